--- wrong
SELECT EXTRACT(YEAR hired) FROM emp
-- message: EXTRACT wants FROM between part and date
-- help: write EXTRACT(YEAR FROM date)
-- at: EXTRACT(YEAR hired

--- wrong
SELECT extract(month, hired) FROM emp
-- message: EXTRACT wants FROM between part and date
-- help: write EXTRACT(YEAR FROM date)
-- at: extract(month,

--- something else
SELECT extract(yaer FROM hired) FROM emp
-- is: unknown-date-part
