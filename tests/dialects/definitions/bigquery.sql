--- a table in a dataset
CREATE OR REPLACE TABLE `shop.dw.dim` (id INT64 NOT NULL OPTIONS (description = 'its key'), tags ARRAY<STRING>, at STRUCT<x INT64, y FLOAT64>, n NUMERIC, day DATE, PRIMARY KEY (id) NOT ENFORCED)
PARTITION BY day CLUSTER BY id, n OPTIONS (description = 'keys');
INSERT INTO dw.dim (id, n, day) SELECT order_id, quantity / 2, day FROM stg.orders WHERE order_id = 5001;
-- storage: dim: cluster by = id, n; description = keys; partitioned by = day
-- ? SELECT id, n, day FROM dim
-- = 5001 | 3.500000000 | 2024-03-01
-- refused: INSERT INTO dim (id) VALUES (5001)
