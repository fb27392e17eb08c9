--- wrong
hello world
-- message: a query cannot begin with `hello`
-- help: it begins with SELECT, or with WITH and a SELECT behind it
-- at: hello

--- wrong
please give me all names
-- message: a query cannot begin with `please`
-- help: it begins with SELECT, or with WITH and a SELECT behind it
-- at: please

--- wrong
SELECTname FROM emp
-- message: a query cannot begin with `SELECTname`
-- help: it begins with SELECT, or with WITH and a SELECT behind it
-- at: SELECTname

--- something else
SELCT name FROM emp
-- is: misspelt-keyword
