-- case: two values at once
SELECT id FROM ord WHERE status = 'paid'
AND status = 'new'  -- finds: contradiction
-- says: `status` cannot fit this and `status = 'paid'` in the same row
-- help: write `status IN ('paid', 'new')`

-- case: limits that leave nothing between them
SELECT id FROM ord WHERE amt > 10
AND amt < 5;  -- finds: contradiction
SELECT id FROM ord WHERE 10 <= amt
AND amt < 10  -- finds: contradiction
-- help: write OR if either is enough

-- case: the ends of BETWEEN are the wrong way round
SELECT id FROM ord WHERE amt BETWEEN 100 AND 50  -- finds: contradiction
-- help: `BETWEEN 50 AND 100`

-- case: a list, and a value outside it
SELECT id FROM ord WHERE status IN ('paid', 'new') AND amt > 3
AND status = 'lost'  -- finds: contradiction

-- case: in ON and WHERE, and days
SELECT o.id FROM cust AS c JOIN ord AS o ON o.cust_id = c.id AND o.day = DATE '2024-01-01'
WHERE o.day > '2024-02-01'  -- finds: contradiction

-- case: of groups
SELECT status, count(*) FROM ord GROUP BY status HAVING status = 'a'
AND status = 'b'  -- finds: contradiction

-- case: either is enough
SELECT id FROM ord WHERE status = 'paid' OR status = 'new';
SELECT id FROM ord WHERE (status = 'paid' OR amt > 3) AND status = 'new'

-- case: limits with something between them
SELECT id FROM ord WHERE amt > 5 AND amt < 10 AND amt >= 6 AND amt BETWEEN 7 AND 7 AND status IN ('a', 'b')
AND status = 'a' AND day BETWEEN '2024-01-01' AND '2024-12-31' AND day = '2024-05-01'

-- case: two columns, and the same column of two rows
SELECT id FROM ord WHERE status = 'paid' AND note = 'new';
SELECT a.id FROM ord AS a JOIN ord AS b ON b.cust_id = a.cust_id WHERE a.status = 'paid' AND b.status = 'new'

-- case: an outer join that may find nothing
SELECT c.id FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id AND c.region = 'x' WHERE c.region = 'y'

-- case: what only looks different
SELECT id FROM ord WHERE amt = 5 AND amt = 5.0 AND ts > '2024-01-02' AND ts < '2024-1-3' AND amt > -5 AND amt < 5.5

-- case: not the column itself
SELECT id FROM ord WHERE lower(status) = 'a' AND status = 'A';
SELECT id FROM ord WHERE status = 'a' AND id IN (SELECT id FROM ord WHERE status = 'b')
