--- wrong
SELECT YEAR(hired) AS year, COUNT(*) FROM emp GROUP BY year ORDER year
-- message: ORDER wants BY behind it
-- help: write ORDER BY …
-- at: ORDER

--- wrong
SELECT name FROM emp GROUP name
-- message: GROUP wants BY behind it
-- help: write GROUP BY …
-- at: GROUP

--- wrong
SELECT name FROM emp ORDERBY name
-- message: ORDER BY are two words
-- help: put a blank between them
-- at: ORDERBY

--- wrong
SELECT sum(pay) OVER (PARTITION dept_id) FROM emp
-- message: PARTITION wants BY behind it
-- help: write PARTITION BY …
-- at: PARTITION

--- wrong
SELECT * FROM emp WHERE pay > 1000 GROUPBY name
-- message: GROUP BY are two words
-- help: put a blank between them
-- at: GROUPBY

--- something else
SELECT name FROM emp GRUOP BY name
-- is: misspelt-keyword
