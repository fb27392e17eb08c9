-- case: two ways to write names
CREATE TABLE cust (
    cust_id INTEGER PRIMARY KEY, first_name VARCHAR,
    lastName VARCHAR  -- finds: mixed-naming
);
-- says: `lastName` is written otherwise than `cust_id`
-- help: write all names like `cust_id`

-- case: told once for all tables
CREATE TABLE OrderLine (orderId INTEGER, lineNo INTEGER, PRIMARY KEY (orderId, lineNo));
CREATE TABLE Refund (
    refundId INTEGER PRIMARY KEY,
    refund_date DATE,  -- finds: mixed-naming
    paid_on DATE
);

-- case: one and many
CREATE TABLE customers (customer_id INTEGER PRIMARY KEY);
CREATE TABLE orders (order_id INTEGER PRIMARY KEY);
CREATE TABLE product (product_id INTEGER PRIMARY KEY);  -- finds: mixed-naming
-- says: `product` is named otherwise than `customers`, which is plural

-- case: one habit
CREATE TABLE customers (customer_id INTEGER PRIMARY KEY, name VARCHAR, "Free Text" VARCHAR, SKU VARCHAR);
CREATE TABLE order_lines (order_id INTEGER, line_no INTEGER, PRIMARY KEY (order_id, line_no));
CREATE TABLE returns (return_id INTEGER PRIMARY KEY);

-- case: the other habit
CREATE TABLE Customer (customerId INTEGER PRIMARY KEY, name VARCHAR);
CREATE TABLE OrderLine (orderId INTEGER, lineNo INTEGER, PRIMARY KEY (orderId, lineNo));

-- case: capitals
CREATE TABLE CUSTOMER (CUSTOMER_ID INTEGER PRIMARY KEY, FULL_NAME VARCHAR);
CREATE TABLE ORDER_LINE (ID INTEGER PRIMARY KEY);

-- case: words without a number, links, and logs
CREATE TABLE customers (id INTEGER PRIMARY KEY);
CREATE TABLE orders (id INTEGER PRIMARY KEY);
CREATE TABLE staff (id INTEGER PRIMARY KEY);
CREATE TABLE inventory (id INTEGER PRIMARY KEY);
CREATE TABLE address (id INTEGER PRIMARY KEY);
CREATE TABLE customer_order (
    customer_id INTEGER REFERENCES customers (id), order_id INTEGER REFERENCES orders (id),
    PRIMARY KEY (customer_id, order_id));
CREATE TABLE audit_log (id INTEGER PRIMARY KEY);
CREATE TABLE stg_customer (id INTEGER);

-- case: a star
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY);
CREATE TABLE dim_product (product_key INTEGER PRIMARY KEY);
CREATE TABLE fact_sales (sale_id INTEGER PRIMARY KEY);
CREATE TABLE bookings (booking_id INTEGER PRIMARY KEY);

-- case: tables in one way, columns in another
CREATE TABLE OrderLine (order_id INTEGER, line_no INTEGER, PRIMARY KEY (order_id, line_no));

-- case: tables in two ways
CREATE TABLE order_line (id INTEGER PRIMARY KEY);
CREATE TABLE cust_type (id INTEGER PRIMARY KEY);
CREATE TABLE ItemType (id INTEGER PRIMARY KEY);  -- finds: mixed-naming
-- help: write all names like `order_line`

-- case: names as they come
CREATE TABLE raw_cust (custId INTEGER, firstName VARCHAR);
CREATE TABLE dim_cust (cust_id INTEGER PRIMARY KEY, first_name VARCHAR);
