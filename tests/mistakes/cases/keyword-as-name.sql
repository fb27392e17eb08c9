--- wrong
SELECT name order FROM emp
-- message: `order` is a word of SQL, and cannot be a name as it stands
-- help: is it meant as a name? then put it in double quotes: "order"
-- at: order

--- wrong
SELECT order FROM emp
-- message: `order` is a word of SQL, and cannot be a name as it stands
-- help: is it meant as a name? then put it in double quotes: "order"
-- at: order

--- wrong
SELECT group FROM emp
-- message: `group` is a word of SQL, and cannot be a name as it stands
-- help: is it meant as a name? then put it in double quotes: "group"
-- at: group

--- something else
SELECT name FROM emp ORDER name
-- is: missing-by
