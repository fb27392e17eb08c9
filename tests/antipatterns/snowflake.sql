-- case: a dimension of a dimension
CREATE TABLE dim_brand (brand_key INTEGER PRIMARY KEY, brand VARCHAR);
CREATE TABLE dim_item (
    item_key INTEGER PRIMARY KEY,
    brand_key INTEGER REFERENCES dim_brand (brand_key)  -- finds: snowflake
);
CREATE TABLE fact_sales (id INTEGER PRIMARY KEY, item_key INTEGER REFERENCES dim_item (item_key));
-- says: questions about `dim_brand` take two joins from the fact, by way of `dim_item`
-- help: put the columns of `dim_brand` into `dim_item`

-- case: by name alone, and the mark behind
CREATE TABLE country_dim (country_key INTEGER PRIMARY KEY);
CREATE TABLE city_dim (
    city_key INTEGER PRIMARY KEY,
    country_key INTEGER  -- finds: snowflake
);
CREATE TABLE sales_fact (id INTEGER PRIMARY KEY, city_key INTEGER);

-- case: of another dialect
-- dialect: redshift
CREATE TABLE dim_brand (brand_key INT PRIMARY KEY) DISTSTYLE ALL;
CREATE TABLE dim_item (
    item_key INT PRIMARY KEY,
    brand_key INT REFERENCES dim_brand (brand_key)  -- finds: snowflake
);
CREATE TABLE fact_sales (id INT PRIMARY KEY, item_key INT REFERENCES dim_item (item_key)) DISTKEY (item_key);

-- case: a star
CREATE TABLE dim_item (item_key INTEGER PRIMARY KEY, brand VARCHAR);
CREATE TABLE dim_store (store_key INTEGER PRIMARY KEY);
CREATE TABLE fact_sales (
    id INTEGER PRIMARY KEY, item_key INTEGER REFERENCES dim_item (item_key),
    store_key INTEGER REFERENCES dim_store (store_key));

-- case: a calendar serves all
CREATE TABLE dim_date (date_key INTEGER PRIMARY KEY);
CREATE TABLE dim_customer (
    customer_key INTEGER PRIMARY KEY, first_order_date_key INTEGER REFERENCES dim_date (date_key));
CREATE TABLE fact_sales (id INTEGER PRIMARY KEY, customer_key INTEGER REFERENCES dim_customer (customer_key));

-- case: the fact refers to both
CREATE TABLE dim_household (household_key INTEGER PRIMARY KEY);
CREATE TABLE dim_customer (
    customer_key INTEGER PRIMARY KEY, household_key INTEGER REFERENCES dim_household (household_key));
CREATE TABLE fact_sales (
    id INTEGER PRIMARY KEY, customer_key INTEGER REFERENCES dim_customer (customer_key),
    household_key INTEGER REFERENCES dim_household (household_key));

-- case: tables in normal form are no star
CREATE TABLE categories (category_id INTEGER PRIMARY KEY);
CREATE TABLE products (product_id INTEGER PRIMARY KEY, category_id INTEGER REFERENCES categories (category_id));
CREATE TABLE order_lines (
    order_id INTEGER, line INTEGER, product_id INTEGER REFERENCES products (product_id), qty INTEGER,
    PRIMARY KEY (order_id, line));

-- case: a hierarchy in one dimension, and no fact
CREATE TABLE dim_staff (staff_key INTEGER PRIMARY KEY, manager_key INTEGER REFERENCES dim_staff (staff_key));
CREATE TABLE dim_brand (brand_key INTEGER PRIMARY KEY);
CREATE TABLE dim_item (item_key INTEGER PRIMARY KEY, brand_key INTEGER REFERENCES dim_brand (brand_key));
