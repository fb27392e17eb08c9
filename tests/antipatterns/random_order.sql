-- case: shuffled
SELECT name FROM cust
ORDER BY random()  -- finds: random-order
LIMIT 5
-- says: another one each time

-- case: after a column
SELECT region, name FROM cust ORDER BY region, gen_random_uuid()  -- finds: random-order

-- case: SQL Server's way
-- dialect: tsql
SELECT TOP 3 name FROM cust ORDER BY newid()  -- finds: random-order

-- case: a column
SELECT name FROM cust ORDER BY name

-- case: chance that is shown or sampled
SELECT random() AS dice, name FROM cust USING SAMPLE 5 ROWS
