-- case: the wider condition first
SELECT CASE
    WHEN amt > 10 THEN 'some'
    WHEN amt > 100 THEN 'much'  -- finds: unreachable-case
    ELSE 'few' END FROM ord
-- says: `amt > 10` has taken them all before
-- help: narrower condition first

-- case: the same twice
SELECT CASE WHEN status = 'new' THEN 1
    WHEN status = 'paid' THEN 2
    WHEN status = 'new' THEN 3  -- finds: unreachable-case
    END FROM ord

-- case: of a simple CASE
SELECT CASE status WHEN 'new' THEN 1 WHEN 'paid' THEN 2 WHEN 'new' THEN 3 END FROM ord  -- finds: unreachable-case

-- case: behind what is always true
SELECT CASE WHEN amt > 5 THEN 1 WHEN true THEN 2
    WHEN amt > 3 THEN 3  -- finds: unreachable-case
    END FROM ord

-- case: written the other way round, with bounds of either kind, and a value
SELECT
    CASE WHEN amt <= 10 THEN 1
        WHEN 10 > amt THEN 2  -- finds: unreachable-case
        END,
    CASE WHEN amt < -1 THEN 1
        WHEN amt = -2 THEN 2  -- finds: unreachable-case
        END
FROM ord

-- case: narrower first
SELECT CASE WHEN amt > 100 THEN 'much' WHEN amt > 10 THEN 'some' ELSE 'few' END FROM ord

-- case: the other direction, another column, the bound itself
SELECT
    CASE WHEN amt > 10 THEN 1 WHEN amt < 100 THEN 2 END,
    CASE WHEN amt > 10 THEN 1 WHEN weight > 100 THEN 2 END,
    CASE WHEN amt > 10 THEN 1 WHEN amt >= 10 THEN 2 WHEN amt = 9 THEN 3 END
FROM ord

-- case: part of a condition
SELECT CASE WHEN amt > 10 AND status = 'new' THEN 1 WHEN amt > 100 THEN 2 WHEN amt > 10 OR amt < 1 THEN 3 END FROM ord

-- case: simple CASE of comparisons compares what they give
SELECT CASE amt > 10 WHEN true THEN 1 WHEN false THEN 2 END FROM ord

-- case: thrown anew each time
SELECT CASE WHEN random() < 0.5 THEN 1 WHEN random() < 0.5 THEN 2 END FROM ord
