--- wrong
SELECT * FROM emp WHERE hired > DATE '2020-01-01' + 3 DAYS
-- message: INTERVAL is missing before this
-- help: write it before the number, with the number in quotes: INTERVAL '1' DAY
-- at: 3 DAYS

--- wrong
SELECT hired - 3 MONTHS FROM emp
-- message: INTERVAL is missing before this
-- help: write it before the number, with the number in quotes: INTERVAL '1' DAY
-- at: 3 MONTHS

--- something else
SELECT hired + INTERVAL 1 DAY FROM emp WHERE
-- is: empty-clause
