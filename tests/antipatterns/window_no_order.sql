-- case: ranks
SELECT id,
    rank() OVER (PARTITION BY cust_id)  -- finds: window-no-order
FROM ord ORDER BY amt DESC
-- says: all rows tie
-- help: ORDER BY inside OVER

-- case: the row before
SELECT lag(amt) OVER () FROM ord ORDER BY ts  -- finds: window-no-order
-- says: left to chance

-- case: first values, quarters, and a window by name
SELECT
    first_value(amt) OVER w,  -- finds: window-no-order
    ntile(4) OVER w  -- finds: window-no-order
FROM ord WINDOW w AS (PARTITION BY cust_id)

-- case: one row of each
SELECT id, cust_id, amt FROM ord
QUALIFY row_number() OVER (PARTITION BY cust_id) = 1  -- finds: window-no-order
-- says: which row is number 1

-- case: sorted
SELECT rank() OVER (ORDER BY amt), lag(amt) OVER (PARTITION BY cust_id ORDER BY ts) FROM ord

-- case: sorted in WINDOW
SELECT rank() OVER w, lead(amt) OVER (v ORDER BY ts) FROM ord WINDOW w AS (ORDER BY amt), v AS (PARTITION BY cust_id)

-- case: a number for each row
SELECT row_number() OVER () AS nr, name FROM cust

-- case: totals need no order
SELECT sum(amt) OVER (PARTITION BY cust_id), count(*) OVER () FROM ord

-- case: sorted inside the brackets of the function
SELECT lag(amt ORDER BY ts) OVER () FROM ord

-- case: all but one of rows that are the same
SELECT what, n FROM log QUALIFY row_number() OVER (PARTITION BY what, n) = 1

-- case: sorted below
SELECT cust_id, lag(amt) OVER () FROM (SELECT * FROM ord ORDER BY ts)
