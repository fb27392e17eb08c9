--- wrong
SELECT name FROM emp WHERE id = :id
-- message: `:id` is a placeholder, and nothing fills it
-- help: write the value itself
-- at: :id

--- wrong
SELECT name FROM emp WHERE pay > :pay AND id = 3
-- message: `:pay` is a placeholder, and nothing fills it
-- help: write the value itself
-- at: :pay

--- something else
SELECT name: FROM emp WHERE
-- is: nothing known
