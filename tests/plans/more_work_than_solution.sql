-- case: joined before it is counted
-- solution
SELECT a.country, b.n, l.n
FROM authors a
JOIN (SELECT author, count(*) AS n FROM books GROUP BY author) b ON b.author = a.id
JOIN (SELECT b.author, count(*) AS n FROM loans l JOIN books b ON b.id = l.book GROUP BY b.author) l ON l.author = a.id
-- answer
SELECT any_value(a.country), count(DISTINCT b.id), count(DISTINCT (l.book, l.day, l.reader))
FROM authors a JOIN books b ON b.author = a.id
JOIN (SELECT o.author, x.* FROM loans x JOIN books o ON o.id = x.book) l ON l.author = b.author
GROUP BY a.id
-- finds: b.author = a.id

-- case: a running total by a join with all days before
-- solution
SELECT day, sum(sum(pieces)) OVER (ORDER BY day) FROM sales GROUP BY day
-- answer
SELECT d.day, sum(s.pieces) FROM (SELECT DISTINCT day FROM sales) d JOIN sales s ON s.day <= d.day GROUP BY d.day
-- finds: s.day <= d.day

-- case: steps with names
-- solution
SELECT b.author, sum(s.pieces) FROM sales s JOIN books b ON b.id = s.book GROUP BY b.author HAVING sum(s.pieces) > 500
-- answer
WITH joined AS (SELECT b.author, s.pieces FROM sales s JOIN books b ON b.id = s.book),
     summed AS (SELECT author, sum(pieces) AS pieces FROM joined GROUP BY author)
SELECT author, pieces FROM summed WHERE pieces > 500
-- silent

-- case: steps that are kept
-- solution
SELECT b.author, sum(s.pieces) FROM sales s JOIN books b ON b.id = s.book GROUP BY b.author HAVING sum(s.pieces) > 500
-- answer
WITH joined AS MATERIALIZED (SELECT b.author, s.pieces FROM sales s JOIN books b ON b.id = s.book),
     summed AS MATERIALIZED (SELECT author, sum(pieces) AS pieces FROM joined GROUP BY author)
SELECT author, pieces FROM summed WHERE pieces > 500
-- silent

-- case: a subquery for each row, which the engine joins
-- solution
SELECT b.id, max(s.day) FROM books b LEFT JOIN sales s ON s.book = b.id GROUP BY b.id
-- answer
SELECT b.id, (SELECT max(s.day) FROM sales s WHERE s.book = b.id) FROM books b
-- silent

-- case: the first of each by a window, by a join, by a subquery
-- solution
SELECT book, id FROM sales QUALIFY row_number() OVER (PARTITION BY book ORDER BY id) = 1
-- answer
SELECT s.book, s.id FROM sales s JOIN (SELECT book, min(id) AS id FROM sales GROUP BY book) f ON f.id = s.id
-- silent

-- case: the first of each, none before
-- solution
SELECT book, min(id) FROM sales GROUP BY book
-- answer
SELECT s.book, s.id FROM sales s
WHERE NOT EXISTS (SELECT 1 FROM sales e WHERE e.book = s.book AND e.id < s.id)
-- finds: e.book = s.book

-- case: IN for EXISTS
-- solution
SELECT b.id FROM books b WHERE EXISTS (SELECT 1 FROM loans l WHERE l.book = b.id AND l.reader < 10)
-- answer
SELECT id FROM books WHERE id IN (SELECT book FROM loans WHERE reader < 10)
-- silent

-- case: sorted on the way, and DISTINCT where none is needed
-- solution
SELECT a.id, count(*) FROM authors a JOIN books b ON b.author = a.id GROUP BY a.id
-- answer
SELECT DISTINCT a.id, count(DISTINCT b.id)
FROM (SELECT * FROM authors ORDER BY id) a JOIN (SELECT * FROM books ORDER BY author) b ON b.author = a.id
GROUP BY a.id ORDER BY a.id
-- silent
