-- case: one of two columns may be NULL
CREATE TABLE item (
    id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL,
    line INTEGER,  -- finds: nullable-key
    UNIQUE (ord_id, line)
);
-- says: rows with the same `ord_id` may have NULL in `line`
-- help: say NOT NULL for `line`

-- case: both, beside a key that only counts
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    ord_id INTEGER,  -- finds: nullable-key
    line INTEGER,
    CONSTRAINT u UNIQUE (ord_id, line)
);

-- case: beside another key that is one
CREATE TABLE item (
    code VARCHAR NOT NULL UNIQUE, ord_id INTEGER NOT NULL,
    line INTEGER,  -- finds: nullable-key
    UNIQUE (ord_id, line)
);

-- case: other tables refer to it
CREATE TABLE cust (
    id INTEGER PRIMARY KEY,
    mail VARCHAR UNIQUE  -- finds: nullable-key
);
CREATE TABLE ord (id INTEGER PRIMARY KEY, mail VARCHAR REFERENCES cust (mail));

-- case: by an index
CREATE TABLE item (
    id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL,
    line INTEGER  -- finds: nullable-key
);
CREATE UNIQUE INDEX item_line ON item (ord_id, line);

-- case: NOT NULL is taken back
CREATE TABLE item (
    id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL,
    line INTEGER NOT NULL,  -- finds: nullable-key
    UNIQUE (ord_id, line)
);
-- dialect: postgres
ALTER TABLE item ALTER COLUMN line DROP NOT NULL;

-- case: a lone column
CREATE TABLE cust (
    id INTEGER PRIMARY KEY,
    mail VARCHAR UNIQUE  -- finds: nullable-key
);
-- says: any number of rows may have NULL in `mail`

-- case: a relation of one to one that need not be there
CREATE TABLE cust (id INTEGER PRIMARY KEY, mail VARCHAR NOT NULL);
CREATE TABLE card (id INTEGER PRIMARY KEY, holder INTEGER UNIQUE REFERENCES cust (id));

-- case: all NOT NULL, or part of the primary key
CREATE TABLE item (ord_id INTEGER NOT NULL, line INTEGER NOT NULL, UNIQUE (ord_id, line));
CREATE TABLE slot (day DATE, nr INTEGER, room VARCHAR NOT NULL, PRIMARY KEY (day, nr), UNIQUE (day, room));

-- case: NOT NULL is said later
CREATE TABLE item (id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL, line INTEGER);
ALTER TABLE item ALTER COLUMN line SET NOT NULL;
CREATE UNIQUE INDEX item_line ON item (ord_id, line);

-- case: NULL is a value where one says so
-- dialect: postgres
CREATE TABLE item (id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL, line INTEGER);
ALTER TABLE item ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (ord_id, line);

-- case: to SQL Server, NULL is a value
-- dialect: tsql
CREATE TABLE item (id INT PRIMARY KEY, ord_id INT NOT NULL, line INT, UNIQUE (ord_id, line))

-- case: SERIAL is never NULL
-- dialect: postgres
CREATE TABLE cust (nr SERIAL, region INTEGER NOT NULL, UNIQUE (region, nr))

-- case: the only key there is, which leaves the table without one
CREATE TABLE cust (mail VARCHAR UNIQUE);
CREATE TABLE item (ord_id INTEGER NOT NULL, line INTEGER, UNIQUE (ord_id, line));
