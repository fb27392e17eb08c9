-- case: a query for each column
-- solution
SELECT count(*) FILTER (WHERE pieces = 1), count(*) FILTER (WHERE pieces = 2), count(*) FILTER (WHERE pieces = 3)
FROM sales
-- answer
SELECT (SELECT count(*) FROM sales WHERE pieces = 1),
       (SELECT count(*) FROM sales WHERE pieces = 2),
       (SELECT count(*) FROM sales WHERE pieces = 3)
-- finds: sales

-- case: a union of groups
-- solution
SELECT pieces, count(*) FROM sales WHERE pieces < 4 GROUP BY pieces
-- answer
SELECT 1, count(*) FROM sales WHERE pieces = 1
UNION ALL
SELECT 2, count(*) FROM sales WHERE pieces = 2
UNION ALL
SELECT 3, count(*) FROM sales WHERE pieces = 3
-- finds: sales

-- case: a table with itself
-- solution
SELECT id, pieces > avg(pieces) OVER (PARTITION BY book) FROM sales
-- answer
SELECT s.id, s.pieces > m.mean
FROM sales s JOIN (SELECT book, avg(pieces) AS mean FROM sales GROUP BY book) m ON m.book = s.book
-- silent

-- case: small tables, again and again
-- solution
SELECT country, count(*) FROM authors GROUP BY country
-- answer
SELECT DISTINCT country, (SELECT count(*) FROM authors b WHERE b.country = a.country) FROM authors a
WHERE a.id IN (SELECT id FROM authors)
-- silent
