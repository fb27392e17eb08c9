-- case: no key at all
CREATE TABLE ord (  -- finds: missing-pk
    id INTEGER, cust_id INTEGER, amt DECIMAL(8, 2)
);
-- says: keeps the same row from being in `ord` twice
-- help: declare `PRIMARY KEY (id)`

-- case: the id is named like the table, whatever its number
CREATE TABLE categories (name VARCHAR, category_id INTEGER NOT NULL);  -- finds: missing-pk
-- help: declare `PRIMARY KEY (category_id)`

-- case: UNIQUE, but NULL may be in it
CREATE TABLE cust (mail VARCHAR UNIQUE, name VARCHAR);  -- finds: missing-pk
-- help: make `mail` the PRIMARY KEY, since UNIQUE lets NULL in

-- case: of two tables the second
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE "Big Ord" (cust_id INTEGER REFERENCES cust (id), n INTEGER);  -- finds: missing-pk
-- help: declare the columns that name one row as PRIMARY KEY

-- case: a table of links is named by its pair
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE tag (id INTEGER PRIMARY KEY);
CREATE TABLE cust_tag (cust_id INTEGER REFERENCES cust (id), tag_id INTEGER REFERENCES tag (id));  -- finds: missing-pk
-- help: declare `PRIMARY KEY (cust_id, tag_id)`

-- case: a key for the wrong table is added later
CREATE TABLE a (id INTEGER NOT NULL);
CREATE TABLE b (id INTEGER NOT NULL);  -- finds: missing-pk
ALTER TABLE a ADD PRIMARY KEY (id);

-- case: an index that is not unique is no key
CREATE TABLE ord (id INTEGER NOT NULL);  -- finds: missing-pk
CREATE INDEX ord_id ON ord (id);

-- case: the facts of a star have a grain, too
CREATE TABLE fact_sales (day DATE, product_key INTEGER, amount DECIMAL(8, 2));  -- finds: missing-pk

-- case: IDENTITY numbers rows, and keeps none out
-- dialect: redshift
CREATE TABLE ord (id INT IDENTITY(0,1) NOT NULL, amt DECIMAL(8,2)) DISTSTYLE KEY DISTKEY (id) SORTKEY (amt);  -- finds: missing-pk

-- case: SERIAL, likewise
-- dialect: postgres
CREATE TABLE ord (id SERIAL, amt NUMERIC(8,2));  -- finds: missing-pk

-- case: beside the column, below the columns, with a name
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE b (x INTEGER, y INTEGER, PRIMARY KEY (x, y));
CREATE TABLE c (x INTEGER, CONSTRAINT c_key PRIMARY KEY (x));

-- case: added later
CREATE TABLE ord (id INTEGER, amt DECIMAL(8, 2));
ALTER TABLE ord ADD PRIMARY KEY (id);

-- case: added later, with a name, after SET NOT NULL
CREATE TABLE ord (id INTEGER, amt DECIMAL(8, 2));
ALTER TABLE ord ALTER COLUMN id SET NOT NULL;
ALTER TABLE ord ADD CONSTRAINT ord_id UNIQUE (id);

-- case: UNIQUE over columns that are NOT NULL
CREATE TABLE item (ord_id INTEGER NOT NULL, line INTEGER NOT NULL, UNIQUE (ord_id, line));

-- case: a unique index is a key
CREATE TABLE item (ord_id INTEGER NOT NULL, line INTEGER NOT NULL);
CREATE UNIQUE INDEX item_key ON item (ord_id, line);

-- case: a unique index over an expression may be all that is needed
CREATE TABLE cust (mail VARCHAR NOT NULL);
CREATE UNIQUE INDEX cust_mail ON cust (lower(mail));

-- case: CREATE TABLE AS cannot have one
CREATE TABLE ord AS SELECT 1 AS id, 2 AS amt;

-- case: temporary tables, staging and logs
CREATE TEMP TABLE ord (id INTEGER);
CREATE TABLE stg_ord (id INTEGER);
CREATE TABLE raw_cust (id INTEGER);
CREATE TABLE "log" (what VARCHAR, seen TIMESTAMP);
CREATE TABLE click_events (what VARCHAR, seen TIMESTAMP);

-- case: a schema for staging
CREATE SCHEMA staging;
CREATE TABLE staging.ord (id INTEGER, amt DECIMAL(8, 2));

-- case: created again, and dropped
CREATE TABLE ord (id INTEGER);
CREATE OR REPLACE TABLE ord (id INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS ord (id INTEGER);
CREATE TABLE gone (id INTEGER);
DROP TABLE gone;

-- case: the same table in the schema that need not be named
CREATE TABLE main.ord (id INTEGER);
ALTER TABLE ord ADD PRIMARY KEY (id);

-- case: a view is no table
CREATE VIEW ord AS SELECT 1 AS id;

-- case: renamed, it is not known any more
CREATE TABLE ord_new (id INTEGER);
ALTER TABLE ord_new RENAME TO ord;
ALTER TABLE ord ADD PRIMARY KEY (id);

-- case: a dump of PostgreSQL
-- dialect: postgres
CREATE TABLE public.ord (id integer NOT NULL, amt numeric(8,2));
ALTER TABLE ONLY public.ord ADD CONSTRAINT ord_pkey PRIMARY KEY (id);

-- case: partitions, and what is like another table
-- dialect: postgres
CREATE TABLE ord (id integer PRIMARY KEY, day date);
CREATE TABLE ord_2024 PARTITION OF ord FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE ord_old (LIKE ord INCLUDING ALL);
CREATE TABLE ord_more (x int) INHERITS (ord);

-- case: keys of SQL Server
-- dialect: tsql
CREATE TABLE dbo.ord ([id] INT IDENTITY(1,1) NOT NULL, amt MONEY, CONSTRAINT pk PRIMARY KEY CLUSTERED ([id] ASC))

-- case: keys of MySQL
-- dialect: mysql
CREATE TABLE ord (id INT UNSIGNED NOT NULL AUTO_INCREMENT, mail VARCHAR(99), PRIMARY KEY (id), KEY m (mail)) ENGINE=InnoDB

-- case: where there are no keys, or they are not held to
-- dialect: spark
CREATE TABLE ord (id INT, amt DECIMAL(8,2)) USING parquet PARTITIONED BY (dt STRING)

-- case: files of somebody else's
-- dialect: athena
CREATE EXTERNAL TABLE ord (id INT, amt DOUBLE) PARTITIONED BY (dt STRING) STORED AS PARQUET LOCATION 's3://x'

-- case: silenced by a comment
CREATE TABLE lines (a INTEGER, b INTEGER);  -- grade: ignore missing-pk

-- case: keys of Redshift, beside how it lays tables out
-- dialect: redshift
CREATE TABLE cust (id INT NOT NULL DISTKEY SORTKEY, "distkey" VARCHAR(9) DEFAULT 'SORTKEY');  -- finds: missing-pk
CREATE TABLE ord (id INT PRIMARY KEY SORTKEY, amt DECIMAL(8,2) ENCODE az64) DISTSTYLE ALL;
CREATE TABLE item (ord_id INT, line INT, PRIMARY KEY (ord_id, line)) DISTKEY (ord_id) INTERLEAVED SORTKEY (ord_id, line);
CREATE TABLE pay (id INT PRIMARY KEY, amt DECIMAL(8,2)) SORTKEY AUTO ENCODE AUTO;

-- case: what is set aside, and what is clicked
CREATE TABLE quarantine (source_row VARCHAR, reason VARCHAR);
CREATE TABLE rejected_ord (id INTEGER, reason VARCHAR);
CREATE TABLE clicks (user_id INTEGER, page VARCHAR, ts TIMESTAMP);
CREATE TABLE stage_ord (id INTEGER);
