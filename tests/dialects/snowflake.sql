--- NULL sorts first descending
-- bridged
SELECT member_id, city FROM members ORDER BY city DESC, member_id;
-- = 3 | NULL
-- = 2 | leeds
-- = 1 | York
-- = 4 | York
-- = 5 | Leeds

--- NULL sorts last ascending
-- same
SELECT member_id, city FROM members ORDER BY city, member_id;
-- = 5 | Leeds
-- = 1 | York
-- = 4 | York
-- = 2 | leeds
-- = 3 | NULL

--- QUALIFY, with NULL first in a descending window
-- bridged
SELECT court_id, booking_id FROM bookings QUALIFY ROW_NUMBER() OVER (PARTITION BY court_id ORDER BY rating DESC, booking_id) = 1;
-- = 1 | 2
-- = 2 | 4
-- = 3 | 3

--- names between quotes are upper case
-- same
SELECT "SURNAME", First_Name FROM MEMBERS WHERE "MEMBER_ID" = 4;
-- = O'Brien | Di

--- DIV0 and DIV0NULL
-- bridged
SELECT booking_id, DIV0(6, slots - 2), DIV0NULL(6, slots - 2), DIV0(6, rating) FROM bookings WHERE booking_id IN (1, 2);
-- = 1 | 0 | 0 | 1.33333333333
-- = 2 | 6 | 6 | NULL

--- IFF, NVL, NVL2, ZEROIFNULL, NULLIFZERO
-- bridged
SELECT court_id, IFF(upkeep > 5, 'dear', 'cheap'), NVL(upkeep, -1), NVL2(upkeep, 'some', 'none'), ZEROIFNULL(upkeep),
       NULLIFZERO(guest_fee)
FROM courts WHERE court_id IN (2, 4);
-- = 2 | cheap | -1 | none | 0 | 25
-- = 4 | cheap | 3 | some | 3 | NULL

--- DECODE and EQUAL_NULL take NULL for equal to NULL
-- bridged
SELECT member_id, DECODE(city, 'York', 'north', NULL, 'unknown', 'other'), EQUAL_NULL(city, NULL)
FROM members WHERE member_id <> 4;
-- = 1 | north | false
-- = 2 | other | false
-- = 3 | unknown | true
-- = 5 | other | false

--- DATEDIFF counts boundaries crossed
-- bridged
SELECT DATEDIFF(day, '2024-02-28'::DATE, '2024-03-01'::DATE), DATEDIFF('month', '2024-01-31'::DATE, '2024-02-01'::DATE),
       DATEDIFF(year, '2024-12-31'::DATE, '2025-01-01'::DATE), DATEDIFF(week, '2024-03-03'::DATE, '2024-03-04'::DATE),
       TIMESTAMPDIFF(hour, '2024-02-28 23:59:00'::TIMESTAMP, '2024-02-29 00:01:00'::TIMESTAMP);
-- = 2 | 1 | 1 | 1 | 1

--- DATEADD keeps to the end of the month, ADD_MONTHS from end to end
-- bridged
SELECT DATEADD(month, 1, '2024-01-31'::DATE), DATEADD('day', -1, '2024-03-01'::DATE), DATEADD(month, 1, '2024-02-29'::DATE),
       ADD_MONTHS('2024-02-29'::DATE, 1), ADD_MONTHS('2024-02-15'::DATE, 1);
-- = 2024-02-29 | 2024-02-29 | 2024-03-29 | 2024-03-31 | 2024-03-15

--- DATE_TRUNC, TRUNC of a date, LAST_DAY and NEXT_DAY
-- bridged
SELECT DATE_TRUNC('month', day), TRUNC(day, 'MONTH'), DATE_TRUNC(week, day), LAST_DAY(day), LAST_DAY(day, 'year'),
       NEXT_DAY(day, 'mo')
FROM bookings WHERE booking_id = 2;
-- = 2024-02-01 | 2024-02-01 | 2024-02-26 | 2024-02-29 | 2024-12-31 | 2024-03-04

--- DAYNAME and MONTHNAME are short, DAYOFWEEK counts Sunday as 0
-- bridged
SELECT DAYNAME(day), MONTHNAME(day), DAYOFWEEK(day), DAYOFWEEKISO(day), WEEKOFYEAR(day), YEAR(day)
FROM bookings WHERE booking_id = 5;
-- = Sun | Mar | 0 | 7 | 13 | 2024

--- MONTHS_BETWEEN counts 31-day months, but whole months between month ends
-- bridged
SELECT ROUND(MONTHS_BETWEEN('2024-03-31'::DATE, '2024-02-29'::DATE), 4),
       ROUND(MONTHS_BETWEEN('2024-03-30'::DATE, '2024-02-29'::DATE), 4),
       MONTHS_BETWEEN('2024-01-15'::DATE, '2024-03-15'::DATE);
-- = 1 | 1.0323 | -2

--- TO_DATE and TO_TIMESTAMP with a format
-- bridged
SELECT TO_DATE('31/12/2024', 'DD/MM/YYYY'), TO_DATE('29-Feb-2024', 'DD-MON-YYYY'),
       TO_TIMESTAMP('2024-02-29 08:05', 'YYYY-MM-DD HH24:MI');
-- = 2024-12-31 | 2024-02-29 | 2024-02-29 08:05:00

--- TO_CHAR of times
-- bridged
SELECT TO_CHAR(joined, 'YYYY-MM-DD HH24:MI:SS'), TO_CHAR(joined, 'DY DD MON YY'), TO_VARCHAR(joined, 'MMMM, HH24:MI')
FROM members WHERE member_id = 3;
-- = 2024-02-29 23:59:59 | Thu 29 Feb 24 | February, 23:59

--- TO_CHAR of numbers by a picture
-- unsupported
SELECT TO_CHAR(guest_fee, '$9,990.00') FROM courts;

--- LISTAGG WITHIN GROUP gives the empty text where nothing is gathered
-- bridged
SELECT court_id, LISTAGG(booking_id, '+') WITHIN GROUP (ORDER BY booking_id DESC),
       LENGTH(LISTAGG(CASE WHEN slots > 3 THEN 'x' END, ','))
FROM bookings GROUP BY court_id;
-- = 1 | 6+2+1 | 1
-- = 2 | 4 | 0
-- = 3 | 5+3 | 1

--- LATERAL FLATTEN of a list, counted from 0
-- bridged
SELECT c.court_id, f.index, f.value::VARCHAR AS word FROM courts c,
       LATERAL FLATTEN(INPUT => SPLIT(c.name, ' ')) f WHERE c.court_id >= 3;
-- = 3 | 0 | Squash
-- = 4 | 0 | Pool
-- = 4 | 1 | Table

--- SPLIT_TO_TABLE counts from 1
-- bridged
SELECT c.court_id, s.index, s.value FROM courts c, LATERAL SPLIT_TO_TABLE(c.name, ' ') s WHERE c.court_id >= 3;
-- = 3 | 1 | Squash
-- = 4 | 1 | Pool
-- = 4 | 2 | Table

--- LIKE ANY, ILIKE ANY and LIKE ALL
-- bridged
SELECT name
FROM courts WHERE name ILIKE ANY ('%TABLE', 'squash') OR name LIKE ALL ('Tennis%', '%2') OR name LIKE ANY ('none', '%1');
-- = Squash
-- = Pool Table
-- = Tennis Court 2
-- = Tennis Court 1

--- casts with :: and TRY_CAST; halves round away from zero
-- bridged
SELECT booking_id, '42'::INT + 1, TRY_CAST('abc' AS INT), TRY_TO_NUMBER('x'), 2.5::INT, rating::INT, '2.5'::INT
FROM bookings WHERE booking_id IN (1, 5);
-- = 1 | 43 | NULL | NULL | 3 | 5 | 3
-- = 5 | 43 | NULL | NULL | 3 | 3 | 3

--- RATIO_TO_REPORT
-- bridged
SELECT booking_id, ROUND(RATIO_TO_REPORT(slots) OVER (PARTITION BY court_id), 4) AS share FROM bookings WHERE court_id IN (2, 3);
-- = 4 | 1
-- = 3 | 0.2222
-- = 5 | 0.7778

--- ARRAY_AGG leaves NULL out
-- bridged
SELECT court_id, ARRAY_SIZE(ARRAY_AGG(rating)), ARRAY_TO_STRING(ARRAY_AGG(booking_id) WITHIN GROUP (ORDER BY slots DESC), ',')
FROM bookings GROUP BY court_id;
-- = 1 | 2 | 6,2,1
-- = 2 | 1 | 4
-- = 3 | 2 | 5,3

--- lists count from 0
-- bridged
SELECT SPLIT('a,b,c', ',')[0]::VARCHAR, GET(SPLIT('a,b', ','), 1)::VARCHAR, ARRAY_CONSTRUCT(10, 20)[5],
       ARRAY_CONTAINS(2::VARIANT, ARRAY_CONSTRUCT(1, 2));
-- = a | b | NULL | true

--- fields of objects by a colon
-- bridged
SELECT PARSE_JSON('{"a": {"b": 7}, "c": ["x", "y"]}'):a.b::INT, PARSE_JSON('{"c": ["x", "y"]}'):c[1]::VARCHAR,
       OBJECT_CONSTRUCT('n', 5, 'w', 'z'):w::VARCHAR;
-- = 7 | y | z

--- PIVOT names columns by their values
-- same
SELECT *
FROM (SELECT paid, court_id, slots FROM bookings) PIVOT (SUM(slots) FOR court_id IN (1, 3)) AS p (paid, tennis, squash)
WHERE tennis > 2;
-- = false | 7 | NULL

--- UNPIVOT leaves NULL out
-- bridged
SELECT court_id, what, amount
FROM (SELECT court_id, court_id * 10 AS tens, upkeep FROM courts) UNPIVOT (amount FOR what IN (tens, upkeep))
WHERE court_id IN (2, 3);
-- = 2 | TENS | 20
-- = 3 | TENS | 30
-- = 3 | UPKEEP | 7

--- rows matched by a pattern
-- unsupported
SELECT * FROM bookings MATCH_RECOGNIZE (
    PARTITION BY court_id ORDER BY day MEASURES LAST(up.day) AS until PATTERN (start up+) DEFINE up AS slots > LAG(slots)
);

--- TOP
-- bridged
SELECT TOP 2 court_id FROM courts ORDER BY court_id DESC;
-- = 4
-- = 3

--- MINUS
-- bridged
SELECT court_id FROM courts MINUS SELECT court_id FROM bookings;
-- = 4

--- GROUP BY ALL with aliases used again
-- same
SELECT court_id, SUM(slots) AS slots_sum, slots_sum * 2 AS doubled FROM bookings GROUP BY ALL;
-- = 1 | 9 | 18
-- = 2 | 1 | 2
-- = 3 | 9 | 18

--- SPLIT_PART from 0 and from the end, SUBSTR from 0
-- bridged
SELECT SPLIT_PART('a.b.c', '.', 0), SPLIT_PART('a.b.c', '.', -1), SUBSTR('apple', 0, 2), SUBSTR('apple', -3, 2),
       LENGTH(SPLIT_PART('a', '.', 3));
-- = a | c | ap | pl | 0

--- REGEXP_SUBSTR and REGEXP_REPLACE; no match gives NULL
-- bridged
SELECT REGEXP_SUBSTR('a12b345', '[0-9]+'), REGEXP_SUBSTR('a12b345', '[0-9]+', 1, 2), REGEXP_SUBSTR('none', '[0-9]+'),
       REGEXP_REPLACE('banana', 'an', '<>'), REGEXP_COUNT('banana', 'an');
-- = 12 | 345 | NULL | b<><>a | 2

--- RLIKE and REGEXP_LIKE match the whole text
-- bridged
SELECT name FROM courts WHERE name RLIKE 'Tennis' OR REGEXP_LIKE(name, 'Pool.*') OR name REGEXP '.quash';
-- = Squash
-- = Pool Table

--- CONDITIONAL_CHANGE_EVENT counts the changes
-- unsupported
SELECT booking_id, CONDITIONAL_CHANGE_EVENT(court_id) OVER (ORDER BY booking_id) AS turn FROM bookings;

--- CONCAT, CONCAT_WS, GREATEST and LEAST with NULL give NULL
-- bridged
SELECT member_id, CONCAT(first_name, '-', city), CONCAT_WS('-', first_name, city), first_name || city, GREATEST(referrer, 2),
       LEAST(referrer, 2)
FROM members WHERE member_id IN (1, 2, 3);
-- = 1 | Ann-York | Ann-York | AnnYork | NULL | NULL
-- = 2 | Bob-leeds | Bob-leeds | Bobleeds | 2 | 1
-- = 3 | NULL | NULL | NULL | 2 | 1

--- BOOLAND_AGG, BOOLOR_AGG, COUNT_IF
-- bridged
SELECT court_id, BOOLAND_AGG(paid), BOOLOR_AGG(paid), COUNT_IF(paid) FROM bookings GROUP BY court_id;
-- = 1 | false | true | 1
-- = 2 | NULL | NULL | 0
-- = 3 | true | true | 2

--- LAST_VALUE sees the whole partition
-- bridged
SELECT booking_id, FIRST_VALUE(slots) OVER (ORDER BY booking_id) AS f, LAST_VALUE(slots) OVER (ORDER BY booking_id) AS l
FROM bookings WHERE booking_id >= 4;
-- = 4 | 1 | 4
-- = 5 | 1 | 4
-- = 6 | 1 | 4

--- columns of VALUES without names
-- bridged
SELECT column1 AS id, column2 AS word FROM VALUES (1, 'a'), (2, 'b');
-- = 1 | a
-- = 2 | b

--- columns by place
-- unsupported
SELECT $1 AS id FROM VALUES (1, 'a'), (2, 'b');

--- a table generated
-- bridged
SELECT ROW_NUMBER() OVER (ORDER BY SEQ4()) AS n FROM TABLE(GENERATOR(ROWCOUNT => 3));
-- = 1
-- = 2
-- = 3

--- every column but one, another renamed
-- same
SELECT * EXCLUDE (upkeep, guest_fee) RENAME name AS title FROM courts WHERE court_id = 3;
-- = 3 | Squash

--- a hierarchy by CONNECT BY
-- unsupported
SELECT member_id, LEVEL FROM members START WITH referrer IS NULL CONNECT BY referrer = PRIOR member_id;

--- TABLE(FLATTEN) that keeps rows without a list
-- bridged
SELECT m.member_id, f.value::VARCHAR AS part FROM members m,
       TABLE(FLATTEN(SPLIT(m.city, 'o'), OUTER => TRUE)) f WHERE m.member_id IN (3, 4);
-- = 3 | NULL
-- = 4 | Y
-- = 4 | rk

--- intervals of several parts
-- bridged
SELECT starts + INTERVAL '1 hour, 30 minutes', '2024-01-31'::DATE + INTERVAL '1 month' FROM bookings WHERE booking_id = 1;
-- = 2024-02-28 10:30:00 | 2024-02-29

--- ASOF JOIN with MATCH_CONDITION
-- bridged
SELECT m.member_id, b.booking_id
FROM members m ASOF JOIN bookings b MATCH_CONDITION (m.joined >= b.starts) ON m.member_id = b.member_id;
-- = 1 | NULL
-- = 2 | 2
-- = 3 | NULL
-- = 4 | NULL
-- = 5 | NULL

--- a SAMPLE
-- unsupported
SELECT COUNT(*), MEDIAN(slots) FROM bookings SAMPLE (50);

--- tables named by database and schema
-- bridged
WITH courts AS (SELECT * FROM club.public.courts WHERE court_id > 2)
SELECT c.name, club.main.bookings.booking_id
FROM courts c JOIN club.main.bookings ON club.main.bookings.court_id = c.court_id;
-- = Squash | 3
-- = Squash | 5

--- numbers and times as text
-- bridged
SELECT rating::VARCHAR, 'about ' || rating, guest_fee::VARCHAR, TO_CHAR(starts), TO_VARCHAR(starts)
FROM bookings b JOIN courts c USING (court_id) WHERE booking_id = 3;
-- = 3 | about 3 | 17.50 | 2024-02-29 10:00:00.000 | 2024-02-29 10:00:00.000

--- DATEADD of days to a date is a date, of hours a time
-- bridged
SELECT DATEADD(day, 1, day)::VARCHAR, DATEADD(hour, 1, day)::VARCHAR, (day + 1)::VARCHAR FROM bookings WHERE booking_id = 1;
-- = 2024-02-29 | 2024-02-28 01:00:00.000 | 2024-02-29

--- values of VARIANT beside text and numbers
-- bridged
WITH t AS (SELECT PARSE_JSON('{"a": "x", "n": 10, "l": ["p", "q"]}') AS j)
SELECT t.j:a = 'x', t.j:n > 9, t.j:n + 1, UPPER(t.j:a), t.j['a']::STRING, t.j:l[1]::STRING, t.j['l'][0]::STRING FROM t;
-- = true | true | 11 | X | x | q | p

--- values of VARIANT sorted
-- unsupported
WITH t AS (SELECT PARSE_JSON('{"n": 10}') AS j) SELECT j FROM t ORDER BY j:n;

--- FLATTEN of JSON
-- bridged
WITH t AS (SELECT 1 AS id, PARSE_JSON('[{"name": "x", "n": 2}, {"name": "y", "n": 3}]') AS items)
SELECT t.id, f.index, f.value:name::STRING AS name, f.value['n']::INT AS n
FROM t, LATERAL FLATTEN(INPUT => t.items) f WHERE f.value:name <> 'z';
-- = 1 | 0 | x | 2
-- = 1 | 1 | y | 3

--- FLATTEN of an object
-- bridged
SELECT f.key, f.value::INT FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"a": 1, "b": 2}'))) f;
-- = a | 1
-- = b | 2

--- FLATTEN into what is inside of what is inside
-- unsupported
SELECT f.value FROM TABLE(FLATTEN(INPUT => PARSE_JSON('{"a": [1]}'), RECURSIVE => TRUE)) f;

--- columns that PIVOT names by texts hold the quotes
-- bridged
SELECT court_id, "'Feb'"
FROM (SELECT court_id, MONTHNAME(day) AS mon, slots FROM bookings) PIVOT (SUM(slots) FOR mon IN ('Feb', 'Mar'));
-- = 1 | 5
-- = 2 | NULL
-- = 3 | 2

--- LISTAGG as a window function
-- bridged
SELECT booking_id, LENGTH(LISTAGG(CASE WHEN slots > 3 THEN slots END, ',') WITHIN GROUP (ORDER BY slots) OVER (PARTITION BY court_id))
FROM bookings WHERE booking_id IN (4, 5, 6);
-- = 4 | 0
-- = 5 | 1
-- = 6 | 1

--- REGEXP_SUBSTR of a group
-- bridged
SELECT REGEXP_SUBSTR('Smith', '(S)(m)', 1, 1, 'e'), REGEXP_SUBSTR('Smith', '(S)(m)', 1, 1, 'e', 2), REGEXP_SUBSTR('Smith', '(S)(m)'),
       REGEXP_SUBSTR('Smith', '(s)(m)', 1, 1, 'ie');
-- = S | m | Sm | S

--- values of VARIANT cast to whole numbers
-- bridged
WITH t AS (SELECT PARSE_JSON('{"n": "12", "f": 2.5}') AS j) SELECT j:n::INT, j:f::INT, j:f::NUMBER(10, 1) FROM t;
-- = 12 | 3 | 2.5

--- dates less texts
-- unsupported
SELECT day - '2024-01-01' FROM bookings;

--- FLATTEN of what FLATTEN gave
-- bridged
WITH t AS (SELECT 7 AS id, PARSE_JSON('{"o": [{"i": [{"k": 1}, {"k": 2}]}, {"i": [{"k": 3}]}]}') AS j),
     u AS (SELECT t.id, ARRAY_SIZE(t.j:o) AS size, g.value AS v
           FROM t, LATERAL FLATTEN(INPUT => t.j:o) f, LATERAL FLATTEN(INPUT => f.value:i) g)
SELECT u.id, u.size, u.v:k::INT, u.v:k::STRING, (u.v:k)::DOUBLE FROM u WHERE u.v:k > 1;
-- = 7 | 2 | 2 | 2 | 2
-- = 7 | 2 | 3 | 3 | 3

--- values of VARIANT out of a common table expression
-- bridged
WITH t AS (SELECT PARSE_JSON('{"a": "x", "d": "2024-01-31", "b": true}') AS j), u AS (SELECT t.j:a AS a, t.j:d AS d, t.j:b AS b FROM t),
     w AS (SELECT f.value AS v FROM TABLE(FLATTEN(INPUT => PARSE_JSON('["y"]'))) f)
SELECT a::STRING, a = 'x', UPPER(a), d::DATE + 1, b = TRUE, d > '2024-01-30'::DATE, v::STRING, v || '!' FROM u, w;
-- = x | true | X | 2024-02-01 | true | true | y | y!

--- units of intervals cut short
-- bridged
SELECT starts + INTERVAL '30 mins', day + INTERVAL '2 mm', starts - INTERVAL '1 hr, 30 secs', day + INTERVAL '1 yr'
FROM bookings WHERE booking_id = 1;
-- = 2024-02-28 09:30:00 | 2024-04-28 | 2024-02-28 07:59:30 | 2025-02-28

--- a date less a row's number
-- bridged
SELECT DISTINCT day - ROW_NUMBER() OVER (ORDER BY day, booking_id) AS anchor, COUNT(*) OVER () + DATE '2024-01-01' AS far
FROM bookings WHERE booking_id <= 2;
-- = 2024-02-27 | 2024-01-03
