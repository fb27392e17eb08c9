-- case: several ids
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    product_ids VARCHAR  -- finds: csv-list
);
-- says: `product_ids` holds several values in one text
-- help: in a table that refers to `ord`

-- case: tags, lists, plurals
CREATE TABLE cust (
    id INTEGER PRIMARY KEY,
    tags TEXT,  -- finds: csv-list
    emails VARCHAR(200),  -- finds: csv-list
    phone_numbers VARCHAR,  -- finds: csv-list
    hobbyList VARCHAR,  -- finds: csv-list
    roles VARCHAR  -- finds: csv-list
);

-- case: of another dialect
-- dialect: mysql
CREATE TABLE post (
    id INT PRIMARY KEY,
    tag_ids VARCHAR(255)  -- finds: csv-list
)

-- case: a list that is one, JSON, or a flag
CREATE TABLE ord (id INTEGER PRIMARY KEY, product_ids INTEGER[], tags VARCHAR[], extra_tags JSON, has_tags BOOLEAN);

-- case: the name of a list
CREATE TABLE cust (
    id INTEGER PRIMARY KEY, price_list VARCHAR, mailing_list VARCHAR, wish_list VARCHAR, checklist VARCHAR, list VARCHAR);

-- case: prose and addresses
CREATE TABLE cust (
    id INTEGER PRIMARY KEY, address VARCHAR, notes VARCHAR, comments VARCHAR, status VARCHAR, ids_checked_by VARCHAR,
    details VARCHAR, series VARCHAR, tag VARCHAR);

-- case: as it comes
CREATE TABLE stg_ord (id VARCHAR, product_ids VARCHAR);
