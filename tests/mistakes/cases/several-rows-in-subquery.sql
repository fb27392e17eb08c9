--- wrong
SELECT name FROM emp WHERE pay = (SELECT max(pay) FROM emp WHERE hired > (SELECT day FROM sale))
-- message: a subquery that stands for one value gives several rows
-- help: make sure that it gives one row for each row outside: by its conditions, or by an aggregate

--- wrong
SELECT name FROM emp WHERE pay > (SELECT avg(pay) FROM emp GROUP BY dept_id)
-- message: `>` compares one value, and a subquery gives several rows
-- help: let it give one row for each row outside, by a condition or an aggregate; ALL and ANY compare with all its rows
-- at: > (SELECT

--- wrong
SELECT id FROM emp WHERE id = (SELECT id FROM emp)
-- message: `=` compares one value, and a subquery gives several rows
-- help: let it give one row for each row outside, by a condition or an aggregate; IN compares with all rows of a subquery
-- at: = (SELECT

--- something else
SELECT id FROM emp WHERE id = (SELECT id, name FROM emp)
-- is: subquery-columns
