--- numbers that the database gives, and columns made of others
CREATE OR REPLACE TABLE dim (k BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10), ts TIMESTAMP, day DATE GENERATED ALWAYS AS (CAST(ts AS DATE))) USING DELTA CLUSTER BY (day);
INSERT INTO dim (ts) SELECT ordered FROM stg.orders WHERE order_id = 5001;
CREATE OR REPLACE TABLE dim (k BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 10), ts TIMESTAMP, day DATE GENERATED ALWAYS AS (CAST(ts AS DATE))) USING DELTA CLUSTER BY (day);
INSERT INTO dim (ts) SELECT ordered FROM stg.orders WHERE order_id IN (5001, 5002) ORDER BY order_id;
-- storage: dim: cluster by = day; format = delta
-- ? SELECT * FROM dim ORDER BY k
-- = 100 | 2024-03-01 09:30:00 | 2024-03-01
-- = 110 | 2024-03-01 10:00:00 | 2024-03-01

--- rows replaced where a condition holds
CREATE TABLE t (id INT, dt DATE);
INSERT INTO t VALUES (1, DATE '2024-03-01'), (2, DATE '2024-03-02');
INSERT INTO t REPLACE WHERE dt = '2024-03-02' SELECT order_id, day FROM stg.orders WHERE day = '2024-03-02';
-- ? SELECT * FROM t ORDER BY id
-- = 1 | 2024-03-01
-- = 5003 | 2024-03-02

--- delta leaves columns where they stand
CREATE TABLE t (dt DATE, id INT) PARTITIONED BY (dt);
INSERT INTO t VALUES (DATE '2024-03-01', 1);
-- ? SELECT * FROM t
-- = 2024-03-01 | 1
