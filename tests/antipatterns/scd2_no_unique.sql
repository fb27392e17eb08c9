-- case: the number of the version is the only key
CREATE TABLE dim_customer (
    customer_key INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, city VARCHAR,
    valid_from DATE NOT NULL,  -- finds: scd2-no-unique
    valid_to DATE
);
-- says: the same `customer_id` may have two versions from the same `valid_from` on
-- help: declare `UNIQUE (customer_id, valid_from)`

-- case: no key at all, and a flag
CREATE TABLE customers (
    customer_id INTEGER, city VARCHAR,
    start_date DATE,  -- finds: scd2-no-unique
    end_date DATE, is_current BOOLEAN
);

-- case: named a history
CREATE TABLE price_history (
    product VARCHAR, price DECIMAL(8, 2),
    effective_from TIMESTAMP,  -- finds: scd2-no-unique
    effective_to TIMESTAMP
);
-- says: the same thing may have two versions

-- case: of another dialect
-- dialect: snowflake
CREATE TABLE dim_product (
    product_sk INT AUTOINCREMENT PRIMARY KEY, product_code VARCHAR, name VARCHAR,
    dbt_valid_from TIMESTAMP_NTZ,  -- finds: scd2-no-unique
    dbt_valid_to TIMESTAMP_NTZ
);

-- case: a key with the beginning, the end, or the version's number in it
CREATE TABLE dim_a (a_key INTEGER PRIMARY KEY, a_id INTEGER, valid_from DATE, valid_to DATE, UNIQUE (a_id, valid_from));
CREATE TABLE dim_b (b_id INTEGER, valid_from DATE, valid_to DATE, PRIMARY KEY (b_id, valid_from));
CREATE TABLE dim_c (c_key INTEGER PRIMARY KEY, c_id INTEGER, valid_from DATE, valid_to DATE, UNIQUE (c_id, valid_to));
CREATE TABLE dim_d (d_id INTEGER, version INTEGER, valid_from DATE, valid_to DATE, PRIMARY KEY (d_id, version));

-- case: a unique index, over both, or over what is current
CREATE TABLE dim_a (a_key INTEGER PRIMARY KEY, a_id INTEGER, valid_from DATE, valid_to DATE);
CREATE UNIQUE INDEX one_version ON dim_a (a_id, valid_from);
CREATE TABLE dim_b (b_key INTEGER PRIMARY KEY, b_id INTEGER, valid_from DATE, valid_to DATE);
CREATE UNIQUE INDEX one_current ON dim_b ((CASE WHEN valid_to IS NULL THEN b_id END));

-- case: things that hold for a time
CREATE TABLE coupon (code VARCHAR PRIMARY KEY, percent INTEGER, valid_from DATE, valid_to DATE);
CREATE TABLE promotion (promotion_id INTEGER PRIMARY KEY, start_date DATE, end_date DATE);
CREATE TABLE subscription (subscription_id INTEGER PRIMARY KEY, user_id INTEGER, start_date DATE, end_date DATE);
CREATE TABLE flight (id INTEGER PRIMARY KEY, from_city VARCHAR, to_city VARCHAR, start_time TIMESTAMP, end_time TIMESTAMP);

-- case: only one of the two
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY, customer_id INTEGER, valid_from DATE);

-- case: as it comes
CREATE TABLE stg_customer (customer_id INTEGER, valid_from DATE, valid_to DATE, is_current BOOLEAN);

-- case: in camel case, with another word for what is current
CREATE TABLE DimCustomer (
    CustomerID_SK INTEGER PRIMARY KEY, CustomerID_BK INTEGER NOT NULL,
    EffectiveStartDate DATE,  -- finds: scd2-no-unique
    EffectiveEndDate DATE, ActiveFlag VARCHAR
);
-- help: declare `UNIQUE (CustomerID_BK, EffectiveStartDate)`

-- case: each thing is there once only
CREATE TABLE dim_customer (
    customer_key INTEGER PRIMARY KEY, customer_id VARCHAR UNIQUE, effective_date DATE, expiry_date DATE, is_current BOOLEAN);
