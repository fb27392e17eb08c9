-- case: either of two columns
-- solution
SELECT count(*) FROM (
    SELECT b.id, s.id FROM books b JOIN sales s ON s.book = b.id
    UNION
    SELECT b.id, s.id FROM books b JOIN sales s ON s.id = b.id
)
-- answer
SELECT count(*) FROM books b JOIN sales s ON s.book = b.id OR s.id = b.id
-- finds: s.book = b.id OR s.id = b.id

-- case: a calculation with both sides
-- solution
SELECT a.id, b.id FROM authors a JOIN books b ON b.id = 2000 - a.id
-- answer
SELECT a.id, b.id FROM authors a, books b WHERE a.id * 1.0 + b.id = 2000
-- finds: a.id * 1.0 + b.id = 2000

-- case: a calculation that cannot be parted
-- solution
SELECT b.id, l.reader FROM books b JOIN loans l ON l.book = b.id WHERE b.pages > 400
-- answer
SELECT b.id, l.reader FROM books b JOIN loans l ON abs(l.book - b.id) = 0 WHERE b.pages > 400
-- finds: abs(l.book - b.id) = 0

-- case: a few bands
-- solution
SELECT s.id, CASE WHEN pieces <= 2 THEN 'few' WHEN pieces <= 5 THEN 'some' ELSE 'many' END FROM sales s
-- answer
SELECT s.id, t.name
FROM sales s JOIN (VALUES (1, 2, 'few'), (3, 5, 'some'), (6, 99, 'many')) t (low, high, name)
    ON s.pieces >= t.low AND s.pieces <= t.high
-- silent

-- case: unequal, but few
-- solution
SELECT a.id, t.x FROM authors a CROSS JOIN (VALUES (1), (2), (3)) t (x) WHERE a.id > t.x OR a.id < t.x
-- answer
SELECT a.id, t.x FROM authors a JOIN (VALUES (1), (2), (3)) t (x) ON a.id <> t.x
-- silent
