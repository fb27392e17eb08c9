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
