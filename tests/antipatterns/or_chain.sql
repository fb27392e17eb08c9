-- case: three values
SELECT id FROM ord
WHERE status = 'new' OR status = 'open' OR status = 'paid'  -- finds: or-chain
-- says: `status` is asked 3 times
-- help: `status IN ('new', 'open', 'paid')`

-- case: among others, in brackets
SELECT o.id FROM ord AS o
WHERE (o.cust_id = 1 OR o.amt > 5 OR o.cust_id = 2 OR (o.cust_id = 3 OR o.cust_id = 4))  -- finds: or-chain
-- help: `o.cust_id IN (1, 2, 3, 4)`

-- case: two values
SELECT id FROM ord WHERE status = 'new' OR status = 'open'

-- case: several columns, or other signs
SELECT id FROM ord WHERE status = 'new' OR note = 'x' OR amt = 3 OR status LIKE 'p%' OR status <> 'y' OR status = note

-- case: IN
SELECT id FROM ord WHERE status IN ('new', 'open', 'paid')
