--- wrong
SELECT extract(yaer FROM hired) FROM emp
-- message: dates have no part `yaer`
-- help: did you mean `year`? there are year, quarter, month, week, day, hour, minute, second
-- at: yaer

--- wrong
SELECT date_part('yer', hired) FROM emp
-- message: dates have no part `yer`
-- help: did you mean `year`? there are year, quarter, month, week, day, hour, minute, second
-- at: 'yer'

--- wrong
SELECT extract('yaer' FROM hired) FROM emp
-- message: dates have no part `yaer`
-- help: did you mean `year`? there are year, quarter, month, week, day, hour, minute, second
-- at: 'yaer'

--- something else
SELECT date_trunc(mnth, hired) FROM emp
-- is: unknown-column
