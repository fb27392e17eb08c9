-- case: a running sum by day
SELECT id, sum(amt) OVER (
    PARTITION BY cust_id
    ORDER BY day  -- finds: running-range-default
) FROM ord
-- says: rows with the same `day` are taken all at once
-- help: ROWS UNBOUNDED PRECEDING

-- case: a count, and a named window
SELECT id, count(*) OVER w FROM ord WINDOW w AS (
    ORDER BY status  -- finds: running-range-default
)

-- case: a key tells the rows apart
SELECT id, sum(amt) OVER (ORDER BY day, id) FROM ord;
SELECT ord_id, sum(qty) OVER (PARTITION BY ord_id ORDER BY line) FROM item

-- case: a frame is given
SELECT id, sum(amt) OVER (ORDER BY day ROWS UNBOUNDED PRECEDING) FROM ord;
SELECT id, sum(amt) OVER w FROM ord WINDOW w AS (ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)

-- case: one row for each day
SELECT day, sum(sum(amt)) OVER (ORDER BY day) FROM ord GROUP BY day;
WITH days AS (SELECT day, sum(amt) AS total FROM ord GROUP BY day)
SELECT day, sum(total) OVER (ORDER BY day) FROM days

-- case: without an order, ranks, and tables whose keys are not known
SELECT id, sum(amt) OVER (PARTITION BY cust_id), rank() OVER (ORDER BY day) FROM ord;
SELECT what, sum(n) OVER (ORDER BY seen) FROM log
