--- NULL sorts first ascending
-- bridged
SELECT member_id, city FROM members ORDER BY city, member_id;
-- = 3 | NULL
-- = 5 | Leeds
-- = 1 | York
-- = 4 | York
-- = 2 | leeds

--- LATERAL VIEW explode turns a list into rows
-- bridged
SELECT court_id, word FROM courts LATERAL VIEW explode(split(name, ' ')) words AS word WHERE court_id <> 2;
-- = 1 | Tennis
-- = 1 | Court
-- = 1 | 1
-- = 3 | Squash
-- = 4 | Pool
-- = 4 | Table

--- posexplode counts from 0
-- bridged
SELECT court_id, place, word
FROM courts LATERAL VIEW posexplode(split(name, ' ')) words AS place, word
WHERE court_id IN (3, 4);
-- = 3 | 0 | Squash
-- = 4 | 0 | Pool
-- = 4 | 1 | Table

--- the null-safe equality <=>
-- bridged
SELECT a.booking_id, b.booking_id
FROM bookings a JOIN bookings b ON a.paid <=> b.paid AND a.booking_id < b.booking_id;
-- = 1 | 5
-- = 1 | 3
-- = 2 | 6
-- = 3 | 5

--- date_format with a pattern of Java
-- bridged
SELECT date_format(joined, 'dd.MM.yyyy HH:mm'), date_format(joined, 'EEEE d MMM yy, hh:mm a'),
       date_format(joined, "d. MMMM 'at' HH'h'")
FROM members WHERE member_id = 3;
-- = 29.02.2024 23:59 | Thursday 29 Feb 24, 11:59 PM | 29. February at 23h

--- to_date and to_timestamp with a pattern
-- bridged
SELECT to_date('31/12/2024', 'dd/MM/yyyy'), to_timestamp('29.02.2024 08:05', 'dd.MM.yyyy HH:mm');
-- = 2024-12-31 | 2024-02-29 08:05:00

--- datediff takes the later date first and counts midnights
-- bridged
SELECT datediff('2024-03-01', '2024-02-28'), datediff(DATE '2024-02-28', DATE '2024-03-01'),
       datediff(TIMESTAMP '2024-02-29 00:10:00', TIMESTAMP '2024-02-28 23:50:00');
-- = 2 | -2 | 1

--- add_months at the end of a month
-- bridged
SELECT add_months(DATE '2024-01-31', 1), add_months(DATE '2024-02-29', 1), add_months('2024-03-31', -1);
-- = 2024-02-29 | 2024-03-29 | 2024-02-29

--- trunc and date_trunc
-- bridged
SELECT trunc(day, 'MM'), trunc(day, 'WEEK'), date_trunc('HOUR', starts), date_trunc('quarter', starts)
FROM bookings WHERE booking_id = 5;
-- = 2024-03-01 | 2024-03-25 | 2024-03-31 08:00:00 | 2024-01-01 00:00:00

--- dayofweek starts with Sunday as 1, weekday with Monday as 0
-- bridged
SELECT day, dayofweek(day), weekday(day), weekofyear(day), extract(DOW FROM day), dayname(day)
FROM bookings WHERE booking_id IN (1, 5, 6);
-- = 2024-02-28 | 4 | 2 | 9 | 4 | Wed
-- = 2024-03-31 | 1 | 6 | 13 | 1 | Sun
-- = 2025-01-01 | 4 | 2 | 1 | 4 | Wed

--- nvl, nvl2, ifnull and nullif
-- bridged
SELECT member_id, nvl(city, '?'), nvl2(referrer, 'led', 'came'), ifnull(referrer, 0), nullif(surname, 'Jones')
FROM members;
-- = 1 | York | came | 0 | Smith
-- = 2 | leeds | led | 1 | smith
-- = 3 | ? | led | 1 | NULL
-- = 4 | York | led | 2 | O'Brien
-- = 5 | Leeds | came | 0 | NULL

--- concat and || with NULL give NULL, concat_ws skips it
-- bridged
SELECT member_id, concat(first_name, '-', city), first_name || city, concat_ws('-', first_name, city),
       format_string('%03d:%s', member_id, first_name)
FROM members WHERE member_id IN (2, 3);
-- = 2 | Bob-leeds | Bobleeds | Bob-leeds | 002:Bob
-- = 3 | NULL | NULL | Cy | 003:Cy

--- substring takes 0 for 1 and counts back from the end
-- bridged
SELECT substring('Spark', 0, 3), substr('Spark', -3, 2), substring('Spark', 2), substring('Spark', -9, 6);
-- = Spa | ar | park | Sp

--- lists count from 0 in brackets, element_at counts from 1
-- bridged
SELECT split(name, ' ')[0], element_at(split(name, ' '), 1), element_at(split(name, ' '), -1), split(name, ' ')[7]
FROM courts WHERE court_id = 1;
-- = Tennis | Tennis | 1 | NULL

--- percentile interpolates, percentile_approx takes a value that is there
-- bridged
SELECT percentile(slots, 0.5), percentile(slots, array(0.25, 0.5))[1], percentile_approx(slots, 0.5), median(slots) FROM bookings;
-- = 2.5 | 2.5 | 2 | 2.5

--- first with IGNORE NULLS as a flag
-- bridged
SELECT booking_id, first(rating, true) OVER (ORDER BY booking_id DESC) AS seen FROM bookings WHERE booking_id <= 3;
-- = 3 | 3
-- = 2 | 3
-- = 1 | 3

--- WITH ROLLUP and grouping_id
-- bridged
SELECT court_id, paid, SUM(slots) AS slots, grouping_id() AS level, grouping__id
FROM bookings WHERE paid IS NOT NULL GROUP BY court_id, paid WITH ROLLUP;
-- = 1 | true | 2 | 0 | 0
-- = 1 | false | 7 | 0 | 0
-- = 3 | true | 9 | 0 | 0
-- = 1 | NULL | 9 | 1 | 1
-- = NULL | NULL | 18 | 3 | 3
-- = 3 | NULL | 9 | 1 | 1

--- DISTRIBUTE BY and SORT BY promise no order of the whole
-- bridged
SELECT booking_id, court_id FROM bookings WHERE slots < 3 DISTRIBUTE BY court_id SORT BY court_id, booking_id;
-- = 1 | 1
-- = 4 | 2
-- = 3 | 3

--- TABLESAMPLE of some rows takes the first that come
-- unsupported
SELECT booking_id FROM bookings TABLESAMPLE (2 ROWS);

--- round goes away from zero, bround to the even neighbour
-- bridged
SELECT round(2.5), bround(2.5), round(-2.5), bround(3.5), round(1234.5, -2);
-- = 3 | 2 | -3 | 4 | 1200

--- a cast to a whole number cuts, and gives NULL for text that is none
-- bridged
SELECT booking_id, CAST(rating AS INT), CAST('3.7' AS INT), CAST('abc' AS INT), CAST(-2.7 AS INT)
FROM bookings WHERE booking_id IN (1, 4);
-- = 1 | 4 | 3 | NULL | -2
-- = 4 | 5 | 3 | NULL | -2

--- text counts as a number in arithmetic and comparison
-- bridged
SELECT '1' + 1, '10' > 9, '3' * '4';
-- = 2 | true | 12

--- text between double quotes
-- bridged
SELECT member_id, "it's" FROM members WHERE city = "York";
-- = 1 | it's
-- = 4 | it's

--- count_if, every, any, max_by
-- bridged
SELECT court_id, count_if(paid), every(paid), any(paid), max_by(booking_id, slots) FROM bookings GROUP BY court_id;
-- = 1 | 1 | false | true | 6
-- = 3 | 2 | true | true | 5
-- = 2 | 0 | NULL | NULL | 4

--- greatest and least skip NULL
-- same
SELECT court_id, greatest(upkeep, 10), least(upkeep, 10) FROM courts;
-- = 1 | 200 | 10
-- = 2 | 10 | 10
-- = 3 | 10 | 7
-- = 4 | 10 | 3

--- instr, locate, initcap, substring_index, lpad that cuts
-- bridged
SELECT instr('Spark', 'r'), locate('a', 'banana', 3), initcap('tennis COURT'), substring_index('a.b.c', '.', 2),
       substring_index('a.b.c', '.', -1), lpad('Spark', 3, '*'), rpad('ab', 4, '-');
-- = 4 | 4 | Tennis Court | a.b | c | Spa | ab--

--- from VALUES without names
-- bridged
SELECT col1, col2 FROM VALUES (1, 'a'), (2, NULL);
-- = 1 | a
-- = 2 | NULL

--- division keeps the fraction and by zero gives NULL, div drops the remainder
-- bridged
SELECT booking_id, 7 / 2, 1 / (slots - 2), 5 % (slots - 2), 7 div 2, -7 div 2 FROM bookings WHERE booking_id IN (1, 2);
-- = 1 | 3.5 | NULL | NULL | 3 | -3
-- = 2 | 3.5 | 1 | 0 | 3 | -3

--- LEFT SEMI JOIN and LEFT ANTI JOIN
-- bridged
SELECT m.member_id
FROM members m LEFT SEMI JOIN bookings b ON b.member_id = m.member_id LEFT ANTI JOIN courts c ON c.court_id = m.member_id + 2;
-- = 3

--- LATERAL VIEW OUTER keeps rows whose list is NULL
-- unsupported
SELECT m.member_id, part FROM members m LATERAL VIEW OUTER explode(split(m.city, 'o')) parts AS part WHERE m.member_id IN (3, 4);

--- months_between counts 31-day months and the time of day, but whole months between month ends
-- bridged
SELECT round(months_between('2024-03-31', '2024-02-29'), 4), round(months_between('2024-03-30', '2024-02-29'), 4),
       round(months_between(TIMESTAMP '2024-03-15 12:00:00', TIMESTAMP '2024-02-14 00:00:00'), 4);
-- = 1 | 1.0323 | 1.0484

--- rlike finds anywhere, regexp_extract without a match gives the empty text
-- bridged
SELECT name, concat('<', regexp_extract(name, '(\\w+) Court (\\d)', 2), '>'), regexp_replace(name, '[aeiou]', '*'),
       regexp_replace('a1b2', '([a-z])(\\d)', '$2$1')
FROM courts WHERE name RLIKE 'T' AND name NOT RLIKE '2$';
-- = Tennis Court 1 | <1> | T*nn*s C**rt 1 | 1a2b
-- = Pool Table | <> | P**l T*bl* | 1a2b

--- a regular expression that looks ahead
-- unsupported
SELECT name FROM courts WHERE name RLIKE '^(?!Pool)';

--- stack makes rows of columns
-- bridged
SELECT court_id, stack(2, 'fee', CAST(guest_fee AS DOUBLE), 'upkeep', CAST(upkeep AS DOUBLE)) AS (what, amount)
FROM courts WHERE court_id IN (2, 3);
-- = 2 | fee | 25
-- = 2 | upkeep | NULL
-- = 3 | fee | 17.5
-- = 3 | upkeep | 7

--- hints change nothing
-- same
SELECT /*+ BROADCAST(c), REPARTITION(4) */ c.name, COUNT(*) AS n
FROM bookings b JOIN courts c ON c.court_id = b.court_id GROUP BY c.name;
-- = Tennis Court 2 | 1
-- = Tennis Court 1 | 3
-- = Squash | 2

--- PIVOT
-- same
SELECT * FROM (SELECT court_id, paid, slots FROM bookings)
PIVOT (SUM(slots) FOR court_id IN (1 AS tennis, 3 AS squash));
-- = true | 2 | 9
-- = false | 7 | NULL
-- = NULL | NULL | NULL

--- last_day and next_day, of dates and of text
-- bridged
SELECT last_day(day), last_day('2024-02-10'), next_day(day, 'Mon'), next_day('2024-03-04', 'MONDAY')
FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 2024-02-29 | 2024-03-04 | 2024-03-11

--- date_add, date_sub and dates plus numbers
-- bridged
SELECT date_add('2024-02-28', 2), date_sub(DATE '2024-03-01', 1), day + 1, day + INTERVAL 1 MONTH
FROM bookings WHERE booking_id = 5;
-- = 2024-03-01 | 2024-02-29 | 2024-04-01 | 2024-04-30

--- sequence of dates, with courts joined that have no booking that day
-- bridged
SELECT d.day, COUNT(b.booking_id) AS n
FROM (SELECT explode(sequence(DATE '2024-02-28', DATE '2024-03-01', INTERVAL 1 DAY)) AS day) d
LEFT JOIN bookings b ON b.day = d.day AND b.court_id = 1
GROUP BY d.day ORDER BY d.day;
-- = 2024-02-28 | 1
-- = 2024-02-29 | 1
-- = 2024-03-01 | 0

--- a tumbling window cuts time into pieces
-- bridged
SELECT window(starts, '1 day').start AS begins, SUM(slots) AS slots
FROM bookings WHERE booking_id <= 3 GROUP BY window(starts, '1 day');
-- = 2024-02-28 00:00:00 | 2
-- = 2024-02-29 00:00:00 | 5

--- collect_list and collect_set leave NULL out
-- bridged
SELECT size(collect_list(city)), size(collect_set(city)), array_join(sort_array(collect_set(surname)), ',') FROM members;
-- = 4 | 3 | Jones,O'Brien,Smith,smith

--- lambdas: filter, transform and aggregate
-- bridged
SELECT array_join(filter(array(1, 2, 3, 4), x -> x % 2 = 0), ','),
       array_join(transform(array('a', 'b'), (x, i) -> concat(x, i)), ','),
       aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x);
-- = 2,4 | a0,b1 | 6

--- exists with a lambda is no sub-query
-- bridged
SELECT court_id FROM courts WHERE exists(split(name, ' '), word -> word = 'Court');
-- = 1
-- = 2

--- hours between times by unix_timestamp
-- bridged
SELECT (unix_timestamp(starts) - unix_timestamp(day)) / 3600, unix_timestamp('2024-02-29 00:00:00'),
       from_unixtime(0, 'yyyy-MM-dd')
FROM bookings WHERE booking_id = 5;
-- = 8.25 | 1709164800 | 1970-01-01

--- get_json_object and str_to_map
-- bridged
SELECT get_json_object('{"a": {"b": 7}}', '$.a.b'), get_json_object('{"c": ["x", "y"]}', '$.c[1]'), str_to_map('a:1,b:2')['b'],
       str_to_map('a=1;b=2', ';', '=')['c'];
-- = 7 | y | 2 | NULL

--- two quotes inside a text are one
-- bridged
SELECT surname FROM members WHERE surname IN ('O''Brien', 'O\'Neill');
-- = O'Brien

--- concat_ws joins lists, too
-- bridged
SELECT court_id, concat_ws('|', sort_array(collect_list(slots)), 'end') AS slots FROM bookings GROUP BY court_id;
-- = 1 | 2|3|4|end
-- = 2 | 1|end
-- = 3 | 2|7|end

--- the first and the last of a window or of a group, without NULL
-- bridged
SELECT booking_id, last(rating, true) OVER (ORDER BY booking_id), (SELECT first(rating, true) FROM bookings WHERE booking_id = 2)
FROM bookings WHERE booking_id <= 2;
-- = 1 | 4.5 | NULL
-- = 2 | 4.5 | NULL

--- datediff with a unit counts full units
-- bridged
SELECT datediff(MONTH, DATE '2024-01-31', DATE '2024-03-30'), datediff(YEAR, DATE '2023-06-01', DATE '2024-05-31'),
       datediff(WEEK, DATE '2024-01-01', DATE '2024-01-15');
-- = 1 | 0 | 2

--- window by its name, of the rows it groups
-- bridged
SELECT window.start, window.end, SUM(slots) AS slots FROM bookings WHERE booking_id <= 3 GROUP BY window(starts, '2 hours');
-- = 2024-02-28 08:00:00 | 2024-02-28 10:00:00 | 2
-- = 2024-02-29 08:00:00 | 2024-02-29 10:00:00 | 3
-- = 2024-02-29 10:00:00 | 2024-02-29 12:00:00 | 2

--- LATERAL VIEW stack and explode of a map
-- bridged
SELECT court_id, what, amount, v
FROM courts LATERAL VIEW stack(2, 'fee', CAST(guest_fee AS INT), 'upkeep', upkeep) t AS what, amount
LATERAL VIEW explode(map('k', court_id)) u AS k, v WHERE court_id = 1;
-- = 1 | fee | 25 | 1
-- = 1 | upkeep | 200 | 1

--- exploded lists and maps have columns called col, key and value
-- bridged
SELECT court_id, col, key, value
FROM courts LATERAL VIEW explode(split(name, ' ')) t LATERAL VIEW explode(map('a', 1)) u WHERE court_id = 4;
-- = 4 | Pool | a | 1
-- = 4 | Table | a | 1

--- COUNT in PIVOT gives NULL for nothing
-- unsupported
SELECT * FROM (SELECT court_id, paid FROM bookings) PIVOT (COUNT(*) FOR court_id IN (1, 3));

--- parts of a date by their names
-- bridged
SELECT date_part('dow', day), date_part('year', day), extract(SECOND FROM starts), monthname(day), quarter('2024-05-01')
FROM bookings WHERE booking_id = 5;
-- = 1 | 2024 | 0 | Mar | 2

--- dates that are read and written are numbers where one is wanted
-- bridged
SELECT date_format(day, 'yyyy') + 1, CAST(date_format(day, 'MM') AS INT), date_format(day, 'MM') = 2, unix_timestamp('1970-01-02', 'yyyy-MM-dd'),
       to_date('3/5/2024', 'M/d/yyyy'), to_date('abc', 'yyyy'), date_format(day, 'Q')
FROM bookings WHERE booking_id = 2;
-- = 2025 | 2 | true | 86400 | 2024-03-05 | NULL | 1

--- places in lists, and lists without doubles in their order
-- bridged
SELECT array_position(array(5, 6), 7), array_join(array_distinct(array(3, 1, 3)), ','), array_contains(array(1, NULL), 3),
       array_join(sequence(3, 1), ','), array_join(slice(array(1, 2, 3), 2, 2), ',');
-- = 0 | 3,1 | NULL | 3,2,1 | 2,3

--- div cuts decimals, % and pmod differ below zero
-- bridged
SELECT 7.5 div 2, -7 % 3, pmod(-7, 3), bround(2.45, 1), isnull(NULL), zeroifnull(NULL);
-- = 3 | -1 | 2 | 2.4 | true | 0

--- skewness and kurtosis are those of a population
-- bridged
SELECT round(skewness(slots), 6), round(kurtosis(slots), 6) FROM bookings;
-- = 0.977834 | -0.213224

--- a schema of JSON
-- unsupported
SELECT from_json('{"a": 1}', 'a INT').a;

--- a list of nothing is empty, and text among numbers makes text of all
-- bridged
SELECT court_id, size(collect_set(member_id)), coalesce(SUM(rating), 'none'), CASE WHEN MAX(paid) THEN 'paid' ELSE court_id END
FROM bookings GROUP BY court_id;
-- = 1 | 2 | 9.0 | paid
-- = 2 | 0 | 5.0 | 2
-- = 3 | 2 | 5.5 | paid

--- GROUPING SETS after the columns they are made of
-- bridged
SELECT court_id, paid, COUNT(*), grouping_id() FROM bookings GROUP BY court_id, paid GROUPING SETS ((court_id, paid), (court_id));
-- = 1 | true | 1 | 0
-- = 1 | false | 2 | 0
-- = 2 | NULL | 1 | 0
-- = 3 | true | 2 | 0
-- = 1 | NULL | 3 | 1
-- = 2 | NULL | 1 | 1
-- = 3 | NULL | 2 | 1

--- substring of less than nothing is empty
-- bridged
SELECT name, substring(name, 1, instr(name, ' ') - 1), length(substring(name, 3, -2)) FROM courts WHERE court_id >= 3;
-- = Squash |  | 0
-- = Pool Table | Pool | 0
