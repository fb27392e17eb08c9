-- given
CREATE TABLE ord (id INTEGER, cust_id INTEGER, amt DECIMAL(8,2), status VARCHAR CHECK (status IN ('new', 'paid', 'sent')), note VARCHAR, ok BOOLEAN);
-- case: labels
SELECT
    CASE note WHEN 'x' THEN 'to do' WHEN 'y' THEN 'done' END AS what  -- finds: case-no-else
FROM ord
-- says: becomes NULL
-- help: add ELSE

-- case: conditions, and not all values that there are
SELECT CASE WHEN amt > 100 THEN 'much' WHEN amt > 10 THEN 'some' END FROM ord;  -- finds: case-no-else
SELECT CASE WHEN status = 'new' THEN 1 WHEN status = 'paid' THEN 2 END FROM ord  -- finds: case-no-else

-- case: ELSE
SELECT CASE note WHEN 'x' THEN 'to do' WHEN 'y' THEN 'done' ELSE 'other' END FROM ord

-- case: in an aggregate NULL is what is wanted
SELECT count(CASE WHEN note = 'x' THEN 1 WHEN note = 'y' THEN 2 END), sum(CASE WHEN amt > 1 THEN amt END) FROM ord

-- case: a value or nothing
SELECT CASE WHEN amt <> 0 THEN 100 / amt END, CASE WHEN note = 'x' THEN 'yes' END FROM ord

-- case: up and down
SELECT CASE WHEN amt < 10 THEN 'few' WHEN amt >= 10 THEN 'many' END,
    CASE WHEN amt < 0 THEN 'minus' WHEN amt = 0 THEN 'zero' WHEN amt > 0 THEN 'plus' END
FROM ord

-- case: all that the table lets in
SELECT CASE status WHEN 'new' THEN 1 WHEN 'paid' THEN 2 WHEN 'sent' THEN 3 END, CASE ok WHEN true THEN 'y' WHEN false THEN 'n' END
FROM ord

-- case: NULL is thought of
SELECT CASE WHEN note IS NULL THEN 'none' WHEN note <> '' THEN 'some' END FROM ord

-- case: sorted by it
SELECT id FROM ord ORDER BY CASE note WHEN 'x' THEN 1 WHEN 'y' THEN 2 END
