-- case: three phones
CREATE TABLE cust (
    id INTEGER PRIMARY KEY,
    phone1 VARCHAR,  -- finds: repeating-group
    phone2 VARCHAR,
    phone3 VARCHAR
);
-- says: `phone1` to `phone3` are 3 places
-- help: which refers to `cust`

-- case: two are a list already
CREATE TABLE cust (
    id INTEGER PRIMARY KEY,
    email_1 VARCHAR,  -- finds: repeating-group
    email_2 VARCHAR
);

-- case: the number in the middle, told once for what belongs together
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    item1_name VARCHAR,  -- finds: repeating-group
    item1_qty INTEGER,
    item2_name VARCHAR,
    item2_qty INTEGER,
    item3_name VARCHAR,
    item3_qty INTEGER
);

-- case: beginning with 0
CREATE TABLE cust (
    id INTEGER PRIMARY KEY,
    hobby0 VARCHAR,  -- finds: repeating-group
    hobby1 VARCHAR
);

-- case: three references
CREATE TABLE student (
    id INTEGER PRIMARY KEY,
    course1_id INTEGER,  -- finds: repeating-group
    course2_id INTEGER,
    course3_id INTEGER
);

-- case: a column for each month
CREATE TABLE budget (
    id INTEGER PRIMARY KEY,
    jan DECIMAL(8, 2),  -- finds: repeating-group
    feb DECIMAL(8, 2), mar DECIMAL(8, 2), apr DECIMAL(8, 2), may DECIMAL(8, 2), jun DECIMAL(8, 2)
);
-- says: `jan` to `jun`

-- case: a column for each month, with more to its name
CREATE TABLE sales (
    id INTEGER PRIMARY KEY,
    sales_january INTEGER,  -- finds: repeating-group
    sales_february INTEGER, sales_march INTEGER, sales_april INTEGER, sales_may INTEGER, sales_june INTEGER,
    sales_july INTEGER
);

-- case: quarters
CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    q1 INTEGER,  -- finds: repeating-group
    q2 INTEGER, q3 INTEGER, q4 INTEGER
);

-- case: lines of one address
CREATE TABLE cust (
    id INTEGER PRIMARY KEY, address_line1 VARCHAR, address_line2 VARCHAR, address_line3 VARCHAR, address1 VARCHAR,
    address2 VARCHAR, street_1 VARCHAR, street_2 VARCHAR, line1 VARCHAR, line2 VARCHAR, line3 VARCHAR);

-- case: points
CREATE TABLE leg (
    id INTEGER PRIMARY KEY, lat1 DOUBLE, lat2 DOUBLE, lon1 DOUBLE, lon2 DOUBLE, x1 DOUBLE, x2 DOUBLE, x3 DOUBLE);

-- case: two who play against each other
CREATE TABLE player (id INTEGER PRIMARY KEY);
CREATE TABLE match (id INTEGER PRIMARY KEY, player1_id INTEGER, player2_id INTEGER, team_1 VARCHAR, team_2 VARCHAR);

-- case: two that each refer to a row
CREATE TABLE item (id INTEGER PRIMARY KEY);
CREATE TABLE pair (item1 INTEGER REFERENCES item (id), item2 INTEGER REFERENCES item (id), PRIMARY KEY (item1, item2));

-- case: numbers that are not counted on, or stand alone
CREATE TABLE stat (
    id INTEGER PRIMARY KEY, p50 DOUBLE, p95 DOUBLE, p99 DOUBLE, day1 INTEGER, day7 INTEGER, day30 INTEGER, sha1 VARCHAR,
    sha256 VARCHAR, ipv4 VARCHAR, ipv6 VARCHAR, phone1 VARCHAR, co2 DOUBLE, no2 DOUBLE);

-- case: levels of a hierarchy
CREATE TABLE dim_product (id INTEGER PRIMARY KEY, level1 VARCHAR, level2 VARCHAR, level3 VARCHAR, category_level_1 VARCHAR);

-- case: of other types
CREATE TABLE t (id INTEGER PRIMARY KEY, part1 VARCHAR, part2 INTEGER, part3 DATE);

-- case: words with months in them
CREATE TABLE t (id INTEGER PRIMARY KEY, mark VARCHAR, mayor VARCHAR, decision VARCHAR, mar VARCHAR, may VARCHAR);

-- case: as it comes
CREATE TABLE stg_cust (id INTEGER, phone1 VARCHAR, phone2 VARCHAR, phone3 VARCHAR);
