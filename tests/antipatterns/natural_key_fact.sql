-- case: by what all versions have in common
CREATE TABLE dim_customer (
    customer_key INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, city VARCHAR, valid_from DATE, valid_to DATE,
    UNIQUE (customer_id, valid_from));
CREATE TABLE fact_sales (
    sale_id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,  -- finds: natural-key-fact
    amount DECIMAL(8, 2)
);
-- says: finds every version in `dim_customer`
-- help: keep `customer_key` of the version that was valid

-- case: a code, and a flag for what is current
CREATE TABLE product_dim (
    sk INTEGER PRIMARY KEY, product_code VARCHAR, start_date DATE, end_date DATE, is_current BOOLEAN);
CREATE TABLE sales_fact (
    sale_id INTEGER PRIMARY KEY,
    product_code VARCHAR  -- finds: natural-key-fact
);

-- case: of another dialect
-- dialect: redshift
CREATE TABLE dim_customer (customer_sk INT IDENTITY(1, 1) PRIMARY KEY, customer_id INT, valid_from DATE, valid_to DATE);
CREATE TABLE fct_orders (
    order_id INT PRIMARY KEY,
    customer_id INT  -- finds: natural-key-fact
);

-- case: the version's own key, alone or beside
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY, customer_id INTEGER, valid_from DATE, valid_to DATE);
CREATE TABLE fact_a (id INTEGER PRIMARY KEY, customer_key INTEGER REFERENCES dim_customer (customer_key));
CREATE TABLE fact_b (id INTEGER PRIMARY KEY, customer_key INTEGER, customer_id INTEGER);
CREATE TABLE fact_c (id INTEGER PRIMARY KEY, buyer INTEGER REFERENCES dim_customer (customer_key), customer_id INTEGER);
CREATE TABLE fact_d (id INTEGER PRIMARY KEY, ship_customer_key INTEGER, customer_id INTEGER);

-- case: a dimension without history
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY, customer_id INTEGER, city VARCHAR);
CREATE TABLE fact_sales (id INTEGER PRIMARY KEY, customer_id INTEGER);

-- case: the id is a key elsewhere
CREATE TABLE customers (customer_id INTEGER PRIMARY KEY);
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY, customer_id INTEGER, valid_from DATE, valid_to DATE);
CREATE TABLE fact_sales (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (customer_id));
CREATE TABLE fact_visit (id INTEGER PRIMARY KEY, customer_id INTEGER);

-- case: tables that are no facts
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY, customer_id INTEGER, valid_from DATE, valid_to DATE);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);
CREATE TABLE stg_sales (id INTEGER, customer_id INTEGER);

-- case: each thing is there once only
CREATE TABLE dim_customer (
    customer_key INTEGER PRIMARY KEY, customer_id INTEGER UNIQUE, valid_from DATE, valid_to DATE, is_current BOOLEAN);
CREATE TABLE fact_sales (id INTEGER PRIMARY KEY, customer_id INTEGER);
