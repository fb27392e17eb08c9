--- wrong
SELECT substring(id, 1, 2) FROM emp
-- message: `substring` does not take these arguments: number, number, number
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: substring(id, 1, 2)

--- wrong
SELECT substr(name) FROM emp
-- message: `substr` does not take these arguments: text
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: substr(name)

--- wrong
SELECT round(name, 2) FROM emp
-- message: `round` does not take these arguments: text, number
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: round(name, 2)

--- wrong
SELECT rank(id) OVER (ORDER BY id) FROM emp
-- message: `rank` does not take these arguments: number
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: rank(id) OVER (ORDER BY id)

--- wrong
SELECT concat() FROM emp
-- message: `concat` does not take these arguments: nothing in the brackets
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: concat()

--- wrong
SELECT IF(id = 1, 'a') FROM emp
-- message: `IF` does not take these arguments
-- help: check how many it takes, and in which order
-- at: IF(id = 1, 'a')

--- wrong
SELECT date_trunc(hired, 'month') FROM emp
-- message: `date_trunc` does not take these arguments: date, text
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: date_trunc(hired, 'month')

--- wrong
SELECT date_diff(hired, today()) FROM emp
-- message: `date_diff` does not take these arguments: date, date
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: date_diff(hired, today())

--- wrong
SELECT ROUND(AVG(pay, 2)) FROM emp
-- message: `AVG` does not take these arguments: number, number
-- help: check how many values it takes, in which order and of which type; CAST converts a value to another type
-- at: AVG(pay, 2)

--- something else
SELECT avg(name) FROM emp
-- is: aggregate-of-other-type
