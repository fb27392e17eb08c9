-- case: a share by //
SELECT count(note) // nullif(count(*), 0) AS share FROM ord  -- finds: int-div
-- says: its fraction is cut off
-- help: `count(note) / nullif(count(*), 0)`

-- case: a percentage
SELECT cust_id,
    100 * count(*) FILTER (WHERE status = 'paid') // count(*)  -- finds: int-div
FROM ord GROUP BY cust_id

-- case: of windows
SELECT sum(qty) OVER (PARTITION BY ord_id) // sum(qty) OVER () FROM item  -- finds: int-div

-- case: a value is made whole before it is divided
SELECT CAST(sum(amt) AS INTEGER) / count(*) FROM ord  -- finds: int-div
-- says: `sum(amt)` is rounded

-- case: the quotient is made whole
SELECT (qty / 2)::INTEGER FROM item  -- finds: int-div
-- says: 7 / 4 becomes 2
-- help: write `qty // 2` to cut

-- case: where whole numbers divide to whole numbers
-- dialect: postgres
SELECT count(note) / count(*) FROM ord  -- finds: int-div
-- help: `1.0 * count(note) / count(*)`

-- case: the fraction is kept
SELECT count(note) / count(*), sum(amt) / count(*), round(100.0 * qty / 3) FROM ord, item GROUP BY qty

-- case: the fraction is kept there, too
-- dialect: postgres
SELECT 1.0 * count(note) / count(*), count(note)::NUMERIC / count(*), sum(amt) / count(*), 100 * avg(qty) / 2 FROM ord, item

-- case: decades, pages and boxes
SELECT year(ts) // 10 * 10, id // 50, qty // 12 FROM ord, item

-- case: boxes and what is left
SELECT ord_id, sum(qty) // count(*), sum(qty) % count(*) FROM item GROUP BY ord_id

-- case: said how to round
SELECT round(qty / 2)::INTEGER, CAST(floor(qty / 2) AS INTEGER), CAST(qty AS INTEGER) / 2, CAST(qty AS DOUBLE) / 2 FROM item

-- case: // does not cut decimals
SELECT sum(amt) // count(*) FROM ord
