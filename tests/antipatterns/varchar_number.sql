-- case: counts and amounts
CREATE TABLE item (
    ord_id INTEGER, line INTEGER,
    qty VARCHAR,  -- finds: varchar-number
    unit_price TEXT,  -- finds: varchar-number
    PRIMARY KEY (ord_id, line)
);
-- says: '9' is greater than '10'
-- help: make it INTEGER or DECIMAL

-- case: in camel case
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    itemCount VARCHAR(5)  -- finds: varchar-number
);

-- case: of another dialect
-- dialect: oracle
CREATE TABLE pay (
    id NUMBER(10) PRIMARY KEY,
    amount VARCHAR2(20)  -- finds: varchar-number
)

-- case: numbers
CREATE TABLE item (id INTEGER PRIMARY KEY, qty INTEGER, price DECIMAL(8, 2), order_count BIGINT);

-- case: digits that are no number
CREATE TABLE cust (
    id INTEGER PRIMARY KEY, zip VARCHAR, phone VARCHAR, phone_number VARCHAR, customer_code VARCHAR, card_number VARCHAR,
    order_no VARCHAR, year VARCHAR, isbn VARCHAR, version VARCHAR);

-- case: words about a number
CREATE TABLE item (
    id INTEGER PRIMARY KEY, price_range VARCHAR, quantity_unit VARCHAR, amount_text VARCHAR, account VARCHAR,
    discount VARCHAR, price_list VARCHAR, country VARCHAR, county VARCHAR);

-- case: text as it comes
CREATE TABLE staging_item (qty VARCHAR, price VARCHAR);

-- case: a pinch of salt
CREATE TABLE recipe_ingredient (recipe_id INTEGER, nr INTEGER, amount VARCHAR, PRIMARY KEY (recipe_id, nr));
