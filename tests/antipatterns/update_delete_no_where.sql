-- case: all rows go
DELETE FROM log  -- finds: update-delete-no-where
-- says: deletes every row of `log`
-- help: TRUNCATE

-- case: all rows change
UPDATE ord  -- finds: update-delete-no-where
SET status = 'paid', note = NULL
-- says: changes every row of `ord`

-- case: an alias
UPDATE ord AS o SET note = 'x'  -- finds: update-delete-no-where

-- case: only some rows
DELETE FROM log WHERE n < 3

-- case: a join whose condition stands in WHERE
UPDATE ord SET note = c.name FROM cust AS c WHERE c.id = ord.cust_id

-- case: a join whose condition stands in WHERE, deleting
DELETE FROM pay USING ord AS o WHERE o.id = pay.ord_id AND o.status = 'new'

-- case: the value itself chooses
UPDATE ord SET status = CASE WHEN amt > 100 THEN 'big' ELSE status END

-- case: all rows, and said so
TRUNCATE log

-- case: what MERGE matches has its condition in ON
MERGE INTO pay USING (SELECT 1 AS id, 2 AS amount) AS n ON n.id = pay.id
WHEN MATCHED THEN UPDATE SET amount = n.amount

-- case: a row that is there already is changed
INSERT INTO cust (id, name) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET name = excluded.name

-- case: a limited number of rows
-- dialect: mysql
DELETE FROM log LIMIT 3

-- case: MySQL joins before SET
-- dialect: mysql
UPDATE ord JOIN cust ON cust.id = ord.cust_id SET ord.note = cust.name
