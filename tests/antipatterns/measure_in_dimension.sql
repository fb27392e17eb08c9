-- case: sums and counts
CREATE TABLE dim_customer (
    customer_key INTEGER PRIMARY KEY, name VARCHAR,
    total_revenue DECIMAL(12, 2),  -- finds: measure-in-dimension
    order_count INTEGER,  -- finds: measure-in-dimension
    lifetime_orders INTEGER  -- finds: measure-in-dimension
);
-- says: `total_revenue` changes with the facts
-- help: calculate it from the fact table

-- case: the mark behind
CREATE TABLE product_dim (
    product_key INTEGER PRIMARY KEY,
    sold_qty INTEGER  -- finds: measure-in-dimension
);

-- case: what a thing is
CREATE TABLE dim_product (
    product_key INTEGER PRIMARY KEY, list_price DECIMAL(8, 2), cost DECIMAL(8, 2), weight DOUBLE, pages INTEGER,
    credit_limit DECIMAL(8, 2), capacity INTEGER, age INTEGER, order_no INTEGER, birth_year INTEGER, sales_rep_id INTEGER,
    sales_area VARCHAR, revenue_band VARCHAR, number_of_doors INTEGER);

-- case: facts, and tables that are neither
CREATE TABLE fact_sales (id INTEGER PRIMARY KEY, amount DECIMAL(8, 2), quantity INTEGER);
CREATE TABLE item (ord_id INTEGER, line INTEGER, quantity INTEGER, PRIMARY KEY (ord_id, line));
CREATE TABLE dimensions (id INTEGER PRIMARY KEY, quantity INTEGER);
