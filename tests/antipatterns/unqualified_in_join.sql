-- case: columns of two tables
SELECT name, amt  -- finds: unqualified-in-join
FROM cust AS c JOIN ord AS o ON o.cust_id = c.id
-- says: nothing here tells that `name` is from `c`, nor where 1 more is from
-- help: write `c.name`

-- case: one of many, and in a subquery
SELECT c.name FROM cust AS c WHERE c.id IN (
    SELECT o.cust_id FROM ord AS o JOIN item AS i ON i.ord_id = o.id
    WHERE qty > 5)  -- finds: unqualified-in-join

-- case: all of them say where they are from
SELECT c.name, o.amt, count(*) FROM cust AS c JOIN ord AS o ON o.cust_id = c.id GROUP BY ALL ORDER BY c.name

-- case: one table, or one that is only asked
SELECT name, region FROM cust;
SELECT name FROM cust SEMI JOIN ord ON ord.cust_id = cust.id

-- case: merged columns, and names given in SELECT
SELECT ord_id, i.qty FROM item AS i JOIN pay AS p USING (ord_id);
SELECT c.id, sum(o.amt) AS total FROM cust AS c JOIN ord AS o ON o.cust_id = c.id GROUP BY c.id ORDER BY total

-- case: columns of functions and of values
SELECT c.name, x FROM cust AS c, unnest([1, 2]) AS t (x)
