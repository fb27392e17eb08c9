-- case: behind a window
-- solution
SELECT b.title, s.id FROM sales s JOIN books b ON b.id = s.book
WHERE b.pages > 740 QUALIFY row_number() OVER (PARTITION BY s.book ORDER BY s.id) = 1
-- answer
SELECT title, id FROM (
    SELECT b.title, b.pages, s.id, row_number() OVER (PARTITION BY s.book ORDER BY s.id) AS r
    FROM sales s JOIN books b ON b.id = s.book
) WHERE pages > 740 AND r = 1
-- finds: pages > 740

-- case: the number of a row cannot be asked earlier
-- solution
SELECT book, min(id) FROM sales GROUP BY book
-- answer
SELECT book, id FROM (SELECT book, id, row_number() OVER (PARTITION BY book ORDER BY id) AS r FROM sales) WHERE r = 1
-- silent

-- case: a step, and its condition afterwards
-- solution
SELECT s.id FROM sales s JOIN books b ON b.id = s.book WHERE b.author = 5
-- answer
WITH joined AS (SELECT s.id, b.author FROM sales s JOIN books b ON b.id = s.book)
SELECT id FROM joined WHERE author = 5
-- silent

-- case: HAVING for WHERE
-- solution
SELECT book, sum(pieces) FROM sales WHERE book < 100 GROUP BY book
-- answer
SELECT book, sum(pieces) FROM sales GROUP BY book HAVING book < 100
-- silent
