--- wrong
SELECT name FROM emp JOIN dept USING dept_id
-- message: USING wants its columns in brackets
-- help: write USING (…)
-- at: USING dept_id

--- wrong
SELECT name FROM emp JOIN sale USING id WHERE amount > 3
-- message: USING wants its columns in brackets
-- help: write USING (…)
-- at: USING id

--- something else
SELECT * FROM emp JOIN dept USING (dept_id)
-- is: using-needs-both
