-- case: by its name a date
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    order_date VARCHAR NOT NULL,  -- finds: varchar-date
    shipped_on TEXT,  -- finds: varchar-date
    created_at VARCHAR  -- finds: varchar-date
);
-- says: text in `order_date` need be no date
-- help: make it DATE
-- help: make it TIMESTAMP

-- case: in camel case, and of eight letters
CREATE TABLE emp (
    id INTEGER PRIMARY KEY,
    birthDate CHAR(8),  -- finds: varchar-date
    dob VARCHAR(10)  -- finds: varchar-date
);

-- case: of another dialect
-- dialect: tsql
CREATE TABLE ord (
    id INT PRIMARY KEY,
    due_date NVARCHAR(10)  -- finds: varchar-date
)

-- case: dates
CREATE TABLE ord (id INTEGER PRIMARY KEY, order_date DATE, shipped_on DATE, created_at TIMESTAMP, seen_at TIMESTAMPTZ);

-- case: words that only sound like it
CREATE TABLE emp (
    id INTEGER PRIMARY KEY, employed_at VARCHAR, based_on VARCHAR, located_at VARCHAR, candidate VARCHAR,
    up_to_date VARCHAR, date_format VARCHAR, day_name VARCHAR, month VARCHAR, look_at VARCHAR, "update" VARCHAR,
    date_text VARCHAR, format VARCHAR, add_on VARCHAR);

-- case: the names of days in a calendar
CREATE TABLE dim_date (date_key INTEGER PRIMARY KEY, day DATE, date_label VARCHAR, year_month VARCHAR);

-- case: text as it comes, to be checked on the way
CREATE TABLE stg_ord (id VARCHAR, order_date VARCHAR);
CREATE TEMP TABLE new_ord (id VARCHAR, order_date VARCHAR);
CREATE SCHEMA raw;
CREATE TABLE raw.ord (id VARCHAR, order_date VARCHAR);

-- case: SQLite has no type for it
-- dialect: sqlite
CREATE TABLE ord (id INTEGER PRIMARY KEY, order_date TEXT)

-- case: the name of a partition's folder
-- dialect: spark
CREATE TABLE ord (id INT) USING parquet PARTITIONED BY (order_date STRING)
