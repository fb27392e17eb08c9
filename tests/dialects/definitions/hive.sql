--- a table with keys that are noted only
CREATE TABLE t (id INT, name STRING, PRIMARY KEY (id) DISABLE NOVALIDATE RELY) STORED AS ORC TBLPROPERTIES ('transactional' = 'true');
INSERT INTO TABLE t VALUES (1, 'a');
-- storage: t: format = orc; transactional = true
-- refused: INSERT INTO t VALUES (1, 'b')

--- partitions in folders
CREATE EXTERNAL TABLE IF NOT EXISTS t (id INT) PARTITIONED BY (y INT, m INT) ROW FORMAT DELIMITED FIELDS TERMINATED BY '\t' STORED AS TEXTFILE LOCATION '/data/t';
SET hive.exec.dynamic.partition.mode = nonstrict;
INSERT OVERWRITE TABLE t PARTITION (y, m) SELECT order_id, year(day), month(day) FROM stg.orders;
INSERT OVERWRITE TABLE t PARTITION (y = 2024, m = 2) VALUES (1);
-- ? SELECT y, m, count(*) FROM t GROUP BY ALL ORDER BY ALL
-- = 2024 | 2 | 1
-- = 2024 | 3 | 4
