--- wrong
SELECT listagg(name, ',') WITHIN GROUP (ORDER BY name) FROM emp
-- message: `listagg` takes no WITHIN GROUP here
-- help: the order goes into its brackets: string_agg(x, ', ' ORDER BY y)
-- at: listagg

--- wrong
SELECT dept_id, listagg(name) WITHIN GROUP (ORDER BY name) FROM emp GROUP BY dept_id
-- message: `listagg` takes no WITHIN GROUP here
-- help: the order goes into its brackets: string_agg(x, ', ' ORDER BY y)
-- at: listagg

--- something else
SELECT lisstagg(name, ',') FROM emp
-- is: unknown-function
