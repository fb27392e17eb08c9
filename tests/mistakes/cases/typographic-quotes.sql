--- wrong
SELECT name FROM emp WHERE name = “Ann”
-- message: `“` is a curly quote, which SQL takes for a letter
-- help: type straight quotes: ' around texts; editors for code keep them as they are
-- at: “

--- wrong
SELECT name FROM emp WHERE name = ‘Ann’
-- message: `‘` is a curly quote, which SQL takes for a letter
-- help: type straight quotes: ' around texts; editors for code keep them as they are
-- at: ‘

--- wrong
SELECT name FROM emp WHERE name = ´Ann´
-- message: `´` is a curly quote, which SQL takes for a letter
-- help: type straight quotes: ' around texts; editors for code keep them as they are
-- at: ´

--- something else
SELECT name FROM emp WHERE name = '“Ann”' AND
-- is: unfinished-condition
