--- a table of a format, with partitions that are columns already
CREATE TABLE events (id BIGINT, dt STRING, n INT) USING parquet PARTITIONED BY (dt) LOCATION 's3://b/e' COMMENT 'events' TBLPROPERTIES ('a' = 'b');
INSERT INTO events VALUES (1, 2, '2024-03-01');
-- storage: events: a = b; comment = events; format = parquet; location = s3://b/e; partitioned by = dt
-- ? SELECT id, n, dt FROM events
-- = 1 | 2 | 2024-03-01

--- Iceberg leaves columns where they stand
CREATE TABLE events (id BIGINT, dt STRING, ts TIMESTAMP) USING iceberg PARTITIONED BY (days(ts), bucket(16, id));
INSERT INTO events VALUES (1, 'x', TIMESTAMP '2024-03-01 10:00:00');
-- storage: events: format = iceberg; partitioned by = days(ts), bucket(16, id)
-- ? SELECT * FROM events
-- = 1 | x | 2024-03-01 10:00:00

--- partitions declared with their types
CREATE TABLE events (id BIGINT) PARTITIONED BY (dt STRING, h INT) STORED AS ORC;
INSERT INTO events PARTITION (dt = '2024-03-01', h) SELECT order_id, quantity FROM stg.orders WHERE order_id = 5001;
-- storage: events: format = orc; partitioned by = dt, h
-- ? SELECT * FROM events
-- = 5001 | 2024-03-01 | 7

--- buckets
CREATE TABLE t (id INT, name STRING) USING parquet CLUSTERED BY (id) SORTED BY (name DESC) INTO 8 BUCKETS;
-- storage: t: buckets = 8; clustered by = id; format = parquet; sorted by = name desc

--- division keeps the fraction in loads
CREATE TABLE t (a DOUBLE, b INT) USING delta;
INSERT INTO t SELECT quantity / 2, CAST(quantity / 2 AS INT) FROM stg.orders WHERE order_id = 5001;
-- ? SELECT * FROM t
-- = 3.5 | 3

--- a table of a query, by partition
CREATE TABLE sums USING parquet PARTITIONED BY (day) AS SELECT day, sum(quantity) / 2 AS half FROM stg.orders GROUP BY day;
-- storage: sums: format = parquet; partitioned by = day
-- ? SELECT * FROM sums ORDER BY day
-- = 5.0 | 2024-03-01
-- = 1.0 | 2024-03-02
-- = 2.5 | 2024-03-03

--- a table of a query without AS
CREATE TABLE t USING delta SELECT 7 / 2 AS a;
-- ? SELECT * FROM t
-- = 3.5

--- all rows overwritten
CREATE TABLE t (id INT, n INT);
INSERT INTO t VALUES (1, 2);
INSERT OVERWRITE TABLE t SELECT order_id, quantity FROM stg.orders WHERE order_id = 5001;
-- ? SELECT * FROM t
-- = 5001 | 7

--- rows overwritten by rows made of them
CREATE TABLE t (id INT, n INT);
INSERT INTO t VALUES (1, 2), (3, 4);
INSERT OVERWRITE t SELECT id, n + 1 FROM t WHERE id = 3;
-- ? SELECT * FROM t
-- = 3 | 5

--- one partition overwritten
CREATE TABLE t (id INT, dt STRING, n INT) USING parquet PARTITIONED BY (dt);
INSERT INTO t VALUES (1, 2, '2024-03-01'), (3, 4, '2024-03-02');
INSERT OVERWRITE TABLE t PARTITION (dt = '2024-03-02') SELECT order_id, quantity FROM stg.orders WHERE order_id = 5001;
-- ? SELECT id, n, dt FROM t ORDER BY dt
-- = 1 | 2 | 2024-03-01
-- = 5001 | 7 | 2024-03-02

--- the partitions of the new rows overwritten
CREATE TABLE t (id INT, dt DATE) USING parquet PARTITIONED BY (dt);
INSERT INTO t VALUES (1, DATE '2024-02-28'), (2, DATE '2024-03-02'), (3, DATE '2024-03-03');
SET spark.sql.sources.partitionOverwriteMode = dynamic;
INSERT OVERWRITE TABLE t PARTITION (dt) SELECT order_id, day FROM stg.orders WHERE order_id > 5001;
-- ? SELECT * FROM t ORDER BY dt, id
-- = 1 | 2024-02-28
-- = 5002 | 2024-03-01
-- = 5003 | 2024-03-02
-- = 5004 | 2024-03-03

--- a partition overwritten in which the days come by themselves
CREATE TABLE t (id INT, region STRING, dt DATE) USING parquet PARTITIONED BY (region, dt);
INSERT INTO t VALUES (1, 'eu', DATE '2024-03-01'), (2, 'us', DATE '2024-03-01'), (3, 'eu', DATE '2024-01-01');
INSERT OVERWRITE t PARTITION (region = 'eu', dt) SELECT order_id, day FROM stg.orders WHERE order_id = 5001;
-- ? SELECT * FROM t ORDER BY id
-- = 2 | us | 2024-03-01
-- = 3 | eu | 2024-01-01
-- = 5001 | eu | 2024-03-01

--- rows into a partition
CREATE TABLE t (id INT) PARTITIONED BY (dt STRING);
INSERT INTO TABLE t PARTITION (dt = '2024-03-01') VALUES (1), (2);
-- ? SELECT * FROM t ORDER BY id
-- = 1 | 2024-03-01
-- = 2 | 2024-03-01

--- rows overwritten with names for parts of the query
CREATE TABLE t (n INT);
WITH o AS (SELECT quantity FROM stg.orders WHERE order_id = 5001) INSERT OVERWRITE TABLE t SELECT quantity FROM o;
-- ? SELECT * FROM t
-- = 7

--- whole rows merged by their names
CREATE TABLE dim (city STRING, name STRING, customer_id INT PRIMARY KEY, since DATE) USING delta;
CREATE TABLE fact (customer_id INT REFERENCES dim (customer_id)) USING delta;
INSERT INTO dim VALUES ('Rome', 'old', 101, NULL);
INSERT INTO fact VALUES (101);
MERGE INTO dim AS t USING stg.customers AS s ON t.customer_id = s.customer_id
WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *;
-- ? SELECT * FROM dim ORDER BY customer_id
-- = York | Ann | 101 | 2024-01-31
-- = NULL | Bob | 102 | 2024-02-29
-- = Leeds | Cy | 103 | 2024-02-29

--- a merge with conditions
CREATE TABLE dim (customer_id INT, name STRING) USING delta;
INSERT INTO dim VALUES (101, 'old'), (102, 'old'), (7, 'gone');
MERGE INTO dim t USING (SELECT * FROM stg.customers) s ON t.customer_id <=> s.customer_id
WHEN MATCHED AND s.city IS NULL THEN DELETE
WHEN MATCHED THEN UPDATE SET t.name = s.name
WHEN NOT MATCHED THEN INSERT (customer_id, name) VALUES (s.customer_id, s.name)
WHEN NOT MATCHED BY SOURCE THEN DELETE;
-- ? SELECT * FROM dim ORDER BY 1
-- = 101 | Ann
-- = 103 | Cy

--- a merge of whole rows into nothing
MERGE INTO nowhere t USING stg.customers s ON t.customer_id = s.customer_id WHEN NOT MATCHED THEN INSERT *;
-- unsupported

--- a partition emptied
CREATE TABLE t (id INT) PARTITIONED BY (dt STRING);
INSERT INTO t VALUES (1, 'a'), (2, 'b');
TRUNCATE TABLE t PARTITION (dt = 'a');
ALTER TABLE t ADD IF NOT EXISTS PARTITION (dt = 'c');
-- ? SELECT * FROM t
-- = 2 | b

--- a table like another
CREATE TABLE t LIKE stg.customers;
INSERT INTO t SELECT * FROM stg.customers;
-- ? SELECT count(*) FROM t
-- = 3

--- a view for the session
CREATE OR REPLACE TEMPORARY VIEW v AS SELECT explode(array(1, 2)) AS n;
-- ? SELECT * FROM v ORDER BY 1
-- = 1
-- = 2

--- NULL comes first in what is numbered
CREATE TABLE t AS SELECT order_id, row_number() OVER (ORDER BY customer_id) AS n FROM stg.orders;
-- ? SELECT order_id FROM t WHERE n = 1
-- = 5003

--- upkeep is nothing to run
REFRESH TABLE t;
CACHE TABLE t;
ANALYZE TABLE t COMPUTE STATISTICS;
OPTIMIZE t ZORDER BY (id);
VACUUM t RETAIN 168 HOURS;
CREATE DATABASE IF NOT EXISTS lake;
-- note: OPTIMIZE: nothing to run here
-- ? SELECT 1
-- = 1

--- a text that is too long
CREATE TABLE t (a VARCHAR(3), b STRING) USING delta;
INSERT INTO t VALUES ('abc', 'abcdef');
-- refused: INSERT INTO t VALUES ('abcd', '')

--- a clause that is none
CREATE TABLE t (a INT) PARTITION BY (a);
-- error: PARTITION BY

--- a query of Hive's that loads twice
FROM stg.orders INSERT OVERWRITE TABLE a SELECT order_id INSERT OVERWRITE TABLE b SELECT quantity;
-- unsupported

--- partitions of days overwritten by text
CREATE TABLE t (id INT, dt DATE) USING parquet PARTITIONED BY (dt);
INSERT INTO t VALUES (1, DATE '2024-03-01'), (2, DATE '2024-03-02');
INSERT OVERWRITE t PARTITION (dt) SELECT 3, '2024-03-02';
-- ? SELECT * FROM t ORDER BY id
-- = 1 | 2024-03-01
-- = 3 | 2024-03-02

--- rows written to files
INSERT OVERWRITE DIRECTORY 's3://lake/x' USING parquet SELECT 1;
-- unsupported

--- a fraction into a column of whole numbers
CREATE TABLE t (id BIGINT, n INT, m DOUBLE) USING delta;
INSERT INTO t SELECT order_id, quantity / 2, quantity / 2 FROM stg.orders WHERE order_id = 5001;
INSERT INTO t (n, id) SELECT avg(quantity) + 0.5 AS n, 1 FROM stg.orders;
CREATE TABLE p (n INT, dt STRING) USING parquet PARTITIONED BY (dt);
INSERT OVERWRITE p PARTITION (dt = 'x') SELECT quantity / 2 FROM stg.orders WHERE order_id = 5001;
-- ? SELECT t.*, p.n FROM t, p ORDER BY id DESC
-- = 5001 | 3 | 3.5 | 3
-- = 1 | 4 | NULL | 3
