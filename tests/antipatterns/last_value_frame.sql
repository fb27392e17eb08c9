-- case: the last value of each group
SELECT cust_id,
    last_value(amt) OVER (PARTITION BY cust_id ORDER BY ts)  -- finds: last-value-frame
FROM ord
-- says: the row's own `amt`
-- help: `first_value(amt)`

-- case: last, which is the same
SELECT last(status) OVER (ORDER BY ts) FROM ord  -- finds: last-value-frame

-- case: the window stands in WINDOW
SELECT id,
    last_value(amt) OVER w  -- finds: last-value-frame
FROM ord
WINDOW w AS (PARTITION BY cust_id ORDER BY ts)

-- case: a window that builds on another
SELECT last_value(amt) OVER (w ORDER BY ts) FROM ord  -- finds: last-value-frame
WINDOW w AS (PARTITION BY cust_id)

-- case: the second value, which is not there yet
SELECT nth_value(amt, 2) OVER (ORDER BY ts) FROM ord  -- finds: last-value-frame
-- says: NULL in the rows before that value
-- help: ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING

-- case: the second value that is not NULL
SELECT nth_value(note, 2 IGNORE NULLS) OVER (ORDER BY ts) FROM ord  -- finds: last-value-frame

-- case: in QUALIFY
SELECT id FROM ord
QUALIFY last_value(id) OVER (PARTITION BY cust_id ORDER BY ts) = id  -- finds: last-value-frame

-- case: the frame is named
SELECT
    last_value(amt) OVER (ORDER BY ts ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
    nth_value(amt, 2) OVER (ORDER BY ts RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
    last_value(amt) OVER (ORDER BY ts ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING)
FROM ord

-- case: the frame stands in WINDOW
SELECT last_value(amt) OVER w FROM ord
WINDOW w AS (ORDER BY ts ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)

-- case: the last value that was known fills a gap
SELECT last_value(note IGNORE NULLS) OVER (ORDER BY ts), last(note IGNORE NULLS) OVER (ORDER BY ts) FROM ord

-- case: no order, so the window is the whole group
SELECT last_value(amt) OVER (PARTITION BY cust_id) FROM ord

-- case: the first value is there from the start
SELECT first_value(amt) OVER (ORDER BY ts), nth_value(amt, 1) OVER (ORDER BY ts), lag(amt) OVER (ORDER BY ts) FROM ord

-- case: an aggregate, not a window
SELECT last(status ORDER BY ts) FROM ord GROUP BY cust_id
