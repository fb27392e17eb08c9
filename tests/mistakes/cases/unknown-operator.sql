--- wrong
SELECT id FROM emp WHERE id !< 3
-- message: `!<` is no comparison here
-- help: not less is greater or equal: `>=`
-- at: !<

--- wrong
SELECT id FROM emp WHERE id <=> 3
-- message: `<=>` is MySQL's comparison that knows NULL
-- help: write IS NOT DISTINCT FROM
-- at: <=>

--- wrong
SELECT name FROM emp WHERE id => 3
-- message: `=>` is no comparison
-- help: greater or equal is written `>=`
-- at: =>

--- wrong
SELECT name FROM emp WHERE !(id = 3)
-- message: `!` does not negate a condition
-- help: write NOT before the condition
-- at: !

--- something else
SELECT name FROM emp WHERE id > = 3
-- is: split-operator
