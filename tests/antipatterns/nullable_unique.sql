-- case: one of two columns may be NULL
CREATE TABLE item (
    ord_id INTEGER NOT NULL,
    line INTEGER,  -- finds: nullable-unique
    UNIQUE (ord_id, line)
);
-- says: rows with the same `ord_id` may have NULL in `line`
-- help: say NOT NULL for `line`

-- case: both, beside a key that only counts
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    ord_id INTEGER,  -- finds: nullable-unique
    line INTEGER,
    CONSTRAINT u UNIQUE (ord_id, line)
);

-- case: UNIQUE stands for the primary key
CREATE TABLE cust (
    mail VARCHAR UNIQUE  -- finds: nullable-unique
);

-- case: other tables refer to it
CREATE TABLE cust (
    id INTEGER PRIMARY KEY,
    mail VARCHAR UNIQUE  -- finds: nullable-unique
);
CREATE TABLE ord (id INTEGER PRIMARY KEY, mail VARCHAR REFERENCES cust (mail));

-- case: by an index
CREATE TABLE item (
    id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL,
    line INTEGER  -- finds: nullable-unique
);
CREATE UNIQUE INDEX item_line ON item (ord_id, line);

-- case: NOT NULL is taken back
CREATE TABLE item (
    id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL,
    line INTEGER NOT NULL,  -- finds: nullable-unique
    UNIQUE (ord_id, line)
);
-- dialect: postgres
ALTER TABLE item ALTER COLUMN line DROP NOT NULL;

-- case: a mail address that not everybody has
CREATE TABLE cust (id INTEGER PRIMARY KEY, mail VARCHAR UNIQUE);

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
