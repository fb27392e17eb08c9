--- wrong
SELECT strptime(name, '%Y') FROM emp
-- message: not every text that strptime is given has the format it is told
-- help: compare format and texts: %d is the day, %m the month, %Y the year; try_strptime gives NULL for the others
-- at: strptime

--- wrong
SELECT strptime(note, '%d.%m.%Y') FROM sale
-- message: not every text that strptime is given has the format it is told
-- help: compare format and texts: %d is the day, %m the month, %Y the year; try_strptime gives NULL for the others
-- at: strptime

--- something else
SELECT date_trunc('mnth', hired) FROM emp
-- is: unknown-date-part
