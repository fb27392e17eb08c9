-- case: a column that may be NULL
SELECT avg(price) FROM item  -- finds: avg-nullable
-- says: rows in which `price` is NULL do not count
-- help: write `avg(coalesce(price, 0))`

-- case: for each group
SELECT i.product,
    avg(i.price) FROM item AS i GROUP BY i.product  -- finds: avg-nullable

-- case: never NULL, or not here
SELECT avg(amt) FROM ord;
SELECT avg(price) FROM item WHERE price IS NOT NULL;
SELECT avg(price) FILTER (WHERE qty > 1) FROM item;
SELECT avg(coalesce(price, 0)) FROM item

-- case: what an outer join has not found
SELECT o.id, avg(i.price) FROM ord AS o LEFT JOIN item AS i ON i.ord_id = o.id GROUP BY o.id

-- case: windows, and what is not known
SELECT avg(price) OVER () FROM item;
SELECT avg(n) FROM busy
