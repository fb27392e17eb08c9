-- case: an equals sign
SELECT name FROM cust
WHERE name LIKE 'Ann'  -- finds: like-no-wildcard
-- says: LIKE is the same as =
-- help: write `name = 'Ann'`

-- case: negated
SELECT name FROM cust WHERE name NOT LIKE 'Ann'  -- finds: like-no-wildcard
-- help: `name <> 'Ann'`, or `name NOT LIKE 'Ann%'`

-- case: in CASE
SELECT CASE WHEN status LIKE 'new' THEN 1 ELSE 0 END FROM ord  -- finds: like-no-wildcard

-- case: wildcards
SELECT name FROM cust WHERE name LIKE 'Ann%' OR name LIKE '_nn' OR name NOT LIKE '%n'

-- case: ignoring case is more than an equals sign
SELECT name FROM cust WHERE name ILIKE 'ann'

-- case: another column's pattern
SELECT name FROM cust WHERE name LIKE region AND name LIKE concat('A', region)

-- case: a wildcard that is escaped
SELECT name FROM cust WHERE name LIKE '100!%' ESCAPE '!' OR name LIKE 'a!b' ESCAPE '!'

-- case: sets of characters
-- dialect: tsql
SELECT name FROM cust WHERE name LIKE '[AB]nn'

-- case: SQLite's LIKE ignores case
-- dialect: sqlite
SELECT name FROM cust WHERE name LIKE 'ann'
