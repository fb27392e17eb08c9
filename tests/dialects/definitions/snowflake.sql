--- numbers that the database gives
CREATE OR REPLACE TRANSIENT TABLE dim (k INT AUTOINCREMENT START 1 INCREMENT 1, a NUMBER IDENTITY(5, 2), v VARIANT, n NUMBER(10, 2), t TIMESTAMP_NTZ, PRIMARY KEY (k)) CLUSTER BY (n, t) DATA_RETENTION_TIME_IN_DAYS = 1 COMMENT = 'keys';
INSERT INTO dim (n) SELECT quantity / 2 FROM stg.orders WHERE order_id = 5001;
-- storage: dim: cluster by = n, t; comment = keys; data_retention_time_in_days = 1; transient = true
-- ? SELECT k, a, n FROM dim
-- = 1 | 5 | 3.50

--- all rows overwritten, and a copy
CREATE TABLE t (a INT);
INSERT INTO t VALUES (1);
INSERT OVERWRITE INTO t SELECT 2;
CREATE TABLE u CLONE t;
-- ? SELECT * FROM u
-- = 2

--- a sequence of one's own, and a layout changed
CREATE SEQUENCE s START = 2 INCREMENT = 2;
CREATE TABLE q (id INT DEFAULT s.NEXTVAL, a INT) CLUSTER BY (a);
INSERT INTO q (a) VALUES (5), (6);
ALTER TABLE q CLUSTER BY (id);
-- storage: q: cluster by = id
-- ? SELECT * FROM q
-- = 2 | 5
-- = 4 | 6
