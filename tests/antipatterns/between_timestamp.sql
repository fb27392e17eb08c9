-- case: days as text
SELECT id FROM ord WHERE ts BETWEEN '2024-01-01' AND '2024-01-31'  -- finds: between-timestamp
-- says: when 2024-01-31 begins
-- help: write `ts < '2024-02-01'`

-- case: days as dates, of a column with its table
SELECT o.id FROM ord AS o
WHERE o.ts BETWEEN DATE '2024-01-01'
AND DATE '2024-01-31'  -- finds: between-timestamp

-- case: cast, and through a CTE
WITH t AS (SELECT ts AS moment FROM ord)
SELECT moment FROM t WHERE moment NOT BETWEEN '2024-01-01'::DATE AND CAST('2024-12-31' AS DATE)  -- finds: between-timestamp

-- case: up to the last second
SELECT id FROM ord WHERE ts BETWEEN '2024-01-01' AND '2024-01-31 23:59:59'  -- finds: between-timestamp
-- says: the last moments of that day

-- case: from and to, each with its day
SELECT id FROM ord WHERE status = 'paid' AND (ts >= '2024-01-01'
AND ts <= '2024-01-31')  -- finds: between-timestamp

-- case: a column of days
SELECT id FROM ord WHERE day BETWEEN '2024-01-01' AND '2024-01-31'

-- case: cut down to the day first
SELECT id FROM ord WHERE ts::DATE BETWEEN '2024-01-01' AND '2024-01-31';
SELECT id FROM ord WHERE CAST(ts AS DATE) >= '2024-01-01' AND CAST(ts AS DATE) <= '2024-01-31'

-- case: before the next day
SELECT id FROM ord WHERE ts >= '2024-01-01' AND ts < '2024-02-01'

-- case: a time, a calculation, or one end alone
SELECT id FROM ord WHERE ts BETWEEN '2024-01-01' AND '2024-01-31 12:00:00';
SELECT id FROM ord WHERE ts BETWEEN '2024-01-01' AND DATE '2024-01-31' + INTERVAL 1 DAY;
SELECT id FROM ord WHERE ts <= '2024-01-31';
SELECT id FROM ord WHERE ts BETWEEN TIMESTAMP '2024-01-01 00:00:00' AND TIMESTAMP '2024-01-31 23:59:59';
SELECT id FROM ord WHERE date_trunc('month', ts) >= '2024-01-01' AND date_trunc('month', ts) <= '2024-03-01'
