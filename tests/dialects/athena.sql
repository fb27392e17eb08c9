--- division of whole numbers drops the remainder towards zero
-- bridged
SELECT 7 / 2, -7 / 2, slots / 2 FROM bookings WHERE booking_id IN (2, 3);
-- = 3 | -3 | 1
-- = 3 | -3 | 1

--- totals divided by counts drop the remainder, too
-- bridged
SELECT court_id, SUM(slots) / COUNT(*), COUNT(*) * 100 / 7, 100 * COUNT(*) / 7.0 > 14, 10 / 4.0
FROM bookings WHERE court_id <> 3 GROUP BY court_id;
-- = 1 | 3 | 42 | true | 2.5
-- = 2 | 1 | 14 | true | 2.5

--- a decimal divided by a whole number keeps its own places
-- bridged
SELECT court_id, guest_fee / 3 AS third FROM courts WHERE court_id IN (1, 3);
-- = 1 | 8.33
-- = 3 | 5.83

--- the mean of decimals keeps their places
-- bridged
SELECT AVG(guest_fee), AVG(upkeep) FROM courts;
-- = 16.88 | 70

--- the mean of whole numbers keeps the fraction
-- same
SELECT court_id, AVG(slots) AS slots FROM bookings GROUP BY court_id;
-- = 1 | 3
-- = 2 | 1
-- = 3 | 4.5

--- NULL sorts last, ascending as descending
-- same
SELECT member_id, city FROM members ORDER BY city DESC, member_id;
-- = 2 | leeds
-- = 1 | York
-- = 4 | York
-- = 5 | Leeds
-- = 3 | NULL

--- date_diff counts full units, not boundaries crossed
-- bridged
SELECT date_diff('day', TIMESTAMP '2024-02-28 23:00:00', TIMESTAMP '2024-02-29 22:00:00'),
       date_diff('month', DATE '2024-01-31', DATE '2024-02-28'),
       date_diff('year', DATE '2024-12-31', DATE '2025-01-01'),
       date_diff('day', DATE '2024-03-01', DATE '2024-02-28');
-- = 0 | 0 | 0 | -2

--- date_add keeps to the end of the month
-- bridged
SELECT date_add('month', 1, DATE '2024-01-31'), date_add('day', -1, day), date_add('hour', 2, starts)
FROM bookings WHERE booking_id = 4;
-- = 2024-02-29 | 2024-02-29 | 2024-03-01 20:30:00

--- intervals between quotes
-- same
SELECT DATE '2024-01-31' + INTERVAL '1' MONTH, DATE '2024-03-01' - INTERVAL '1' DAY,
       TIMESTAMP '2024-02-28 23:30:00' + INTERVAL '45' MINUTE;
-- = 2024-02-29 | 2024-02-29 | 2024-02-29 00:15:00

--- date_parse with the marks of MySQL
-- bridged
SELECT date_parse('29/02/2024 08:05', '%d/%m/%Y %H:%i'), CAST(date_parse('2024-12-31', '%Y-%m-%d') AS DATE);
-- = 2024-02-29 08:05:00 | 2024-12-31

--- date_format with the marks of MySQL
-- bridged
SELECT date_format(joined, '%Y-%m-%d %H:%i:%s'), date_format(joined, '%W %e %M %y'), date_format(joined, '%a %c %b %h:%i %p')
FROM members WHERE member_id = 3;
-- = 2024-02-29 23:59:59 | Thursday 29 February 24 | Thu 2 Feb 11:59 PM

--- format_datetime with a pattern of Java
-- bridged
SELECT format_datetime(joined, 'yyyy-MM-dd HH:mm'), format_datetime(joined, 'EEEE, d MMM') FROM members WHERE member_id = 3;
-- = 2024-02-29 23:59 | Thursday, 29 Feb

--- the week begins on Monday, and Monday is day 1
-- bridged
SELECT day, day_of_week(day), week(day), date_trunc('week', day), year_of_week(day), extract(DOW FROM day), day_of_year(day)
FROM bookings WHERE booking_id IN (5, 6);
-- = 2024-03-31 | 7 | 13 | 2024-03-25 | 2024 | 7 | 91
-- = 2025-01-01 | 3 | 1 | 2024-12-30 | 2025 | 3 | 1

--- CROSS JOIN UNNEST of a list
-- same
SELECT court_id, word FROM courts CROSS JOIN UNNEST(split(name, ' ')) AS t (word) WHERE court_id >= 3;
-- = 3 | Squash
-- = 4 | Pool
-- = 4 | Table

--- UNNEST WITH ORDINALITY counts from 1
-- same
SELECT c.court_id, t.word, t.place
FROM courts c CROSS JOIN UNNEST(split(c.name, ' ')) WITH ORDINALITY AS t (word, place) WHERE c.court_id >= 3;
-- = 3 | Squash | 1
-- = 4 | Pool | 1
-- = 4 | Table | 2

--- UNNEST of two lists side by side fills up with NULL
-- bridged
SELECT n, letter FROM UNNEST(ARRAY[1, 2, 3], ARRAY['a', 'b']) AS t (n, letter);
-- = 1 | a
-- = 2 | b
-- = 3 | NULL

--- UNNEST of rows gives their fields as columns
-- bridged
SELECT n, letter FROM UNNEST(ARRAY[ROW(1, 'a'), ROW(2, 'b')]) AS t (n, letter);
-- = 1 | a
-- = 2 | b

--- UNNEST of a map gives keys and values
-- bridged
SELECT k, v FROM UNNEST(MAP(ARRAY['a', 'b'], ARRAY[1, 2])) AS t (k, v);
-- = a | 1
-- = b | 2

--- LEFT JOIN UNNEST keeps rows without a list
-- same
SELECT m.member_id, t.part FROM members m LEFT JOIN UNNEST(split(m.city, 'o')) AS t (part) ON TRUE WHERE m.member_id IN (3, 4);
-- = 3 | NULL
-- = 4 | Y
-- = 4 | rk

--- element_at beyond the end gives NULL, -1 the last
-- bridged
SELECT element_at(ARRAY[10, 20, 30], 1), element_at(ARRAY[10, 20, 30], -1), element_at(ARRAY[10], 5), ARRAY[10, 20][2],
       cardinality(ARRAY[1, NULL]);
-- = 10 | 30 | NULL | 20 | 2

--- sequence of numbers and of days
-- bridged
SELECT d.day, COUNT(b.booking_id) AS n
FROM UNNEST(sequence(DATE '2024-02-28', DATE '2024-03-01', INTERVAL '1' DAY)) AS d (day) LEFT JOIN bookings b ON b.day = d.day
WHERE cardinality(sequence(1, 9, 2)) = 5
GROUP BY d.day ORDER BY d.day;
-- = 2024-02-28 | 1
-- = 2024-02-29 | 2
-- = 2024-03-01 | 1

--- try turns an error into NULL
-- bridged
SELECT booking_id, try(6 / (slots - 2)), try_cast('abc' AS INTEGER), try(CAST('x' AS DATE))
FROM bookings WHERE booking_id IN (1, 2);
-- = 1 | NULL | NULL | NULL
-- = 2 | 6 | NULL | NULL

--- FETCH FIRST WITH TIES
-- unsupported
SELECT court_id, guest_fee FROM courts ORDER BY guest_fee DESC FETCH FIRST 1 ROW WITH TIES;

--- OFFSET comes before LIMIT
-- same
SELECT court_id FROM courts ORDER BY court_id OFFSET 1 LIMIT 2;
-- = 2
-- = 3

--- array_agg keeps NULL
-- same
SELECT court_id, cardinality(array_agg(rating)), cardinality(array_agg(rating) FILTER (WHERE rating IS NOT NULL))
FROM bookings GROUP BY court_id;
-- = 1 | 3 | 2
-- = 2 | 1 | 1
-- = 3 | 2 | 2

--- array_join skips NULL or puts something in its place
-- bridged
SELECT array_join(array_agg(city ORDER BY member_id), ','), array_join(array_agg(city ORDER BY member_id), ',', '?') FROM members;
-- = York,leeds,York,Leeds | York,leeds,?,York,Leeds

--- listagg
-- bridged
SELECT court_id, listagg(CAST(booking_id AS VARCHAR), '+') WITHIN GROUP (ORDER BY booking_id DESC)
FROM bookings GROUP BY court_id;
-- = 1 | 6+2+1
-- = 2 | 4
-- = 3 | 5+3

--- map_agg and histogram
-- bridged
SELECT map_agg(name, guest_fee)['Squash'], element_at(map_agg(name, upkeep), 'none'), histogram(guest_fee)[25.00] FROM courts;
-- = 17.5 | NULL | 2

--- max_by, min_by, arbitrary and count_if
-- bridged
SELECT court_id, max_by(booking_id, slots), min_by(booking_id, slots), arbitrary(court_id), count_if(paid)
FROM bookings GROUP BY court_id;
-- = 1 | 6 | 1 | 1 | 1
-- = 2 | 4 | 4 | 2 | 0
-- = 3 | 5 | 3 | 3 | 2

--- bool_and and every
-- bridged
SELECT court_id, bool_and(paid), every(paid), bool_or(paid) FROM bookings GROUP BY court_id;
-- = 1 | false | false | true
-- = 2 | NULL | NULL | NULL
-- = 3 | true | true | true

--- greatest and least with NULL give NULL
-- bridged
SELECT court_id, greatest(upkeep, 10), least(upkeep, 10) FROM courts;
-- = 1 | 200 | 10
-- = 2 | NULL | NULL
-- = 3 | 10 | 7
-- = 4 | 10 | 3

--- concat and || with NULL give NULL, concat_ws skips it
-- bridged
SELECT member_id, concat(first_name, '-', city), first_name || city, concat_ws('-', first_name, city)
FROM members WHERE member_id IN (2, 3);
-- = 2 | Bob-leeds | Bobleeds | Bob-leeds
-- = 3 | NULL | NULL | Cy

--- split_part beyond the last field gives NULL
-- bridged
SELECT name, split_part(name, ' ', 2) FROM courts WHERE court_id IN (1, 3);
-- = Tennis Court 1 | Court
-- = Squash | NULL

--- substr from 0 gives the empty text, from a negative place counts back
-- bridged
SELECT length(substr('Trino', 0, 2)), substr('Trino', -3, 2), substr('Trino', 2);
-- = 0 | in | rino

--- regexp_extract without a match gives NULL
-- bridged
SELECT name, regexp_extract(name, '(\w+) Court (\d)', 2), regexp_like(name, 'ou|oo') FROM courts WHERE court_id <> 2;
-- = Tennis Court 1 | 1 | true
-- = Squash | NULL | false
-- = Pool Table | NULL | true

--- regexp_replace replaces every match
-- bridged
SELECT regexp_replace('banana', 'an', '<>'), regexp_replace('banana', 'an'), regexp_replace('1a2b', '(\d)([ab])', '$2$1');
-- = b<><>a | ba | a1b2

--- a regular expression that looks ahead
-- unsupported
SELECT name FROM courts WHERE regexp_like(name, '^(?!Pool)');

--- a cast of a fraction to a whole number rounds halves away from zero
-- bridged
SELECT booking_id, CAST(rating AS INTEGER), CAST(2.5 AS INTEGER), round(-2.5) FROM bookings WHERE booking_id IN (1, 5);
-- = 1 | 5 | 3 | -3
-- = 5 | 3 | 3 | -3

--- lambdas: filter, transform, reduce, any_match
-- bridged
SELECT array_join(filter(ARRAY[1, 2, 3, 4], x -> x % 2 = 0), ','), array_join(transform(ARRAY[1, 2], x -> x * 10), ','),
       reduce(ARRAY[1, 2, 3], 0, (s, x) -> s + x, s -> s), any_match(ARRAY[1, 2], x -> x > 1), contains(ARRAY[1, 2], 3);
-- = 2,4 | 10,20 | 6 | true | false

--- json_extract_scalar
-- bridged
SELECT json_extract_scalar('{"a": {"b": 7}, "c": ["x", "y"]}', '$.a.b'), json_extract_scalar('{"c": ["x", "y"]}', '$.c[1]');
-- = 7 | y

--- GROUP BY ROLLUP with grouping of two columns
-- same
SELECT court_id, paid, SUM(slots) AS slots, grouping(court_id, paid) AS level
FROM bookings WHERE paid IS NOT NULL GROUP BY ROLLUP (court_id, paid);
-- = 1 | true | 2 | 0
-- = 1 | false | 7 | 0
-- = 3 | true | 9 | 0
-- = 1 | NULL | 9 | 1
-- = 3 | NULL | 9 | 1
-- = NULL | NULL | 18 | 3

--- approx_distinct
-- bridged
SELECT COUNT(*), approx_distinct(court_id) FROM bookings;
-- = 6 | 3

--- a random sample
-- unsupported
SELECT COUNT(*) FROM bookings TABLESAMPLE BERNOULLI (50);

--- a recursive query names its columns
-- same
WITH RECURSIVE led (member_id, depth) AS (
    SELECT member_id, 0 FROM members WHERE referrer IS NULL
    UNION ALL
    SELECT m.member_id, led.depth + 1 FROM members m JOIN led ON m.referrer = led.member_id
)
SELECT member_id, depth FROM led;
-- = 1 | 0
-- = 5 | 0
-- = 2 | 1
-- = 3 | 1
-- = 4 | 2

--- rows matched by a pattern
-- unsupported
SELECT * FROM bookings MATCH_RECOGNIZE (
    PARTITION BY court_id ORDER BY day MEASURES LAST(up.day) AS until PATTERN (start up+) DEFINE up AS slots > PREV(slots)
);

--- a quotient of decimals has no more places than they have
-- bridged
SELECT 100.0 / 7, COUNT(*) * 100.0 / 7, 2 / 3.00, 7e0 / 2 FROM bookings;
-- = 14.3 | 85.7 | 0.67 | 3.5

--- the mean of a conditional decimal is cut to its places, too
-- bridged
SELECT AVG(CASE WHEN paid THEN 1.0 ELSE 0.0 END), AVG(CASE WHEN paid THEN 1 ELSE 0 END), AVG(g) / 3
FROM bookings CROSS JOIN (SELECT guest_fee AS g FROM courts WHERE court_id = 3) AS one WHERE booking_id <> 1;
-- = 0.4 | 0.4 | 5.83

--- a cast to decimal without places drops the fraction
-- bridged
SELECT CAST(guest_fee AS DECIMAL), CAST(2.4 AS DECIMAL(5)), CAST(2.456 AS DECIMAL(5, 2)) FROM courts WHERE court_id = 3;
-- = 18 | 2 | 2.46

--- a date less a date is an interval
-- bridged
SELECT COUNT(*) FROM bookings WHERE DATE '2024-03-01' - day > INTERVAL '1' DAY;
-- = 1

--- sequence counts down, and days follow days
-- bridged
SELECT array_join(sequence(3, 1), ','), cardinality(sequence(DATE '2024-02-28', DATE '2024-03-01'));
-- = 3,2,1 | 3

--- slice takes so many from a place
-- bridged
SELECT array_join(slice(ARRAY[1, 2, 3, 4], 2, 2), ','), array_join(slice(ARRAY[1, 2, 3, 4], -2, 2), ',');
-- = 2,3 | 3,4

--- lists without doubles keep their order
-- bridged
SELECT array_join(array_distinct(ARRAY[3, 1, 3, 2]), ','), array_join(array_union(ARRAY[2], ARRAY[3, 1]), ','),
       array_position(ARRAY[5, 6], 7), contains(ARRAY[1, NULL], 3);
-- = 3,1,2 | 2,3,1 | 0 | NULL

--- reduce ends in a last step
-- bridged
SELECT reduce(ARRAY[1, 2, 3], 0, (s, x) -> s + x, s -> s * 10), all_match(ARRAY[1, 2], x -> x > 0), none_match(ARRAY[1], x -> x > 0);
-- = 60 | true | false

--- format puts values into a text
-- bridged
SELECT format('%05d|%s|%.2f|%,d', booking_id, slots, rating, 1234567) FROM bookings WHERE booking_id = 1;
-- = 00001|2|4.50|1,234,567

--- a cast to varchar(n) cuts text off
-- bridged
SELECT CAST(name AS VARCHAR(3)) FROM courts WHERE court_id = 3;
-- = Squ

--- another zone's clock shows the session's time stamp
-- bridged
SELECT CAST(TIMESTAMP '2024-01-01 00:00:00' AT TIME ZONE 'America/New_York' AS VARCHAR) < '2024';
-- = true

--- json_extract_scalar of a list gives NULL
-- bridged
SELECT json_extract_scalar('{"a": [1]}', '$.a'), json_extract_scalar('{"a": 1}', '$.a');
-- = NULL | 1

--- weeks of the year in date_format
-- bridged
SELECT date_format(day, '%x-%v') FROM bookings WHERE booking_id IN (5, 6);
-- = 2024-13
-- = 2025-01

--- the length of a list is not that of a map
-- bridged
SELECT cardinality(MAP(ARRAY['a', 'b'], ARRAY[1, 2])), cardinality(map_filter(MAP(ARRAY['a', 'b'], ARRAY[1, 2]), (k, v) -> v > 1));
-- = 2 | 1

--- a function that DuckDB has not
-- unsupported
SELECT zip_with(ARRAY[1, 2], ARRAY[3, 4], (x, y) -> x + y);

--- substr of less than nothing is empty
-- bridged
SELECT name, substr(name, 1, strpos(name, ' ') - 1), length(substr(name, 3, -2)) FROM courts WHERE court_id >= 3;
-- = Squash |  | 0
-- = Pool Table | Pool | 0

--- concat_ws joins lists, too
-- same
SELECT court_id, concat_ws('-', split(name, ' ')), concat_ws('+', name, NULL, 'x') FROM courts WHERE court_id >= 3;
-- = 3 | Squash | Squash+x
-- = 4 | Pool-Table | Pool Table+x
