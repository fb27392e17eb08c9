--- wrong
SELECT name, DISTINCT id FROM emp
-- message: DISTINCT stands before a single column, but is about whole rows
-- help: it stands once, directly behind SELECT; to have one row per value, use GROUP BY
-- at: DISTINCT

--- wrong
SELECT count DISTINCT id FROM emp
-- message: count wants brackets before DISTINCT
-- help: write count(DISTINCT …)
-- at: count DISTINCT

--- wrong
SELECT DISTINCT(name), DISTINCT(id) FROM emp
-- message: DISTINCT stands before a single column, but is about whole rows
-- help: it stands once, directly behind SELECT; to have one row per value, use GROUP BY
-- at: DISTINCT

--- something else
SELECT count(DISTINCT id, name) FROM emp
-- is: count-of-several
