-- schema
CREATE TABLE visits (user_id INTEGER, day DATE, PRIMARY KEY (user_id, day));
CREATE TABLE clicks (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    seen TIMESTAMP NOT NULL,
    page VARCHAR,
    ok BOOLEAN NOT NULL
);

-- pair: three days in a row
-- differ
SELECT user_id, min(day) FROM (
    SELECT user_id, day, day - row_number() OVER (PARTITION BY user_id ORDER BY day)::INTEGER AS island FROM visits)
GROUP BY user_id, island HAVING count(*) >= 3
-- against
SELECT user_id, min(day) FROM visits GROUP BY user_id HAVING count(*) >= 3
-- witness
INSERT INTO visits VALUES (1, '2024-01-01'), (1, '2024-01-02'), (1, '2024-01-04');

-- pair: back on the next day, or later
-- differ
SELECT DISTINCT a.user_id FROM visits a JOIN visits b ON b.user_id = a.user_id AND b.day = a.day + 1
-- against
SELECT DISTINCT a.user_id FROM visits a JOIN visits b ON b.user_id = a.user_id AND b.day > a.day
-- witness
INSERT INTO visits VALUES (1, '2024-01-01'), (1, '2024-01-03');

-- pair: the day after the first, or after any
-- differ
SELECT f.user_id FROM (SELECT user_id, min(day) AS day FROM visits GROUP BY user_id) f
JOIN visits v ON v.user_id = f.user_id AND v.day = f.day + 1
-- against
SELECT DISTINCT a.user_id FROM visits a JOIN visits b ON b.user_id = a.user_id AND b.day = a.day + 1
-- witness
INSERT INTO visits VALUES (1, '2024-01-01'), (1, '2024-01-03'), (1, '2024-01-04');

-- pair: within a week, or six days
-- differ
SELECT a.user_id, a.day, count(*) FROM visits a JOIN visits b
ON b.user_id = a.user_id AND b.day BETWEEN a.day - 6 AND a.day GROUP BY a.user_id, a.day
-- against
SELECT user_id, day, count(*) OVER (PARTITION BY user_id ORDER BY day RANGE INTERVAL 7 DAYS PRECEDING) FROM visits
-- witness
INSERT INTO visits VALUES (1, '2024-01-01'), (1, '2024-01-08');

-- pair: a session ends after half an hour
-- differ
SELECT id, count(*) FILTER (WHERE begins) OVER (PARTITION BY user_id ORDER BY seen, id ROWS UNBOUNDED PRECEDING) FROM (
    SELECT *, coalesce(seen - lag(seen) OVER (PARTITION BY user_id ORDER BY seen, id) > INTERVAL 30 MINUTES, true) AS begins FROM clicks)
-- against
SELECT id, count(*) FILTER (WHERE begins) OVER (PARTITION BY user_id ORDER BY seen, id ROWS UNBOUNDED PRECEDING) FROM (
    SELECT *, coalesce(seen - lag(seen) OVER (PARTITION BY user_id ORDER BY seen, id) >= INTERVAL 30 MINUTES, true) AS begins FROM clicks)
-- witness
INSERT INTO clicks VALUES (1, 1, '2024-01-01 00:00:00', NULL, true), (2, 1, '2024-01-01 00:30:00', NULL, true);

-- pair: cart, then pay
-- differ
SELECT DISTINCT a.user_id FROM clicks a JOIN clicks b USING (user_id)
WHERE a.page = '/cart' AND b.page = '/pay' AND b.seen > a.seen AND b.ok
-- against
SELECT user_id FROM clicks GROUP BY user_id
HAVING count(*) FILTER (WHERE page = '/cart') > 0 AND count(*) FILTER (WHERE page = '/pay' AND ok) > 0
-- witness
INSERT INTO clicks VALUES (1, 1, '2024-01-01', '/cart', true), (2, 1, '2024-01-01', '/pay', true);

-- pair: between eight and six
-- differ
SELECT id FROM clicks WHERE hour(seen) BETWEEN 8 AND 17
-- against
SELECT id FROM clicks WHERE seen::TIME BETWEEN '08:00:00' AND '17:00:00'
-- witness
INSERT INTO clicks VALUES (1, 1, '2024-01-01 17:30:00', NULL, true);

-- pair: failures in a row
-- differ
SELECT user_id FROM (
    SELECT user_id, ok, lag(ok) OVER w AS one, lag(ok, 2) OVER w AS two FROM clicks
    WINDOW w AS (PARTITION BY user_id ORDER BY seen, id))
WHERE NOT ok AND NOT one AND NOT two GROUP BY user_id
-- against
SELECT user_id FROM clicks WHERE NOT ok GROUP BY user_id HAVING count(*) >= 3
-- witness
INSERT INTO clicks VALUES (1, 1, '2024-01-01', NULL, false), (2, 1, '2024-01-02', NULL, false),
    (3, 1, '2024-01-03', NULL, true), (4, 1, '2024-01-04', NULL, false);

-- pair: pages without a name
-- differ
SELECT page, count(*) FROM clicks GROUP BY page
-- against
SELECT page, count(page) FROM clicks GROUP BY page
-- witness
INSERT INTO clicks VALUES (1, 1, '2024-01-01', NULL, true);

-- pair: the last page, with ties
-- differ
SELECT user_id, page FROM clicks c WHERE seen = (SELECT max(seen) FROM clicks x WHERE x.user_id = c.user_id)
-- against
SELECT user_id, page FROM clicks QUALIFY row_number() OVER (PARTITION BY user_id ORDER BY seen DESC, id DESC) = 1
-- witness
INSERT INTO clicks VALUES (1, 1, '2024-01-01', 'a', true), (2, 1, '2024-01-01', 'b', true);

-- pair: weekdays, counted from another day
-- differ
SELECT day FROM visits WHERE isodow(day) IN (6, 7)
-- against
SELECT day FROM visits WHERE dayofweek(day) IN (6, 7)
-- witness
INSERT INTO visits VALUES (1, '2024-01-07');

-- pair: islands by numbers, or by what begins them
-- equal
SELECT user_id, min(day), count(*) FROM (
    SELECT user_id, day, day - row_number() OVER (PARTITION BY user_id ORDER BY day)::INTEGER AS island FROM visits)
GROUP BY user_id, island
-- against
SELECT user_id, min(day), count(*) FROM (
    SELECT user_id, day, count(*) FILTER (WHERE begins) OVER (PARTITION BY user_id ORDER BY day) AS island FROM (
        SELECT user_id, day, NOT EXISTS (FROM visits y WHERE y.user_id = v.user_id AND y.day = v.day - 1) AS begins
        FROM visits v))
GROUP BY user_id, island

-- pair: back on the next day, by lead or by EXISTS
-- equal
SELECT DISTINCT user_id FROM (SELECT user_id, lead(day) OVER (PARTITION BY user_id ORDER BY day) - day AS gap FROM visits) WHERE gap = 1
-- against
SELECT user_id FROM visits v GROUP BY user_id HAVING bool_or(EXISTS (FROM visits x WHERE x.user_id = v.user_id AND x.day = v.day + 1))

-- pair: a week by rows of a key, or by a join
-- equal
SELECT user_id, day, count(*) OVER (PARTITION BY user_id ORDER BY day RANGE INTERVAL 6 DAYS PRECEDING) FROM visits
-- against
SELECT a.user_id, a.day, count(*) FROM visits a JOIN visits b
ON b.user_id = a.user_id AND b.day BETWEEN a.day - 6 AND a.day GROUP BY ALL

-- pair: users with a visit, counted as they come
-- equal
SELECT day, count(DISTINCT user_id) FROM visits GROUP BY day
-- against
SELECT day, count(*) FROM visits GROUP BY day

-- pair: share of what went well
-- equal
SELECT page, avg(CASE WHEN ok THEN 1 ELSE 0 END) FROM clicks GROUP BY page
-- against
SELECT page, count(*) FILTER (WHERE ok) / count(*) FROM clicks GROUP BY page

-- pair: ok is one or the other
-- equal
SELECT id FROM clicks WHERE ok OR page = '/cart'
-- against
SELECT id FROM clicks WHERE ok UNION ALL SELECT id FROM clicks WHERE page = '/cart' AND NOT ok

-- pair: users who clicked but never well
-- equal
SELECT user_id FROM clicks GROUP BY user_id HAVING NOT bool_or(ok)
-- against
SELECT DISTINCT user_id FROM clicks WHERE user_id NOT IN (SELECT user_id FROM clicks WHERE ok)

-- pair: first and last in one go
-- equal
SELECT user_id, min(seen), max(seen) FROM clicks GROUP BY user_id
-- against
SELECT DISTINCT user_id, first_value(seen) OVER w, last_value(seen) OVER w FROM clicks
WINDOW w AS (PARTITION BY user_id ORDER BY seen ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)

-- pair: weekends, counted from either day
-- equal
SELECT user_id, day FROM visits WHERE isodow(day) >= 6
-- against
SELECT user_id, day FROM visits WHERE dayofweek(day) IN (0, 6)

-- pair: a day counts once for each user
-- equal
SELECT user_id, count(*) FROM visits GROUP BY user_id HAVING count(*) > 1
-- against
SELECT user_id, count(DISTINCT day) FROM visits GROUP BY user_id HAVING max(day) <> min(day)

-- pair: pages by their first letter
-- equal
SELECT id FROM clicks WHERE page LIKE '/c%'
-- against
SELECT id FROM clicks WHERE starts_with(page, '/c')
