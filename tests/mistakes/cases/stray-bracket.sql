--- wrong
SELECT sum(pay)) FROM emp
-- message: `)` closes a bracket that was not opened
-- help: take it out, or open the bracket where it belongs
-- at: )

--- wrong
SELECT id name pay FROM emp e WHERE (e.id = 3))
-- message: `)` closes a bracket that was not opened
-- help: take it out, or open the bracket where it belongs
-- at: )

--- wrong
SELECT name]) FROM emp
-- message: `]` closes a bracket that was not opened
-- help: take it out, or open the bracket where it belongs
-- at: ]

--- something else
SELECT ':)' FROM emp WHERE
-- is: empty-clause
