--- tables named by project and dataset, in backticks
-- bridged
SELECT c.name FROM `my-project.club.courts` AS c JOIN club.bookings AS b ON b.court_id = c.court_id WHERE b.slots > 6;
-- = Squash

--- the mark of standard SQL
-- bridged
#standardSQL
SELECT court_id FROM courts WHERE upkeep IS NULL;
-- = 2

--- a table of legacy SQL
-- unsupported
#legacySQL
SELECT name FROM [my-project:club.courts];

--- division of whole numbers keeps the fraction, DIV drops it
-- bridged
SELECT 7 / 2, DIV(7, 2), DIV(-7, 2), MOD(-7, 2);
-- = 3.5 | 3 | -3 | -1

--- SAFE_DIVIDE by zero gives NULL
-- bridged
SELECT booking_id, SAFE_DIVIDE(6, slots - 2), IEEE_DIVIDE(3, 2) FROM bookings WHERE booking_id IN (1, 2);
-- = 1 | NULL | 1.5
-- = 2 | 6 | 1.5

--- NULL sorts first ascending
-- bridged
SELECT member_id, city FROM members ORDER BY city, member_id;
-- = 3 | NULL
-- = 5 | Leeds
-- = 1 | York
-- = 4 | York
-- = 2 | leeds

--- NULL sorts first within a window, last descending
-- bridged
SELECT booking_id, ROW_NUMBER() OVER (ORDER BY rating, booking_id) AS up,
       ROW_NUMBER() OVER (ORDER BY rating DESC, booking_id) AS down
FROM bookings;
-- = 1 | 4 | 2
-- = 2 | 1 | 6
-- = 3 | 3 | 4
-- = 4 | 6 | 1
-- = 5 | 2 | 5
-- = 6 | 5 | 3

--- IF, IFNULL, COUNTIF
-- bridged
SELECT court_id, COUNTIF(paid), IF(SUM(slots) > 8, "busy", "calm"), IFNULL(MAX(rating), 0) FROM bookings GROUP BY court_id;
-- = 1 | 1 | busy | 4.5
-- = 2 | 0 | calm | 5
-- = 3 | 2 | busy | 3

--- DATE_DIFF counts boundaries and takes the later date first
-- bridged
SELECT DATE_DIFF(DATE '2024-03-01', DATE '2024-02-28', DAY), DATE_DIFF(DATE '2024-03-01', DATE '2024-02-29', MONTH),
       DATE_DIFF(DATE '2025-01-01', DATE '2024-12-31', YEAR);
-- = 2 | 1 | 1

--- weeks begin on Sunday, unless told
-- bridged
SELECT DATE_DIFF(DATE '2024-03-03', DATE '2024-03-02', WEEK), DATE_DIFF(DATE '2024-03-04', DATE '2024-03-03', WEEK(MONDAY)),
       DATE_DIFF(DATE '2024-03-03', DATE '2024-03-02', ISOWEEK);
-- = 1 | 1 | 0

--- DATE_TRUNC to a month and to the week's Sunday or Monday
-- bridged
SELECT DATE_TRUNC(day, MONTH), DATE_TRUNC(day, WEEK), DATE_TRUNC(day, WEEK(MONDAY)), DATE_TRUNC(day, ISOWEEK),
       DATE_TRUNC(day, QUARTER)
FROM bookings WHERE booking_id = 2;
-- = 2024-02-01 | 2024-02-25 | 2024-02-26 | 2024-02-26 | 2024-01-01

--- DAYOFWEEK starts with Sunday as 1
-- bridged
SELECT day, EXTRACT(DAYOFWEEK FROM day), EXTRACT(DAYOFYEAR FROM day), EXTRACT(QUARTER FROM day)
FROM bookings WHERE booking_id IN (1, 5);
-- = 2024-02-28 | 4 | 59 | 1
-- = 2024-03-31 | 1 | 91 | 1

--- the week's number counts Sundays
-- bridged
SELECT EXTRACT(WEEK FROM DATE '2024-01-06'), EXTRACT(WEEK FROM DATE '2024-01-07'), EXTRACT(WEEK FROM DATE '2024-12-31'),
       EXTRACT(WEEK(MONDAY) FROM DATE '2025-01-05'), EXTRACT(ISOWEEK FROM DATE '2025-01-05');
-- = 0 | 1 | 52 | 0 | 1

--- DATE_ADD and DATE_SUB keep to the end of the month
-- bridged
SELECT DATE_ADD(DATE '2024-01-31', INTERVAL 1 MONTH), DATE_SUB("2024-03-31", INTERVAL 1 MONTH),
       DATE_ADD(day, INTERVAL 1 WEEK), day + 1
FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 2024-02-29 | 2024-03-07 | 2024-03-01

--- TIMESTAMP_DIFF counts full units, DATETIME_DIFF boundaries
-- bridged
SELECT TIMESTAMP_DIFF(TIMESTAMP '2024-02-29 01:00:00', TIMESTAMP '2024-02-28 23:30:00', HOUR),
       TIMESTAMP_DIFF(TIMESTAMP '2024-02-29 01:00:00', TIMESTAMP '2024-02-28 23:30:00', DAY),
       DATETIME_DIFF(DATETIME '2024-02-29 01:00:00', DATETIME '2024-02-28 23:30:00', HOUR),
       DATETIME_DIFF(DATETIME '2024-02-29 01:00:00', DATETIME '2024-02-28 23:30:00', DAY);
-- = 1 | 0 | 2 | 1

--- FORMAT_DATE
-- bridged
SELECT FORMAT_DATE('%Y-%m', day), FORMAT_DATE('%A %d %b %y', day), FORMAT_DATE('%F', day), FORMAT_DATE('<%e>', DATE '2024-03-01')
FROM bookings WHERE booking_id = 2;
-- = 2024-02 | Thursday 29 Feb 24 | 2024-02-29 | < 1>

--- PARSE_DATE
-- bridged
SELECT PARSE_DATE('%d/%m/%Y', '31/12/2024'), PARSE_DATE('%Y%m%d', '20240229'),
       PARSE_DATETIME('%Y-%m-%d %H:%M', '2024-02-29 08:05');
-- = 2024-12-31 | 2024-02-29 | 2024-02-29 08:05:00

--- LAST_DAY, DATE of parts and DATE of a time
-- bridged
SELECT LAST_DAY(day), DATE(2024, 2, 29), DATE(starts), EXTRACT(DATE FROM starts) FROM bookings WHERE booking_id = 4;
-- = 2024-03-31 | 2024-02-29 | 2024-03-01 | 2024-03-01

--- EXCEPT DISTINCT, UNION DISTINCT and INTERSECT DISTINCT
-- same
(SELECT court_id FROM courts EXCEPT DISTINCT SELECT court_id FROM bookings)
UNION DISTINCT (SELECT 1 INTERSECT DISTINCT SELECT court_id FROM bookings);
-- = 1
-- = 4

--- every column but one, another replaced
-- same
SELECT * EXCEPT (upkeep) REPLACE (UPPER(name) AS name) FROM courts WHERE court_id >= 3;
-- = 3 | SQUASH | 17.5
-- = 4 | POOL TABLE | 0

--- UNNEST WITH OFFSET counts from 0
-- bridged
SELECT word, place FROM courts, UNNEST(SPLIT(name, ' ')) AS word WITH OFFSET AS place WHERE court_id >= 3;
-- = Squash | 0
-- = Pool | 0
-- = Table | 1

--- LEFT JOIN UNNEST keeps rows without a list
-- bridged
SELECT member_id, part FROM members LEFT JOIN UNNEST(SPLIT(city, 'o')) AS part WHERE member_id IN (3, 4);
-- = 3 | NULL
-- = 4 | Y
-- = 4 | rk

--- ARRAY_AGG without NULL, ordered and limited
-- bridged
SELECT court_id, ARRAY_LENGTH(ARRAY_AGG(rating IGNORE NULLS)), ARRAY_AGG(booking_id ORDER BY slots DESC LIMIT 1)[OFFSET(0)]
FROM bookings GROUP BY court_id;
-- = 1 | 2 | 6
-- = 2 | 1 | 4
-- = 3 | 2 | 5

--- lists by OFFSET, ORDINAL and SAFE_OFFSET
-- bridged
SELECT [10, 20, 30][OFFSET(0)], [10, 20, 30][ORDINAL(1)], [10][SAFE_OFFSET(5)], SPLIT('a,b')[SAFE_OFFSET(1)], [10, 20][1];
-- = 10 | 10 | NULL | b | 20

--- ARRAY of a sub-query, ARRAY_TO_STRING skips NULL
-- bridged
SELECT ARRAY_TO_STRING(ARRAY(SELECT name FROM courts WHERE upkeep > 5 ORDER BY name), '+'),
       ARRAY_TO_STRING(['a', NULL, 'c'], ','), ARRAY_TO_STRING(['a', NULL, 'c'], ',', '?'), 3 IN UNNEST([1, 2, 3]);
-- = Squash+Tennis Court 1 | a,c | a,?,c | true

--- STRING_AGG ordered, distinct, limited
-- bridged
SELECT STRING_AGG(first_name, '-' ORDER BY member_id DESC LIMIT 3), STRING_AGG(DISTINCT city ORDER BY city) FROM members;
-- = Eve-Di-Cy | Leeds,York,leeds

--- a list of structs as a table
-- bridged
SELECT id, word FROM UNNEST([STRUCT(1 AS id, 'a' AS word), STRUCT(2, 'b')]);
-- = 1 | a
-- = 2 | b

--- SAFE_CAST, and casts that round halves away from zero
-- bridged
SELECT booking_id, SAFE_CAST('abc' AS INT64), CAST(rating AS INT64), CAST(2.5 AS INT64), ROUND(-2.5), CAST(TRUE AS STRING)
FROM bookings WHERE booking_id IN (1, 5);
-- = 1 | NULL | 5 | 3 | -3 | true
-- = 5 | NULL | 3 | 3 | -3 | true

--- QUALIFY
-- bridged
SELECT court_id, booking_id FROM bookings WHERE TRUE QUALIFY ROW_NUMBER() OVER (PARTITION BY court_id ORDER BY rating, slots) = 1;
-- = 1 | 2
-- = 2 | 4
-- = 3 | 5

--- GENERATE_DATE_ARRAY and GENERATE_ARRAY
-- bridged
SELECT d, COUNT(b.booking_id) AS n
FROM UNNEST(GENERATE_DATE_ARRAY('2024-02-28', '2024-03-01')) AS d LEFT JOIN bookings AS b ON b.day = d
WHERE ARRAY_LENGTH(GENERATE_ARRAY(1, 9, 2)) = 5
GROUP BY d ORDER BY d;
-- = 2024-02-28 | 1
-- = 2024-02-29 | 2
-- = 2024-03-01 | 1

--- ANY_VALUE with HAVING MAX
-- bridged
SELECT court_id, ANY_VALUE(booking_id HAVING MAX slots), MAX_BY(booking_id, day) FROM bookings GROUP BY court_id;
-- = 1 | 6 | 6
-- = 2 | 4 | 4
-- = 3 | 5 | 5

--- APPROX_COUNT_DISTINCT, APPROX_QUANTILES of a handful
-- bridged
SELECT APPROX_COUNT_DISTINCT(court_id), APPROX_QUANTILES(slots, 2)[OFFSET(2)], APPROX_QUANTILES(slots, 2)[OFFSET(0)]
FROM bookings;
-- = 3 | 7 | 1

--- CONCAT with NULL gives NULL, so do GREATEST and LEAST
-- bridged
SELECT court_id, CONCAT(name, '/', upkeep), GREATEST(upkeep, 10), LEAST(upkeep, 10) FROM courts WHERE court_id IN (2, 3);
-- = 2 | NULL | NULL | NULL
-- = 3 | Squash/7 | 10 | 7

--- SUBSTR takes 0 for 1 and counts back from the end
-- bridged
SELECT SUBSTR('apple', 0, 2), SUBSTR('apple', -2), SUBSTR('apple', 2, 2), LEFT('apple', 1), STRPOS('apple', 'p'),
       INSTR('banana', 'an'), SUBSTR('apple', CAST(rating AS INT64) - 5, 2)
FROM bookings WHERE booking_id = 4;
-- = ap | le | pp | a | 2 | 2 | ap

--- INSTR of the second occurrence
-- unsupported
SELECT INSTR('banana', 'an', 1, 2);

--- regular expressions in raw text: no match gives NULL
-- bridged
SELECT name, REGEXP_EXTRACT(name, r'Court (\d)'), REGEXP_CONTAINS(name, r'ou|oo'), REGEXP_REPLACE(name, r'[aeiou]', '*')
FROM courts WHERE court_id <> 2;
-- = Tennis Court 1 | 1 | true | T*nn*s C**rt 1
-- = Squash | NULL | false | Sq**sh
-- = Pool Table | NULL | true | P**l T*bl*

--- REGEXP_REPLACE puts groups back
-- bridged
SELECT REGEXP_REPLACE('2024-02', r'(\d+)-(\d+)', r'\2/\1'), ARRAY_LENGTH(REGEXP_EXTRACT_ALL('a1b22', r'\d+'));
-- = 02/2024 | 2

--- PIVOT puts the total's name before the value's
-- bridged
SELECT paid, slots_tennis, slots_squash
FROM (SELECT paid, court_id, slots FROM bookings) PIVOT (SUM(slots) AS slots FOR court_id IN (1 AS tennis, 3 AS squash));
-- = true | 2 | 9
-- = false | 7 | NULL
-- = NULL | NULL | NULL

--- PIVOT puts a line before the names of numbers
-- bridged
SELECT paid, _1, _3 FROM (SELECT paid, court_id, slots FROM bookings) PIVOT (SUM(slots) FOR court_id IN (1, 3)) WHERE paid;
-- = true | 2 | 9

--- PERCENTILE_CONT is a window function
-- bridged
SELECT DISTINCT court_id, PERCENTILE_CONT(slots, 0.5) OVER (PARTITION BY court_id) AS middle FROM bookings;
-- = 1 | 3
-- = 2 | 1
-- = 3 | 4.5

--- functions made SAFE
-- bridged
SELECT SAFE.PARSE_DATE('%Y-%m-%d', 'tomorrow') AS no_day, SAFE.SUBSTR('apple', 1, 2) AS start;
-- = NULL | ap

--- a list of structs gathered by a sub-query
-- bridged
SELECT m.member_id, ARRAY_LENGTH(ARRAY(SELECT AS STRUCT b.day, b.slots FROM bookings b WHERE b.member_id = m.member_id)) AS n
FROM members m WHERE m.member_id <= 2;
-- = 1 | 2
-- = 2 | 2

--- a date less a date is an interval
-- bridged
SELECT EXTRACT(DAY FROM DATE '2024-03-01' - DATE '2024-02-28');
-- = 2

--- FORMAT like printf
-- bridged
SELECT FORMAT('%05d:%s:%.1f', 42, 'x', 2.26), LPAD('7', 3, '0'), FORMAT("%'d", 1234567);
-- = 00042:x:2.3 | 007 | 1,234,567

--- values declared before the query
-- unsupported
DECLARE least INT64 DEFAULT 3;
SELECT booking_id FROM bookings WHERE slots >= least;

--- a model's prediction
-- unsupported
SELECT * FROM ML.PREDICT(MODEL club.busy, TABLE bookings);

--- columns told by dataset and table
-- bridged
WITH courts AS (SELECT * FROM `my-project`.club.courts WHERE court_id > 2)
SELECT c.name, club.bookings.booking_id FROM courts AS c JOIN my-project.club.bookings ON club.bookings.court_id = c.court_id;
-- = Squash | 3
-- = Squash | 5

--- TIMESTAMP is told in UTC
-- bridged
SELECT TIMESTAMP '2024-01-01 10:00:00+02', EXTRACT(HOUR FROM TIMESTAMP('2024-01-01 10:00:00+02')),
       EXTRACT(HOUR FROM starts AT TIME ZONE 'America/New_York'), DATE(starts, 'Asia/Tokyo'), TIMESTAMP_SECONDS(60),
       starts > TIMESTAMP '2024-03-01 18:00:00'
FROM bookings WHERE booking_id = 4;
-- = 2024-01-01 08:00:00 | 8 | 13 | 2024-03-02 | 1970-01-01 00:01:00 | true

--- TIMESTAMP_TRUNC in a time zone
-- unsupported
SELECT TIMESTAMP_TRUNC(starts, DAY, 'America/New_York') FROM bookings;

--- dates cut or moved are dates
-- bridged
SELECT CAST(DATE_TRUNC(day, MONTH) AS STRING), CAST(DATE_ADD(day, INTERVAL 1 DAY) AS STRING),
       CAST(day + INTERVAL 1 MONTH AS STRING), CAST(DATE_TRUNC(day, WEEK) AS STRING)
FROM bookings WHERE booking_id = 2;
-- = 2024-02-01 | 2024-03-01 | 2024-03-29 | 2024-02-25

--- numbers as text have no zeros at their end
-- bridged
SELECT CAST(rating AS STRING), CAST(guest_fee AS STRING), CAST(NUMERIC '1.23456' AS STRING), CONCAT('r', CAST(2.0 AS STRING))
FROM bookings JOIN courts USING (court_id) WHERE booking_id = 3;
-- = 3 | 17.5 | 1.23456 | r2

--- NUMERIC has nine decimals
-- bridged
SELECT CAST(1.2345678 AS NUMERIC) * 1000;
-- = 1234.5678

--- parts of a second
-- bridged
SELECT EXTRACT(MILLISECOND FROM DATETIME '2024-01-01 00:00:07.250'), EXTRACT(MICROSECOND FROM DATETIME '2024-01-01 00:00:07.25'),
       EXTRACT(SECOND FROM DATETIME '2024-01-01 00:00:07.250'), EXTRACT(TIME FROM DATETIME '2024-01-01 10:00:07');
-- = 250 | 250000 | 7 | 10:00:07

--- weeks that begin on another day
-- unsupported
SELECT EXTRACT(WEEK(THURSDAY) FROM DATE '2024-01-06');

--- fields of FORMAT_DATE that strftime does not have
-- bridged
SELECT FORMAT_DATE('%e|%Q|%h', day), FORMAT_DATETIME('%R %k %l %P', starts), FORMAT_TIMESTAMP('%T', starts)
FROM bookings WHERE booking_id = 4;
-- = 1|1|Mar | 18:30 18  6 pm | 18:30:00

--- FORMAT of NULL, with widths and signs
-- bridged
SELECT FORMAT('%5.1f|%-4s|%t|%x', rating, 'a', day, 255), FORMAT('%d%%', slots), FORMAT('%s', city)
FROM bookings LEFT JOIN members USING (member_id) WHERE booking_id IN (2, 4);
-- = NULL | 3% | leeds
-- =   5.0|a   |2024-03-01|ff | 1% | NULL

--- FORMAT of values as they are written in SQL
-- unsupported
SELECT FORMAT('%T', day) FROM bookings;

--- SAFE_ADD and its kin
-- bridged
SELECT SAFE_ADD(1, 2), SAFE_SUBTRACT(9223372036854775807, -1), SAFE_MULTIPLY(9223372036854775807, 2), SAFE_NEGATE(3);
-- = 3 | NULL | NULL | -3

--- PIVOT with two totals
-- bridged
SELECT court_id, total_y, n_y, total_n, n_n
FROM (SELECT court_id, slots, paid FROM bookings)
     PIVOT (SUM(slots) AS total, COUNT(*) AS n FOR paid IN (TRUE AS y, FALSE AS n)) AS p
WHERE p.n_y > 0;
-- = 1 | 2 | 1 | 7 | 2
-- = 3 | 9 | 2 | NULL | 0

--- lists gathered and cut without NULL
-- bridged
SELECT ARRAY_TO_STRING(ARRAY_AGG(city IGNORE NULLS ORDER BY city DESC LIMIT 2), '+'), STRING_AGG(DISTINCT city, '/' ORDER BY city LIMIT 2)
FROM members;
-- = leeds+York | Leeds/York

--- a list in a row as a table
-- bridged
WITH t AS (SELECT 1 AS id, ['x', 'y'] AS l, [STRUCT(5 AS a, 'u' AS b)] AS s)
SELECT t.id, e, i.a, b FROM t, t.l AS e, UNNEST(t.s) AS i;
-- = 1 | x | 5 | u
-- = 1 | y | 5 | u

--- UNNEST WITH OFFSET in a join
-- bridged
SELECT name, word FROM courts LEFT JOIN UNNEST(SPLIT(name, ' ')) AS word WITH OFFSET AS place ON place = 1
WHERE court_id IN (1, 3);
-- = Tennis Court 1 | Court
-- = Squash | NULL

--- tables by the end of their names
-- unsupported
SELECT COUNT(*) FROM bookings WHERE _TABLE_SUFFIX > '2024';

--- LIKE has the backslash for escape
-- bridged
SELECT 'a%b' LIKE 'a\\%b', 'axb' LIKE 'a\\%b', 'a_b' NOT LIKE r'a\_b', 'axb' LIKE 'a_b';
-- = true | false | false | true

--- casts of values whose type shows when they are run
-- bridged
SELECT CAST(rating + 0 AS INT64) + 0, CAST(half AS INT64) FROM (SELECT rating, rating - 2 AS half FROM bookings WHERE booking_id = 1);
-- = 5 | 3

--- lists with types
-- bridged
SELECT ARRAY_LENGTH(ARRAY<INT64>[1, 2]), STRUCT<a INT64, b STRING>(1, 'x').b, ARRAY_LENGTH(ARRAY<STRING>[]);
-- = 2 | x | 0

--- a date less a row's number
-- bridged
SELECT DISTINCT day - ROW_NUMBER() OVER (ORDER BY day, booking_id) AS anchor, COUNT(*) OVER () + DATE '2024-01-01' AS far
FROM bookings WHERE booking_id <= 2;
-- = 2024-02-27 | 2024-01-03

--- hours between times are not made days
-- bridged
SELECT EXTRACT(HOUR FROM TIMESTAMP '2021-06-01 12:34:56' - TIMESTAMP '2021-05-31 00:00:00'), EXTRACT(DAY FROM joined - starts)
FROM bookings JOIN members USING (member_id) WHERE booking_id = 1;
-- = 36 | 0
