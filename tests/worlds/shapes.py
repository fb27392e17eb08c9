"""Shapes of queries over one schema: those that can be asked of many worlds at once, and those that cannot."""

SCHEMA = """
CREATE TABLE emp (
    id INTEGER PRIMARY KEY, name VARCHAR, dept INTEGER, pay DECIMAL(8,2), boss INTEGER, hired DATE, tags VARCHAR[]);
CREATE TABLE dept (id INTEGER PRIMARY KEY, name VARCHAR, place STRUCT(city VARCHAR, floor INTEGER));
CREATE TABLE ticks (who INTEGER, seen TIMESTAMP, level DOUBLE);
CREATE TABLE "odd table" ("the key" INTEGER, "o'clock" VARCHAR, "select" INTEGER);
CREATE SCHEMA hr;
CREATE TABLE hr.emp (id INTEGER, grade INTEGER);
CREATE VIEW paid AS SELECT dept, sum(pay) AS total, count(*) AS n FROM emp GROUP BY dept;
CREATE VIEW best AS SELECT e.name, p.total FROM emp AS e JOIN paid AS p ON p.dept = e.dept WHERE e.pay * 2 > p.total;
"""

LIFTED = {
    "all": "SELECT * FROM emp",
    "conditions": "SELECT id, name FROM emp WHERE pay > 2 AND (name = 'a' OR dept IS NULL) AND NOT id = 3",
    "inner join": "SELECT e.name, d.name FROM emp AS e JOIN dept AS d ON d.id = e.dept",
    "left join": "SELECT e.id, d.name FROM emp AS e LEFT JOIN dept AS d ON d.id = e.dept AND d.name <> 'a'",
    "right join": "SELECT e.id, d.id FROM emp AS e RIGHT JOIN dept AS d ON d.id = e.dept",
    "full join": "SELECT e.id, d.id FROM emp AS e FULL OUTER JOIN dept AS d ON d.id = e.dept",
    "cross join": "SELECT count(*) FROM emp CROSS JOIN dept",
    "comma join": "SELECT e.id, d.id FROM emp e, dept d WHERE e.dept = d.id",
    "join of many": "SELECT a.id FROM emp a JOIN emp b ON b.id = a.boss LEFT JOIN dept d ON d.id = b.dept JOIN dept"
    " f ON f.id = a.id",
    "using": "SELECT id, emp.name, dept.name FROM emp JOIN dept USING (id)",
    "using, outer": "SELECT id, grade FROM emp FULL JOIN hr.emp AS g USING (id)",
    "natural": "SELECT * FROM dept NATURAL JOIN hr.emp",
    "semi join": "SELECT * FROM emp SEMI JOIN dept ON dept.id = emp.dept",
    "anti join": "SELECT id FROM emp ANTI JOIN dept ON dept.id = emp.dept",
    "asof join": "SELECT a.who, a.seen, b.seen FROM ticks a ASOF JOIN ticks b ON a.who = b.who AND a.seen > b.seen",
    "asof left": "SELECT a.who, b.level FROM ticks a ASOF LEFT JOIN (SELECT DISTINCT ON (who, seen) * FROM ticks"
    " ORDER BY who, seen, level) b ON a.who = b.who AND a.seen >= b.seen",
    "inequality": "SELECT a.id, b.id FROM emp a JOIN emp b ON a.pay < b.pay AND a.hired >= b.hired",
    "lateral": "SELECT d.id, x.n FROM dept d, LATERAL (SELECT count(*) AS n FROM emp e WHERE e.dept = d.id) AS x",
    "left lateral": "SELECT d.id, x.pay FROM dept d LEFT JOIN LATERAL (SELECT max(pay) AS pay FROM emp WHERE dept ="
    " d.id) x ON true",
    "aggregate": "SELECT count(*), count(pay), sum(pay), min(hired), avg(pay) FROM emp",
    "group by": "SELECT dept, count(DISTINCT name), max(pay) FROM emp GROUP BY dept",
    "group by all": "SELECT dept, name, count(*) FROM emp GROUP BY ALL",
    "having": "SELECT dept FROM emp GROUP BY dept HAVING count(*) > 1 AND sum(pay) > 2",
    "filter": "SELECT dept, count(*) FILTER (WHERE pay > 1) FROM emp GROUP BY dept",
    "rollup": "SELECT dept, name, count(*) FROM emp GROUP BY ROLLUP (dept, name)",
    "cube": "SELECT dept, name, sum(pay) FROM emp GROUP BY CUBE (dept, name)",
    "grouping sets": "SELECT dept, name, count(*) FROM emp GROUP BY GROUPING SETS ((dept), (name), ())",
    "distinct": "SELECT DISTINCT dept, name FROM emp",
    "distinct on": "SELECT DISTINCT ON (dept) dept, id FROM emp ORDER BY dept, id DESC",
    "rank": "SELECT id, rank() OVER (PARTITION BY dept ORDER BY pay DESC NULLS LAST) FROM emp",
    "row_number": "SELECT id, row_number() OVER (ORDER BY hired, id) FROM emp",
    "lag and lead": "SELECT id, lag(pay) OVER (ORDER BY id), lead(name, 2, 'none') OVER (ORDER BY id) FROM emp",
    "frame of rows": "SELECT id, sum(pay) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM emp",
    "frame of a range": "SELECT id, count(*) OVER (ORDER BY hired RANGE BETWEEN INTERVAL 3 DAYS PRECEDING"
    " AND CURRENT ROW) FROM emp",
    "frame of groups": "SELECT id, count(*) OVER (ORDER BY pay GROUPS 1 PRECEDING EXCLUDE TIES) FROM emp",
    "named window": "SELECT id, sum(pay) OVER w, count(*) OVER (w ROWS 1 PRECEDING) FROM emp WINDOW w AS (ORDER BY id)",
    "first and last": "SELECT id, last_value(pay) OVER (PARTITION BY dept ORDER BY id"
    " ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM emp",
    "qualify": "SELECT id, dept FROM emp QUALIFY row_number() OVER (PARTITION BY dept ORDER BY id) <= 2",
    "ntile": "SELECT id, ntile(3) OVER (ORDER BY id) FROM emp",
    "window over groups": "SELECT dept, sum(count(*)) OVER (ORDER BY dept NULLS FIRST) FROM emp GROUP BY dept",
    "scalar subquery": "SELECT id, (SELECT name FROM dept WHERE dept.id = emp.dept) FROM emp",
    "exists": "SELECT id FROM dept d WHERE EXISTS (SELECT 1 FROM emp WHERE dept = d.id AND pay > 1)",
    "not exists": "SELECT id FROM dept d WHERE NOT EXISTS (FROM emp e WHERE e.dept = d.id)",
    "in": "SELECT id FROM emp WHERE dept IN (SELECT id FROM dept)",
    "not in": "SELECT id FROM dept WHERE id NOT IN (SELECT dept FROM emp)",
    "any": "SELECT id FROM emp WHERE pay >= ANY (SELECT level FROM ticks)",
    "all of": "SELECT id FROM emp e WHERE pay >= ALL (SELECT pay FROM emp o WHERE o.dept = e.dept)",
    "several columns in": "SELECT id FROM emp WHERE (dept, boss) IN (SELECT dept, id FROM emp)",
    "several columns not in": "SELECT id FROM emp WHERE (dept, name) NOT IN (SELECT id, name FROM dept)",
    "nested correlation": "SELECT id FROM dept d WHERE EXISTS (SELECT 1 FROM emp e WHERE e.dept = d.id AND e.pay ="
    " (SELECT max(pay) FROM emp o WHERE o.dept = d.id AND o.id <> e.boss))",
    "correlated limit": "SELECT d.id, (SELECT e.id FROM emp e WHERE e.dept = d.id ORDER BY e.id LIMIT 1) FROM dept d",
    "subquery in having": "SELECT dept FROM emp GROUP BY dept HAVING sum(pay) > (SELECT avg(level) FROM ticks)",
    "subquery in from": "SELECT m FROM (SELECT dept, max(pay) AS m FROM emp GROUP BY dept) AS x WHERE m > 1",
    "limit": "SELECT id FROM emp ORDER BY id LIMIT 2",
    "limit and offset": "SELECT id FROM emp ORDER BY id DESC LIMIT 2 OFFSET 1",
    "fetch": "SELECT id FROM emp ORDER BY id FETCH FIRST 3 ROWS ONLY",
    "order by": "SELECT id, pay FROM emp ORDER BY pay DESC NULLS LAST, id",
    "cte": "WITH a AS (SELECT dept, sum(pay) AS s FROM emp GROUP BY dept), b AS (SELECT max(s) AS m FROM a)"
    " SELECT dept FROM a, b WHERE s = m",
    "materialized cte": "WITH a AS MATERIALIZED (FROM emp WHERE pay > 1) SELECT x.id FROM a x JOIN a y ON y.boss ="
    " x.id",
    "recursive cte": "WITH RECURSIVE up AS (SELECT id, boss, 0 AS steps FROM emp UNION ALL"
    " SELECT u.id, e.boss, steps + 1 FROM up u JOIN emp e ON e.id = u.boss WHERE steps < 3)"
    " SELECT id, max(steps) FROM up GROUP BY id",
    "recursive union": "WITH RECURSIVE r (n) AS (SELECT min(id) FROM emp UNION SELECT e.id FROM emp e, r WHERE"
    " e.boss = n)"
    " SELECT n FROM r",
    "cte named like a table": "WITH emp AS (SELECT id, pay FROM emp WHERE pay > 1) SELECT count(*), sum(pay) FROM emp",
    "cte in a subquery": "SELECT * FROM (WITH dept AS (SELECT 7 AS id) SELECT id FROM dept UNION ALL SELECT id FROM"
    " emp)",
    "union": "SELECT dept FROM emp UNION SELECT id FROM dept",
    "union all": "SELECT dept FROM emp UNION ALL SELECT id FROM dept",
    "union by name": "SELECT id, name FROM emp UNION ALL BY NAME SELECT name, id FROM dept",
    "except": "SELECT id FROM dept EXCEPT SELECT dept FROM emp",
    "except all": "SELECT dept FROM emp EXCEPT ALL SELECT id FROM dept",
    "intersect": "SELECT id FROM dept INTERSECT SELECT dept FROM emp",
    "intersect all": "SELECT dept FROM emp INTERSECT ALL SELECT id FROM dept",
    "brackets": "(SELECT id FROM emp ORDER BY id LIMIT 1) UNION ALL (SELECT id FROM dept ORDER BY id LIMIT 1)",
    "values": "SELECT v.n, count(e.id) FROM (VALUES (1), (2), (3)) AS v (n) LEFT JOIN emp e ON e.dept = v.n GROUP BY"
    " v.n",
    "from first": "FROM emp SELECT id WHERE pay > 1",
    "from alone": "FROM dept",
    "unnest": "SELECT id, unnest(tags) FROM emp",
    "unnest in from": "SELECT e.id, t.tag FROM emp e, unnest(e.tags) AS t (tag)",
    "lists": "SELECT id, list_transform(tags, lambda t: t || '!'), len(tags), tags[1] FROM emp",
    "list aggregate": "SELECT dept, list(id ORDER BY id), array_agg(name ORDER BY name, id) FROM emp GROUP BY dept",
    "string aggregate": "SELECT dept, string_agg(name, ', ' ORDER BY name) FROM emp GROUP BY dept",
    "generate_series": "SELECT g.n, count(e.id) FROM generate_series(1, 4) AS g (n) LEFT JOIN emp e ON e.id = g.n"
    " GROUP BY g.n",
    "range by rows": "SELECT id, unnest(range(id)) FROM emp WHERE id < 4",
    "ordered set": "SELECT median(pay), quantile_cont(level, 0.5) FROM emp, ticks",
    "arg_max": "SELECT dept, arg_max(id, (pay, id)) FROM emp GROUP BY dept",
    "case": "SELECT id, CASE WHEN pay > 2 THEN 'high' WHEN pay IS NULL THEN 'none' ELSE name END FROM emp",
    "dates": "SELECT id, date_trunc('month', hired), hired + INTERVAL 1 MONTH, extract(year FROM hired) FROM emp",
    "text": "SELECT upper(name) || '-' || coalesce(name, ''), name LIKE 'a%', name SIMILAR TO '[ab]' FROM emp",
    "casts": "SELECT pay::INTEGER, CAST(hired AS VARCHAR), TRY_CAST(name AS INTEGER) FROM emp",
    "struct of a row": "SELECT e.id, e FROM emp AS e",
    "struct field": "SELECT d.place.city, place['floor'] FROM dept d",
    "struct made": "SELECT {'a': id, 'b': name} FROM emp",
    "star": "SELECT e.*, d.* EXCLUDE (place) FROM emp e JOIN dept d ON d.id = e.dept",
    "star replaced": "SELECT * REPLACE (pay * 2 AS pay) FROM emp",
    "columns": "SELECT min(COLUMNS(* EXCLUDE (tags))) FROM emp",
    "alias of a table": "SELECT dept.id FROM emp AS dept WHERE dept.pay > 1",
    "two aliases exchanged": "SELECT emp.id, dept.name FROM dept AS emp JOIN emp AS dept ON dept.dept = emp.id",
    "table's own name": "SELECT emp.name FROM emp WHERE emp.id IN (SELECT emp.boss FROM emp)",
    "schema": "SELECT grade FROM hr.emp",
    "quoted": """SELECT "the key", o."o'clock", "select" FROM "odd table" AS o WHERE "o'clock" <> 'it''s'""",
    "quoted, unaliased": 'SELECT "odd table"."the key" FROM "odd table"',
    "case of names": "SELECT ID, Emp.NAME FROM EMP",
    "view": "SELECT dept, total FROM paid WHERE n > 1",
    "view on a view": "SELECT b.name, p.n FROM best AS b, paid AS p",
    "view beside its table": "SELECT e.id FROM emp e JOIN paid ON paid.dept = e.dept WHERE e.pay = paid.total",
    "comments": "SELECT id -- from dept\nFROM /* emp */ emp -- who?\nWHERE name <> '-- ; FROM dept' /* ; */",
    "semicolon": "SELECT id FROM emp ;\n",
    "comment behind": "SELECT id FROM emp; -- done",
    "comment behind without an end": "SELECT id FROM emp -- done",
    "text like a table": "SELECT 'emp', \"name\", $$ from emp $$ FROM emp",
    "column like a table": "SELECT dept, emp.dept FROM emp JOIN dept AS d ON d.id = dept",
    "no table": "SELECT 1 AS one, 'a' AS a",
    "pivot by hand": "SELECT dept, sum(pay) FILTER (name = 'a') AS a, sum(pay) FILTER (name = 'b') AS b FROM emp"
    " GROUP BY dept",
    "two aggregates in from": "SELECT a.n, b.m FROM (SELECT count(*) AS n FROM emp) a, (SELECT count(*) AS m FROM"
    " dept) b",
    "two aggregates in ctes": "WITH a AS (SELECT sum(pay) AS s FROM emp), b AS (SELECT max(id) AS m FROM dept)"
    " SELECT s, m FROM a, b",
    "joins of aggregates": "SELECT a.dept, b.n FROM (SELECT dept FROM emp GROUP BY dept) a LEFT JOIN"
    " (SELECT id, count(*) AS n FROM dept GROUP BY id) b ON b.id = a.dept",
    "brackets in from": "SELECT e.id FROM (emp AS e JOIN dept AS d ON d.id = e.dept)",
    "columns renamed": "SELECT x.a, x.b FROM emp AS x (a, b)",
    "aliases in where": "SELECT id * 2 AS twice FROM emp WHERE twice > 2 ORDER BY twice",
    "distinct aggregates": "SELECT count(DISTINCT dept), sum(DISTINCT pay) FROM emp",
    "bools": "SELECT bool_or(pay > 2), bool_and(name = 'a'), count_if(pay IS NULL) FROM emp",
    "aliases like what worlds hold": "SELECT id AS size FROM emp QUALIFY row_number() OVER (ORDER BY size DESC) = 1",
    "islands": "SELECT who, min(seen), count(*) FROM (SELECT *, sum(new) OVER (PARTITION BY who ORDER BY seen, level)"
    " AS part FROM (SELECT *, CASE WHEN seen - lag(seen) OVER (PARTITION BY who ORDER BY seen, level)"
    " <= INTERVAL 1 DAY THEN 0 ELSE 1 END AS new FROM ticks)) GROUP BY who, part",
}
#: What is asked of worlds one by one.
ALONE = {
    "limit that is not constant": "SELECT id FROM emp ORDER BY id LIMIT (SELECT count(*) FROM dept)",
    "limit in percent": "SELECT id FROM emp ORDER BY id LIMIT 50%",
    "pivot": "PIVOT emp ON name IN ('a', 'b') USING sum(pay) GROUP BY dept",
    "unpivot": "UNPIVOT (SELECT id, dept, boss FROM emp) ON dept, boss INTO NAME what VALUE n",
    "positional join": "SELECT a.id, b.id FROM (FROM emp ORDER BY id) a POSITIONAL JOIN (FROM dept ORDER BY id) b",
    "rowid": "SELECT count(rowid) FROM emp",
    "grouped by rowid": "SELECT max(pay) FROM emp GROUP BY rowid",
    "names with a schema": "SELECT main.emp.id, hr.emp.grade FROM main.emp JOIN hr.emp ON main.emp.id = hr.emp.id",
}
