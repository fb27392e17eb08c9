-- case: two facts joined by what they share
-- solution
SELECT b.author, count(DISTINCT b.id) FROM books b
WHERE EXISTS (SELECT 1 FROM sales s WHERE s.book = b.id) GROUP BY b.author
-- answer
SELECT b.author, count(DISTINCT b.id)
FROM books b JOIN sales s ON s.book = b.id JOIN loans l ON l.book = b.id JOIN books o ON o.author = b.author
GROUP BY b.author
-- finds: s.book = b.id

-- case: partners that are only asked for
-- solution
SELECT DISTINCT s.book FROM sales s WHERE EXISTS (SELECT 1 FROM loans l WHERE l.day = s.day)
-- answer
SELECT DISTINCT s.book FROM sales s JOIN loans l ON l.day = s.day
-- finds: l.day = s.day

-- case: one to many
-- solution
SELECT b.author, sum(s.pieces) FROM books b JOIN sales s ON s.book = b.id GROUP BY b.author
-- answer
SELECT a.id, sum(s.pieces) FROM authors a JOIN books b ON b.author = a.id JOIN sales s ON s.book = b.id GROUP BY a.id
-- silent

-- case: pairs that the task asks to be counted
-- solution
SELECT s.day, count(*) FROM sales s JOIN loans l ON l.day = s.day GROUP BY s.day
-- answer
SELECT l.day, count(s.id) FROM loans l JOIN sales s ON s.day = l.day GROUP BY l.day
-- silent

-- case: multiplied in a step, and taken back by whoever reads it
-- solution
SELECT b.author, count(DISTINCT b.id) AS books, count(DISTINCT l.reader) AS readers
FROM books b JOIN loans l ON l.book = b.id GROUP BY b.author
-- answer
WITH joined AS MATERIALIZED (
    SELECT b.author, b.id, l.reader
    FROM books b JOIN loans l ON l.book = b.id JOIN sales s ON s.book = b.id JOIN loans m ON m.book = b.id
)
SELECT author, count(DISTINCT id), count(DISTINCT reader) FROM joined GROUP BY author
-- finds: s.book = b.id
