--- wrong
SELECT count(id, name) FROM emp
-- message: count takes one column, or `*` for rows
-- help: to count different combinations, select them with DISTINCT in a subquery and count its rows
-- at: count(id, name)

--- wrong
SELECT count(DISTINCT id, name) FROM emp
-- message: count takes one column, or `*` for rows
-- help: to count different combinations, select them with DISTINCT in a subquery and count its rows
-- at: count(DISTINCT id, name)

--- wrong
SELECT count (DISTINCT name, id) FROM emp
-- message: count takes one column, or `*` for rows
-- help: to count different combinations, select them with DISTINCT in a subquery and count its rows
-- at: count (DISTINCT name, id)

--- something else
SELECT max(id, name, pay) FROM emp
-- is: wrong-arguments
