-- A small shop's books, with as many rows as `scale` says.
CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, country VARCHAR NOT NULL);
CREATE TABLE books (id INTEGER PRIMARY KEY, author INTEGER NOT NULL, title VARCHAR NOT NULL, pages INTEGER NOT NULL);
CREATE TABLE sales (id INTEGER PRIMARY KEY, book INTEGER NOT NULL, day DATE NOT NULL, pieces INTEGER NOT NULL);
CREATE TABLE loans (book INTEGER NOT NULL, day DATE NOT NULL, reader INTEGER NOT NULL);
CREATE INDEX of_book ON sales (book);
INSERT INTO authors SELECT i, 'name ' || i, 'country ' || i % 20 FROM range(400 * getvariable('scale')) AS t (i);
INSERT INTO books
    SELECT i, i % (400 * getvariable('scale')), 'title ' || i, 50 + i * 37 % 700
    FROM range(3000 * getvariable('scale')) AS t (i);
INSERT INTO sales
    SELECT i, i * 7919 % (3000 * getvariable('scale')), DATE '2024-01-01' + (i % 360)::INTEGER, 1 + i % 7
    FROM range(40000 * getvariable('scale')) AS t (i);
INSERT INTO loans
    SELECT i * 31 % (3000 * getvariable('scale')), DATE '2024-01-01' + (i % 360)::INTEGER, i % 90
    FROM range(9000 * getvariable('scale')) AS t (i);
