--- a table as MySQL Workbench writes it
CREATE TABLE `dim` (
  `id` INT UNSIGNED NOT NULL AUTO_INCREMENT,
  `code` VARCHAR(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT NULL COMMENT 'its code',
  `kind` ENUM('a','b') NOT NULL DEFAULT 'a',
  `flag` TINYINT(1) NOT NULL DEFAULT '0',
  `made` DATETIME DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  `price` DECIMAL(10,2),
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_code` (`code`),
  KEY `ix_kind` (`kind`)
) ENGINE=InnoDB AUTO_INCREMENT=1 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='codes';
INSERT INTO dim (code, price) VALUES ('x', 7 / 2), ('y', 1);
INSERT INTO dim VALUES (NULL, 'z', 'b', 1, NULL, 2);
-- storage: dim: auto_increment = 1; collate = utf8mb4_0900_ai_ci; comment = codes; default charset = utf8mb4; engine = innodb
-- note: an index changes no rows
-- ? SELECT id, code, kind, flag, price FROM dim ORDER BY id
-- = 1 | x | a | 0 | 3.50
-- = 2 | y | a | 0 | 1.00
-- = 3 | z | b | 1 | 2.00
-- refused: INSERT INTO dim (code) VALUES ('x')
-- refused: INSERT INTO dim (kind) VALUES ('c')

--- what is there already is changed
CREATE TABLE dim (customer_id INT PRIMARY KEY, name VARCHAR(20));
INSERT INTO dim VALUES (101, 'old');
INSERT INTO dim SELECT customer_id, name FROM stg.customers ON DUPLICATE KEY UPDATE name = VALUES(name);
-- ? SELECT * FROM dim ORDER BY 1
-- = 101 | Ann
-- = 102 | Bob
-- = 103 | Cy

--- a table like another with its keys
CREATE TABLE a (i INT PRIMARY KEY, j INT UNIQUE);
CREATE TABLE b LIKE a;
INSERT INTO b VALUES (1, 1);
-- refused: INSERT INTO b VALUES (1, 2)
-- refused: INSERT INTO b VALUES (2, 1)

--- a set of words
CREATE TABLE t (a SET('x', 'y'));
-- unsupported

--- rows changed and removed by a join
CREATE TABLE fact (order_id INT PRIMARY KEY, customer_id INT, n INT);
INSERT INTO fact SELECT order_id, customer_id, quantity FROM stg.orders;
UPDATE fact f JOIN stg.customers c ON c.customer_id = f.customer_id SET f.n = f.n * 10 WHERE c.city = 'York';
UPDATE fact, stg.customers c SET n = 0 WHERE c.customer_id = fact.customer_id AND c.city IS NULL;
DELETE f FROM fact f LEFT JOIN stg.customers c ON c.customer_id = f.customer_id WHERE c.customer_id IS NULL;
-- ? SELECT * FROM fact ORDER BY 1
-- = 5001 | 101 | 70
-- = 5002 | 102 | 0
-- = 5004 | 101 | 50

--- what is there already is left alone, or added to
CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, code CHAR(2) UNIQUE, n INT DEFAULT 1, made TIMESTAMP(6) DEFAULT CURRENT_TIMESTAMP(6));
INSERT INTO t (code) VALUES ('a');
INSERT IGNORE INTO t (code, n) VALUES ('a', 5), ('b', 6);
INSERT INTO t (code, n) VALUES ('a', 7) AS new ON DUPLICATE KEY UPDATE n = t.n + new.n;
-- ? SELECT code, n FROM t ORDER BY 1
-- = a | 8
-- = b | 6

--- a column in the middle
CREATE TABLE t (a INT, b INT);
ALTER TABLE t ADD COLUMN c INT AFTER a;
-- unsupported

--- a row in place of another
CREATE TABLE t (id INT PRIMARY KEY, n INT);
INSERT INTO t VALUES (1, 2);
REPLACE INTO t VALUES (1, 3), (2, 4);
-- ? SELECT * FROM t ORDER BY 1
-- = 1 | 3
-- = 2 | 4
