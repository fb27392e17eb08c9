-- case: a star
SELECT name FROM cust
WHERE name LIKE 'A*'  -- finds: wrong-wildcard
-- says: takes the star for a star
-- help: write `LIKE 'A%'`

-- case: negated, and at both ends
SELECT name FROM cust WHERE name NOT ILIKE '*nn*'  -- finds: wrong-wildcard
-- help: `NOT ILIKE '%nn%'`

-- case: a percent sign in GLOB
SELECT name FROM cust WHERE name GLOB 'A%'  -- finds: wrong-wildcard
-- help: `GLOB 'A*'`

-- case: a percent sign in a regular expression
SELECT name FROM cust WHERE name SIMILAR TO '%nn'  -- finds: wrong-wildcard
-- help: `SIMILAR TO '.*nn'`

-- case: the right ones
SELECT name FROM cust WHERE name LIKE 'A%' AND name GLOB 'A*' AND name SIMILAR TO 'A.*'

-- case: a star among wildcards, alone, or inside
SELECT name FROM cust WHERE name LIKE '%*%' OR name LIKE '*' OR name LIKE '2*3'

-- case: SIMILAR TO of other databases has wildcards
-- dialect: postgres
SELECT name FROM cust WHERE name SIMILAR TO 'A%'
