-- case: whose, what and how much
CREATE TABLE product_attribute (
    product_id INTEGER, attribute VARCHAR,
    value VARCHAR,  -- finds: eav
    PRIMARY KEY (product_id, attribute)
);
-- says: `value` is text for every attribute
-- help: a column of its own, with its type

-- case: with an id of its own, and other words
CREATE TABLE cust (nr INTEGER PRIMARY KEY);
CREATE TABLE cust_extra (
    id INTEGER PRIMARY KEY, cust INTEGER REFERENCES cust (nr), "key" VARCHAR,
    val TEXT  -- finds: eav
);

-- case: the attributes in a table
CREATE TABLE entity_values (
    entity_id INTEGER, attribute_id INTEGER,
    attr_value VARCHAR,  -- finds: eav
    PRIMARY KEY (entity_id, attribute_id)
);

-- case: of another dialect
-- dialect: mysql
CREATE TABLE wp_postdata (
    meta_id INT, post_id INT, field_name VARCHAR(255),
    field_value LONGTEXT  -- finds: eav
)

-- case: settings and translations
CREATE TABLE user_settings (user_id INTEGER, name VARCHAR, value VARCHAR, PRIMARY KEY (user_id, name));
CREATE TABLE config (name VARCHAR PRIMARY KEY, value VARCHAR);
CREATE TABLE translation (text_id INTEGER, "key" VARCHAR, value VARCHAR, PRIMARY KEY (text_id, "key"));

-- case: measured values are numbers
CREATE TABLE reading (sensor_id INTEGER, name VARCHAR, value DOUBLE, PRIMARY KEY (sensor_id, name));

-- case: nobody's
CREATE TABLE pair (name VARCHAR PRIMARY KEY, note VARCHAR, value VARCHAR);

-- case: more than that
CREATE TABLE coupon (
    id INTEGER PRIMARY KEY, cust_id INTEGER, name VARCHAR, value VARCHAR, valid_from DATE, valid_to DATE, used BOOLEAN);

-- case: as it comes, and as it is logged
CREATE TABLE stg_attr (product_id INTEGER, attribute VARCHAR, value VARCHAR);
CREATE TABLE audit (cust_id INTEGER, field VARCHAR, value VARCHAR);

-- case: what is said about a post
CREATE TABLE post_extra (
    meta_id INTEGER PRIMARY KEY, post_id INTEGER NOT NULL, meta_key VARCHAR,
    meta_value VARCHAR  -- finds: eav
);
