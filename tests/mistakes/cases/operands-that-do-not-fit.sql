--- wrong
SELECT name, pay * active FROM emp
-- message: `*` does not work between a number and a boolean
-- help: it computes with numbers: is this the right column, or does CAST make one of it?
-- at: pay * active

--- wrong
SELECT name || pay, pay + active FROM emp
-- message: `+` does not work between a number and a boolean
-- help: it computes with numbers: is this the right column, or does CAST make one of it?
-- at: +

--- something else
SELECT name + name FROM emp
-- is: arithmetic-on-text
