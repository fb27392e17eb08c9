-- schema
CREATE TABLE r (a INTEGER, b INTEGER);
CREATE TABLE s (a INTEGER, b INTEGER);
CREATE TABLE words (word VARCHAR, weight INTEGER NOT NULL);

-- pair: both, with or without what is there twice
-- differ
SELECT a FROM r UNION SELECT a FROM s
-- against
SELECT a FROM r UNION ALL SELECT a FROM s
-- witness
INSERT INTO r VALUES (1, 1), (1, 1);

-- pair: what both have twice
-- differ
SELECT a FROM r INTERSECT ALL SELECT a FROM s
-- against
SELECT a FROM r INTERSECT SELECT a FROM s
-- witness
INSERT INTO r VALUES (1, 1), (1, 1);
INSERT INTO s VALUES (1, 1), (1, 1);

-- pair: one of two taken away
-- differ
SELECT a FROM r EXCEPT ALL SELECT a FROM s
-- against
SELECT a FROM r EXCEPT SELECT a FROM s
-- witness
INSERT INTO r VALUES (1, 1), (1, 1);

-- pair: NOT IN, or EXCEPT without what is there twice
-- differ
SELECT a FROM r WHERE a NOT IN (SELECT a FROM s)
-- against
SELECT a FROM r EXCEPT SELECT a FROM s
-- witness
INSERT INTO r VALUES (NULL, 1);
INSERT INTO s VALUES (1, 1);

-- pair: a join that repeats, and IN
-- differ
SELECT r.a, r.b FROM r WHERE r.a IN (SELECT a FROM s)
-- against
SELECT r.a, r.b FROM r JOIN s ON s.a = r.a
-- witness
INSERT INTO r VALUES (1, 1);
INSERT INTO s VALUES (1, 1), (1, 2);

-- pair: NULL found by coalesce
-- differ
SELECT r.b FROM r JOIN s ON r.a = s.a
-- against
SELECT r.b FROM r JOIN s ON coalesce(r.a, 0) = coalesce(s.a, 0)
-- witness
INSERT INTO r VALUES (NULL, 1);
INSERT INTO s VALUES (NULL, 1);

-- pair: a border behind a natural join
-- differ
SELECT r.a, r.b FROM r JOIN s ON r.a = s.a AND r.b = s.b
-- against
SELECT r.a, r.b FROM r NATURAL JOIN s WHERE r.a > 0
-- witness
INSERT INTO r VALUES (0, 1);
INSERT INTO s VALUES (0, 1);

-- pair: pairs that IN takes apart
-- differ
SELECT a, b FROM r WHERE EXISTS (FROM s WHERE s.a = r.a AND s.b = r.b)
-- against
SELECT a, b FROM r WHERE a IN (SELECT a FROM s) AND b IN (SELECT b FROM s)
-- witness
INSERT INTO r VALUES (1, 2);
INSERT INTO s VALUES (1, 1), (2, 2);

-- pair: the sum of what differs
-- differ
SELECT sum(DISTINCT a) FROM r
-- against
SELECT sum(a) FROM r
-- witness
INSERT INTO r VALUES (1, 1), (1, 2);

-- pair: one row about nothing, or none
-- differ
SELECT max(a) FROM r WHERE b > 6
-- against
SELECT a FROM r WHERE b > 6 ORDER BY a DESC NULLS LAST LIMIT 1
-- witness
-- no rows

-- pair: five of a kind, or five kinds
-- differ
SELECT b FROM r GROUP BY b HAVING count(a) >= 5
-- against
SELECT b FROM r GROUP BY b HAVING count(DISTINCT a) >= 5
-- witness
INSERT INTO r VALUES (1, 1), (1, 1), (1, 1), (1, 1), (1, 1);

-- pair: all of them below, while there is none
-- differ
SELECT a FROM r WHERE a > ALL (SELECT b FROM s)
-- against
SELECT a FROM r WHERE a > (SELECT max(b) FROM s)
-- witness
INSERT INTO r VALUES (1, 1);

-- pair: words joined, where one is missing
-- differ
SELECT weight, string_agg(coalesce(word, ''), ',' ORDER BY word NULLS FIRST) FROM words GROUP BY weight
-- against
SELECT weight, string_agg(word, ',' ORDER BY word) FROM words GROUP BY weight
-- witness
INSERT INTO words VALUES (NULL, 1);

-- pair: a word of five letters that ends in e
-- differ
SELECT word FROM words WHERE word LIKE '____e'
-- against
SELECT word FROM words WHERE word LIKE '%e' AND length(word) >= 5
-- witness
INSERT INTO words VALUES ('aaaaae', 1);

-- pair: blanks around
-- differ
SELECT word FROM words WHERE trim(word) = 'yes'
-- against
SELECT word FROM words WHERE word = 'yes'
-- witness
INSERT INTO words VALUES (' yes', 1);

-- pair: the empty text is not NULL
-- differ
SELECT count(*) FROM words WHERE word IS NOT NULL
-- against
SELECT count(*) FROM words WHERE word <> ''
-- witness
INSERT INTO words VALUES ('', 1);

-- pair: the most frequent, ties and all
-- differ
SELECT word FROM words GROUP BY word QUALIFY rank() OVER (ORDER BY count(*) DESC) = 1
-- against
SELECT word FROM words GROUP BY word HAVING count(*) > 1 QUALIFY rank() OVER (ORDER BY count(*) DESC) = 1
-- witness
INSERT INTO words VALUES ('x', 1);

-- pair: a ratio to nothing
-- differ
SELECT a, b, CASE WHEN b = 0 THEN 0 ELSE a / b END FROM r
-- against
SELECT a, b, a / nullif(b, 0) FROM r
-- witness
INSERT INTO r VALUES (1, 0);

-- pair: whole division by zero fails
-- differ
SELECT a // nullif(b, 0) FROM r WHERE a > 2
-- against
SELECT a // b FROM r WHERE a > 2
-- witness
INSERT INTO r VALUES (3, 0);

-- pair: greatest skips what is missing, an operator does not
-- differ
SELECT greatest(a, b) FROM r
-- against
SELECT CASE WHEN a > b THEN a ELSE b END FROM r
-- witness
INSERT INTO r VALUES (1, NULL);

-- pair: grouping sets, or one grouping
-- differ
SELECT a, b, count(*) FROM r GROUP BY GROUPING SETS ((a, b), (a))
-- against
SELECT a, b, count(*) FROM r GROUP BY ROLLUP (a, b)
-- witness
-- no rows

-- pair: a running total by rows, or by peers
-- differ
SELECT weight, sum(weight) OVER (ORDER BY weight) AS total FROM words
-- against
SELECT weight, sum(weight) OVER (ORDER BY weight ROWS UNBOUNDED PRECEDING) AS total FROM words
-- witness
INSERT INTO words VALUES ('a', 1), ('a', 1);

-- pair: a condition that is unknown
-- equal
SELECT a FROM r WHERE NOT (a > 3)
-- against
SELECT a FROM r WHERE a <= 3

-- pair: NOT IN, with all that it means spelled out
-- equal
SELECT a, b FROM r WHERE a NOT IN (SELECT a FROM s)
-- against
SELECT a, b FROM r WHERE NOT EXISTS (FROM s WHERE s.a = r.a OR s.a IS NULL OR r.a IS NULL)

-- pair: DISTINCT and UNION with itself
-- equal
SELECT DISTINCT a, b FROM r
-- against
SELECT a, b FROM r UNION SELECT a, b FROM r

-- pair: DISTINCT and GROUP BY
-- equal
SELECT DISTINCT a FROM r
-- against
SELECT a FROM r GROUP BY a

-- pair: INTERSECT, and IN that knows NULL
-- equal
SELECT a FROM r INTERSECT SELECT a FROM s
-- against
SELECT DISTINCT r.a FROM r WHERE EXISTS (FROM s WHERE s.a IS NOT DISTINCT FROM r.a)

-- pair: EXCEPT ALL by numbers
-- equal
SELECT a FROM r EXCEPT ALL SELECT a FROM s
-- against
SELECT x.a FROM (SELECT a, row_number() OVER (PARTITION BY a) AS n FROM r) x
WHERE NOT EXISTS (FROM (SELECT a, row_number() OVER (PARTITION BY a) AS n FROM s) y
                  WHERE y.a IS NOT DISTINCT FROM x.a AND y.n = x.n)

-- pair: a full join in three parts
-- equal
SELECT r.b, s.b FROM r FULL JOIN s ON r.a = s.a
-- against
SELECT r.b, s.b FROM r JOIN s ON r.a = s.a
UNION ALL SELECT b, NULL FROM r WHERE NOT EXISTS (FROM s WHERE s.a = r.a)
UNION ALL SELECT NULL, b FROM s WHERE NOT EXISTS (FROM r WHERE r.a = s.a)

-- pair: an outer join that WHERE makes an inner one
-- equal
SELECT r.a, s.b FROM r LEFT JOIN s ON s.a = r.a WHERE s.b > 3
-- against
SELECT r.a, s.b FROM s JOIN r USING (a) WHERE s.b >= 4

-- pair: whole numbers between
-- equal
SELECT a FROM r WHERE a BETWEEN 2 AND 4
-- against
SELECT a FROM r WHERE a > 1 AND a < 5

-- pair: a list of constants
-- equal
SELECT a FROM r WHERE a IN (1, 2, 5)
-- against
SELECT a FROM r WHERE a = 1 OR a = 2 OR (a > 4 AND a < 6)

-- pair: counted by CASE or by FILTER
-- equal
SELECT a, count(*) FILTER (WHERE b > 3), coalesce(sum(b) FILTER (WHERE b <= 3), 0) FROM r GROUP BY a
-- against
SELECT a, count(CASE WHEN b > 3 THEN 1 END), sum(CASE WHEN b <= 3 THEN b ELSE 0 END) FROM r GROUP BY a

-- pair: a scalar subquery, a lateral join
-- equal
SELECT r.a, (SELECT count(*) FROM s WHERE s.a = r.a) FROM r
-- against
SELECT r.a, n FROM r, LATERAL (SELECT count(*) AS n FROM s WHERE s.a = r.a)

-- pair: pairs by IN or EXISTS
-- equal
SELECT a, b FROM r WHERE (a, b) IN (SELECT a, b FROM s)
-- against
SELECT a, b FROM r WHERE EXISTS (FROM s WHERE s.a = r.a AND s.b = r.b)

-- pair: the three ways to say two
-- equal
SELECT b FROM r WHERE a IS NOT NULL GROUP BY b HAVING count(*) = 2
-- against
SELECT b FROM r GROUP BY b HAVING count(a) > 1 AND NOT count(a) >= 3

-- pair: a cube is a union
-- equal
SELECT a, b, sum(a * b) FROM r WHERE a = 1 AND b IN (1, 2) GROUP BY CUBE (a, b)
-- against
SELECT a, b, sum(a * b) FROM r WHERE a = 1 AND b IN (1, 2)
GROUP BY GROUPING SETS ((a, b), (a), (b), ())

-- pair: text at the start, by LIKE or by function
-- equal
SELECT word FROM words WHERE word LIKE 'ab%'
-- against
SELECT word FROM words WHERE left(word, 2) = 'ab'

-- pair: one of any
-- equal
SELECT word, weight FROM words LIMIT 1
-- against
FROM words SELECT word, weight LIMIT 1

-- pair: IN, or a semi join
-- equal
SELECT a, b FROM r WHERE a IN (SELECT a FROM s WHERE b IS NOT NULL)
-- against
SELECT a, b FROM r SEMI JOIN (FROM s WHERE b = b) t USING (a)

-- pair: nothing is as good as zero
-- equal
SELECT b FROM r WHERE coalesce(a, 0) = 0
-- against
SELECT b FROM r WHERE a = 0 OR a IS NULL

-- pair: none of two
-- equal
SELECT a FROM r WHERE a NOT IN (1, 2)
-- against
SELECT a FROM r WHERE a <> 1 AND a <> 2

-- pair: cases that exclude each other, in any order
-- equal
SELECT a, CASE WHEN a < 2 THEN 'low' WHEN a < 5 THEN 'mid' ELSE 'high' END FROM r WHERE a IS NOT NULL
-- against
SELECT a, CASE WHEN a >= 5 THEN 'high' WHEN a > 1 THEN 'mid' ELSE 'low' END FROM r WHERE a = a

-- pair: a sum of something
-- equal
SELECT b, sum(a) FROM r GROUP BY b HAVING count(a) > 0
-- against
SELECT b, sum(a) FROM r WHERE a IS NOT NULL GROUP BY b

-- pair: ratios that noise touches
-- equal
SELECT weight, count(word) / count(*) FROM words GROUP BY weight
-- against
SELECT weight, 1 - avg(CASE WHEN word IS NULL THEN 1.0 ELSE 0.0 END) FROM words GROUP BY weight
