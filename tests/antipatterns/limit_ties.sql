-- case: the three largest
SELECT id, amt FROM ord
ORDER BY amt DESC  -- finds: limit-ties
LIMIT 3
-- says: which of the rows with the same `amt` come first is left to chance
-- help: such as `id`

-- case: by a name of SELECT, by a place, and after OFFSET
SELECT id, amt * 2 AS twice FROM ord ORDER BY twice LIMIT 1;  -- finds: limit-ties
SELECT id, day FROM ord ORDER BY 2 LIMIT 5 OFFSET 5  -- finds: limit-ties

-- case: groups with equal sums
SELECT status, sum(amt) FROM ord GROUP BY status ORDER BY sum(amt) DESC LIMIT 1  -- finds: limit-ties
-- help: such as `status`

-- case: half of a key, in a subquery
SELECT * FROM (
    SELECT i.product, i.qty FROM item AS i
    ORDER BY i.product, i.ord_id  -- finds: limit-ties
    FETCH FIRST 3 ROWS ONLY) AS t
-- says: the same values in ORDER BY come first

-- case: a key is last
SELECT id, amt FROM ord ORDER BY amt DESC, id LIMIT 3;
SELECT product FROM item ORDER BY product, ord_id, line LIMIT 3;
SELECT status, sum(amt) FROM ord GROUP BY status ORDER BY sum(amt) DESC, status LIMIT 1;
SELECT i.ord_id, i.line FROM item AS i WHERE i.ord_id = 5 ORDER BY i.line LIMIT 1;
SELECT id, ts FROM ord ORDER BY id LIMIT 3

-- case: rows that are sorted alike are alike
SELECT amt FROM ord ORDER BY amt DESC LIMIT 1;
SELECT id FROM ord WHERE amt > (SELECT amt FROM ord ORDER BY amt DESC LIMIT 1)

-- case: no cut, no order, or chance on purpose
SELECT id, amt FROM ord ORDER BY amt;
SELECT id FROM ord LIMIT 3;
SELECT id FROM ord ORDER BY random() LIMIT 3;
SELECT id, amt FROM ord ORDER BY amt LIMIT 0

-- case: tables whose keys are not known
SELECT what, n FROM log ORDER BY n LIMIT 3;
SELECT cust_id, n FROM busy ORDER BY n DESC LIMIT 3;
SELECT DISTINCT status, note FROM ord ORDER BY status LIMIT 3
