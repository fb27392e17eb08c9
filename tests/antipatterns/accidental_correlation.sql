-- case: what the subquery gives is not its own
SELECT id FROM ord WHERE id IN (SELECT id FROM item)  -- finds: accidental-correlation
-- says: `item` has no column `id`, so this is that of `ord`
-- help: name a column of `item`

-- case: NOT IN, and of a table with an alias
SELECT o.amt FROM ord AS o
WHERE o.id NOT IN (SELECT cust_id FROM item AS i WHERE i.qty > 2)  -- finds: accidental-correlation

-- case: a condition in the subquery that is about the row outside
SELECT id FROM ord WHERE id IN (
    SELECT ord_id FROM item
    WHERE status = 'paid')  -- finds: accidental-correlation
-- help: move this out of the subquery

-- case: a value that is that of the row itself
SELECT name FROM cust AS c
WHERE id = (SELECT id FROM item AS i LIMIT 1)  -- finds: accidental-correlation

-- case: tied to the row outside by intent
SELECT id FROM ord WHERE EXISTS (SELECT 1 FROM item WHERE ord_id = id);
SELECT id, (SELECT sum(qty) FROM item WHERE ord_id = id) AS pieces FROM ord

-- case: columns outside that are called by their table
SELECT id FROM ord AS o WHERE o.id IN (SELECT o.cust_id FROM item AS i WHERE i.ord_id = o.id)

-- case: the name is there inside
SELECT id FROM ord WHERE id IN (SELECT id FROM pay WHERE amount > 3) AND cust_id IN (SELECT id FROM cust)

-- case: what EXISTS gives does not matter
SELECT id FROM ord WHERE EXISTS (SELECT id FROM item WHERE ord_id = ord.id)

-- case: constants, and columns of functions
SELECT id FROM ord WHERE id IN (SELECT 1 FROM item) AND id IN (SELECT x FROM unnest([1, 2]) AS t (x));
SELECT id FROM ord WHERE amt > (SELECT avg(price) FROM item WHERE price > amt)
