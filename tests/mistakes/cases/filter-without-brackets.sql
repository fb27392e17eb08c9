--- wrong
SELECT sum(pay) FILTER WHERE id > 1 FROM emp
-- message: FILTER wants its condition in brackets
-- help: write FILTER (WHERE …)
-- at: FILTER WHERE

--- wrong
SELECT count(*) FILTER WHERE pay > 1000 AS rich FROM emp
-- message: FILTER wants its condition in brackets
-- help: write FILTER (WHERE …)
-- at: FILTER WHERE

--- something else
SELECT count(*) FILTER (WHERE pay > 1) FROM emp WHERE
-- is: empty-clause
