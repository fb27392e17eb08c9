--- wrong
SELECT name AS total pay FROM emp
-- message: `total pay` is no name: a name is one word of letters, digits and _
-- help: make one word of it, like total_pay, or put it in double quotes; is a comma missing before the next column?
-- at: total pay

--- wrong
SELECT id AS 1st FROM emp
-- message: `1st` is no name: a name is one word of letters, digits and _
-- help: make one word of it, or put it in double quotes; is a comma missing before the next column?
-- at: 1st

--- wrong
SELECT pay AS total-pay FROM emp
-- message: `total-pay` is no name: a name is one word of letters, digits and _
-- help: make one word of it, like total_pay, or put it in double quotes; is a comma missing before the next column?
-- at: total-pay

--- something else
SELECT name nick pay FROM emp
-- is: missing-comma
