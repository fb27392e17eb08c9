--- wrong
SELECT hired + pay FROM emp
-- message: `+` cannot be used between a date and a number
-- help: a date is moved by an interval with its unit, like INTERVAL 1 DAY; one date minus another gives the time between
-- at: +

--- wrong
SELECT hired + hired FROM emp
-- message: `+` cannot be used between a date and a date
-- help: a date is moved by an interval with its unit, like INTERVAL 1 DAY; one date minus another gives the time between
-- at: +

--- wrong
SELECT hired - name FROM emp
-- message: `-` cannot be used between a date and text
-- help: a date is moved by an interval with its unit, like INTERVAL 1 DAY; one date minus another gives the time between
-- at: -

--- something else
SELECT name + 'x' FROM emp
-- is: arithmetic-on-text
