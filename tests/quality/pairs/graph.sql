-- schema
CREATE TABLE nodes (id INTEGER PRIMARY KEY, kind VARCHAR NOT NULL);
CREATE TABLE edges (
    a INTEGER REFERENCES nodes (id),
    b INTEGER REFERENCES nodes (id),
    cost INTEGER NOT NULL CHECK (cost > 0),
    PRIMARY KEY (a, b),
    CHECK (a < b)
);

-- pair: reached by two ways
-- differ
WITH RECURSIVE reach AS (SELECT a, b FROM edges UNION SELECT r.a, e.b FROM reach r JOIN edges e ON e.a = r.b)
SELECT a, b FROM reach
-- against
WITH RECURSIVE reach AS (SELECT a, b FROM edges UNION ALL SELECT r.a, e.b FROM reach r JOIN edges e ON e.a = r.b)
SELECT a, b FROM reach
-- witness
INSERT INTO nodes VALUES (1, 'x'), (2, 'x'), (3, 'x');
INSERT INTO edges VALUES (1, 2, 1), (2, 3, 1), (1, 3, 1);

-- pair: neighbours, or all that can be reached
-- differ
SELECT a, b FROM edges
-- against
WITH RECURSIVE reach AS (SELECT a, b FROM edges UNION SELECT r.a, e.b FROM reach r JOIN edges e ON e.a = r.b)
SELECT a, b FROM reach
-- witness
INSERT INTO nodes VALUES (1, 'x'), (2, 'x'), (3, 'x');
INSERT INTO edges VALUES (1, 2, 1), (2, 3, 1);

-- pair: the cheapest way, or the shortest
-- differ
WITH RECURSIVE way AS (
    SELECT a, b, cost FROM edges UNION ALL SELECT w.a, e.b, w.cost + e.cost FROM way w JOIN edges e ON e.a = w.b)
SELECT a, b, min(cost) FROM way GROUP BY a, b
-- against
WITH RECURSIVE way AS (
    SELECT a, b, cost, 1 AS steps FROM edges
    UNION ALL SELECT w.a, e.b, w.cost + e.cost, steps + 1 FROM way w JOIN edges e ON e.a = w.b)
SELECT a, b, min(cost) FROM (FROM way QUALIFY rank() OVER (PARTITION BY a, b ORDER BY steps) = 1) GROUP BY a, b
-- witness
INSERT INTO nodes VALUES (1, 'x'), (2, 'x'), (3, 'x');
INSERT INTO edges VALUES (1, 2, 1), (2, 3, 1), (1, 3, 3);

-- pair: triangles, or ways of three
-- differ
SELECT x.a, x.b, y.b FROM edges x JOIN edges y ON y.a = x.b JOIN edges z ON z.a = x.a AND z.b = y.b
-- against
SELECT x.a, x.b, y.b FROM edges x JOIN edges y ON y.a = x.b
-- witness
INSERT INTO nodes VALUES (1, 'x'), (2, 'x'), (3, 'x');
INSERT INTO edges VALUES (1, 2, 1), (2, 3, 1);

-- pair: a node's edges, from one end or both
-- differ
SELECT n.id, count(e.a) FROM nodes n LEFT JOIN edges e ON n.id IN (e.a, e.b) GROUP BY n.id
-- against
SELECT n.id, count(e.a) FROM nodes n LEFT JOIN edges e ON n.id = e.a GROUP BY n.id
-- witness
INSERT INTO nodes VALUES (1, 'x'), (2, 'x');
INSERT INTO edges VALUES (1, 2, 1);

-- pair: nodes without an edge, or without one that leaves
-- differ
SELECT id FROM nodes WHERE id NOT IN (SELECT a FROM edges UNION SELECT b FROM edges)
-- against
SELECT id FROM nodes WHERE id NOT IN (SELECT a FROM edges)
-- witness
INSERT INTO nodes VALUES (1, 'x'), (2, 'x');
INSERT INTO edges VALUES (1, 2, 1);

-- pair: at most two changes, or three
-- differ
WITH RECURSIVE way(id, steps) AS (
    SELECT id, 0 FROM nodes WHERE kind = 'start'
    UNION SELECT e.b, steps + 1 FROM way w JOIN edges e ON e.a = w.id WHERE steps < 2)
SELECT n.id FROM nodes n WHERE n.kind = 'end' AND EXISTS (FROM way w WHERE w.id = n.id)
-- against
WITH RECURSIVE way(id, steps) AS (
    SELECT id, 0 FROM nodes WHERE kind = 'start'
    UNION SELECT e.b, steps + 1 FROM way w JOIN edges e ON e.a = w.id WHERE steps < 3)
SELECT n.id FROM nodes n WHERE n.kind = 'end' AND EXISTS (FROM way w WHERE w.id = n.id)
-- witness
INSERT INTO nodes VALUES (1, 'start'), (2, 'x'), (3, 'x'), (4, 'end');
INSERT INTO edges VALUES (1, 2, 1), (2, 3, 1), (3, 4, 1);

-- pair: numbers that are missing
-- differ
SELECT g.i FROM range(1, 6) g(i) ANTI JOIN nodes n ON n.id = g.i
-- against
SELECT g.i FROM range(1, 5) g(i) ANTI JOIN nodes n ON n.id = g.i
-- witness
-- no rows

-- pair: no way leads back
-- equal
WITH RECURSIVE reach AS (SELECT a, b FROM edges UNION SELECT r.a, e.b FROM reach r JOIN edges e ON e.a = r.b)
SELECT a, b FROM reach
-- against
WITH RECURSIVE reach AS (SELECT a, b FROM edges UNION SELECT e.a, r.b FROM edges e JOIN reach r ON e.b = r.a)
SELECT a, b FROM reach WHERE a <> b

-- pair: ways of two by UNION or by DISTINCT
-- equal
SELECT a, b FROM edges UNION SELECT x.a, y.b FROM edges x JOIN edges y ON y.a = x.b
-- against
SELECT DISTINCT x.a, y.b FROM edges x JOIN (SELECT a, b FROM edges UNION ALL SELECT id, id FROM nodes) y ON y.a = x.b

-- pair: an edge has both its ends
-- equal
SELECT n.kind, m.kind FROM edges e JOIN nodes n ON n.id = e.a JOIN nodes m ON m.id = e.b
-- against
SELECT (SELECT kind FROM nodes WHERE id = e.a), (SELECT kind FROM nodes WHERE id = e.b) FROM edges e

-- pair: edges of a node, once each
-- equal
SELECT n.id, count(e.a) FROM nodes n LEFT JOIN edges e ON n.id IN (e.a, e.b) GROUP BY n.id
-- against
SELECT n.id, (SELECT count(*) FROM edges WHERE a = n.id) + (SELECT count(*) FROM edges WHERE b = n.id) FROM nodes n

-- pair: the nodes on which all depends
-- equal
SELECT id FROM nodes WHERE id NOT IN (SELECT b FROM edges)
-- against
SELECT id FROM nodes EXCEPT SELECT b FROM edges

-- pair: the least cost, and where
-- equal
SELECT a, b FROM edges WHERE cost = (SELECT min(cost) FROM edges)
-- against
SELECT a, b FROM edges QUALIFY dense_rank() OVER (ORDER BY cost) = 1

-- pair: from where most leave, one of them
-- equal
SELECT a FROM edges GROUP BY a ORDER BY count(*) DESC LIMIT 1
-- against
SELECT n.id FROM nodes n JOIN edges e ON e.a = n.id GROUP BY n.id ORDER BY count(*) DESC LIMIT 1

-- pair: greater costs than most
-- equal
SELECT a, b FROM edges e WHERE (SELECT count(*) FROM edges x WHERE x.cost > e.cost) < 2
-- against
SELECT a, b FROM edges QUALIFY rank() OVER (ORDER BY cost DESC) <= 2

-- pair: three in a row, by joins or by recursion
-- equal
SELECT x.a, z.b, x.cost + y.cost + z.cost FROM edges x JOIN edges y ON y.a = x.b JOIN edges z ON z.a = y.b
-- against
WITH RECURSIVE way(a, b, cost, steps) AS (
    SELECT a, b, cost, 1 FROM edges
    UNION ALL SELECT w.a, e.b, w.cost + e.cost, steps + 1 FROM way w JOIN edges e ON e.a = w.b WHERE steps < 3)
SELECT a, b, cost FROM way WHERE steps = 3

-- pair: ends that the CHECK has sorted
-- equal
SELECT least(a, b), greatest(a, b) FROM edges
-- against
SELECT a, b FROM edges

-- pair: nodes that something leaves, as it all costs
-- equal
SELECT n.id FROM nodes n LEFT JOIN edges e ON e.a = n.id GROUP BY n.id HAVING sum(e.cost) > 0
-- against
SELECT id FROM nodes n WHERE EXISTS (FROM edges e WHERE e.a = n.id)
