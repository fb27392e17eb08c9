--- integer division drops the remainder, % takes the sign of the left
-- bridged
SELECT 7 / 2, -7 / 2, 7 % -3, -7 % 3, mod(-7, 3), 7 / 2.0;
-- = 3 | -3 | 1 | -1 | -1 | 3.5000000000000000

--- sum over count of integers is an integer
-- bridged
SELECT sum(slots) / count(*), (sum(slots) + 10) / 20 * 10, avg(slots) FROM bookings;
-- = 3 | 10 | 3.1666666666666667

--- grouping by a primary key covers the other columns of its table
-- bridged
SELECT c.court_id, c.name, c.guest_fee * sum(b.slots) AS revenue
FROM courts c JOIN bookings b ON b.court_id = c.court_id
GROUP BY c.court_id
ORDER BY c.upkeep, c.court_id;
-- = 3 | Squash | 157.50
-- = 1 | Tennis Court 1 | 225.00
-- = 2 | Tennis Court 2 | 25.00

--- grouping by a primary key that USING has merged
-- bridged
SELECT first_name, surname, count(booking_id)
FROM members LEFT JOIN bookings USING (member_id)
GROUP BY member_id
HAVING joined < '2025-01-01'
ORDER BY count(booking_id) DESC, first_name;
-- = Ann | Smith | 2
-- = Bob | smith | 2
-- = Cy | Jones | 1
-- = Di | O'Brien | 0

--- a window function gives its name to the column
-- bridged
SELECT court_id, rank
FROM (SELECT court_id, rank() OVER (ORDER BY sum(slots) DESC) FROM bookings GROUP BY court_id) AS ranked
WHERE rank <= 2
ORDER BY rank, court_id;
-- = 1 | 1
-- = 3 | 1

--- aggregates give their names to the columns
-- bridged
WITH totals AS (SELECT court_id, sum(slots), count(*), max(rating) FROM bookings GROUP BY court_id)
SELECT court_id, sum, count, max FROM totals WHERE sum > (SELECT avg(sum) FROM totals) ORDER BY sum DESC, court_id;
-- = 1 | 9 | 3 | 4.5
-- = 3 | 9 | 2 | 3

--- ntile, coalesce and lower give their names to the columns
-- bridged
SELECT t.ntile, t.coalesce, t.lower
FROM (SELECT ntile(2) OVER (ORDER BY member_id), coalesce(city, '?'), lower(surname) FROM members) AS t
ORDER BY t.ntile, t.coalesce, t.lower;
-- = 1 | ? | jones
-- = 1 | York | smith
-- = 1 | leeds | smith
-- = 2 | Leeds | jones
-- = 2 | York | o'brien

--- a CASE is named case, unless its ELSE is a column
-- bridged
SELECT t.case, t.city, count(*)
FROM (SELECT CASE WHEN member_id > 3 THEN 'new' ELSE 'old' END, CASE WHEN city = 'leeds' THEN 'Leeds' ELSE city END
      FROM members) AS t
GROUP BY t.case, t.city
ORDER BY t.case, t.city;
-- = new | Leeds | 1
-- = new | York | 1
-- = old | Leeds | 1
-- = old | York | 1
-- = old | NULL | 1

--- a cast keeps the name of its column, a cast literal is named after its type
-- bridged
SELECT t.starts, t.int4
FROM (SELECT starts::date, '7'::int FROM bookings WHERE booking_id < 3) AS t
ORDER BY t.starts;
-- = 2024-02-28 | 7
-- = 2024-02-29 | 7

--- an expression without a name is called ?column?
-- bridged
SELECT "?column?" * 2 FROM (SELECT slots + 1 FROM bookings WHERE booking_id = 5) AS t;
-- = 16

--- extract and date_part name their columns after themselves
-- bridged
SELECT t.extract, t.date_part, t.date
FROM (SELECT extract(year FROM starts), date_part('month', starts), date(starts) FROM bookings) AS t
WHERE t.extract = 2025;
-- = 2025 | 1 | 2025-01-01

--- GROUP BY prefers a column of the table to an output name, ORDER BY the output name
-- same
SELECT upper(city) AS city, count(*) FROM members GROUP BY city ORDER BY city, count(*);
-- = LEEDS | 1
-- = LEEDS | 1
-- = YORK | 2
-- = NULL | 1

--- NULL sorts last going up and first going down
-- bridged
SELECT first_name, city FROM members ORDER BY city DESC, first_name;
-- = Cy | NULL
-- = Bob | leeds
-- = Ann | York
-- = Di | York
-- = Eve | Leeds

--- numbers formatted by to_char
-- bridged
SELECT to_char(1234.5, 'FM9,999.00'), trim(to_char(sum(slots) / 2.0, '9999999D99')), to_char(7, 'FM000'), '[' || to_char(3.14159, '99.99') || ']'
FROM bookings;
-- = 1,234.50 | 9.50 | 007 | [  3.14]

--- dates formatted by to_char
-- bridged
SELECT to_char(starts, 'DD/MM/YYYY HH24:MI:SS'), to_char(starts, 'DD Mon YY'), to_char(starts, 'HH12:MI AM'), to_char(day, 'YYYY-MM')
FROM bookings WHERE booking_id IN (4, 6) ORDER BY starts;
-- = 01/03/2024 18:30:00 | 01 Mar 24 | 06:30 PM | 2024-03
-- = 01/01/2025 00:00:00 | 01 Jan 25 | 12:00 AM | 2025-01

--- month and day names of to_char are padded with blanks
-- bridged
SELECT '[' || to_char(day, 'Month') || ']', '[' || to_char(day, 'DAY') || ']', to_char(day, 'FMDay, FMDDth FMMonth')
FROM bookings WHERE booking_id = 5;
-- = [March    ] | [SUNDAY   ] | Sunday, 31st March

--- quarters, ISO weeks and day numbers by to_char
-- bridged
SELECT to_char(starts, 'YYYY-"Q"Q'), to_char(starts, 'IYYY-IW'), to_char(starts, 'D'), to_char(starts, 'ID'), to_char(starts, 'DDD')
FROM bookings WHERE booking_id IN (4, 6) ORDER BY starts;
-- = 2024-Q1 | 2024-09 | 6 | 5 | 061
-- = 2025-Q1 | 2025-01 | 4 | 3 | 001

--- an interval formatted by to_char
-- bridged
SELECT to_char(interval '27 hours 5 minutes', 'HH24:MI'), to_char(starts - timestamp '2024-02-28 08:00', 'DD HH24:MI:SS')
FROM bookings WHERE booking_id IN (2, 4) ORDER BY starts;
-- = 27:05 | 01 01:00:00
-- = 27:05 | 02 10:30:00

--- a text literal beside a date is a date
-- bridged
SELECT '2024-03-31' - day, day - '2024-02-28', date '2024-12-25' - '2024-12-24'
FROM bookings WHERE booking_id IN (1, 4) ORDER BY day;
-- = 32 | 0 | 1
-- = 30 | 2 | 1

--- a text literal beside a timestamp is a timestamp
-- bridged
SELECT extract(epoch FROM (timestamp '2012-09-02 00:00:00' - '2012-08-31 01:00:00')), extract(day FROM starts - '2024-02-28 08:00')
FROM bookings WHERE booking_id = 4;
-- = 169200.000000 | 2

--- dates differ by whole numbers and take whole numbers
-- same
SELECT day - date '2024-02-28', day + 1, day - 30, 1 + day, day + slots FROM bookings ORDER BY booking_id;
-- = 0 | 2024-02-29 | 2024-01-29 | 2024-02-29 | 2024-03-01
-- = 1 | 2024-03-01 | 2024-01-30 | 2024-03-01 | 2024-03-03
-- = 1 | 2024-03-01 | 2024-01-30 | 2024-03-01 | 2024-03-02
-- = 2 | 2024-03-02 | 2024-01-31 | 2024-03-02 | 2024-03-02
-- = 32 | 2024-04-01 | 2024-03-01 | 2024-04-01 | 2024-04-07
-- = 308 | 2025-01-02 | 2024-12-02 | 2025-01-02 | 2025-01-05

--- a date plus an interval is a timestamp, and stays within the month
-- same
SELECT day + interval '1 month', date '2024-01-31' + interval '1 month', timestamp '2024-03-31 10:00' - interval '1 mon 1 day',
       day - interval '2 weeks'
FROM bookings WHERE booking_id = 5;
-- = 2024-04-30 00:00:00 | 2024-02-29 00:00:00 | 2024-02-28 10:00:00 | 2024-03-17 00:00:00

--- intervals in many words
-- same
SELECT timestamp '2024-02-29' + interval '30 mins', timestamp '2024-02-29' + interval '1 day 2 hours', timestamp '2024-02-29' + '2 hrs'::interval,
       timestamp '2024-02-29' + interval '04:30', timestamp '2024-02-29' + interval '1' year, timestamp '2024-02-29' + '1 mons'::interval;
-- = 2024-02-29 00:30:00 | 2024-03-01 02:00:00 | 2024-02-29 02:00:00 | 2024-02-29 04:30:00 | 2025-02-28 00:00:00 | 2024-03-29 00:00:00

--- an interval of days and a time of day
-- same
SELECT extract(epoch FROM interval '1 day 02:00:30'), timestamp '2024-02-29' + interval '2 days 12:30';
-- = 93630.000000 | 2024-03-02 12:30:00

--- an interval of a month less a day
-- bridged
SELECT timestamp '2024-02-01' + interval '1 month - 1 day', date_trunc('month', day) + interval '1 month -1 day' FROM bookings WHERE booking_id = 5;
-- = 2024-02-29 00:00:00 | 2024-03-31 00:00:00

--- an interval times a number
-- same
SELECT starts, starts + slots * interval '30 minutes' AS ends, starts + '10 minutes'::interval * slots
FROM bookings ORDER BY ends DESC LIMIT 3;
-- = 2025-01-01 00:00:00 | 2025-01-01 02:00:00 | 2025-01-01 00:40:00
-- = 2024-03-31 08:15:00 | 2024-03-31 11:45:00 | 2024-03-31 09:25:00
-- = 2024-03-01 18:30:00 | 2024-03-01 19:00:00 | 2024-03-01 18:40:00

--- seconds and fields of an interval
-- same
SELECT extract(epoch FROM interval '1 month'), extract(hour FROM interval '27 hours'), date_part('days', timestamp '2024-03-01' - timestamp '2024-02-01'),
       extract(day FROM interval '40 days 5 hours'), extract(epoch FROM (starts - day)) / 60
FROM bookings WHERE booking_id = 1;
-- = 2592000.000000 | 27 | 29 | 40 | 540.0000000000000000

--- a time minus a time is an interval
-- bridged
SELECT extract(epoch FROM time '20:30' - time '08:00') / 3600, extract(minute FROM time '08:00' + interval '90 minutes');
-- = 12.5000000000000000 | 30

--- justified and made intervals
-- unsupported
SELECT extract(month FROM justify_days(interval '65 days')), extract(day FROM justify_days(interval '65 days')), extract(day FROM justify_hours(interval '50 hours')),
       extract(day FROM justify_interval(interval '1 mon -1 hour'));

--- dates, timestamps and intervals made of numbers
-- bridged
SELECT date '2024-02-29' + make_interval(days => 10), make_date(2024, 2, 29), make_timestamp(2024, 2, 29, 12, 30, 0);
-- = 2024-03-10 00:00:00 | 2024-02-29 | 2024-02-29 12:30:00

--- age counts full years, months and days
-- same
SELECT extract(year FROM age(date '2024-02-29', date '2000-03-01')), extract(month FROM age(timestamp '2024-12-31', timestamp '2024-02-29')),
       extract(day FROM age(timestamp '2024-12-31', timestamp '2024-02-29')),
       extract(month FROM age(date '2024-03-31', date '2024-02-29')), extract(day FROM age(date '2024-03-30', date '2024-02-29'));
-- = 23 | 10 | 2 | 1 | 1

--- fields of a date and numbers of weeks and days
-- same
SELECT extract(dow FROM day), extract(isodow FROM day), extract(doy FROM day), extract(week FROM day), extract(isoyear FROM day),
       extract(quarter FROM day), extract(century FROM day)
FROM bookings WHERE booking_id IN (5, 6) ORDER BY day;
-- = 0 | 7 | 91 | 13 | 2024 | 1 | 21
-- = 3 | 3 | 1 | 1 | 2025 | 1 | 21

--- date_trunc takes a text literal and gives a timestamp
-- same
SELECT date_trunc('month', '2024-02-11 01:00'::timestamp) + interval '1 month' - interval '1 day', date_trunc('week', timestamp '2025-01-01'),
       date_trunc('quarter', date '2024-05-17'), extract(epoch FROM date_trunc('day', starts) - day)
FROM bookings WHERE booking_id = 1;
-- = 2024-02-29 00:00:00 | 2024-12-30 00:00:00 | 2024-04-01 00:00:00 | 0.000000

--- a series of dates given as dates and text
-- bridged
SELECT generate_series('2024-02-28'::date, '2024-03-01', interval '1 day')::date AS d ORDER BY d;
-- = 2024-02-28
-- = 2024-02-29
-- = 2024-03-01

--- a series of dates gives timestamps
-- same
SELECT d, d + interval '12 hours' FROM generate_series(date '2024-02-28', date '2024-02-29', interval '1 day') AS d ORDER BY d;
-- = 2024-02-28 00:00:00 | 2024-02-28 12:00:00
-- = 2024-02-29 00:00:00 | 2024-02-29 12:00:00

--- a series of dates given as bare text
-- bridged
SELECT extract(month FROM m), extract(day FROM m + interval '1 month' - m)
FROM (SELECT generate_series('2024-01-01', '2024-03-01', interval '1 month') AS m) AS months ORDER BY 1;
-- = 1 | 31
-- = 2 | 29
-- = 3 | 31

--- a series joined by the name of its column
-- same
SELECT d::date, count(b.booking_id)
FROM generate_series(timestamp '2024-02-28', timestamp '2024-03-01', '1 day') AS d LEFT JOIN bookings b ON b.day = d
GROUP BY d ORDER BY d;
-- = 2024-02-28 | 1
-- = 2024-02-29 | 2
-- = 2024-03-01 | 1

--- a series of numbers, upwards, downwards and empty
-- bridged
SELECT n, date '2024-02-28' + n FROM generate_series(3, 1, -1) AS n UNION ALL SELECT n, NULL FROM generate_series(3, 1) AS g(n);
-- = 3 | 2024-03-02
-- = 2 | 2024-03-01
-- = 1 | 2024-02-29

--- SIMILAR TO knows % and _ and bars
-- bridged
SELECT '(833) 942' SIMILAR TO '\(___\)%', 'Squash' SIMILAR TO '%(qu|x)%', 'Squash' SIMILAR TO 'qu', '844-076' NOT SIMILAR TO '%[()]%',
       '12-34' SIMILAR TO '[0-9]{2}-[0-9]+';
-- = true | true | false | true | true

--- regular expressions find a part, with case or without
-- same
SELECT name ~ 'Court', name ~* '^tennis', name !~ '[0-9]$', name !~* 'SQUASH' FROM courts ORDER BY court_id;
-- = true | true | false | true
-- = true | true | false | true
-- = false | false | true | false
-- = false | false | true | true

--- regexp_replace replaces the first find, unless told g
-- same
SELECT regexp_replace('(833) 942-4710', '[^0-9]', '', 'g'), regexp_replace('banana', 'an', '*'), regexp_replace('Banana', 'b|N', '_', 'gi'),
       regexp_replace('Smith Ann', '(\w+) (\w+)', '\2 \1');
-- = 8339424710 | b*ana | _a_a_a | Ann Smith

--- parts found by regular expressions
-- bridged
SELECT substring('Tennis Court 2' from '[0-9]+'), substring('Tennis Court 2' from 'C(.)'), substring('none' from '[0-9]'), substring(name, '[A-Z]\w+$')
FROM courts WHERE court_id = 3;
-- = 2 | o | NULL | Squash

--- regexp_match and regexp_split_to_array give arrays
-- unsupported
SELECT (regexp_match('a1b22', '([a-z])([0-9]+)$'))[2], (regexp_split_to_array('a, b,c', ',\s*'))[2], array_to_string(string_to_array('x y', ' '), '+');

--- substring, left and right with zero and negative numbers
-- bridged
SELECT substring('Squash' from 2 for 3), substring('Squash' for 2), substr('Squash', 0, 3), substring('Squash' from -1 for 4),
       left('Squash', -2), right('Squash', -2), right('Squash', 2);
-- = qua | Sq | Sq | Sq | Squa | uash | sh

--- position, overlay, split_part, translate and other text functions
-- bridged
SELECT position('u' in 'Squash'), strpos('Squash', 'z'), overlay('Squash' placing 'tri' from 2 for 3), split_part('a,b,c', ',', 2), split_part('a,b,c', ',', 9) = '',
       translate('(833) 942', '-() ', ''), translate('abc', 'ab', 'x'), initcap('di o''brien-SMITH'), btrim('xxaxx', 'x'), trim(both '-' from '-a-'), reverse('abc');
-- = 3 | 0 | Strish | b | true | 833942 | xc | Di O'Brien-Smith | a | a | cba

--- lpad and rpad of numbers cast to text
-- same
SELECT lpad(court_id::text, 5, '0'), lpad(cast(upkeep AS char(5)), 5, '0'), lpad('12345', 3, '0'), rpad('ab', 4, '.'), repeat('0', 3 - length(upkeep::text)) || upkeep
FROM courts ORDER BY court_id;
-- = 00001 | 00200 | 123 | ab.. | 200
-- = 00002 | NULL | 123 | ab.. | NULL
-- = 00003 | 00007 | 123 | ab.. | 007
-- = 00004 | 00003 | 123 | ab.. | 003

--- concat passes over NULL, || does not
-- same
SELECT concat(first_name, '/', city), first_name || '/' || city, concat_ws(', ', surname, city, first_name), 'n' || member_id
FROM members WHERE member_id IN (1, 3) ORDER BY member_id;
-- = Ann/York | Ann/York | Smith, York, Ann | n1
-- = Cy/ | NULL | Jones, Cy | n3

--- a boolean joined into a text
-- bridged
SELECT concat(paid, ' for ', slots), paid || '!', paid::text FROM bookings WHERE booking_id < 5 ORDER BY booking_id;
-- = t for 2 | true! | true
-- = f for 3 | false! | false
-- = t for 2 | true! | true
-- =  for 1 | NULL | NULL

--- powers, roots and logarithms
-- bridged
SELECT 2 ^ 3, 9 ^ 0.5, |/ 16.0, log(100), log(2.0, 8.0), ln(1), div(-7, 2), power(2, -1), sqrt(4), 7 # 2, 5 & 3;
-- = 8 | 3.0000000000000000 | 4 | 2 | 3.0000000000000000 | 0 | -3 | 0.5 | 2 | 5 | 1

--- booleans written as text, counted and joined
-- bridged
SELECT count(*) FILTER (WHERE paid = 't'), sum(paid::int), bool_or(paid), bool_and(paid), every(slots > 0), 'yes'::boolean AND 'on'::boolean, 'off'::boolean
FROM bookings;
-- = 3 | 3 | true | false | true | true | false

--- texts gathered in order, NULL left out
-- same
SELECT string_agg(city, ',' ORDER BY member_id), string_agg(DISTINCT surname, '/' ORDER BY surname DESC), string_agg(first_name, '' ORDER BY city NULLS FIRST, first_name)
FROM members;
-- = York,leeds,York,Leeds | smith/Smith/O'Brien/Jones | CyEveAnnDiBob

--- arrays gathered, counted from 1, sliced and searched
-- same
SELECT array_to_string(array_agg(slots ORDER BY booking_id), ','), (array_agg(slots ORDER BY booking_id))[1], array_length(array_agg(slots), 1),
       array_to_string((array_agg(slots ORDER BY slots))[2:3], '-'), array_position(ARRAY['a', 'b'], 'b')
FROM bookings;
-- = 2,3,2,1,7,4 | 2 | 6 | 2-2 | 2

--- arrays joined, compared and written with NULL
-- unsupported
SELECT cardinality(ARRAY[1, 2] || 3), ARRAY[1, 2] @> ARRAY[2], ARRAY[1] && ARRAY[2], array_to_string(array_agg(rating ORDER BY booking_id), ',', '?'),
       array_to_string(ARRAY(SELECT name FROM courts WHERE upkeep < 100 ORDER BY name), ', ')
FROM bookings;

--- arrays and texts taken apart into rows
-- same
SELECT part, nr FROM unnest(string_to_array('c,a,b', ',')) WITH ORDINALITY AS t(part, nr)
UNION ALL SELECT regexp_split_to_table('x y', ' '), 9 ORDER BY nr, part;
-- = c | 1
-- = a | 2
-- = b | 3
-- = x | 9
-- = y | 9

--- ANY and ALL of arrays
-- same
SELECT member_id FROM members
WHERE member_id = ANY (ARRAY[1, 3]) OR member_id <> ALL (SELECT member_id FROM bookings WHERE member_id IS NOT NULL) ORDER BY member_id;
-- = 1
-- = 3
-- = 4
-- = 5

--- an array written as text
-- unsupported
SELECT member_id FROM members WHERE first_name = ANY ('{Di,Bob}') OR member_id = ANY ('{1,7}'::int[]) ORDER BY member_id;

--- the first row of each group, by DISTINCT ON
-- same
SELECT DISTINCT ON (court_id) court_id, booking_id, slots FROM bookings ORDER BY court_id, slots DESC, booking_id;
-- = 1 | 6 | 4
-- = 2 | 4 | 1
-- = 3 | 5 | 7

--- the first rows and their ties
-- unsupported
SELECT surname FROM members ORDER BY lower(surname) FETCH FIRST 1 ROWS WITH TIES;

--- rows locked for update
-- bridged
SELECT member_id FROM members WHERE city = 'York' ORDER BY member_id FETCH FIRST ROW ONLY FOR UPDATE;
-- = 1

--- subtotals by ROLLUP
-- same
SELECT court_id, extract(year FROM starts) AS year, sum(slots), grouping(court_id)
FROM bookings GROUP BY ROLLUP (court_id, year) ORDER BY court_id, year;
-- = 1 | 2024 | 5 | 0
-- = 1 | 2025 | 4 | 0
-- = 1 | NULL | 9 | 0
-- = 2 | 2024 | 1 | 0
-- = 2 | NULL | 1 | 0
-- = 3 | 2024 | 9 | 0
-- = 3 | NULL | 9 | 0
-- = NULL | NULL | 19 | 1

--- a lateral join for each row
-- same
SELECT c.name, b.booking_id FROM courts c CROSS JOIN LATERAL
    (SELECT booking_id FROM bookings WHERE court_id = c.court_id ORDER BY slots DESC, booking_id LIMIT 1) AS b ORDER BY c.court_id;
-- = Tennis Court 1 | 6
-- = Tennis Court 2 | 4
-- = Squash | 5

--- columns of VALUES are called column1 and column2
-- bridged
SELECT column2, column1 + 1 FROM (VALUES (1, 'a'), (2, 'b')) AS v ORDER BY column1 DESC;
-- = b | 3
-- = a | 2

--- a recursive query over members and referrers
-- same
WITH RECURSIVE chain(member_id, referrer, path) AS (
    SELECT member_id, referrer, first_name::text FROM members WHERE member_id = 4
    UNION ALL
    SELECT m.member_id, m.referrer, chain.path || '<' || m.first_name FROM chain JOIN members m ON m.member_id = chain.referrer)
SELECT member_id, path FROM chain ORDER BY member_id;
-- = 1 | Di<Bob<Ann
-- = 2 | Di<Bob
-- = 4 | Di

--- greatest and least pass over NULL
-- same
SELECT greatest(1, NULL, 3), least(NULL, 2), nullif(1, 1), coalesce(NULL, 'x'), 1 IS DISTINCT FROM NULL;
-- = 3 | 2 | NULL | x | true

--- names that differ in case alone
-- unsupported
SELECT "a", "A" FROM (SELECT 1 AS a, 2 AS "A") AS t;

--- quoted names keep their case, others are folded
-- same
SELECT T."First Name", t.CITY FROM (SELECT first_name AS "First Name", City FROM MEMBERS) AS t WHERE t.city = 'leeds';
-- = Bob | leeds

--- month-first and written-out dates as text
-- bridged
SELECT booking_id FROM bookings WHERE starts::date = '01-01-2025' OR day = '28 Feb 2024' OR starts = 'Mar 1 2024 18:30' ORDER BY booking_id;
-- = 1
-- = 4
-- = 6

--- text parsed by to_date and to_timestamp
-- bridged
SELECT to_date('29/02/2024', 'DD/MM/YYYY'), to_date('20241231', 'YYYYMMDD'), to_date('5 Jan 2025', 'DD Mon YYYY'),
       to_timestamp('2024-02-29 18:05', 'YYYY-MM-DD HH24:MI')::timestamp;
-- = 2024-02-29 | 2024-12-31 | 2025-01-05 | 2024-02-29 18:05:00

--- text parsed by to_number
-- unsupported
SELECT to_number('1,234.50', '9,999.99') + 1, to_number('-12', 'S99');

--- a backslash escapes in LIKE
-- bridged
SELECT 'a_b' LIKE 'a\_b', 'axb' LIKE 'a\_b', '10%' ILIKE '%\%', 'a_b' LIKE 'a!_b' ESCAPE '!';
-- = true | false | true | true

--- LIKE minds case, ILIKE does not
-- same
SELECT name FROM courts WHERE name ILIKE 'tennis%' AND name NOT LIKE 'tennis%' AND name NOT ILIKE '%2' ORDER BY name;
-- = Tennis Court 1

--- numeric rounds half away from zero
-- same
SELECT round(2.5), round(-2.5), round(1.005, 2), round(1250, -2), round(sum(slots) * 0.5, -1), round(sum(slots) / 2, -1), trunc(-2.567, 2), ceil(-0.5) FROM bookings;
-- = 3 | -3 | 1.01 | 1300 | 10 | 10 | -2.56 | 0

--- double precision rounds half to even
-- bridged
SELECT round(2.5::float8), round(3.5::float8), round(-0.5::float8), round(rating) FROM bookings WHERE rating IS NOT NULL ORDER BY booking_id;
-- = 2 | 4 | -0 | 4
-- = 2 | 4 | -0 | 3
-- = 2 | 4 | -0 | 5
-- = 2 | 4 | -0 | 2
-- = 2 | 4 | -0 | 4

--- casts to integer round
-- same
SELECT 2.5::int, 3.5::int, (-2.5)::int, 2.5::float8::int, 3.5::float8::int, 2.345::numeric(3, 2), '7'::int + 1, 1::boolean, 19.99::int4;
-- = 3 | 4 | -3 | 2 | 4 | 2.35 | 8 | true | 20

--- casts to char and varchar(n) cut the text
-- bridged
SELECT 'abcdef'::varchar(3), cast(surname AS char), first_name::char(2) || '.' FROM members ORDER BY member_id;
-- = abc | S | An.
-- = abc | s | Bo.
-- = abc | J | Cy.
-- = abc | O | Di.
-- = abc | J | Ev.

--- frames of windows by days
-- bridged
SELECT booking_id, sum(slots) OVER (ORDER BY day RANGE BETWEEN '2 days' PRECEDING AND CURRENT ROW),
       count(*) OVER (ORDER BY starts RANGE BETWEEN interval '1 day' PRECEDING AND interval '1 day' FOLLOWING)
FROM bookings ORDER BY booking_id;
-- = 1 | 2 | 2
-- = 2 | 7 | 3
-- = 3 | 7 | 2
-- = 4 | 8 | 1
-- = 5 | 7 | 1
-- = 6 | 4 | 1

--- row_number with a star
-- same
SELECT first_name, row_number(*) OVER (ORDER BY joined DESC) FROM members ORDER BY joined;
-- = Ann | 5
-- = Bob | 4
-- = Cy | 3
-- = Di | 2
-- = Eve | 1

--- totals by GROUPING SETS and CUBE
-- same
SELECT city, count(*), grouping(city) FROM members GROUP BY GROUPING SETS ((city), ()) UNION ALL SELECT surname, count(*), 9 FROM members WHERE member_id < 3 GROUP BY CUBE (surname)
ORDER BY 3, 2, 1;
-- = Leeds | 1 | 0
-- = leeds | 1 | 0
-- = NULL | 1 | 0
-- = York | 2 | 0
-- = NULL | 5 | 1
-- = Smith | 1 | 9
-- = smith | 1 | 9
-- = NULL | 2 | 9

--- a star of a table beside its key in GROUP BY
-- bridged
SELECT c.*, count(b.booking_id) FROM courts AS c LEFT JOIN bookings AS b USING (court_id) GROUP BY c.court_id ORDER BY count DESC, c.court_id LIMIT 2;
-- = 1 | Tennis Court 1 | 25.00 | 200 | 3
-- = 3 | Squash | 17.50 | 7 | 2
