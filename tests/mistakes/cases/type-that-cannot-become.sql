--- wrong
SELECT id FROM emp WHERE hired IN (1, 2)
-- message: `1` is a number, where a date is wanted
-- help: the one never becomes the other: take a part of the date, as year(…) does, or write a value of the right type, like DATE '2024-02-29'
-- at: 1

--- wrong
SELECT hired + INTERVAL 1 FROM emp
-- message: `INTERVAL 1` lacks its unit: an interval is a number of days, months …
-- help: write the unit behind the number: INTERVAL 3 DAY
-- at: INTERVAL 1

--- wrong
SELECT id FROM emp UNION SELECT hired FROM emp
-- message: `id` is a number, where a date is wanted
-- help: the one never becomes the other: take a part of the date, as year(…) does, or write a value of the right type, like DATE '2024-02-29'
-- at: i

--- something else
SELECT name FROM emp WHERE hired = '2020'
-- is: not-a-date
