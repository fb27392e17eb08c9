-- schema
CREATE TABLE departments (
    id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL UNIQUE,
    city VARCHAR
);
CREATE TABLE employees (
    id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL,
    department_id INTEGER NOT NULL REFERENCES departments (id),
    boss_id INTEGER REFERENCES employees (id),
    salary INTEGER NOT NULL CHECK (salary >= 0),
    bonus INTEGER,
    hired DATE NOT NULL,
    badge INTEGER UNIQUE,
    CHECK (boss_id < id)
);
CREATE TABLE projects (
    id INTEGER PRIMARY KEY,
    title VARCHAR NOT NULL,
    lead_id INTEGER REFERENCES employees (id)
);
CREATE TABLE assignments (
    employee_id INTEGER REFERENCES employees (id),
    project_id INTEGER REFERENCES projects (id),
    hours INTEGER,
    PRIMARY KEY (employee_id, project_id)
);

-- pair: having more than five or more than eight
-- differ
SELECT department_id, count(*) FROM employees GROUP BY department_id HAVING count(*) > 5
-- against
SELECT department_id, count(*) FROM employees GROUP BY department_id HAVING count(*) > 8
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees SELECT i, 'a', 1, NULL, 10, NULL, DATE '2024-01-01', NULL FROM range(6) r(i);

-- pair: NOT IN where one is nobody's report
-- differ
SELECT name FROM employees e WHERE NOT EXISTS (FROM employees r WHERE r.boss_id = e.id)
-- against
SELECT name FROM employees WHERE id NOT IN (SELECT boss_id FROM employees)
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 10, NULL, '2024-01-01', NULL);

-- pair: whoever stands below two well paid ones is listed twice
-- differ
WITH RECURSIVE below AS (
    SELECT id, name FROM employees WHERE salary > 100
    UNION
    SELECT e.id, e.name FROM below b JOIN employees e ON e.boss_id = b.id
)
SELECT name FROM below
-- against
WITH RECURSIVE below AS (
    SELECT id, name FROM employees WHERE salary > 100
    UNION ALL
    SELECT e.id, e.name FROM below b JOIN employees e ON e.boss_id = b.id
)
SELECT name FROM below
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 101, NULL, '2024-01-01', NULL);
INSERT INTO employees VALUES (2, 'b', 1, 1, 101, NULL, '2024-01-01', NULL);

-- pair: three levels down or two
-- differ
WITH RECURSIVE below AS (
    SELECT id AS top, id, 0 AS depth FROM employees WHERE boss_id IS NULL
    UNION ALL
    SELECT b.top, e.id, depth + 1 FROM below b JOIN employees e ON e.boss_id = b.id WHERE depth < 3
)
SELECT top, id, depth FROM below
-- against
WITH RECURSIVE below AS (
    SELECT id AS top, id, 0 AS depth FROM employees WHERE boss_id IS NULL
    UNION ALL
    SELECT b.top, e.id, depth + 1 FROM below b JOIN employees e ON e.boss_id = b.id WHERE depth < 2
)
SELECT top, id, depth FROM below
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 1, NULL, '2024-01-01', NULL);
INSERT INTO employees VALUES (2, 'a', 1, 1, 1, NULL, '2024-01-01', NULL);
INSERT INTO employees VALUES (3, 'a', 1, 2, 1, NULL, '2024-01-01', NULL);
INSERT INTO employees VALUES (4, 'a', 1, 3, 1, NULL, '2024-01-01', NULL);

-- pair: best paid with ties, by rank or by row_number
-- differ
SELECT department_id, name FROM employees QUALIFY rank() OVER (PARTITION BY department_id ORDER BY salary DESC) = 1
-- against
SELECT department_id, name FROM employees
QUALIFY row_number() OVER (PARTITION BY department_id ORDER BY salary DESC, id) = 1
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL), (2, 'b', 1, NULL, 5, NULL, '2024-01-01', NULL);

-- pair: top three salaries, by rank or by dense_rank
-- differ
SELECT id FROM (SELECT id, dense_rank() OVER (ORDER BY salary DESC) AS place FROM employees) ranked WHERE place <= 3
-- against
SELECT id FROM (SELECT id, rank() OVER (ORDER BY salary DESC) AS place FROM employees) ranked WHERE place <= 3
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES
    (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL), (2, 'b', 1, NULL, 5, NULL, '2024-01-01', NULL),
    (3, 'c', 1, NULL, 4, NULL, '2024-01-01', NULL), (4, 'd', 1, NULL, 3, NULL, '2024-01-01', NULL);

-- pair: more than the boss, or as much
-- differ
SELECT e.id FROM employees e JOIN employees b ON b.id = e.boss_id WHERE e.salary > b.salary
-- against
SELECT e.id FROM employees e JOIN employees b ON b.id = e.boss_id WHERE e.salary >= b.salary
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);
INSERT INTO employees VALUES (2, 'b', 1, 1, 5, NULL, '2024-01-01', NULL);

-- pair: an outer join undone by WHERE
-- differ
SELECT d.name, e.name FROM departments d LEFT JOIN employees e ON e.department_id = d.id AND e.salary > 1000
-- against
SELECT d.name, e.name FROM departments d LEFT JOIN employees e ON e.department_id = d.id WHERE e.salary > 1000
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);

-- pair: an outer join undone by WHERE, but for those with nobody at all
-- differ
SELECT d.name, e.name FROM departments d LEFT JOIN employees e ON e.department_id = d.id AND e.salary > 1000
-- against
SELECT d.name, e.name FROM departments d LEFT JOIN employees e ON e.department_id = d.id
WHERE e.salary > 1000 OR e.id IS NULL
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);

-- pair: an average that counts those without a bonus
-- differ
SELECT department_id, avg(bonus) FROM employees GROUP BY department_id
-- against
SELECT department_id, avg(coalesce(bonus, 0)) FROM employees GROUP BY department_id
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);

-- pair: payroll above a hundred thousand, or from there on
-- differ
SELECT d.name FROM departments d JOIN employees e ON e.department_id = d.id
GROUP BY d.name HAVING sum(e.salary) > 100000
-- against
SELECT d.name FROM departments d JOIN employees e ON e.department_id = d.id
GROUP BY d.name HAVING sum(e.salary) >= 100000
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 100000, NULL, '2024-01-01', NULL);

-- pair: on every project, while there is none
-- differ
SELECT e.id FROM employees e WHERE NOT EXISTS (
    FROM projects p WHERE NOT EXISTS (FROM assignments a WHERE a.employee_id = e.id AND a.project_id = p.id)
)
-- against
SELECT a.employee_id FROM assignments a GROUP BY a.employee_id HAVING count(*) = (SELECT count(*) FROM projects)
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);

-- pair: on every project led by a boss, or on one
-- differ
SELECT e.id FROM employees e
WHERE EXISTS (FROM projects p WHERE p.lead_id = 1)
  AND NOT EXISTS (
    FROM projects p WHERE p.lead_id = 1
    AND NOT EXISTS (FROM assignments a WHERE a.employee_id = e.id AND a.project_id = p.id)
)
-- against
SELECT DISTINCT a.employee_id FROM assignments a JOIN projects p ON p.id = a.project_id WHERE p.lead_id = 1
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);
INSERT INTO projects VALUES (1, 'x', 1), (2, 'y', 1);
INSERT INTO assignments VALUES (1, 1, 1);

-- pair: two projects of a department, or two assignments
-- differ
SELECT e.department_id FROM employees e JOIN assignments a ON a.employee_id = e.id
GROUP BY e.department_id HAVING count(DISTINCT a.project_id) >= 2
-- against
SELECT e.department_id FROM employees e JOIN assignments a ON a.employee_id = e.id
GROUP BY e.department_id HAVING count(*) >= 2
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL), (2, 'b', 1, NULL, 5, NULL, '2024-01-01', NULL);
INSERT INTO projects VALUES (1, 'x', NULL);
INSERT INTO assignments VALUES (1, 1, 1), (2, 1, 1);

-- pair: five tables and four constants before the border shows
-- differ
SELECT w.name, p.title
FROM employees w
JOIN departments home ON home.id = w.department_id
JOIN assignments a ON a.employee_id = w.id
JOIN projects p ON p.id = a.project_id
JOIN employees lead ON lead.id = p.lead_id
JOIN departments seat ON seat.id = lead.department_id
WHERE home.name = 'lab' AND seat.city = 'Paris' AND p.title LIKE 'Atlas%' AND a.hours > 40
-- against
SELECT w.name, p.title
FROM employees w
JOIN departments home ON home.id = w.department_id
JOIN assignments a ON a.employee_id = w.id
JOIN projects p ON p.id = a.project_id
JOIN employees lead ON lead.id = p.lead_id
JOIN departments seat ON seat.id = lead.department_id
WHERE home.name = 'lab' AND seat.city = 'Paris' AND p.title LIKE 'Atlas%' AND a.hours >= 40
-- witness
INSERT INTO departments VALUES (1, 'lab', 'Paris');
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);
INSERT INTO projects VALUES (1, 'Atlas 2', 1);
INSERT INTO assignments VALUES (1, 1, 40);

-- pair: a letter at the start, or anywhere
-- differ
SELECT id FROM departments WHERE name LIKE 'A%'
-- against
SELECT id FROM departments WHERE name LIKE '%A%'
-- witness
INSERT INTO departments VALUES (1, 'BA', NULL);

-- pair: hired in a year, but for its last day
-- differ
SELECT id FROM employees WHERE year(hired) = 2023
-- against
SELECT id FROM employees WHERE hired >= '2023-01-01' AND hired < '2023-12-31'
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2023-12-31', NULL);

-- pair: colleagues once, or both ways
-- differ
SELECT a.name, b.name FROM employees a JOIN employees b USING (department_id) WHERE a.id < b.id
-- against
SELECT a.name, b.name FROM employees a JOIN employees b USING (department_id) WHERE a.id <> b.id
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL), (2, 'b', 1, NULL, 5, NULL, '2024-01-01', NULL);

-- pair: the second highest salary, or that of the second
-- differ
SELECT DISTINCT salary FROM employees ORDER BY salary DESC LIMIT 1 OFFSET 1
-- against
SELECT salary FROM employees ORDER BY salary DESC LIMIT 1 OFFSET 1
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL), (2, 'b', 1, NULL, 5, NULL, '2024-01-01', NULL);

-- pair: a natural join finds more names in common than was meant
-- differ
SELECT d.city, e.salary FROM employees e JOIN departments d ON d.id = e.id
-- against
SELECT city, salary FROM employees NATURAL JOIN departments
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);

-- pair: what concat makes of NULL
-- differ
SELECT name || ', ' || city FROM departments
-- against
SELECT concat(name, ', ', city) FROM departments
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL);

-- pair: one department in Paris, or several
-- differ
SELECT name FROM employees WHERE department_id IN (SELECT id FROM departments WHERE city = 'Paris')
-- against
SELECT name FROM employees WHERE department_id = (SELECT id FROM departments WHERE city = 'Paris')
-- witness
INSERT INTO departments VALUES (1, 'lab', 'Paris'), (2, 'hall', 'Paris');

-- pair: less than the average of one's own department, or of all
-- differ
SELECT id FROM employees e WHERE salary < (SELECT avg(salary) FROM employees x WHERE x.department_id = e.department_id)
-- against
SELECT id FROM employees e WHERE salary < (SELECT avg(salary) FROM employees x)
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL), (2, 'hall', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL), (2, 'b', 2, NULL, 6, NULL, '2024-01-01', NULL);

-- pair: a loose name binds to the wrong table
-- differ
SELECT name FROM departments d WHERE EXISTS (FROM projects p JOIN employees e ON e.id = p.lead_id WHERE e.department_id = d.id)
-- against
SELECT name FROM departments d WHERE EXISTS (FROM projects p JOIN employees e ON e.id = p.lead_id WHERE department_id = e.department_id)
-- witness
INSERT INTO departments VALUES (1, 'lab', NULL), (2, 'hall', NULL);
INSERT INTO employees VALUES (1, 'a', 1, NULL, 5, NULL, '2024-01-01', NULL);
INSERT INTO projects VALUES (1, 'x', 1);

-- pair: nobody is without a department
-- equal
SELECT e.name, d.name FROM employees e JOIN departments d ON d.id = e.department_id
-- against
SELECT e.name, d.name FROM employees e LEFT JOIN departments d ON d.id = e.department_id

-- pair: a department that is joined and not used
-- equal
SELECT e.name, e.salary FROM employees e
-- against
SELECT e.name, e.salary FROM employees e JOIN departments d ON e.department_id = d.id

-- pair: counting rows, or their key
-- equal
SELECT department_id, count(*), count(*) FILTER (WHERE bonus IS NOT NULL) FROM employees GROUP BY department_id
-- against
SELECT department_id, count(id), count(bonus) FROM employees GROUP BY 1

-- pair: DISTINCT over a key
-- equal
SELECT DISTINCT e.id, e.name FROM employees e JOIN departments d ON d.id = e.department_id
-- against
SELECT e.id, e.name FROM employees e

-- pair: NOT IN over a column that is never NULL
-- equal
SELECT name FROM departments WHERE id NOT IN (SELECT department_id FROM employees)
-- against
SELECT d.name FROM departments d LEFT JOIN employees e ON e.department_id = d.id WHERE e.id IS NULL

-- pair: IN, or a join on the key
-- equal
SELECT title FROM projects WHERE lead_id IN (SELECT id FROM employees WHERE salary > 50)
-- against
SELECT p.title FROM projects p JOIN employees e ON e.id = p.lead_id WHERE e.salary >= 51

-- pair: by the name, which is unique, or by the key
-- equal
SELECT d.name, sum(e.salary) FROM departments d JOIN employees e ON e.department_id = d.id GROUP BY d.name
-- against
SELECT any_value(d.name), sum(e.salary) FROM departments d JOIN employees e ON e.department_id = d.id GROUP BY d.id

-- pair: the greatest one, by max or by order
-- equal
SELECT d.id, (SELECT max(salary) FROM employees e WHERE e.department_id = d.id) FROM departments d
-- against
SELECT d.id, (SELECT salary FROM employees e WHERE e.department_id = d.id ORDER BY salary DESC LIMIT 1) FROM departments d

-- pair: the highest badge is one person's
-- equal
SELECT department_id, name FROM employees WHERE badge IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY department_id ORDER BY badge DESC) = 1
-- against
SELECT department_id, name FROM employees e
WHERE badge = (SELECT max(badge) FROM employees x WHERE x.department_id = e.department_id)

-- pair: best paid by rank, or by there being nobody above
-- equal
SELECT department_id, name FROM employees QUALIFY rank() OVER (PARTITION BY department_id ORDER BY salary DESC) = 1
-- against
SELECT department_id, name FROM employees e
WHERE NOT EXISTS (FROM employees x WHERE x.department_id = e.department_id AND x.salary > e.salary)

-- pair: colleagues once, from both ways
-- equal
SELECT a.id, b.id FROM employees a JOIN employees b USING (department_id) WHERE a.id < b.id
-- against
SELECT DISTINCT least(a.id, b.id), greatest(a.id, b.id) FROM employees a JOIN employees b USING (department_id)
WHERE a.id <> b.id

-- pair: in a tree every way down is another
-- equal
WITH RECURSIVE below AS (
    SELECT boss_id AS top, id FROM employees WHERE boss_id IS NOT NULL
    UNION
    SELECT b.top, e.id FROM below b JOIN employees e ON e.boss_id = b.id
)
SELECT top, count(*) FROM below GROUP BY top
-- against
WITH RECURSIVE below AS (
    SELECT boss_id AS top, id FROM employees WHERE boss_id IS NOT NULL
    UNION ALL
    SELECT b.top, e.id FROM below b JOIN employees e ON e.boss_id = b.id
)
SELECT top, count(*) FROM below GROUP BY top

-- pair: two levels by recursion, or by joins
-- equal
WITH RECURSIVE below(top, id, depth) AS (
    SELECT boss_id, id, 1 FROM employees WHERE boss_id IS NOT NULL
    UNION ALL
    SELECT b.top, e.id, depth + 1 FROM below b JOIN employees e ON e.boss_id = b.id WHERE depth < 2
)
SELECT top, id, depth FROM below
-- against
SELECT boss_id, id, 1 FROM employees WHERE boss_id IS NOT NULL
UNION ALL
SELECT m.boss_id, e.id, 2 FROM employees e JOIN employees m ON m.id = e.boss_id WHERE m.boss_id IS NOT NULL

-- pair: what the CHECKs say already
-- equal
SELECT name, salary FROM employees
-- against
SELECT name, salary FROM employees WHERE salary > -1 AND (boss_id < id OR boss_id IS NULL)

-- pair: on every project, counted with care
-- equal
SELECT e.id FROM employees e WHERE NOT EXISTS (
    FROM projects p WHERE NOT EXISTS (FROM assignments a WHERE a.employee_id = e.id AND a.project_id = p.id)
)
-- against
SELECT e.id FROM employees e LEFT JOIN assignments a ON a.employee_id = e.id
GROUP BY e.id HAVING count(a.project_id) = (SELECT count(*) FROM projects)

-- pair: a running total over a key, whatever the frame
-- equal
SELECT id, sum(salary) OVER (ORDER BY id) FROM employees
-- against
SELECT id, sum(salary) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM employees

-- pair: the row before, by lag or by looking
-- equal
SELECT id, salary - lag(salary) OVER (ORDER BY id) FROM employees
-- against
SELECT id, salary - (SELECT x.salary FROM employees x WHERE x.id < e.id ORDER BY x.id DESC LIMIT 1) FROM employees e

-- pair: at least as much as all
-- equal
SELECT name FROM employees WHERE salary >= ALL (SELECT salary FROM employees)
-- against
SELECT name FROM employees WHERE salary = (SELECT max(salary) FROM employees)

-- pair: which of the tied ones is free
-- equal
SELECT e.id, d.name FROM employees e JOIN departments d ON d.id = e.department_id ORDER BY e.salary DESC LIMIT 2
-- against
SELECT e.id, d.name FROM departments d JOIN employees e ON d.id = e.department_id ORDER BY e.salary DESC LIMIT 2

-- pair: a number among ties hangs on chance
-- equal
SELECT id, row_number() OVER (PARTITION BY department_id ORDER BY salary) FROM employees
-- against
SELECT e.id, row_number() OVER (PARTITION BY d.id ORDER BY e.salary) FROM departments d JOIN employees e ON e.department_id = d.id

-- pair: assignments of an employee are of as many projects
-- equal
SELECT employee_id, count(DISTINCT project_id) FROM assignments GROUP BY employee_id HAVING count(*) > 1
-- against
SELECT employee_id, count(*) FROM assignments GROUP BY employee_id HAVING max(project_id) > min(project_id)

-- pair: whoever is a boss
-- equal
SELECT DISTINCT b.id, b.name FROM employees b JOIN employees r ON r.boss_id = b.id
-- against
SELECT id, name FROM employees WHERE id IN (SELECT boss_id FROM employees)

-- pair: nobody is their own boss
-- equal
SELECT id FROM employees
-- against
SELECT id FROM employees WHERE boss_id IS DISTINCT FROM id

-- pair: the second highest salary, if there is one
-- equal
SELECT DISTINCT salary FROM employees QUALIFY dense_rank() OVER (ORDER BY salary DESC) = 2
-- against
SELECT max(salary) FROM employees WHERE salary < (SELECT max(salary) FROM employees) HAVING count(*) > 0
