-- case: ends with
SELECT name FROM cust
WHERE mail LIKE '%example.org'  -- finds: leading-wildcard
-- says: `mail` may begin with anything

-- case: contains, in a join, negated
SELECT c.name FROM cust c JOIN ord o ON o.cust_id = c.id AND o.note NOT LIKE '%gift%'  -- finds: leading-wildcard

-- case: one character first
SELECT name FROM cust WHERE name ILIKE '_nn%'  -- finds: leading-wildcard

-- case: a known beginning
SELECT name FROM cust WHERE mail LIKE 'info@%' OR name = 'A%'

-- case: nothing but wildcards
SELECT name FROM cust WHERE mail LIKE '%' OR name LIKE '___'

-- case: only shown
SELECT name, mail LIKE '%example.org' AS is_ours FROM cust

-- case: what is calculated is read anyway
SELECT name FROM cust WHERE concat(name, region) LIKE '%x'
