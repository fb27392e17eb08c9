-- case: DuckDB refuses it
-- dialect: postgres
CREATE TABLE cust (id INTEGER, name VARCHAR);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    cust_id INTEGER REFERENCES cust (id)  -- finds: fk-target-not-key
);
-- says: several rows of `cust` may have the same `id`
-- help: make `id` the PRIMARY KEY of `cust`, or UNIQUE

-- case: another column than the key
-- dialect: redshift
CREATE TABLE cust (id INT PRIMARY KEY, region VARCHAR(9));
CREATE TABLE ord (
    id INT PRIMARY KEY, region VARCHAR(9),
    FOREIGN KEY (region) REFERENCES cust (region)  -- finds: fk-target-not-key
);

-- case: part of a key
-- dialect: sqlite
CREATE TABLE item (ord_id INTEGER, line INTEGER, PRIMARY KEY (ord_id, line));
CREATE TABLE back (
    id INTEGER PRIMARY KEY,
    ord_id INTEGER REFERENCES item (ord_id)  -- finds: fk-target-not-key
);

-- case: the other table has no key
-- dialect: mysql
CREATE TABLE cust (id INT);
CREATE TABLE ord (
    id INT PRIMARY KEY,
    cust_id INT REFERENCES cust  -- finds: fk-target-not-key
);
-- help: give `cust` a PRIMARY KEY

-- case: the primary key, or what is UNIQUE
CREATE TABLE cust (id INTEGER PRIMARY KEY, mail VARCHAR UNIQUE);
CREATE TABLE ord (
    id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), cust INTEGER REFERENCES cust,
    mail VARCHAR REFERENCES cust (mail));

-- case: a key of two columns in another order
-- dialect: postgres
CREATE TABLE item (ord_id INTEGER, line INTEGER, PRIMARY KEY (ord_id, line));
CREATE TABLE back (id INTEGER PRIMARY KEY, o INTEGER, l INTEGER, FOREIGN KEY (l, o) REFERENCES item (line, ord_id));

-- case: the key is added later
-- dialect: postgres
CREATE TABLE cust (id integer NOT NULL);
CREATE TABLE ord (id integer PRIMARY KEY, cust_id integer);
ALTER TABLE ONLY cust ADD CONSTRAINT cust_pkey PRIMARY KEY (id);
ALTER TABLE ONLY ord ADD CONSTRAINT ord_cust FOREIGN KEY (cust_id) REFERENCES cust (id);

-- case: a unique index is enough for PostgreSQL
-- dialect: postgres
CREATE TABLE cust (id integer NOT NULL);
CREATE UNIQUE INDEX cust_id ON cust (id);
CREATE TABLE ord (id integer PRIMARY KEY, cust_id integer REFERENCES cust (id));

-- case: a table that is not declared here
-- dialect: postgres
CREATE TABLE ord (id integer PRIMARY KEY, cust_id integer REFERENCES cust (id), who integer REFERENCES other.cust);
