-- case: a forgotten condition behind DISTINCT
-- solution
SELECT DISTINCT a.name FROM authors a JOIN books b ON b.author = a.id WHERE b.pages > 600
-- answer
SELECT DISTINCT a.name FROM authors a, books b, books c WHERE b.author = a.id AND b.pages > 600
-- finds: books c

-- case: a comma with its condition in WHERE
-- solution
SELECT a.country, count(*) FROM authors a JOIN books b ON b.author = a.id GROUP BY a.country
-- answer
SELECT a.country, count(*) FROM authors a, books b WHERE b.author = a.id GROUP BY a.country
-- silent

-- case: beside a total
-- solution
SELECT id, pieces / sum(pieces) OVER () FROM sales
-- answer
SELECT id, pieces / total FROM sales CROSS JOIN (SELECT sum(pieces) AS total FROM sales)
-- silent

-- case: a total as a subquery
-- solution
SELECT id, pieces / sum(pieces) OVER () FROM sales
-- answer
SELECT id, pieces / (SELECT sum(pieces) FROM sales) FROM sales
-- silent

-- case: a frame of all pairs, which the solution needs as well
-- solution
SELECT c.country, d.day, count(s.id)
FROM (SELECT DISTINCT country FROM authors) c CROSS JOIN (SELECT DISTINCT day FROM sales) d
LEFT JOIN (books b JOIN authors a ON a.id = b.author JOIN sales s ON s.book = b.id)
    ON a.country = c.country AND s.day = d.day
GROUP BY c.country, d.day
-- answer
WITH frame AS (SELECT DISTINCT a.country, s.day FROM authors a, (SELECT DISTINCT day FROM sales) s)
SELECT f.country, f.day, count(x.id)
FROM frame f
LEFT JOIN (SELECT a.country, s.day, s.id FROM sales s JOIN books b ON b.id = s.book JOIN authors a ON a.id = b.author) x
    ON x.country = f.country AND x.day = f.day
GROUP BY f.country, f.day
-- silent

-- case: few pairs
-- solution
SELECT DISTINCT country FROM authors
-- answer
SELECT DISTINCT a.country FROM authors a, (SELECT DISTINCT pages % 3 FROM books) b
-- silent
