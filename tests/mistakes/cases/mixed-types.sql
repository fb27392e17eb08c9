--- wrong
SELECT name, CASE WHEN id > 3 THEN hired ELSE pay END AS x FROM emp
-- message: a number and a date are mixed in CASE
-- help: all of them must be of one type: change the one that does not fit, or convert it with CAST
-- at: CASE WHEN id > 3 THEN hired ELSE pay END

--- wrong
SELECT coalesce(hired, 0) FROM emp
-- message: a date and a number are mixed in COALESCE
-- help: all of them must be of one type: change the one that does not fit, or convert it with CAST
-- at: coalesce(hired, 0)

--- wrong
SELECT least(name, pay) FROM emp
-- message: text and a number are mixed in one list
-- help: all of them must be of one type: change the one that does not fit, or convert it with CAST
-- at: pay

--- wrong
SELECT greatest(hired, pay) FROM emp
-- message: a date and a number are mixed in one list
-- help: all of them must be of one type: change the one that does not fit, or convert it with CAST
-- at: pay

--- wrong
SELECT id FROM emp WHERE hired BETWEEN '2020-01-01' AND 5
-- message: a date and a number are mixed in BETWEEN
-- help: all of them must be of one type: change the one that does not fit, or convert it with CAST
-- at: BETWEEN '2020-01-01' AND 5

--- something else
SELECT name FROM emp WHERE id IN (SELECT name FROM emp)
-- is: type-mismatch
