-- case: without brackets
SELECT id FROM ord
WHERE status = 'new'
   OR status = 'open' AND amt > 100  -- finds: and-or-mix
-- says: `status = 'open' AND amt > 100` is one of the alternatives
-- help: brackets

-- case: AND comes first, in HAVING
SELECT cust_id FROM ord GROUP BY cust_id
HAVING count(*) > 1 AND sum(amt) > 5 OR max(amt) > 9  -- finds: and-or-mix

-- case: in a join, told once
SELECT c.id FROM cust c JOIN ord o ON o.cust_id = c.id AND o.amt > 1 OR o.amt < 0 OR o.note = 'x' AND c.id = 1  -- finds: and-or-mix

-- case: in CASE
SELECT CASE WHEN amt > 5 OR amt < 1 AND status = 'new' THEN 1 END FROM ord  -- finds: and-or-mix

-- case: brackets around either
SELECT id FROM ord WHERE (status = 'new' OR status = 'open') AND (amt > 100 OR amt < 1)

-- case: brackets around AND
SELECT id FROM ord WHERE status = 'new' OR (status = 'open' AND amt > 100)

-- case: only one of them
SELECT id FROM ord WHERE amt BETWEEN 1 AND 5 OR amt BETWEEN 8 AND 9

-- case: alternatives about the same columns
SELECT id FROM ord WHERE status = 'new' AND amt > 5 OR status = 'open' AND amt > 100
