-- case: a subquery that looks at all before
-- solution
SELECT id, count(*) OVER (ORDER BY id) FROM authors
-- answer
SELECT id, (SELECT count(*) FROM authors b WHERE b.id <= a.id) FROM authors a
-- finds: b.id <= a.id

-- case: one pass more
-- solution
SELECT id, sum(pages) OVER (ORDER BY id) FROM books
-- answer
SELECT b.id, sum(b.pages) OVER (ORDER BY b.id) FROM books b JOIN (SELECT id FROM books) c ON c.id = b.id
-- silent

-- case: the solution grows as fast
-- solution
SELECT b.id, count(c.id) FROM authors b JOIN authors c ON c.name < b.name GROUP BY b.id
-- answer
SELECT b.id, (SELECT count(*) FROM authors c WHERE c.name < b.name) FROM authors b WHERE b.name > 'name 0'
-- silent
