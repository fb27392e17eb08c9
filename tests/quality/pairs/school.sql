-- schema
CREATE TYPE level AS ENUM ('fresh', 'junior', 'senior');
CREATE TABLE courses (
    dept VARCHAR,
    number INTEGER,
    title VARCHAR NOT NULL,
    credits INTEGER NOT NULL CHECK (credits IN (1, 2, 4)),
    PRIMARY KEY (dept, number)
);
CREATE TABLE students (
    id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL,
    level level
);
CREATE TABLE enrolments (
    student_id INTEGER REFERENCES students (id),
    dept VARCHAR,
    number INTEGER,
    term VARCHAR CHECK (term IN ('fall', 'spring')),
    grade DECIMAL(3, 1) CHECK (grade BETWEEN 0 AND 10),
    PRIMARY KEY (student_id, dept, number, term),
    FOREIGN KEY (dept, number) REFERENCES courses (dept, number)
);

-- pair: joined by half of the key
-- differ
SELECT e.student_id, c.title FROM enrolments e JOIN courses c ON c.dept = e.dept AND c.number = e.number
-- against
SELECT e.student_id, c.title FROM enrolments e JOIN courses c ON c.number = e.number
-- witness
INSERT INTO courses VALUES ('a', 1, 'x', 1), ('b', 1, 'x', 1);
INSERT INTO students VALUES (1, 'a', NULL);
INSERT INTO enrolments VALUES (1, 'a', 1, 'fall', NULL);

-- pair: an enum in its own order, or as text
-- differ
SELECT name FROM students WHERE level >= 'junior'
-- against
SELECT name FROM students WHERE level::VARCHAR >= 'junior' OR level = 'fresh'
-- witness
INSERT INTO students VALUES (1, 'a', 'fresh');

-- pair: sorted by an enum, or by its text
-- differ
SELECT id FROM students ORDER BY level NULLS LAST, id
-- against
SELECT id FROM students ORDER BY CASE level WHEN 'fresh' THEN 1 WHEN 'senior' THEN 2 WHEN 'junior' THEN 3 ELSE 4 END, id
-- witness
INSERT INTO students VALUES (1, 'a', 'senior'), (2, 'a', 'junior');

-- pair: twice the same course is twice its credits
-- differ
SELECT e.student_id, sum(c.credits) FROM (SELECT DISTINCT student_id, dept, number FROM enrolments) e
JOIN courses c USING (dept, number) GROUP BY e.student_id
-- against
SELECT e.student_id, sum(c.credits) FROM enrolments e JOIN courses c USING (dept, number) GROUP BY e.student_id
-- witness
INSERT INTO courses VALUES ('a', 1, 'x', 1);
INSERT INTO students VALUES (1, 'a', NULL);
INSERT INTO enrolments VALUES (1, 'a', 1, 'fall', NULL), (1, 'a', 1, 'spring', NULL);

-- pair: a sum of what differs is no sum over what differs
-- differ
SELECT e.student_id, sum(c.credits) FROM (SELECT DISTINCT student_id, dept, number FROM enrolments) e
JOIN courses c USING (dept, number) GROUP BY e.student_id
-- against
SELECT e.student_id, sum(DISTINCT c.credits) FROM enrolments e JOIN courses c USING (dept, number) GROUP BY e.student_id
-- witness
INSERT INTO courses VALUES ('a', 1, 'x', 1), ('a', 2, 'x', 1);
INSERT INTO students VALUES (1, 'a', NULL);
INSERT INTO enrolments VALUES (1, 'a', 1, 'fall', NULL), (1, 'a', 2, 'fall', NULL);

-- pair: enough credits
-- differ
SELECT s.name FROM students s JOIN enrolments e ON e.student_id = s.id JOIN courses c USING (dept, number)
WHERE e.grade >= 5 AND e.term = 'fall' GROUP BY s.id, s.name HAVING sum(c.credits) > 8
-- against
SELECT s.name FROM students s JOIN enrolments e ON e.student_id = s.id JOIN courses c USING (dept, number)
WHERE e.grade >= 5 AND e.term = 'fall' GROUP BY s.id, s.name HAVING sum(c.credits) >= 8
-- witness
INSERT INTO courses VALUES ('a', 1, 'x', 4), ('a', 2, 'x', 4);
INSERT INTO students VALUES (1, 'a', NULL);
INSERT INTO enrolments VALUES (1, 'a', 1, 'fall', 5), (1, 'a', 2, 'fall', 5);

-- pair: a passing grade, to the tenth
-- differ
SELECT student_id FROM enrolments WHERE grade > 4.9
-- against
SELECT student_id FROM enrolments WHERE grade > 5
-- witness
INSERT INTO courses VALUES ('a', 1, 'x', 4);
INSERT INTO students VALUES (1, 'a', NULL);
INSERT INTO enrolments VALUES (1, 'a', 1, 'fall', 5);

-- pair: never graded is not failed
-- differ
SELECT s.id FROM students s WHERE NOT EXISTS (FROM enrolments e WHERE e.student_id = s.id AND e.grade < 5)
-- against
SELECT s.id FROM students s WHERE 5 <= ALL (SELECT grade FROM enrolments e WHERE e.student_id = s.id)
-- witness
INSERT INTO courses VALUES ('a', 1, 'x', 4);
INSERT INTO students VALUES (1, 'a', NULL);
INSERT INTO enrolments VALUES (1, 'a', 1, 'fall', NULL);

-- pair: all courses of a department
-- differ
SELECT s.id FROM students s WHERE NOT EXISTS (
    FROM courses c WHERE c.dept = 'maths' AND NOT EXISTS (
        FROM enrolments e WHERE e.student_id = s.id AND e.dept = c.dept AND e.number = c.number))
-- against
SELECT s.id FROM students s WHERE (SELECT count(*) FROM enrolments e WHERE e.student_id = s.id AND e.dept = 'maths')
    = (SELECT count(*) FROM courses WHERE dept = 'maths')
-- witness
INSERT INTO courses VALUES ('maths', 1, 'x', 4);
INSERT INTO students VALUES (1, 'a', NULL);
INSERT INTO enrolments VALUES (1, 'maths', 1, 'fall', NULL), (1, 'maths', 1, 'spring', NULL);

-- pair: with whom one shares all courses, or a course
-- differ
SELECT DISTINCT a.student_id, b.student_id FROM enrolments a JOIN enrolments b USING (dept, number, term)
WHERE a.student_id < b.student_id
-- against
SELECT a.student_id, b.student_id FROM enrolments a JOIN enrolments b USING (dept, number, term)
WHERE a.student_id < b.student_id
-- witness
INSERT INTO courses VALUES ('a', 1, 'x', 4);
INSERT INTO students VALUES (1, 'a', NULL), (2, 'b', NULL);
INSERT INTO enrolments VALUES (1, 'a', 1, 'fall', NULL), (1, 'a', 1, 'spring', NULL);
INSERT INTO enrolments VALUES (2, 'a', 1, 'fall', NULL), (2, 'a', 1, 'spring', NULL);

-- pair: quarters by ntile or by rank
-- differ
SELECT id, ntile(2) OVER (ORDER BY id) FROM students
-- against
SELECT id, CASE WHEN percent_rank() OVER (ORDER BY id) < 0.5 THEN 1 ELSE 2 END FROM students
-- witness
INSERT INTO students VALUES (1, 'a', NULL), (2, 'a', NULL), (3, 'a', NULL);

-- pair: one row for each level, the first by name
-- differ
SELECT DISTINCT ON (level) level, name FROM students ORDER BY level, name
-- against
SELECT DISTINCT ON (level) level, name FROM students ORDER BY level, name DESC
-- witness
INSERT INTO students VALUES (1, 'a', NULL), (2, 'b', NULL);

-- pair: the whole key
-- equal
SELECT e.student_id, c.title FROM enrolments e JOIN courses c ON c.dept = e.dept AND c.number = e.number
-- against
SELECT student_id, title FROM courses NATURAL RIGHT JOIN enrolments

-- pair: in both terms
-- equal
SELECT student_id, dept, number FROM enrolments GROUP BY ALL HAVING count(*) = 2
-- against
SELECT f.student_id, f.dept, f.number FROM enrolments f JOIN enrolments s USING (student_id, dept, number)
WHERE f.term = 'fall' AND s.term = 'spring'

-- pair: three values that CHECK allows
-- equal
SELECT title FROM courses WHERE credits > 1
-- against
SELECT title FROM courses WHERE credits = 2 OR credits = 4

-- pair: two terms, one or the other
-- equal
SELECT student_id, term FROM enrolments WHERE term <> 'fall'
-- against
SELECT student_id, term FROM enrolments WHERE term = 'spring'

-- pair: an enum by its names
-- equal
SELECT name FROM students WHERE level >= 'junior'
-- against
SELECT name FROM students WHERE level IN ('senior', 'junior')

-- pair: all courses of a department, each counted once
-- equal
SELECT s.id FROM students s WHERE NOT EXISTS (
    FROM courses c WHERE c.dept = 'maths' AND NOT EXISTS (
        FROM enrolments e WHERE e.student_id = s.id AND e.dept = c.dept AND e.number = c.number))
-- against
SELECT s.id FROM students s
WHERE (SELECT count(DISTINCT number) FROM enrolments e WHERE e.student_id = s.id AND e.dept = 'maths')
    = (SELECT count(*) FROM courses WHERE dept = 'maths')

-- pair: ALL, with NULL in it, spelled out
-- equal
SELECT s.id FROM students s WHERE 5 <= ALL (SELECT grade FROM enrolments e WHERE e.student_id = s.id)
-- against
SELECT s.id FROM students s LEFT JOIN enrolments e ON e.student_id = s.id GROUP BY s.id
HAVING count(*) FILTER (WHERE e.student_id IS NOT NULL AND (e.grade < 5 OR e.grade IS NULL)) = 0

-- pair: names of a course's students, by the key
-- equal
SELECT c.dept, c.number, count(DISTINCT e.student_id) FROM courses c LEFT JOIN enrolments e USING (dept, number)
GROUP BY c.dept, c.number
-- against
SELECT c.dept, c.number, count(s.id) FROM courses c
LEFT JOIN (SELECT DISTINCT dept, number, student_id AS id FROM enrolments) s USING (dept, number)
GROUP BY c.dept, c.number, c.title

-- pair: a mean of decimals
-- equal
SELECT dept, avg(grade) FROM enrolments GROUP BY dept
-- against
SELECT dept, sum(grade) / count(grade) FROM enrolments GROUP BY dept

-- pair: one row for each level, one way or another
-- equal
SELECT DISTINCT ON (level) level, id FROM students ORDER BY level, id DESC
-- against
SELECT level, max(id) FROM students GROUP BY level ORDER BY level
