--- an external table with partitions
CREATE EXTERNAL TABLE IF NOT EXISTS lake.events (
  `id` bigint COMMENT 'of the event',
  name string,
  tags array<string>,
  place struct<city:string,lat:double>
)
COMMENT 'events of the shop'
PARTITIONED BY (dt string, region string COMMENT 'where')
STORED AS PARQUET
LOCATION 's3://Bucket/events/'
TBLPROPERTIES ('parquet.compression' = 'SNAPPY', 'projection.enabled' = 'true');
INSERT INTO lake.events VALUES (1, 'a', ARRAY['x'], CAST(ROW('York', 1.5) AS ROW(city varchar, lat double)), '2024-03-01', 'eu');
-- storage: events: comment = events of the shop; external = true; format = parquet; location = s3://Bucket/events/; parquet.compression = SNAPPY; partitioned by = dt, region; projection.enabled = true
-- ? SELECT id, dt, region, tags[1], place.city FROM events
-- = 1 | 2024-03-01 | eu | x | York
-- ? SELECT comment FROM duckdb_columns() WHERE table_name = 'events' AND column_name = 'id'
-- = of the event

--- a table of text files
CREATE EXTERNAL TABLE logs (line string, n int)
ROW FORMAT DELIMITED FIELDS TERMINATED BY ',' ESCAPED BY '\\'
STORED AS TEXTFILE LOCATION 's3://b/logs' TBLPROPERTIES ("skip.header.line.count"="1");
-- storage: logs: escaped by = \; external = true; fields terminated by = ,; format = textfile; location = s3://b/logs; row format delimited = true; skip.header.line.count = 1
-- ? SELECT count(*) FROM logs
-- = 0

--- a table read by a library
CREATE EXTERNAL TABLE logs (line string)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe' WITH SERDEPROPERTIES ('ignore.malformed.json' = 'true')
LOCATION 's3://b/logs';
-- storage: logs: external = true; ignore.malformed.json = true; location = s3://b/logs; serde = org.openx.data.jsonserde.JsonSerDe

--- a table in buckets
CREATE EXTERNAL TABLE t (id int, d date) CLUSTERED BY (id) INTO 8 BUCKETS STORED AS ORC LOCATION 's3://b/t';
-- storage: t: buckets = 8; clustered by = id; external = true; format = orc; location = s3://b/t

--- an Iceberg table and what it is partitioned by
CREATE TABLE t (id bigint, ts timestamp, name varchar(10), amount decimal(10,2))
PARTITIONED BY (day(ts), bucket(16, id))
LOCATION 's3://b/t' TBLPROPERTIES ('table_type' = 'ICEBERG');
INSERT INTO t SELECT order_id, ordered, 'x', price / 2 FROM stg.orders WHERE order_id = 5001;
-- storage: t: location = s3://b/t; partitioned by = day(ts), bucket(16, id); table_type = ICEBERG
-- ? SELECT * FROM t
-- = 5001 | 2024-03-01 09:30:00 | x | 1.25

--- a table of a query with its layout
CREATE TABLE sums WITH (format = 'PARQUET', external_location = 's3://b/sums', partitioned_by = ARRAY['region', 'dt'], bucketed_by = ARRAY['customer_id'], bucket_count = 4)
AS SELECT customer_id, quantity / 2 AS half, 'eu' AS region, day AS dt FROM stg.orders WHERE order_id = 5001;
-- storage: sums: buckets = 4; clustered by = customer_id; format = PARQUET; location = s3://b/sums; partitioned by = region, dt
-- ? SELECT * FROM sums
-- = 101 | 3 | eu | 2024-03-01

--- a table of a query without its rows
CREATE TABLE t AS SELECT order_id, quantity FROM stg.orders WITH NO DATA;
-- ? SELECT count(*) FROM t
-- = 0

--- a table of a query with names for parts of it
CREATE TABLE t AS WITH o AS (SELECT quantity FROM stg.orders) SELECT max(quantity) / 2 AS a FROM o;
-- ? SELECT * FROM t
-- = 3

--- integer division in a load and in a view
CREATE TABLE t (a double) LOCATION 's3://b' TBLPROPERTIES ('table_type' = 'ICEBERG');
INSERT INTO t SELECT quantity / 2 FROM stg.orders WHERE order_id = 5001;
CREATE OR REPLACE VIEW v AS SELECT quantity / 2 AS half, 7 / 2 AS three FROM stg.orders WHERE order_id = 5001;
-- ? SELECT * FROM t, v
-- = 3.0 | 3 | 3

--- a merge into an Iceberg table
CREATE TABLE t (id int, name string) LOCATION 's3://b' TBLPROPERTIES ('table_type' = 'ICEBERG');
INSERT INTO t VALUES (101, 'old');
MERGE INTO t USING stg.customers s ON (t.id = s.customer_id)
WHEN MATCHED THEN UPDATE SET name = s.name
WHEN NOT MATCHED THEN INSERT (id, name) VALUES (s.customer_id, s.name);
-- ? SELECT * FROM t ORDER BY 1
-- = 101 | Ann
-- = 102 | Bob
-- = 103 | Cy

--- partitions told of and removed
CREATE EXTERNAL TABLE t (id int) PARTITIONED BY (dt string) LOCATION 's3://b';
MSCK REPAIR TABLE t;
ALTER TABLE t ADD IF NOT EXISTS PARTITION (dt = '2024-03-01') LOCATION 's3://b/1';
INSERT INTO t VALUES (1, '2024-03-01'), (2, '2024-03-02');
ALTER TABLE t DROP IF EXISTS PARTITION (dt = '2024-03-01');
ALTER TABLE t SET TBLPROPERTIES ('k' = 'v');
-- storage: t: external = true; k = v; location = s3://b; partitioned by = dt
-- note: MSCK REPAIR: nothing to run here
-- ? SELECT * FROM t
-- = 2 | 2024-03-02

--- columns added
CREATE EXTERNAL TABLE t (id int) LOCATION 's3://b';
ALTER TABLE t ADD COLUMNS (name string, n bigint);
INSERT INTO t VALUES (1, 'a', 2);
-- ? SELECT * FROM t
-- = 1 | a | 2

--- types of Hive
CREATE EXTERNAL TABLE t (a tinyint, b smallint, c int, d bigint, e float, f double, g decimal, h char(3), i varchar(5), j binary, k map<string,int>, l timestamp, m boolean, n date) LOCATION 's3://b';
-- ? SELECT string_agg(data_type, ' ' ORDER BY column_index) FROM duckdb_columns() WHERE table_name = 't'
-- = TINYINT SMALLINT INTEGER BIGINT FLOAT DOUBLE DECIMAL(10,0) VARCHAR VARCHAR BLOB MAP(VARCHAR, INTEGER) TIMESTAMP BOOLEAN DATE

--- a clause that is none
CREATE EXTERNAL TABLE t (a int) STOREDAS PARQUET LOCATION 's3://b';
-- error: STOREDAS

--- a clause that is none behind one that is
CREATE EXTERNAL TABLE t (a int) STORED AS PARQUET LOCATON 's3://b';
-- error: LOCATON

--- what is written to files
UNLOAD (SELECT 1) TO 's3://b' WITH (format = 'PARQUET');
-- unsupported

--- a table as Athena shows it
CREATE EXTERNAL TABLE `ev`(
  `n` int COMMENT 'from deserializer')
PARTITIONED BY (
  `dt` date)
ROW FORMAT SERDE
  'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'
STORED AS INPUTFORMAT
  'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat'
OUTPUTFORMAT
  'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat'
LOCATION
  's3://b/';
-- storage: ev: external = true; format = parquet; inputformat = org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat; location = s3://b/; outputformat = org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat; partitioned by = dt; serde = org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe
