--- wrong
SELECT CASE WHEN id = 1 THEN 'a' FROM emp
-- message: this CASE has no END
-- help: END ends it, behind the last THEN or ELSE
-- at: CASE

--- wrong
SELECT CASE WHEN id = 1 'a' END FROM emp
-- message: this WHEN has no THEN
-- help: write WHEN condition THEN value
-- at: 'a'

--- wrong
SELECT CASE id = 1 THEN 'a' END FROM emp
-- message: THEN needs a WHEN before it
-- help: write CASE WHEN … THEN … ELSE … END
-- at: CASE id = 1 THEN

--- wrong
SELECT CASE WHEN id = 1 THEN 'a' ELSE IF 3 END FROM emp
-- message: ELSE takes a value, not another condition
-- help: for more cases write more WHEN … THEN before ELSE
-- at: ELSE IF

--- wrong
SELECT CASE WHEN id = 1 THEN 'a' ELSE 'b' END CASE FROM emp
-- message: END alone ends a CASE
-- help: leave out the word CASE behind it
-- at: CASE

--- wrong
SELECT CASE WHEN THEN 'a' END FROM emp
-- message: no condition stands behind WHEN
-- help: write WHEN condition THEN value
-- at: WHEN THEN

--- wrong
SELECT CASE ELSE 'a' END FROM emp
-- message: ELSE needs a WHEN before it
-- help: write CASE WHEN … THEN … ELSE … END
-- at: CASE ELSE

--- something else
SELECT CASE WHEN id = 1 THEN 2 END, pay hired id FROM emp
-- is: missing-comma
