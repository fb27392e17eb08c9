-- case: a number beside OR
SELECT ord_id FROM item
WHERE qty = 1 OR 2  -- finds: column-named-once
-- says: `2` is no condition by itself
-- help: write `qty IN (1, 2)`

-- case: in brackets, after more than one
SELECT ord_id FROM item WHERE line > 0 AND (qty = 1 OR qty = 2 OR 3)  -- finds: column-named-once

-- case: AND, and a value in front
SELECT ord_id FROM item WHERE qty > 5 AND 10;  -- finds: column-named-once
SELECT ord_id FROM item WHERE 1 OR qty = 2  -- finds: column-named-once
-- help: with the column it is about

-- case: whole conditions
SELECT ord_id FROM item WHERE qty = 1 OR qty = 2 OR line IN (1, 2);
SELECT ord_id FROM item WHERE 1 = 1 AND (true OR qty > 2)

-- case: numbers elsewhere
SELECT 1, qty + 2 FROM item WHERE qty BETWEEN 1 AND 2
