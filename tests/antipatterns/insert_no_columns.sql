-- given
CREATE TABLE cust (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, region VARCHAR, mail VARCHAR UNIQUE);
CREATE TABLE ord (id INTEGER, amt DECIMAL(8,2));
CREATE TABLE item (line INTEGER, product VARCHAR);
CREATE TABLE pay (id INTEGER PRIMARY KEY, ord_id INTEGER, amount DECIMAL(8,2));
CREATE TABLE log (what VARCHAR, seen TIMESTAMP, n INTEGER);
CREATE TABLE word (word VARCHAR);
-- case: values
INSERT INTO pay SELECT 1, id, 9.5 FROM ord  -- finds: insert-no-columns
-- says: by their order in the table
-- help: `INSERT INTO pay (id, ord_id, amount)`

-- case: a query
INSERT INTO cust  -- finds: insert-no-columns
SELECT line, product, NULL, NULL FROM item
-- help: (id, name, region, mail)

-- case: a table that is not known
-- dialect: mysql
INSERT INTO elsewhere VALUES (1, 2)  -- finds: insert-no-columns
-- help: `INSERT INTO elsewhere (…)`

-- case: the columns are named
INSERT INTO cust (id, name) VALUES (1, 'a')

-- case: by name
INSERT INTO cust BY NAME SELECT 1 AS id, 'a' AS name

-- case: nothing but defaults
INSERT INTO log DEFAULT VALUES

-- case: a table of one column
INSERT INTO word VALUES ('a'), ('b')
