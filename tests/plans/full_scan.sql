-- case: a cast around the column
-- solution
SELECT id FROM sales WHERE book = 77
-- answer
SELECT id FROM sales WHERE book::VARCHAR = '77'
-- finds: book::VARCHAR = '77'

-- case: another way to the same row
-- solution
SELECT title FROM books WHERE id = 500
-- answer
SELECT title FROM books WHERE id + 0 = 500
-- silent

-- case: an OR with a condition on another column
-- solution
SELECT id FROM sales WHERE id = 123
-- answer
SELECT id FROM sales WHERE id = 123 OR pieces > 100
-- finds: id = 123 OR pieces > 100

-- case: by a join
-- solution
SELECT s.id FROM sales s WHERE s.book = 77
-- answer
SELECT s.id FROM books b JOIN sales s ON s.book = b.id WHERE b.id = 77
-- silent

-- case: nothing to be spared
-- solution
SELECT count(*) FROM sales WHERE pieces > 3
-- answer
SELECT count(*) FROM sales WHERE pieces::VARCHAR > '3'
-- silent

-- case: every file for the sake of an OR
-- solution
SELECT count(*) FROM clicks WHERE day = '2024-01-05' AND id < 999999
-- answer
SELECT count(*) FROM clicks WHERE day = '2024-01-05' OR id >= 999999
-- finds: day = '2024-01-05' OR id >= 999999

-- case: text made of the day
-- solution
SELECT count(*) FROM clicks WHERE day BETWEEN '2024-01-05' AND '2024-01-06'
-- answer
SELECT count(*) FROM clicks WHERE strftime(day, '%m-%d') IN ('01-05', '01-06')
-- finds: strftime(day, '%m-%d') IN ('01-05', '01-06')

-- case: the last day, found out
-- solution
SELECT count(*) FROM clicks WHERE day = '2024-01-30'
-- answer
SELECT count(*) FROM clicks WHERE day >= '2024-01-30' AND day < '2024-02-01'
-- silent
