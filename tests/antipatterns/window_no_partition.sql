-- case: the row before
SELECT id,
    sum(amt) OVER (PARTITION BY cust_id ORDER BY ts),
    lag(amt) OVER (ORDER BY ts)  -- finds: window-no-partition
FROM ord
-- says: each `cust_id`
-- help: `PARTITION BY cust_id`

-- case: windows by name
SELECT lead(amt) OVER w, row_number() OVER v FROM ord WINDOW w AS (ORDER BY ts), v AS (PARTITION BY cust_id ORDER BY ts)  -- finds: window-no-partition

-- case: both begin anew
SELECT sum(amt) OVER w, lag(amt) OVER w FROM ord WINDOW w AS (PARTITION BY cust_id ORDER BY ts)

-- case: neither does
SELECT sum(amt) OVER (ORDER BY ts), lag(amt) OVER (ORDER BY ts) FROM ord

-- case: the whole beside the part
SELECT sum(amt) OVER (PARTITION BY cust_id), sum(amt) OVER (), rank() OVER (PARTITION BY cust_id ORDER BY amt),
    rank() OVER (ORDER BY amt)
FROM ord

-- case: another order
SELECT rank() OVER (PARTITION BY cust_id ORDER BY amt), lag(ts) OVER (ORDER BY ts) FROM ord
