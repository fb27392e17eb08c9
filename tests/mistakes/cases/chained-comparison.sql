--- wrong
SELECT name FROM emp WHERE 1 < id < 5
-- message: comparisons cannot be chained
-- help: write each in full and join them with AND; BETWEEN … AND … includes both ends
-- at: 1 < id < 5

--- wrong
SELECT name FROM emp WHERE pay > 1000 > 3
-- message: comparisons cannot be chained
-- help: write each in full and join them with AND; BETWEEN … AND … includes both ends
-- at: pay > 1000 > 3

--- something else
SELECT name FROM emp WHERE id > 1 && pay > 2
-- is: signs-for-and-or
