--- the number of a row
CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, n NUMERIC) STRICT;
INSERT INTO t (name, n) VALUES ('a', 7 / 2);
INSERT INTO t VALUES (NULL, 'b', 1);
-- storage: t: strict = true
-- ? SELECT * FROM t ORDER BY id
-- = 1 | a | 3.0
-- = 2 | b | 1.0
-- refused: INSERT INTO t (name) VALUES ('a')

--- a key that ignores case
CREATE TABLE t (name TEXT COLLATE NOCASE UNIQUE);
-- unsupported

--- text that ignores case
CREATE TABLE t (name TEXT COLLATE NOCASE);
INSERT INTO t VALUES ('Ann');
-- ? SELECT count(*) FROM t WHERE name = 'ANN'
-- = 1
