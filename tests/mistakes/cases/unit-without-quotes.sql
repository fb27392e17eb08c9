--- wrong
SELECT datediff(day, hired, hired) FROM emp
-- message: `day` without quotes names a column, and there is none of this name
-- help: in `datediff` the unit is a text: 'day'
-- at: day

--- wrong
SELECT DATEPART(year, hired) FROM emp
-- message: `year` without quotes names a column, and there is none of this name
-- help: in `datepart` the unit is a text: 'year'
-- at: year

--- wrong
SELECT date_trunc(month, hired) FROM emp
-- message: `month` without quotes names a column, and there is none of this name
-- help: in `date_trunc` the unit is a text: 'month'
-- at: month

--- something else
SELECT date_trunc('mnth', hired) FROM emp
-- is: unknown-date-part
