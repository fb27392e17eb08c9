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

--- rows in place of others
CREATE TABLE t (id INTEGER PRIMARY KEY, n INT DEFAULT 5);
INSERT INTO t VALUES (1, 2), (2, 3);
REPLACE INTO t VALUES (1, 9);
INSERT OR REPLACE INTO t (id, n) VALUES (2, 8);
INSERT OR IGNORE INTO t VALUES (2, 7);
INSERT INTO t (id, n) VALUES (2, 1) ON CONFLICT (id) DO UPDATE SET n = t.n + excluded.n;
-- ? SELECT * FROM t ORDER BY id
-- = 1 | 9
-- = 2 | 9

--- rows in place of others, in part
CREATE TABLE t (id INTEGER PRIMARY KEY, n INT DEFAULT 5);
INSERT OR REPLACE INTO t (id) VALUES (1);
-- unsupported
