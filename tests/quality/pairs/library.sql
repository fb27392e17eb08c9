-- schema
CREATE TABLE books (
    isbn VARCHAR PRIMARY KEY,
    title VARCHAR NOT NULL,
    tags VARCHAR[],
    size STRUCT(width INTEGER, height INTEGER),
    state ENUM('in', 'out', 'lost') NOT NULL
);
CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);
CREATE TABLE wrote (
    isbn VARCHAR REFERENCES books (isbn),
    author_id INTEGER REFERENCES authors (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (isbn, author_id),
    UNIQUE (isbn, place)
);

-- pair: three tags, or more
-- differ
SELECT isbn FROM books WHERE len(tags) >= 3
-- against
SELECT isbn FROM books WHERE len(tags) > 3
-- witness
INSERT INTO books VALUES ('x', 't', ['a', 'b', 'c'], NULL, 'in');

-- pair: books without a tag
-- differ
SELECT isbn, coalesce(len(tags), 0) FROM books
-- against
SELECT isbn, count(*) FROM (SELECT isbn, unnest(tags) AS tag FROM books) GROUP BY isbn
-- witness
INSERT INTO books VALUES ('x', 't', NULL, NULL, 'in');

-- pair: a tag twice on a book
-- differ
SELECT tag, count(*) FROM (SELECT unnest(list_distinct(tags)) AS tag FROM books) GROUP BY tag
-- against
SELECT tag, count(*) FROM (SELECT unnest(tags) AS tag FROM books) WHERE tag IS NOT NULL GROUP BY tag
-- witness
INSERT INTO books VALUES ('x', 't', ['a', 'a'], NULL, 'in');

-- pair: either tag or both
-- differ
SELECT isbn FROM books WHERE list_has_all(tags, ['sea', 'war'])
-- against
SELECT isbn FROM books WHERE list_has_any(tags, ['sea', 'war'])
-- witness
INSERT INTO books VALUES ('x', 't', ['sea'], NULL, 'in');

-- pair: the tag, or one that begins so
-- differ
SELECT isbn FROM books WHERE list_contains(tags, 'sea')
-- against
SELECT isbn FROM books WHERE array_to_string(tags, ' ') LIKE '%sea%'
-- witness
INSERT INTO books VALUES ('x', 't', ['seas'], NULL, 'in');

-- pair: the first tag, or the least
-- differ
SELECT isbn, tags[1] FROM books
-- against
SELECT isbn, list_min(tags) FROM books
-- witness
INSERT INTO books VALUES ('x', 't', ['b', 'a'], NULL, 'in');

-- pair: taller than wide
-- differ
SELECT isbn FROM books WHERE size.height > size.width
-- against
SELECT isbn FROM books WHERE size.height >= size.width
-- witness
INSERT INTO books VALUES ('x', 't', NULL, {'width': 1, 'height': 1}, 'in');

-- pair: no height is not no size
-- differ
SELECT isbn FROM books WHERE size IS NULL
-- against
SELECT isbn FROM books WHERE size.height IS NULL
-- witness
INSERT INTO books VALUES ('x', 't', NULL, {'width': 1, 'height': NULL}, 'in');

-- pair: lost is after out
-- differ
SELECT isbn FROM books WHERE state > 'in'
-- against
SELECT isbn FROM books WHERE state::VARCHAR > 'in'  -- lost, out
EXCEPT
SELECT isbn FROM books WHERE state = 'lost'
-- witness
INSERT INTO books VALUES ('x', 't', NULL, NULL, 'lost');

-- pair: written together, once for each pair
-- differ
SELECT DISTINCT a.author_id, b.author_id FROM wrote a JOIN wrote b USING (isbn) WHERE a.author_id < b.author_id
-- against
SELECT DISTINCT a.author_id, b.author_id FROM wrote a JOIN wrote b USING (isbn) WHERE a.author_id <= b.author_id
-- witness
INSERT INTO books VALUES ('x', 't', NULL, NULL, 'in');
INSERT INTO authors VALUES (1, 'a');
INSERT INTO wrote VALUES ('x', 1, 1);

-- pair: written with Ada, or by her
-- differ
SELECT DISTINCT o.name FROM authors a JOIN wrote w ON w.author_id = a.id JOIN wrote x ON x.isbn = w.isbn
JOIN authors o ON o.id = x.author_id WHERE a.name = 'Ada' AND o.id <> a.id
-- against
SELECT DISTINCT o.name FROM authors a JOIN wrote w ON w.author_id = a.id JOIN wrote x ON x.isbn = w.isbn
JOIN authors o ON o.id = x.author_id WHERE a.name = 'Ada' AND o.name <> 'Ada'
-- witness
INSERT INTO books VALUES ('x', 't', NULL, NULL, 'in');
INSERT INTO authors VALUES (1, 'Ada'), (2, 'Ada');
INSERT INTO wrote VALUES ('x', 1, 1), ('x', 2, 2);

-- pair: authors in their order
-- differ
SELECT w.isbn, string_agg(a.name, ', ' ORDER BY w.place) FROM wrote w JOIN authors a ON a.id = w.author_id GROUP BY w.isbn
-- against
SELECT w.isbn, string_agg(a.name, ', ' ORDER BY a.name) FROM wrote w JOIN authors a ON a.id = w.author_id GROUP BY w.isbn
-- witness
INSERT INTO books VALUES ('x', 't', NULL, NULL, 'in');
INSERT INTO authors VALUES (1, 'b'), (2, 'a');
INSERT INTO wrote VALUES ('x', 1, 1), ('x', 2, 2);

-- pair: the tag is in the list, or comes out of it
-- equal
SELECT isbn FROM books WHERE list_contains(tags, 'sea')
-- against
SELECT DISTINCT isbn FROM (SELECT isbn, unnest(tags) AS tag FROM books) WHERE tag = 'sea'

-- pair: how many tags, by length or by unnesting
-- equal
SELECT isbn, len(tags) FROM books WHERE len(tags) > 0
-- against
SELECT isbn, count(*) FROM (SELECT isbn, unnest(tags) FROM books) GROUP BY isbn

-- pair: a struct field by field
-- equal
SELECT isbn, size FROM books WHERE size.width IS NOT NULL
-- against
SELECT isbn, {'width': size.width, 'height': size.height} FROM books WHERE NOT size.width IS NULL

-- pair: not in
-- equal
SELECT isbn FROM books WHERE state <> 'in'
-- against
SELECT isbn FROM books WHERE state IN ('out', 'lost')

-- pair: in order of place, in a list
-- equal
SELECT isbn, list(author_id ORDER BY place) FROM wrote GROUP BY isbn
-- against
SELECT DISTINCT isbn, list(author_id) OVER (
    PARTITION BY isbn ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM wrote

-- pair: alone, by counting or by there being no other
-- equal
SELECT isbn FROM wrote GROUP BY isbn HAVING count(*) = 1
-- against
SELECT isbn FROM wrote w WHERE NOT EXISTS (FROM wrote x WHERE x.isbn = w.isbn AND x.author_id <> w.author_id)

-- pair: the first author, of whom there is one
-- equal
SELECT isbn, author_id FROM wrote QUALIFY rank() OVER (PARTITION BY isbn ORDER BY place) = 1
-- against
SELECT isbn, arg_min(author_id, place) FROM wrote GROUP BY isbn

-- pair: a bridge joined to both its ends
-- equal
SELECT w.isbn, w.author_id FROM wrote w JOIN books b USING (isbn) JOIN authors a ON a.id = w.author_id
-- against
SELECT isbn, author_id FROM wrote

-- pair: written with another author
-- equal
SELECT DISTINCT a.name FROM authors a JOIN wrote w ON w.author_id = a.id JOIN wrote x ON x.isbn = w.isbn AND x.place <> w.place
-- against
SELECT DISTINCT name FROM authors WHERE id IN (
    SELECT author_id FROM wrote WHERE isbn IN (SELECT isbn FROM wrote GROUP BY isbn HAVING count(*) > 1))

-- pair: first by title where titles tie
-- equal
SELECT b.isbn, b.title FROM books b ORDER BY b.title LIMIT 3
-- against
SELECT isbn, title FROM books ORDER BY title LIMIT 3
