-- case: each has its label
SELECT 'cust' AS kind, id FROM cust
UNION
SELECT 'pay', id FROM pay  -- finds: union-distinct
-- says: here alone they have 'pay'
-- help: UNION ALL

-- case: three of them, grouped
SELECT status, 'all' AS what, count(*) FROM ord GROUP BY status
UNION SELECT status, 'big', count(*) FROM ord WHERE amt > 100 GROUP BY status  -- finds: union-distinct
UNION SELECT status, 'small', count(*) FROM ord WHERE amt < 1 GROUP BY status

-- case: UNION ALL
SELECT 'cust' AS kind, id FROM cust UNION ALL SELECT 'pay', id FROM pay

-- case: doubles within one of them
SELECT 'name' AS kind, name FROM cust UNION SELECT 'product', product FROM item

-- case: DISTINCT is said
SELECT 'cust' AS kind, id FROM cust UNION DISTINCT SELECT 'pay', id FROM pay

-- case: the same rows may come from both
SELECT id FROM cust UNION SELECT id FROM pay;
SELECT 'a' AS kind, id FROM cust UNION SELECT 'a', id FROM pay

-- case: only two of three differ
SELECT 'a' AS kind, id FROM cust UNION SELECT 'b', id FROM pay UNION SELECT 'a', id FROM ord

-- case: others than UNION
SELECT 'a' AS kind, id FROM cust EXCEPT SELECT 'b', id FROM pay
