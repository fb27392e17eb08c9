--- wrong
SELECT name FROM emp WHERE hired > '2020-01-01' + 3
-- message: `+` adds numbers, and there is text beside it
-- help: texts are put together with `||`, or by concat(…), which skips NULLs
-- at: +

--- wrong
SELECT name - name FROM emp
-- message: `-` computes with numbers, and there is text beside it
-- help: convert the text first: CAST(… AS INTEGER)
-- at: -

--- wrong
SELECT name + ' x' FROM emp
-- message: `+` adds numbers, and there is text beside it
-- help: texts are put together with `||`, or by concat(…), which skips NULLs
-- at: +

--- something else
SELECT hired - '1 day' FROM emp
-- is: date-arithmetic
