-- case: a condition on the first table
SELECT c.id, o.amt FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id
AND c.region = 'x'  -- finds: outer-filter-left-in-on
-- says: this drops no row of `c`, it only leaves `o` empty
-- help: move it into WHERE

-- case: a list, without the table's name
SELECT name, amt FROM cust LEFT JOIN ord ON
region IN ('x', 'y')  -- finds: outer-filter-left-in-on
AND cust_id = cust.id

-- case: a condition on the table joined, or on both
SELECT c.id, o.amt FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id AND o.status = 'paid' AND o.note = c.region

-- case: in WHERE, and in an inner join
SELECT c.id, o.amt FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id WHERE c.region = 'x';
SELECT c.id, o.amt FROM cust AS c JOIN ord AS o ON o.cust_id = c.id AND c.region = 'x'

-- case: it decides what is looked up, from the table before
SELECT c.id, o.amt, i.qty FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id
LEFT JOIN item AS i ON i.ord_id = o.id AND o.status = 'paid'

-- case: a range, and a condition that is all there is
SELECT c.id, o.amt FROM cust AS c LEFT JOIN ord AS o ON o.cust_id = c.id AND c.id > 5;
SELECT c.id, o.amt FROM cust AS c LEFT JOIN ord AS o ON c.region = 'x'
