-- case: beside the column
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    cust_id INTEGER REFERENCES cust (id)  -- finds: nullable-fk
);
-- says: a row of `ord` may refer to no row of `cust`
-- help: say NOT NULL for `cust_id`

-- case: below the columns, and NULL said aloud
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    cust INTEGER NULL,  -- finds: nullable-fk
    FOREIGN KEY (cust) REFERENCES cust
);

-- case: one column of two
CREATE TABLE item (ord_id INTEGER, line INTEGER, PRIMARY KEY (ord_id, line));
CREATE TABLE back (
    id INTEGER PRIMARY KEY,
    ord_id INTEGER NOT NULL,
    line INTEGER,  -- finds: nullable-fk
    FOREIGN KEY (ord_id, line) REFERENCES item (ord_id, line)
);
-- says: where `line` is NULL, nothing checks the others of `ord_id, line`

-- case: added later, as dumps do
-- dialect: postgres
CREATE TABLE cust (id integer PRIMARY KEY);
CREATE TABLE ord (
    id integer PRIMARY KEY,
    cust_id integer  -- finds: nullable-fk
);
ALTER TABLE ONLY ord ADD CONSTRAINT ord_cust FOREIGN KEY (cust_id) REFERENCES cust (id);

-- case: NOT NULL, or part of the key
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER NOT NULL REFERENCES cust (id));
CREATE TABLE item (ord_id INTEGER REFERENCES ord (id), line INTEGER, PRIMARY KEY (ord_id, line));

-- case: not everybody has a boss
CREATE TABLE emp (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES emp (id));
CREATE TABLE dept (id INTEGER PRIMARY KEY, manager_id INTEGER REFERENCES emp (id));

-- case: that it leads nowhere is foreseen
-- dialect: postgres
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id) ON DELETE SET NULL);
