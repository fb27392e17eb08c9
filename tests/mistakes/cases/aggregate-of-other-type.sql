--- wrong
SELECT sum(name) FROM emp
-- message: there is no sum of text
-- help: it takes numbers: is this the right column? min, max and count take any type
-- at: sum(name)

--- wrong
SELECT avg(active) FROM emp
-- message: there is no avg of a boolean
-- help: count the rows for which it is true with FILTER or CASE, and divide by their number for a share
-- at: avg(active)

--- wrong
SELECT sum(hired) FROM emp
-- message: there is no sum of a date
-- help: it takes numbers: is this the right column? min, max and count take any type
-- at: sum(hired)

--- something else
SELECT upper(pay) FROM emp
-- is: wrong-arguments
