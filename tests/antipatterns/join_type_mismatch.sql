-- case: a text and a number
SELECT c.name FROM cust AS c
JOIN log AS l ON l.what = c.id  -- finds: join-type-mismatch
-- says: `l.what` is text, and `c.id` is a number

-- case: in WHERE, and a text and a day
SELECT c.name FROM cust AS c, ord AS o
WHERE o.day = c.region  -- finds: join-type-mismatch

-- case: numbers of different kinds, days and times
SELECT o.id FROM ord AS o JOIN pay AS p ON p.id = o.amt JOIN log AS l ON l.seen = o.day

-- case: converted by intent, constants, and one table
SELECT c.name FROM cust AS c JOIN log AS l ON l.what = CAST(c.id AS VARCHAR);
SELECT name FROM cust WHERE region = '5' AND id = '5';
SELECT id FROM ord WHERE note = status

-- case: types that are not known
SELECT c.name FROM cust AS c JOIN unnest(['a']) AS t (x) ON t.x = c.name
