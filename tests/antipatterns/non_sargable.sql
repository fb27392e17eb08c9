-- case: a month as text
SELECT id FROM ord
WHERE strftime(ts, '%Y-%m') = '2024-03'  -- finds: non-sargable
-- says: the calculation hides `ts`
-- help: `ts >= … AND ts < …`

-- case: a year that is extracted, or found in text
SELECT id FROM ord WHERE extract(year FROM ts) = 2024  -- finds: non-sargable
    AND date_part('year', day) >= 2020  -- finds: non-sargable
-- says: hides `ts`

-- case: the text of a time
SELECT id FROM ord AS o WHERE o.ts::VARCHAR LIKE '2024-03%'  -- finds: non-sargable

-- case: a decimal multiplied
SELECT id FROM ord
WHERE 100 < amt * 1.19  -- finds: non-sargable
    AND status = 'paid'
-- help: leave `amt` alone on its side

-- case: days added
SELECT id FROM ord WHERE day + INTERVAL 14 DAY < DATE '2024-04-01'  -- finds: non-sargable

-- case: an index of PostgreSQL's
-- dialect: postgres
SELECT id FROM ord
WHERE date_trunc('month', ts) = DATE '2024-03-01'  -- finds: non-sargable
    AND ts::DATE >= '2024-03-01'  -- finds: non-sargable
    AND cust_id + 1 = 5  -- finds: non-sargable
    AND left(note, 2) = 'ab'  -- finds: non-sargable
-- help: `note LIKE '…%'`

-- case: the column itself
SELECT id FROM ord WHERE ts >= DATE '2024-03-01' AND ts < DATE '2024-03-01' + INTERVAL 1 MONTH AND amt > 100 / 1.19

-- case: what DuckDB turns into conditions about the column
SELECT id FROM ord
WHERE year(ts) = 2024 AND date_trunc('month', ts) = DATE '2024-03-01' AND ts::DATE = '2024-03-05' AND cust_id + 1 = 5
    AND left(note, 2) = 'ab'

-- case: months of any year, and other parts
SELECT id FROM ord WHERE month(ts) = 3 AND extract(hour FROM ts) = 8 AND strftime(ts, '%m') = '03'

-- case: columns on both sides, or two of them
SELECT ord_id FROM item WHERE qty * price > 100 AND price * 2.5 > qty

-- case: letters and NULL
SELECT id FROM cust WHERE lower(name) = 'ann' AND coalesce(region, 'x') = 'x' AND trim(name) = 'Ann'

-- case: a column that is calculated already, and a condition about groups
SELECT * FROM (SELECT sum(amt) AS s FROM ord GROUP BY cust_id HAVING sum(amt) * 2 > 5) WHERE s * 1.5 > 3
