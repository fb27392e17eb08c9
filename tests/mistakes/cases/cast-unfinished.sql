--- wrong
SELECT cast(name int) FROM emp
-- message: CAST wants AS and a type behind the value
-- help: write CAST(value AS type)
-- at: cast(name int

--- wrong
SELECT cast(name, int) FROM emp
-- message: CAST wants AS and a type behind the value
-- help: write CAST(value AS type)
-- at: cast(name,

--- wrong
SELECT cast(name AS) FROM emp
-- message: CAST wants AS and a type behind the value
-- help: write CAST(value AS type)
-- at: cast(name AS)

--- something else
SELECT cast(name AS integr) FROM emp
-- is: foreign-type
