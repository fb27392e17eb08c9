-- case: a table of links
CREATE TABLE student (id INTEGER PRIMARY KEY);
CREATE TABLE course (id INTEGER PRIMARY KEY);
CREATE TABLE enrolment (
    id INTEGER PRIMARY KEY,  -- finds: id-for-everything
    student_id INTEGER NOT NULL REFERENCES student (id),
    course_id INTEGER NOT NULL REFERENCES course (id)
);
-- says: `id` lets rows with the same `student_id, course_id` in
-- help: make `student_id, course_id` the PRIMARY KEY

-- case: named like the table, and of any type
CREATE TABLE students (student_id INTEGER PRIMARY KEY);
CREATE TABLE courses (course_id INTEGER PRIMARY KEY);
CREATE TABLE enrolments (
    enrolment_id UUID DEFAULT uuid(),  -- finds: id-for-everything
    student_id INTEGER NOT NULL REFERENCES students (student_id),
    course_id INTEGER NOT NULL REFERENCES courses (course_id),
    PRIMARY KEY (enrolment_id)
);

-- case: lines of an order
CREATE TABLE ord (id INTEGER PRIMARY KEY);
CREATE TABLE item (
    id INTEGER PRIMARY KEY,  -- finds: id-for-everything
    ord_id INTEGER NOT NULL REFERENCES ord (id),
    line_no INTEGER NOT NULL, qty INTEGER
);
-- help: make `ord_id, line_no` the PRIMARY KEY

-- case: IDENTITY
-- dialect: redshift
CREATE TABLE student (id INT PRIMARY KEY);
CREATE TABLE course (id INT PRIMARY KEY);
CREATE TABLE enrolment (
    id INT IDENTITY(1, 1) PRIMARY KEY,  -- finds: id-for-everything
    student_id INT REFERENCES student (id), course_id INT REFERENCES course (id)
);

-- case: what names the row is UNIQUE
CREATE TABLE student (id INTEGER PRIMARY KEY);
CREATE TABLE course (id INTEGER PRIMARY KEY);
CREATE TABLE enrolment (
    id INTEGER PRIMARY KEY, student_id INTEGER NOT NULL REFERENCES student (id),
    course_id INTEGER NOT NULL REFERENCES course (id), UNIQUE (student_id, course_id));
CREATE TABLE ord (id INTEGER PRIMARY KEY);
CREATE TABLE item (
    id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL REFERENCES ord (id), line INTEGER NOT NULL, UNIQUE (ord_id, line));

-- case: it is the key
CREATE TABLE ord (id INTEGER PRIMARY KEY);
CREATE TABLE item (ord_id INTEGER REFERENCES ord (id), line INTEGER, PRIMARY KEY (ord_id, line));

-- case: things and happenings have an id for good reason
CREATE TABLE cust (id INTEGER PRIMARY KEY, name VARCHAR);
CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), line INTEGER, seen TIMESTAMP, UNIQUE (seen));
CREATE TABLE click_event (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), seq INTEGER);
CREATE TABLE visit (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), store_id INTEGER);

-- case: a line number within nothing
CREATE TABLE poem (id INTEGER PRIMARY KEY, line INTEGER, words VARCHAR);
