-- case: the other table's key is `id`
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    cust_id INTEGER NOT NULL  -- finds: missing-fk
);
-- says: `cust_id` may name a row that `cust` does not have
-- help: add `REFERENCES cust (id)`

-- case: the other table's key has the same name, and its table is plural
CREATE TABLE categories (category_id INTEGER PRIMARY KEY);
CREATE TABLE products (
    product_id INTEGER PRIMARY KEY,
    category_id INTEGER,  -- finds: missing-fk
    name VARCHAR
);

-- case: part of its own key
CREATE TABLE orders (order_id INTEGER PRIMARY KEY);
CREATE TABLE order_lines (
    order_id INTEGER,  -- finds: missing-fk
    line_no INTEGER, PRIMARY KEY (order_id, line_no)
);

-- case: in two roles
CREATE TABLE accounts (id BIGINT PRIMARY KEY);
CREATE TABLE transfers (
    id BIGINT PRIMARY KEY,
    from_account_id BIGINT NOT NULL,  -- finds: missing-fk
    to_account_id BIGINT NOT NULL  -- finds: missing-fk
);

-- case: a star, with the marks of a warehouse in its names
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY);
CREATE TABLE fact_sales (
    sale_id INTEGER PRIMARY KEY,
    customer_key INTEGER NOT NULL  -- finds: missing-fk
);

-- case: in camel case
CREATE TABLE OrderLine (orderLineId INTEGER PRIMARY KEY);
CREATE TABLE Refund (
    refundId INTEGER PRIMARY KEY,
    orderLineId INTEGER NOT NULL  -- finds: missing-fk
);

-- case: one to one, by the other's key
CREATE TABLE customers (customer_id INTEGER PRIMARY KEY);
CREATE TABLE customer_details (
    customer_id INTEGER PRIMARY KEY,  -- finds: missing-fk
    bio VARCHAR
);

-- case: declared in any way
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE a (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id));
CREATE TABLE b (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust);
CREATE TABLE c (id INTEGER PRIMARY KEY, cust_id INTEGER, CONSTRAINT f FOREIGN KEY (cust_id) REFERENCES cust (id));

-- case: by way of a key of two columns
CREATE TABLE orders (order_id INTEGER PRIMARY KEY);
CREATE TABLE lines (order_id INTEGER REFERENCES orders (order_id), line INTEGER, PRIMARY KEY (order_id, line));
CREATE TABLE returns (
    return_id INTEGER PRIMARY KEY, order_id INTEGER, line INTEGER,
    FOREIGN KEY (order_id, line) REFERENCES lines (order_id, line));

-- case: its own key
CREATE TABLE orders (order_id INTEGER PRIMARY KEY, amt INTEGER);
CREATE TABLE order_line (order_line_id INTEGER PRIMARY KEY);

-- case: its own id, without a key
CREATE TABLE orders (order_id INTEGER, amt INTEGER);
CREATE TABLE cust (id INTEGER PRIMARY KEY);

-- case: ids of somebody else's, and of nobody here
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, external_cust_id INTEGER, old_cust_id INTEGER, session_id INTEGER, device_key INTEGER);

-- case: another type is another fault
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id VARCHAR);

-- case: what passes through keeps what it is given
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE stg_ord (id INTEGER, cust_id INTEGER);
CREATE TEMP TABLE ord (id INTEGER, cust_id INTEGER);

-- case: a dimension keeps the id of where it comes from
CREATE TABLE customers (customer_id INTEGER PRIMARY KEY);
CREATE TABLE dim_customer (customer_key INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL);
CREATE TABLE fact_sales (sale_key INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL);

-- case: versions have no single row to refer to
CREATE TABLE cust (cust_id INTEGER, valid_from DATE, PRIMARY KEY (cust_id, valid_from));
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER);

-- case: two tables that refer to each other, of which one must come first
CREATE TABLE team (id INTEGER PRIMARY KEY, player_id INTEGER);
CREATE TABLE player (id INTEGER PRIMARY KEY, team_id INTEGER NOT NULL REFERENCES team (id));

-- case: other words that end alike
CREATE TABLE "key" (id INTEGER PRIMARY KEY);
CREATE TABLE paid (id INTEGER PRIMARY KEY, unpaid INTEGER, valid INTEGER, id_card VARCHAR);

-- case: added later, in a way that cannot be read
-- dialect: postgres
CREATE TABLE cust (id integer PRIMARY KEY);
CREATE TABLE ord (id integer PRIMARY KEY, cust_id integer);
ALTER TABLE ord ADD FOREIGN KEY (cust_id) REFERENCES cust (id);

-- case: where there are no keys
-- dialect: databricks
CREATE TABLE cust (id BIGINT GENERATED ALWAYS AS IDENTITY, CONSTRAINT pk PRIMARY KEY (id)) USING DELTA;
CREATE TABLE ord (id BIGINT, cust_id BIGINT) USING DELTA
