--- numbers that the database gives
CREATE TABLE dim (k SERIAL PRIMARY KEY, b BIGSERIAL, i INT GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5), name TEXT NOT NULL CHECK (length(name) / 2 > 0));
INSERT INTO dim (name) VALUES ('Ann'), ('Bob');
-- ? SELECT * FROM dim ORDER BY k
-- = 1 | 1 | 10 | Ann
-- = 2 | 2 | 15 | Bob
-- refused: INSERT INTO dim (name) VALUES ('x')

--- children that would follow their parent
CREATE TABLE parent (id INT PRIMARY KEY);
CREATE TABLE child (id INT PRIMARY KEY, parent_id INT NOT NULL REFERENCES parent (id) ON DELETE CASCADE ON UPDATE CASCADE);
-- note: ON DELETE and ON UPDATE: a row that others refer to cannot be removed here
-- refused: INSERT INTO child VALUES (1, 2)

--- one row in force for each key
CREATE TABLE dim (id INT, from_day DATE, is_current BOOLEAN);
CREATE UNIQUE INDEX one_current ON dim (id) WHERE is_current;
CREATE INDEX ON dim (from_day);
INSERT INTO dim VALUES (1, '2024-01-01', false), (1, '2024-02-01', false), (1, '2024-03-01', true);
-- note: an index changes no rows
-- refused: INSERT INTO dim VALUES (1, '2024-04-01', true)

--- an index over an expression
CREATE TABLE t (email TEXT);
CREATE UNIQUE INDEX ON t (lower(email));
INSERT INTO t VALUES ('A@x');
-- refused: INSERT INTO t VALUES ('a@X')

--- types
CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (a NUMERIC, b NUMERIC(6, 2), c MONEY, d JSONB, e TEXT[], f UUID, g mood, h TIMESTAMP(0), i DOUBLE PRECISION, j REAL);
-- ? SELECT string_agg(data_type, ' ' ORDER BY column_index) FROM duckdb_columns() WHERE table_name = 't'
-- = DECIMAL(38,10) DECIMAL(6,2) DECIMAL(19,2) JSON VARCHAR[] UUID ENUM('sad', 'ok') TIMESTAMP DOUBLE DOUBLE

--- what conflicts is changed
CREATE TABLE dim (customer_id INT PRIMARY KEY, name TEXT, n INT);
INSERT INTO dim VALUES (101, 'old', 7);
INSERT INTO dim (customer_id, name) SELECT customer_id, name FROM stg.customers
ON CONFLICT (customer_id) DO UPDATE SET name = EXCLUDED.name, n = dim.n / 2;
-- ? SELECT * FROM dim ORDER BY 1
-- = 101 | Ann | 3
-- = 102 | Bob | NULL
-- = 103 | Cy | NULL

--- several tables dropped and several emptied
CREATE TABLE a (i INT PRIMARY KEY);
CREATE TABLE b (i INT REFERENCES a);
INSERT INTO a VALUES (1);
INSERT INTO b VALUES (1);
TRUNCATE a, b;
DROP TABLE IF EXISTS b, a, c CASCADE;
-- ? SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'main'
-- = 0

--- a sequence of one's own
CREATE SEQUENCE keys START WITH 5 INCREMENT BY 2;
CREATE TABLE t (k INT DEFAULT nextval('keys'), a INT);
INSERT INTO t (a) VALUES (1), (2);
-- ? SELECT * FROM t ORDER BY 1
-- = 5 | 1
-- = 7 | 2

--- a table in partitions
CREATE TABLE t (id INT, day DATE) PARTITION BY RANGE (day);
-- storage: t: partitioned by = range(day)
-- ? SELECT count(*) FROM t
-- = 0

--- a partition of a table
CREATE TABLE t_2024 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
-- unsupported

--- a table that inherits
CREATE TABLE a (i INT) INHERITS (b);
-- unsupported: INHERITS

--- ranges that exclude each other
CREATE TABLE t (a INT, EXCLUDE USING gist (a WITH =));
-- unsupported

--- remarks
CREATE TABLE t (a INT);
COMMENT ON TABLE t IS 'rows';
COMMENT ON COLUMN t.a IS 'it''s one';
-- ? SELECT comment FROM duckdb_columns() WHERE table_name = 't'
-- = it's one

--- several changes at once
CREATE TABLE t (a INT, b INT, c TEXT);
ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a), ADD COLUMN d INT NOT NULL DEFAULT 3, DROP COLUMN c, ALTER COLUMN b TYPE BIGINT, ALTER COLUMN b SET NOT NULL, ALTER b SET DEFAULT 4;
INSERT INTO t (a) VALUES (1);
-- ? SELECT * FROM t
-- = 1 | 4 | 3

--- a type of an extension
CREATE TABLE t (a CITEXT);
-- unsupported

--- a transaction with its level
BEGIN ISOLATION LEVEL SERIALIZABLE;
CREATE TABLE t (a INT);
COMMIT;
-- ? SELECT count(*) FROM t
-- = 0

--- a table as pg_dump writes it
CREATE SEQUENCE t_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
CREATE TABLE t (id integer DEFAULT nextval('t_id_seq'::regclass) NOT NULL, a character varying(20) DEFAULT 'x'::character varying);
ALTER TABLE ONLY t ADD CONSTRAINT t_pkey PRIMARY KEY (id);
INSERT INTO t (a) VALUES (DEFAULT) RETURNING id;
-- ? SELECT * FROM t
-- = 1 | x

--- a table of a query in a schema of one's own
CREATE SCHEMA dw;
CREATE TABLE dw.a AS SELECT quantity / 2 AS half FROM stg.orders;
CREATE TABLE dw.b AS SELECT sum(half) / 2 AS quarter FROM dw.a;
-- ? SELECT * FROM b
-- = 3

--- constraints added later to a table with all there is
CREATE TABLE p (id INT PRIMARY KEY);
CREATE TABLE t (id SERIAL PRIMARY KEY, "se lect" VARCHAR(5) DEFAULT 'x', p INT, half INT, twice INT GENERATED ALWAYS AS (half * 2) STORED, UNIQUE (p));
INSERT INTO p VALUES (1), (2);
INSERT INTO t (p, half) VALUES (1, 7);
ALTER TABLE ONLY t ADD CONSTRAINT ck CHECK (half / 2 = 3), ADD CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE;
INSERT INTO t (p, half) VALUES (2, 6);
-- ? SELECT * FROM t ORDER BY id
-- = 1 | x | 1 | 7 | 14
-- = 2 | x | 2 | 6 | 12
-- refused: INSERT INTO t (p, half) VALUES (3, 6)
-- refused: INSERT INTO t (half) VALUES (8)
-- refused: INSERT INTO t (p, half) VALUES (2, 6)

--- a condition added later to a table that others refer to
CREATE TABLE a (i INT PRIMARY KEY);
CREATE TABLE b (i INT REFERENCES a (i));
ALTER TABLE a ADD CONSTRAINT ck CHECK (i > 0);
-- unsupported: FOREIGN KEY

--- a condition added together with its column
CREATE TABLE a (i INT PRIMARY KEY);
ALTER TABLE a ADD COLUMN j INT, ADD CONSTRAINT ck CHECK (j > 0);
-- unsupported: FOREIGN KEY
