-- case: no key
CREATE TABLE student (id INTEGER PRIMARY KEY);
CREATE TABLE course (id INTEGER PRIMARY KEY);
CREATE TABLE enrolment (  -- finds: bridge-no-composite-unique
    student_id INTEGER NOT NULL REFERENCES student (id),
    course_id INTEGER NOT NULL REFERENCES course (id)
);
-- says: may link the same `student_id` and `course_id` twice
-- help: declare `PRIMARY KEY (student_id, course_id)`

-- case: an id of its own keeps nothing out
CREATE TABLE student (id INTEGER PRIMARY KEY);
CREATE TABLE course (id INTEGER PRIMARY KEY);
CREATE TABLE enrolment (  -- finds: bridge-no-composite-unique
    id INTEGER PRIMARY KEY,
    student_id INTEGER NOT NULL REFERENCES student (id),
    course_id INTEGER NOT NULL REFERENCES course (id),
    role VARCHAR, created_at TIMESTAMP
);
-- help: declare `UNIQUE (student_id, course_id)`

-- case: foreign keys by name alone
CREATE TABLE users (user_id INTEGER PRIMARY KEY);
CREATE TABLE groups (group_id INTEGER PRIMARY KEY);
CREATE TABLE user_groups (user_id INTEGER, group_id INTEGER);  -- finds: bridge-no-composite-unique

-- case: from a table to itself
CREATE TABLE person (id INTEGER PRIMARY KEY);
CREATE TABLE friendship (  -- finds: bridge-no-composite-unique
    a INTEGER REFERENCES person (id), b INTEGER REFERENCES person (id)
);

-- case: of another dialect
-- dialect: redshift
CREATE TABLE student (id INT PRIMARY KEY);
CREATE TABLE course (id INT PRIMARY KEY);
CREATE TABLE enrolment (  -- finds: bridge-no-composite-unique
    student_id INT REFERENCES student (id), course_id INT REFERENCES course (id)) DISTSTYLE ALL;

-- case: a key over both, in any way
CREATE TABLE student (id INTEGER PRIMARY KEY);
CREATE TABLE course (id INTEGER PRIMARY KEY);
CREATE TABLE a (
    student_id INTEGER REFERENCES student (id), course_id INTEGER REFERENCES course (id),
    PRIMARY KEY (course_id, student_id));
CREATE TABLE b (
    id INTEGER PRIMARY KEY, student_id INTEGER REFERENCES student (id), course_id INTEGER REFERENCES course (id),
    UNIQUE (student_id, course_id));

-- case: a key over both, later, and by an index
CREATE TABLE student (id INTEGER PRIMARY KEY);
CREATE TABLE course (id INTEGER PRIMARY KEY);
CREATE TABLE enrolment (student_id INTEGER, course_id INTEGER);
ALTER TABLE enrolment ADD PRIMARY KEY (student_id, course_id);
CREATE TABLE waiting (student_id INTEGER, course_id INTEGER);
CREATE UNIQUE INDEX waiting_key ON waiting (course_id, student_id);

-- case: in time, with the day in the key, or a day that is not
CREATE TABLE student (id INTEGER PRIMARY KEY);
CREATE TABLE course (id INTEGER PRIMARY KEY);
CREATE TABLE a (
    student_id INTEGER REFERENCES student (id), course_id INTEGER REFERENCES course (id), term DATE,
    PRIMARY KEY (student_id, course_id, term));
CREATE TABLE b (
    id INTEGER PRIMARY KEY, student_id INTEGER REFERENCES student (id), course_id INTEGER REFERENCES course (id),
    enrolled_on DATE);

-- case: each only once
CREATE TABLE person (id INTEGER PRIMARY KEY);
CREATE TABLE desk (id INTEGER PRIMARY KEY);
CREATE TABLE seat (person_id INTEGER PRIMARY KEY REFERENCES person (id), desk_id INTEGER REFERENCES desk (id));

-- case: a thing with two references, and what happens again
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE store (id INTEGER PRIMARY KEY);
CREATE TABLE orders (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), store_id INTEGER REFERENCES store (id));
CREATE TABLE visits (cust_id INTEGER REFERENCES cust (id), store_id INTEGER REFERENCES store (id));
CREATE TABLE letter (
    id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), store_id INTEGER REFERENCES store (id), body VARCHAR);

-- case: others refer to it, so it is a thing
CREATE TABLE cust (id INTEGER PRIMARY KEY);
CREATE TABLE store (id INTEGER PRIMARY KEY);
CREATE TABLE contract (id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), store_id INTEGER REFERENCES store (id));
CREATE TABLE part (contract_id INTEGER REFERENCES contract (id), nr INTEGER, PRIMARY KEY (contract_id, nr));

-- case: three references
CREATE TABLE a (id INTEGER PRIMARY KEY);
CREATE TABLE t (
    id INTEGER PRIMARY KEY, x INTEGER REFERENCES a (id), y INTEGER REFERENCES a (id), z INTEGER REFERENCES a (id));

-- case: where there are no keys
-- dialect: spark
CREATE TABLE users (user_id INT) USING delta;
CREATE TABLE user_groups (user_id INT, group_id INT) USING delta

-- case: the same thing may be in an order, or be given to somebody, again
CREATE TABLE ord (id INTEGER PRIMARY KEY);
CREATE TABLE product (id INTEGER PRIMARY KEY);
CREATE TABLE order_item (
    id INTEGER PRIMARY KEY, ord_id INTEGER REFERENCES ord (id), product_id INTEGER REFERENCES product (id));
CREATE TABLE prescription (
    id INTEGER PRIMARY KEY, ord_id INTEGER REFERENCES ord (id), product_id INTEGER REFERENCES product (id));
