-- case: two columns in a row
SELECT id name FROM cust  -- finds: missing-comma-alias
-- says: this shows `id` under the name `name`, and `name` itself is missing
-- help: write `id, name`

-- case: over two lines, in a join
SELECT c.id,
    o.day  -- finds: missing-comma-alias
    status
FROM cust AS c JOIN ord AS o ON o.cust_id = c.id

-- case: AS says that it is meant
SELECT id AS name FROM cust;
SELECT id as name FROM cust

-- case: a name of its own, or of another table
SELECT id number, name label FROM cust;
SELECT c.id cust_id, o.amt FROM cust AS c JOIN ord AS o ON o.cust_id = c.id

-- case: the other column is there as well
SELECT id name, name FROM cust;
SELECT upper(name) region FROM cust
