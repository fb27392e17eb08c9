-- case: text for a number
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    cust_id VARCHAR NOT NULL  -- finds: fk-type-mismatch
);
-- says: `cust_id` is text, but the key of `cust` that it means is a number
-- help: give `cust_id` the type of `cust.id`

-- case: a number for text
CREATE TABLE products (product_id VARCHAR PRIMARY KEY);
CREATE TABLE sales (
    id INTEGER PRIMARY KEY,
    product_id INTEGER  -- finds: fk-type-mismatch
);

-- case: text for a UUID
CREATE TABLE users (id UUID PRIMARY KEY);
CREATE TABLE posts (
    id UUID PRIMARY KEY,
    user_id VARCHAR  -- finds: fk-type-mismatch
);

-- case: declared where it may be
-- dialect: sqlite
CREATE TABLE cust (nr INTEGER PRIMARY KEY);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    buyer TEXT REFERENCES cust (nr)  -- finds: fk-type-mismatch
);

-- case: one of two columns
-- dialect: redshift
CREATE TABLE item (ord_id INT, line INT, PRIMARY KEY (ord_id, line));
CREATE TABLE back (
    id INT PRIMARY KEY, ord_id INT,
    line VARCHAR(9),  -- finds: fk-type-mismatch
    FOREIGN KEY (ord_id, line) REFERENCES item (ord_id, line)
);

-- case: the same type
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id));

-- case: numbers of other sizes are compared as they are
CREATE TABLE cust (id BIGINT PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER);

-- case: SERIAL is a number, NUMBER is one too
-- dialect: postgres
CREATE TABLE cust (id SERIAL PRIMARY KEY);
CREATE TABLE ord (id BIGSERIAL PRIMARY KEY, cust_id INT REFERENCES cust (id));

-- case: types of one's own, and none
-- dialect: sqlite
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id);

-- case: what passes through is as it comes
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE stg_ord (id VARCHAR, cust_id VARCHAR);

-- case: a dimension's own number is not the source's
CREATE TABLE customers (customer_id VARCHAR PRIMARY KEY);
CREATE TABLE fact_sales (sale_id INTEGER PRIMARY KEY, customer_id INTEGER);

-- case: the type is put right later
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id VARCHAR);
ALTER TABLE ord ALTER COLUMN cust_id TYPE INTEGER;
CREATE TABLE cust (id INTEGER PRIMARY KEY);

-- case: ids of another system
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY, old_cust_id VARCHAR, external_cust_id VARCHAR, source_cust_id VARCHAR, cust_code VARCHAR);
