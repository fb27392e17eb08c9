-- schema
CREATE TABLE stations (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, parent_id INTEGER REFERENCES stations (id));
CREATE TABLE days (
    station_id INTEGER REFERENCES stations (id),
    day DATE,
    high INTEGER,
    low INTEGER,
    sky VARCHAR CHECK (sky IN ('sun', 'rain', 'snow')),
    PRIMARY KEY (station_id, day),
    CHECK (low <= high)
);

-- pair: a week of seven days, or of eight
-- differ
SELECT station_id, day, avg(high) OVER (PARTITION BY station_id ORDER BY day RANGE INTERVAL 6 DAYS PRECEDING) FROM days
-- against
SELECT station_id, day, avg(high) OVER (PARTITION BY station_id ORDER BY day RANGE INTERVAL 7 DAYS PRECEDING) FROM days
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 1, 1, NULL), (1, '2024-01-08', 2, 1, NULL);

-- pair: seven rows are not seven days
-- differ
SELECT station_id, day, sum(high) OVER (PARTITION BY station_id ORDER BY day RANGE INTERVAL 6 DAYS PRECEDING) FROM days
-- against
SELECT station_id, day, sum(high) OVER (PARTITION BY station_id ORDER BY day ROWS 6 PRECEDING) FROM days
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 1, 1, NULL), (1, '2024-01-09', 2, 1, NULL);

-- pair: warmer than the day before, or than the entry before
-- differ
SELECT t.station_id, t.day FROM days t JOIN days y ON y.station_id = t.station_id AND y.day = t.day - 1 WHERE t.high > y.high
-- against
SELECT station_id, day FROM days QUALIFY high > lag(high) OVER (PARTITION BY station_id ORDER BY day)
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 1, 1, NULL), (1, '2024-01-03', 2, 1, NULL);

-- pair: frost, between borders
-- differ
SELECT station_id, day FROM days WHERE low BETWEEN -10 AND 0
-- against
SELECT station_id, day FROM days WHERE low > -10 AND low <= 0
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 1, -10, NULL);

-- pair: neither rain nor known
-- differ
SELECT count(*) FROM days WHERE sky <> 'rain' OR sky IS NULL
-- against
SELECT count(*) FROM days WHERE sky <> 'rain'
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 1, 1, NULL);

-- pair: the commonest sky, where NULL is none
-- differ
SELECT station_id, max(n) FROM (SELECT station_id, sky, count(sky) AS n FROM days GROUP BY station_id, sky) GROUP BY station_id
-- against
SELECT station_id, max(n) FROM (SELECT station_id, sky, count(*) AS n FROM days GROUP BY station_id, sky) GROUP BY station_id
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 1, 1, NULL);

-- pair: halfway between whole numbers
-- differ
SELECT station_id, day, (high + low) / 2 FROM days
-- against
SELECT station_id, day, (high + low) // 2 FROM days
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 2, 1, NULL);

-- pair: a warm month with rain in it
-- differ
SELECT station_id, date_trunc('month', day) FROM days GROUP BY ALL
HAVING max(high) >= 30 AND count(*) FILTER (WHERE sky = 'rain') >= 2
-- against
SELECT station_id, date_trunc('month', day) FROM days GROUP BY ALL
HAVING max(high) >= 30 AND count(*) FILTER (WHERE sky IN ('rain', 'snow')) >= 2
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 30, 1, 'snow'), (1, '2024-01-02', 30, 1, 'snow');

-- pair: stations without a parent
-- differ
SELECT s.name, p.name FROM stations s LEFT JOIN stations p ON p.id = s.parent_id
-- against
SELECT s.name, p.name FROM stations s JOIN stations p ON p.id = s.parent_id
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);

-- pair: the week of the year's first days
-- differ
SELECT day FROM days WHERE year(day) = 2024
-- against
SELECT day FROM days WHERE isoyear(day) = 2024
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-12-31', 1, 1, NULL);

-- pair: one of each kind of sky
-- differ
SELECT station_id FROM days GROUP BY station_id HAVING count(DISTINCT sky) = 3
-- against
SELECT station_id FROM days GROUP BY station_id HAVING count(DISTINCT coalesce(sky, '')) = 3
-- witness
INSERT INTO stations VALUES (1, 'a', NULL);
INSERT INTO days VALUES (1, '2024-01-01', 1, 1, NULL), (1, '2024-01-02', 1, 1, 'sun'), (1, '2024-01-03', 1, 1, 'rain');

-- pair: low is never above high
-- equal
SELECT station_id, day, abs(high - low) FROM days
-- against
SELECT station_id, day, high - low FROM days

-- pair: the greater of two that the CHECK has sorted
-- equal
SELECT station_id, max(greatest(high, low)) FROM days WHERE high IS NOT NULL GROUP BY station_id
-- against
SELECT station_id, max(high) FROM days GROUP BY station_id HAVING count(high) > 0

-- pair: a week by borders, or by a frame
-- equal
SELECT station_id, day, count(*) OVER (PARTITION BY station_id ORDER BY day RANGE INTERVAL 6 DAYS PRECEDING) FROM days
-- against
SELECT station_id, day, (SELECT count(*) FROM days x WHERE x.station_id = d.station_id AND x.day > d.day - 7 AND x.day <= d.day)
FROM days d

-- pair: the three kinds of sky, and none
-- equal
SELECT station_id, day FROM days WHERE sky NOT IN ('sun', 'snow')
-- against
SELECT station_id, day FROM days WHERE sky = 'rain'

-- pair: the hottest day, or days
-- equal
SELECT station_id, day FROM days d WHERE high = (SELECT max(high) FROM days x WHERE x.station_id = d.station_id)
-- against
SELECT station_id, day FROM days WHERE high IS NOT NULL QUALIFY rank() OVER (PARTITION BY station_id ORDER BY high DESC) = 1

-- pair: a month by name, or as text
-- equal
SELECT date_trunc('month', day), avg(high) FROM days GROUP BY 1
-- against
SELECT min(make_date(year(day), month(day), 1)), sum(high) / nullif(count(high), 0) FROM days GROUP BY strftime(day, '%Y-%m')

-- pair: a leap day is in February
-- equal
SELECT day FROM days WHERE month(day) = 2 AND day(day) > 28
-- against
SELECT day FROM days WHERE strftime(day, '%m-%d') = '02-29'

-- pair: skies counted in columns
-- equal
SELECT station_id, count(*) FILTER (WHERE sky = 'sun'), count(*) FILTER (WHERE sky = 'rain'), count(*) FILTER (WHERE sky IS NULL)
FROM days GROUP BY station_id
-- against
SELECT station_id, sum((sky IS NOT DISTINCT FROM 'sun')::INTEGER), sum((coalesce(sky, '') = 'rain')::INTEGER), count(*) - count(sky)
FROM days GROUP BY station_id

-- pair: stations whose parent is another's child
-- equal
SELECT s.id FROM stations s WHERE s.parent_id IN (SELECT id FROM stations WHERE parent_id IS NOT NULL)
-- against
SELECT s.id FROM stations s JOIN stations p ON p.id = s.parent_id JOIN stations g ON g.id = p.parent_id

-- pair: in the frame or not, sums are sums
-- equal
SELECT station_id, day, sum(high) OVER (PARTITION BY station_id ORDER BY day ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)
FROM days
-- against
SELECT station_id, day, sum(high) OVER (PARTITION BY station_id ORDER BY day DESC) FROM days

-- pair: stations with no day, whatever way it is put
-- equal
SELECT name FROM stations WHERE id NOT IN (SELECT station_id FROM days)
-- against
SELECT s.name FROM stations s LEFT JOIN days d ON d.station_id = s.id AND d.day = d.day GROUP BY s.id, s.name HAVING count(d.day) = 0
