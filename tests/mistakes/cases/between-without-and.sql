--- wrong
SELECT name FROM emp WHERE hired BETWEEN '2020-01-01' TO '2020-12-31'
-- message: BETWEEN wants AND between its two ends
-- help: write: x BETWEEN a AND b; both ends belong to it
-- at: BETWEEN

--- wrong
SELECT name FROM emp WHERE id BETWEEN (1, 3)
-- message: BETWEEN takes no brackets around its two ends
-- help: write: x BETWEEN a AND b
-- at: BETWEEN (

--- wrong
SELECT name FROM emp WHERE BETWEEN 1 AND 3
-- message: no value stands before BETWEEN
-- help: write: x BETWEEN a AND b
-- at: BETWEEN

--- wrong
SELECT name FROM emp WHERE pay IN BETWEEN 1 AND 3
-- message: BETWEEN follows the value without `IN`
-- help: write: x BETWEEN a AND b
-- at: IN BETWEEN

--- something else
SELECT name FROM emp WHERE pay BETWEEN 1 AND 3 id = 1
-- is: missing-operator
