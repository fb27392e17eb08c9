-- schema
CREATE TABLE sensors (
    code VARCHAR PRIMARY KEY,
    room VARCHAR,
    active BOOLEAN,
    offset_c DOUBLE NOT NULL
);
CREATE TABLE readings (
    code VARCHAR NOT NULL REFERENCES sensors (code),
    taken TIMESTAMP NOT NULL,
    celsius DOUBLE,
    PRIMARY KEY (code, taken)
);
CREATE TABLE alarms (
    id INTEGER PRIMARY KEY,
    code VARCHAR NOT NULL REFERENCES sensors (code),
    raised TIMESTAMP NOT NULL
);

-- pair: the reading at the alarm, or before it
-- differ
SELECT a.id, r.celsius FROM alarms a ASOF LEFT JOIN readings r ON r.code = a.code AND a.raised >= r.taken
-- against
SELECT a.id, r.celsius FROM alarms a ASOF LEFT JOIN readings r ON r.code = a.code AND a.raised > r.taken
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO readings VALUES ('a', '2024-01-01', 1);
INSERT INTO alarms VALUES (1, 'a', '2024-01-01');

-- pair: alarms before any reading are lost
-- differ
SELECT a.id, r.taken FROM alarms a ASOF LEFT JOIN readings r ON r.code = a.code AND a.raised >= r.taken
-- against
SELECT a.id, r.taken FROM alarms a ASOF JOIN readings r ON r.code = a.code AND a.raised >= r.taken
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO alarms VALUES (1, 'a', '2024-01-01');

-- pair: three readings in a row, or a quarter of an hour
-- differ
SELECT code, taken, avg(celsius) OVER (PARTITION BY code ORDER BY taken ROWS 2 PRECEDING) FROM readings
-- against
SELECT code, taken, avg(celsius) OVER (PARTITION BY code ORDER BY taken RANGE INTERVAL 15 MINUTE PRECEDING) FROM readings
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO readings VALUES ('a', '2024-01-01', 1), ('a', '2024-01-02', 2);

-- pair: a day with six readings before, or seven
-- differ
SELECT code, taken, max(celsius) OVER (PARTITION BY code ORDER BY taken ROWS 6 PRECEDING) FROM readings
-- against
SELECT code, taken, max(celsius) OVER (PARTITION BY code ORDER BY taken ROWS 7 PRECEDING) FROM readings
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO readings SELECT 'a', TIMESTAMP '2024-01-01' + to_days(i::INTEGER), -i FROM range(8) r(i);

-- pair: the last value in the default frame
-- differ
SELECT code, taken, last_value(celsius) OVER (
    PARTITION BY code ORDER BY taken ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM readings
-- against
SELECT code, taken, last_value(celsius) OVER (PARTITION BY code ORDER BY taken) FROM readings
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO readings VALUES ('a', '2024-01-01', 1), ('a', '2024-01-02', 2);

-- pair: not active, or not known to be
-- differ
SELECT code FROM sensors WHERE active IS NOT TRUE
-- against
SELECT code FROM sensors WHERE NOT active
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);

-- pair: all active, where some are unknown
-- differ
SELECT room, bool_and(active) FROM sensors GROUP BY room
-- against
SELECT room, count(*) = count(*) FILTER (WHERE active) FROM sensors GROUP BY room
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);

-- pair: the middle one of two
-- differ
SELECT code, median(celsius) FROM readings GROUP BY code
-- against
SELECT code, quantile_disc(celsius, 0.5) FROM readings GROUP BY code
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO readings VALUES ('a', '2024-01-01', 1), ('a', '2024-01-02', 2);

-- pair: warmer than a bound that few reach
-- differ
SELECT s.room, count(*) FROM readings r JOIN sensors s USING (code) WHERE s.active AND r.celsius > 37.5
GROUP BY s.room HAVING count(*) >= 3
-- against
SELECT s.room, count(*) FROM readings r JOIN sensors s USING (code) WHERE s.active AND r.celsius > 37.5
GROUP BY s.room HAVING count(*) > 3
-- witness
INSERT INTO sensors VALUES ('a', NULL, true, 0);
INSERT INTO readings VALUES ('a', '2024-01-01', 38), ('a', '2024-01-02', 38), ('a', '2024-01-03', 38);

-- pair: rooms without a name are one group, or none
-- differ
SELECT a.code, b.code FROM sensors a JOIN sensors b ON a.room IS NOT DISTINCT FROM b.room
-- against
SELECT a.code, b.code FROM sensors a JOIN sensors b ON a.room = b.room
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);

-- pair: a half that DOUBLE holds, and a cast away from it
-- differ
SELECT code, celsius FROM readings WHERE celsius > 21
-- against
SELECT code, celsius FROM readings WHERE celsius::INTEGER > 21
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO readings VALUES ('a', '2024-01-01', 21.25);

-- pair: nothing measured is no fever
-- differ
SELECT code, CASE WHEN celsius > 38 THEN 'hot' WHEN celsius > 30 THEN 'warm' ELSE 'other' END FROM readings
-- against
SELECT code, CASE WHEN celsius > 30 THEN 'warm' WHEN celsius > 38 THEN 'hot' ELSE 'other' END FROM readings
-- witness
INSERT INTO sensors VALUES ('a', NULL, NULL, 0);
INSERT INTO readings VALUES ('a', '2024-01-01', 39);

-- pair: an average, or a sum by a count
-- equal
SELECT code, avg(celsius) FROM readings GROUP BY code
-- against
SELECT code, sum(celsius) / count(celsius) FROM readings GROUP BY code

-- pair: sums in another order
-- equal
SELECT s.room, sum(r.celsius + s.offset_c) FROM readings r JOIN sensors s USING (code) GROUP BY s.room
-- against
SELECT s.room, sum(o.part) FROM sensors s
JOIN (SELECT r.code, sum(r.celsius ORDER BY r.taken DESC) + any_value(s.offset_c) * count(r.celsius) AS part
      FROM readings r JOIN sensors s USING (code) GROUP BY r.code) o USING (code)
GROUP BY s.room

-- pair: rounding what is noisy
-- equal
SELECT code, round(avg(celsius) * 1.8 + 32, 1) FROM readings GROUP BY code
-- against
SELECT code, round(avg(celsius * 1.8 + 32), 1) FROM readings GROUP BY code

-- pair: the latest reading, by arg_max or by QUALIFY
-- equal
SELECT code, celsius FROM readings WHERE celsius IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY code ORDER BY taken DESC) = 1
-- against
SELECT code, arg_max(celsius, taken) FROM readings WHERE celsius IS NOT NULL GROUP BY code

-- pair: the reading at the alarm, by ASOF or by looking
-- equal
SELECT a.id, r.celsius FROM alarms a ASOF LEFT JOIN readings r ON r.code = a.code AND a.raised >= r.taken
-- against
SELECT a.id, (SELECT r.celsius FROM readings r WHERE r.code = a.code AND r.taken <= a.raised ORDER BY r.taken DESC LIMIT 1)
FROM alarms a

-- pair: default frame over a key
-- equal
SELECT code, taken, sum(celsius) OVER (PARTITION BY code ORDER BY taken) FROM readings
-- against
SELECT code, taken, (SELECT sum(x.celsius) FROM readings x WHERE x.code = r.code AND x.taken <= r.taken) FROM readings r

-- pair: known to be one or the other
-- equal
SELECT code FROM sensors WHERE active OR NOT active
-- against
SELECT code FROM sensors WHERE active IS NOT NULL

-- pair: not active, said with care
-- equal
SELECT code FROM sensors WHERE active IS NOT TRUE
-- against
SELECT code FROM sensors WHERE NOT coalesce(active, false)

-- pair: sensors that raised an alarm and measured nothing
-- equal
SELECT code FROM alarms EXCEPT SELECT code FROM readings WHERE celsius IS NOT NULL
-- against
SELECT DISTINCT code FROM alarms ANTI JOIN (FROM readings WHERE celsius = celsius) measured USING (code)

-- pair: a rise since the reading before
-- equal
SELECT code, taken FROM readings QUALIFY celsius > lag(celsius) OVER (PARTITION BY code ORDER BY taken)
-- against
WITH numbered AS (SELECT *, row_number() OVER (PARTITION BY code ORDER BY taken) AS n FROM readings)
SELECT b.code, b.taken FROM numbered a JOIN numbered b ON b.code = a.code AND b.n = a.n + 1 WHERE b.celsius > a.celsius
