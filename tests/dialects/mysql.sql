--- backticks quote names, double quotes text, a backslash a quote
-- bridged
SELECT `first_name` FROM `members` WHERE first_name = "Ann" OR surname = 'O\'Brien';
-- = Ann
-- = Di

--- a backslash escapes a wildcard of LIKE without being told
-- bridged
SELECT SUM('50%' LIKE '50\%'), SUM('509' LIKE '50\%'), SUM('a_b' LIKE 'a\_b');
-- = 1 | 0 | 1

--- comments from a hash sign, LIMIT with the offset first
-- bridged
SELECT booking_id # the key
FROM bookings ORDER BY booking_id LIMIT 2, 3;
-- = 3
-- = 4
-- = 5

--- NULLs sort before everything, in windows too
-- bridged
SELECT court_id, upkeep, LAG(court_id) OVER (ORDER BY upkeep) FROM courts ORDER BY upkeep;
-- = 2 | NULL | NULL
-- = 4 | 3 | 2
-- = 3 | 7 | 4
-- = 1 | 200 | 3

--- IF, IFNULL, ISNULL, and a comparison with NULL as a value
-- bridged
SELECT court_id, IF(ISNULL(upkeep), 'free', 'kept'), IFNULL(upkeep, 0) FROM courts WHERE upkeep <=> NULL OR court_id = 1;
-- = 1 | kept | 200
-- = 2 | free | 0

--- two bars mean OR, two ampersands AND
-- bridged
SELECT court_id FROM courts WHERE upkeep = 7 || guest_fee > 20 && upkeep > 100;
-- = 1
-- = 3

--- XOR, unknown beside NULL
-- bridged
SELECT booking_id FROM bookings WHERE paid XOR slots > 2;
-- = 1
-- = 2
-- = 3
-- = 6

--- sums and averages of comparisons
-- bridged
SELECT SUM(slots > 2), SUM(paid = 1), AVG(slots > 2), COUNT(slots > 2 OR NULL) FROM bookings;
-- = 3 | 3 | 0.5 | 3

--- a comparison in the select list is 1, 0 or NULL
-- bridged
SELECT court_id, upkeep > 5 FROM courts;
-- = 1 | 1
-- = 2 | NULL
-- = 3 | 1
-- = 4 | 0

--- a slash divides exactly, DIV drops the remainder
-- bridged
SELECT 7 / 2, 7 DIV 2, -7 DIV 2, 7.9 DIV 2;
-- = 3.5 | 3 | -3 | 3

--- division by zero and its remainder give NULL
-- bridged
SELECT 1 / 0, 7 DIV 0, 7 % 0, MOD(7, 0), 0.0 / 0;
-- = NULL | NULL | NULL | NULL | NULL

--- text that is a number joins arithmetic
-- bridged
SELECT '1' + 1, '3' * '4', '1.5' + member_id FROM members WHERE member_id = '2';
-- = 2 | 12 | 3.5

--- text that is no number counts as zero
-- unsupported
SELECT court_id, name + 1 FROM courts;

--- CONCAT with NULL is NULL
-- bridged
SELECT member_id, CONCAT(first_name, ' of ', city) FROM members;
-- = 1 | Ann of York
-- = 2 | Bob of leeds
-- = 3 | NULL
-- = 4 | Di of York
-- = 5 | Eve of Leeds

--- GREATEST and LEAST with NULL are NULL
-- bridged
SELECT court_id, GREATEST(upkeep, 5), LEAST(upkeep, 5) FROM courts;
-- = 1 | 200 | 5
-- = 2 | NULL | NULL
-- = 3 | 7 | 5
-- = 4 | 5 | 3

--- GROUP_CONCAT with its own order and separator
-- bridged
SELECT court_id, GROUP_CONCAT(DISTINCT member_id ORDER BY member_id DESC SEPARATOR '/') FROM bookings GROUP BY court_id;
-- = 1 | 2/1
-- = 2 | NULL
-- = 3 | 3/1

--- columns that depend on the grouping key
-- bridged
SELECT c.court_id, c.name, COUNT(b.booking_id)
FROM courts c LEFT JOIN bookings b ON b.court_id = c.court_id
GROUP BY c.court_id;
-- = 1 | Tennis Court 1 | 3
-- = 2 | Tennis Court 2 | 1
-- = 3 | Squash | 2
-- = 4 | Pool Table | 0

--- WITH ROLLUP
-- bridged
SELECT court_id, GROUPING(court_id), SUM(slots) FROM bookings GROUP BY court_id WITH ROLLUP;
-- = 1 | 0 | 9
-- = 2 | 0 | 1
-- = 3 | 0 | 9
-- = NULL | 1 | 19

--- HAVING filters rows by an alias without grouping
-- bridged
SELECT court_id, guest_fee * 2 AS pair FROM courts HAVING pair > 40;
-- = 1 | 50
-- = 2 | 50

--- STDDEV and VARIANCE take the whole population
-- bridged
SELECT STDDEV(slots), STD(slots), VARIANCE(slots) FROM bookings WHERE court_id = 3;
-- = 2.5 | 2.5 | 6.25

--- STRAIGHT_JOIN and index hints
-- bridged
SELECT COUNT(*) FROM bookings AS b FORCE INDEX (PRIMARY) STRAIGHT_JOIN courts AS c ON b.court_id = c.court_id;
-- = 6

--- DATE_FORMAT
-- bridged
SELECT DATE_FORMAT(starts, '%Y-%m'), DATE_FORMAT(starts, '%W, %e %M %Y %H:%i'), DATE_FORMAT(starts, '%c/%d/%y %l:%i %p %T'), DATE_FORMAT(day, '%D %b')
FROM bookings WHERE booking_id = 4;
-- = 2024-03 | Friday, 1 March 2024 18:30 | 3/01/24 6:30 PM 18:30:00 | 1st Mar

--- STR_TO_DATE, NULL for text that does not fit
-- bridged
SELECT STR_TO_DATE('29.02.2024', '%d.%m.%Y'), STR_TO_DATE('tomorrow', '%d.%m.%Y');
-- = 2024-02-29 | NULL

--- DATEDIFF counts days, later date first
-- bridged
SELECT DATEDIFF('2024-03-01 00:00:00', '2024-02-28 23:59:59'), DATEDIFF('2024-01-01', '2024-01-31');
-- = 2 | -30

--- TIMESTAMPDIFF counts full units and knows no ends of months
-- bridged
SELECT booking_id, TIMESTAMPDIFF(MONTH, starts, '2025-02-28'), TIMESTAMPDIFF(YEAR, starts, '2025-02-28'), TIMESTAMPDIFF(DAY, starts, '2024-03-01 09:30:00'),
    TIMESTAMPDIFF(MONTH, '2024-01-31', day)
FROM bookings WHERE booking_id IN (1, 2, 3);
-- = 1 | 11 | 0 | 2 | 0
-- = 2 | 11 | 0 | 1 | 0
-- = 3 | 11 | 0 | 0 | 0

--- DATE_ADD and DATE_SUB stop at the month's end
-- bridged
SELECT DATE_ADD('2024-01-31', INTERVAL 1 MONTH), DATE_SUB(day, INTERVAL 1 YEAR), '2024-02-28' + INTERVAL 2 DAY, ADDDATE(day, 1) FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 2023-02-28 | 2024-03-01 | 2024-03-01

--- plus and minus take a date for a number
-- bridged
SELECT MAX(day) - MIN(day), MIN(day) + 1 FROM bookings;
-- = 9873 | 20240229

--- days of the week by number
-- bridged
SELECT booking_id, DAYOFWEEK(day), WEEKDAY(day), DAYNAME(day) FROM bookings WHERE booking_id IN (2, 5);
-- = 2 | 5 | 3 | Thursday
-- = 5 | 1 | 6 | Sunday

--- weeks that begin on Sunday, or on Monday when told
-- bridged
SELECT member_id, WEEK(joined), YEARWEEK(joined), WEEK(joined, 1), YEARWEEK(joined, 1), WEEKOFYEAR(joined) FROM members WHERE member_id > 3;
-- = 4 | 52 | 202452 | 53 | 202501 | 1
-- = 5 | 0 | 202452 | 1 | 202501 | 1

--- parts of dates
-- bridged
SELECT DATE(starts), HOUR(starts), QUARTER(day), MONTHNAME(day), EXTRACT(YEAR_MONTH FROM day), LAST_DAY(day) FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 9 | 1 | February | 202402 | 2024-02-29

--- SUBSTRING_INDEX from both ends
-- bridged
SELECT SUBSTRING_INDEX('a.b.c', '.', 2), SUBSTRING_INDEX('a.b.c', '.', -1), SUBSTRING_INDEX('abc', '.', 1);
-- = a.b | c | abc

--- SUBSTRING from place 0 is empty
-- bridged
SELECT CONCAT('[', SUBSTRING('Squash', 0, 3), ']'), SUBSTRING('Squash', -3), MID('Squash', 2, 3), LEFT('Squash', 2);
-- = [] | ash | qua | Sq

--- LENGTH counts bytes, CHAR_LENGTH characters
-- bridged
SELECT LENGTH('café '), CHAR_LENGTH('café ');
-- = 6 | 5

--- TRIM takes off whole words, not sets of characters
-- bridged
SELECT TRIM(LEADING 'ab' FROM 'abacus'), TRIM(BOTH '0' FROM '00700');
-- = acus | 7

--- FIND_IN_SET, ELT and an order given by FIELD
-- bridged
SELECT court_id, FIND_IN_SET(court_id, '4,3'), ELT(court_id, 'p', 'q') FROM courts ORDER BY FIELD(court_id, 3, 1), court_id;
-- = 2 | 0 | q
-- = 4 | 1 | NULL
-- = 3 | 2 | NULL
-- = 1 | 0 | p

--- REGEXP finds a part, REGEXP_REPLACE replaces every match
-- bridged
SELECT REGEXP_REPLACE(name, '[A-Za-z]+', '#'), REGEXP_SUBSTR(name, '[A-Za-z]+') FROM courts WHERE name REGEXP '[0-9]$' AND name RLIKE 'Court';
-- = # # 1 | Tennis
-- = # # 2 | Tennis

--- ROUND of exact numbers goes away from zero, of doubles to even
-- bridged
SELECT ROUND(2.5), ROUND(-2.5), ROUND(rating) FROM bookings WHERE booking_id = 5;
-- = 3 | -3 | 2

--- casts round numbers and cut text
-- bridged
SELECT CAST(2.7 AS SIGNED), CAST('2.7' AS SIGNED), CAST(2.567 AS DECIMAL), CAST('Squash' AS CHAR(3)), CONVERT('12', UNSIGNED) + 1;
-- = 3 | 2 | 3 | Squ | 13

--- LOG is the natural logarithm, TRUNCATE cuts
-- bridged
SELECT LOG(1), ROUND(LOG(100), 4), LOG(2, 8), TRUNCATE(-2.789, 1), TRUNCATE(189, -2);
-- = 0 | 4.6052 | 3 | -2.7 | 100

--- LIKE ignores case
-- bridged
-- nocase
SELECT first_name FROM members WHERE surname LIKE 's%' OR city LIKE '%EEDS';
-- = Ann
-- = Bob
-- = Eve

--- REGEXP ignores case
-- bridged
-- nocase
SELECT court_id FROM courts WHERE name REGEXP '^tennis';
-- = 1
-- = 2

--- comparisons, groups and DISTINCT ignore case
-- same
-- nocase
SELECT COUNT(*), COUNT(DISTINCT city) FROM members WHERE surname <> 'JONES' GROUP BY surname;
-- = 2 | 2
-- = 1 | 1

--- LOCATE and FIELD ignore case, REPLACE does not
-- bridged
-- nocase
SELECT LOCATE('court', name), INSTR(name, 'TENNIS'), FIELD(name, 'TENNIS COURT 1'), REPLACE(name, 'court', 'x') FROM courts WHERE court_id = 1;
-- = 8 | 1 | 1 | Tennis Court 1

--- BINARY compares with case
-- bridged
-- nocase
SELECT first_name FROM members WHERE BINARY surname = 'smith';
-- = Bob

--- variables that number the rows
-- unsupported
SELECT first_name, @place := @place + 1 FROM members, (SELECT @place := 0) AS start;

--- a variable set before the query
-- unsupported
SET @least = 20;
SELECT name FROM courts WHERE guest_fee > @least;

--- a truth column is a number wherever it goes
-- bridged
SELECT paid, CONCAT(paid, '/', rating), GREATEST(paid, 0), t.* FROM (SELECT paid, rating FROM bookings WHERE booking_id < 4) AS t;
-- = 1 | 1/4.5 | 1 | 1 | 4.5
-- = 0 | NULL | 0 | 0 | NULL
-- = 1 | 1/3 | 1 | 1 | 3

--- numbers as conditions
-- same
SELECT booking_id, IF(slots % 2, 'odd', 'even'), CASE WHEN rating THEN 'rated' ELSE '-' END FROM bookings WHERE paid AND NOT slots = 3;
-- = 1 | even | rated
-- = 3 | even | rated
-- = 5 | odd | rated

--- numbers in text keep the digits of their scale
-- bridged
SELECT CONCAT(ROUND(100 * SUM(slots > 2) / COUNT(*), 1), '%'), CONCAT(MAX(rating)), CONCAT(AVG(slots)), CONCAT(SUM(guest_fee * 1.5)), CONCAT(7 / 2) FROM bookings JOIN courts USING (court_id);
-- = 50.0% | 5 | 3.1667 | 202.500 | 3.5000

--- text in one branch makes text of all
-- bridged
SELECT IFNULL(upkeep, 'none'), IF(upkeep IS NULL, '', upkeep), CASE WHEN upkeep > 5 THEN guest_fee ELSE 'x' END FROM courts;
-- = 200 | 200 | 25.00
-- = none |  | x
-- = 7 | 7 | 17.50
-- = 3 | 3 | x

--- a day is midnight beside a text with a time
-- bridged
SELECT booking_id FROM bookings WHERE day BETWEEN '2024-02-29 10:00:00' AND '2024-03-01' OR day IN ('2024-03-31 00:00:00');
-- = 4
-- = 5

--- fractions in text compare as numbers
-- same
SELECT booking_id FROM bookings WHERE slots < '2.5' AND MONTH(day) IN ('2', 3);
-- = 1
-- = 3
-- = 4

--- weeks at the ends of years, in all ways to count
-- bridged
SELECT joined, WEEK(joined, 2), WEEK(joined, 3), WEEK(joined, 5), WEEK(joined, 7), DATE_FORMAT(joined, '%U %u %v %x') FROM members;
-- = 2024-01-31 09:00:00 | 4 | 5 | 5 | 5 | 04 05 05 2024
-- = 2024-02-29 10:30:00 | 8 | 9 | 9 | 9 | 08 09 09 2024
-- = 2024-02-29 23:59:59 | 8 | 9 | 9 | 9 | 08 09 09 2024
-- = 2024-12-31 00:00:00 | 52 | 1 | 53 | 53 | 52 53 01 2025
-- = 2025-01-01 12:00:00 | 52 | 1 | 0 | 53 | 00 01 01 2025

--- WEEK with Monday first on a Sunday
-- bridged
SELECT WEEK('2024-03-31', 1), WEEK('2023-01-01', 1), WEEK('2021-12-31', 1), WEEK('2026-01-03', 1);
-- = 13 | 0 | 52 | 1

--- TO_DAYS
-- bridged
SELECT TO_DAYS(day), MAKEDATE(2024, 60), UNIX_TIMESTAMP(day), TIME_TO_SEC(TIME(starts)) FROM bookings WHERE booking_id < 3;
-- = 739309 | 2024-02-29 | 1709078400 | 32400
-- = 739310 | 2024-02-29 | 1709164800 | 32400

--- TIMESTAMPDIFF in small units, backwards too
-- bridged
SELECT TIMESTAMPDIFF(MINUTE, day, starts), TIMESTAMPDIFF(WEEK, '2025-01-01', day), TIMESTAMPDIFF(QUARTER, day, '2025-01-01'), TIMESTAMPDIFF(MONTH, '2025-01-01', starts) FROM bookings;
-- = 540 | -44 | 3 | -10
-- = 540 | -43 | 3 | -10
-- = 600 | -43 | 3 | -10
-- = 1110 | -43 | 3 | -9
-- = 495 | -39 | 3 | -9
-- = 0 | 0 | 0 | 0

--- an interval by a column, and a quarter
-- bridged
SELECT day + INTERVAL slots DAY, starts + INTERVAL 1 QUARTER, DATE_SUB(day, INTERVAL DAYOFMONTH(day) - 1 DAY), DATE_ADD(DATE_FORMAT(day, '%Y-%m-01'), INTERVAL 1 MONTH) FROM bookings WHERE booking_id < 4;
-- = 2024-03-01 | 2024-05-28 09:00:00 | 2024-02-01 | 2024-03-01
-- = 2024-03-03 | 2024-05-29 09:00:00 | 2024-02-01 | 2024-03-01
-- = 2024-03-02 | 2024-05-29 10:00:00 | 2024-02-01 | 2024-03-01

--- a date in arithmetic is the number of its digits
-- bridged
SELECT day - 1, starts + 0, day * 1 FROM bookings WHERE booking_id = 2;
-- = 20240228 | 20240229090000 | 20240229

--- a date compared with a computed number
-- unsupported
SELECT booking_id FROM bookings WHERE day > day - 6;

--- a date compared with a number written out
-- bridged
SELECT booking_id FROM bookings WHERE day > 20240301;
-- = 5
-- = 6

--- functions of NULL, and of places outside of the text
-- bridged
SELECT SUBSTRING(NULL, 0), LEFT('abc', NULL), FIND_IN_SET(NULL, 'a'), FIELD(NULL, 'a'), LEFT('ab', -1), SUBSTRING('ab', 1, -1), INSERT('abc', 10, 1, 'x'), LOCATE('b', 'abcb', 3);
-- = NULL | NULL | NULL | 0 |  |  | abc | 4

--- REGEXP_REPLACE with groups
-- unsupported
SELECT REGEXP_REPLACE(name, '([a-z]+)', '\\1') FROM courts;

--- STRCMP, INSERT and FORMAT
-- bridged
SELECT STRCMP('a', 'b'), INSERT('abcdef', 2, 2, 'XX'), FORMAT(1234567.891, 1), FORMAT(2.5, 0), MID('abc', 2, 1), SPACE(2) = '  ';
-- = -1 | aXXdef | 1,234,567.9 | 3 | b | 1

--- logarithms and roots outside of their domain
-- bridged
SELECT LN(0), LOG(2, 0), SQRT(-1), LOG10(100);
-- = NULL | NULL | NULL | 2

--- columns settled by a join of the key
-- bridged
SELECT c.name, COUNT(*) FROM bookings AS b JOIN courts AS c ON c.court_id = b.court_id GROUP BY c.court_id, b.court_id ORDER BY name;
-- = Squash | 2
-- = Tennis Court 1 | 3
-- = Tennis Court 2 | 1

--- ORDER BY a text is by nothing
-- same
SELECT MAX(slots) AS "most slots" FROM bookings ORDER BY "most slots";
-- = 7

--- a name of a table's column before an alias in GROUP BY
-- bridged
SELECT slots > 2 AS slots, COUNT(*) FROM bookings GROUP BY slots;
-- = 0 | 1
-- = 0 | 2
-- = 1 | 1
-- = 1 | 1
-- = 1 | 1

--- COLLATE …_bin heeds case, in patterns BINARY does
-- bridged
-- nocase
SELECT first_name, BINARY surname LIKE 's%', surname REGEXP BINARY '^s', surname COLLATE utf8mb4_bin = 'smith' FROM members;
-- = Ann | 0 | 0 | 0
-- = Bob | 1 | 1 | 1
-- = Cy | 0 | 0 | 0
-- = Di | 0 | 0 | 0
-- = Eve | 0 | 0 | 0

--- MIN, MAX, IN, CASE and NULLIF ignore case
-- same
-- nocase
SELECT MIN(surname), MAX(surname), COUNT(*), SUM(CASE city WHEN 'LEEDS' THEN 1 ELSE 0 END), NULLIF('york', 'YORK') FROM members WHERE city IN ('LEEDS', 'york');
-- = Jones | Smith | 4 | 2 | NULL

--- weeks of dates in arithmetic, and what is cut out of dates
-- bridged
SELECT YEARWEEK(day) % 100, WEEK(day) + 1, WEEKDAY(day) IN (5, 6), LEFT(day, 4) + 1, RIGHT(day, 2) < 15, SUBSTRING(day, 6, 2) = 2 FROM bookings WHERE booking_id IN (4, 5);
-- = 8 | 9 | 0 | 2025 | 1 | 0
-- = 13 | 14 | 1 | 2025 | 0 | 0

--- text cut out of a date in a query of its own
-- bridged
WITH t AS (SELECT LEFT(day, 7) AS month, slots FROM bookings) SELECT month, SUM(slots) FROM t WHERE month = '2024-02' GROUP BY month;
-- = 2024-02 | 7

--- a star beside groups of a key
-- bridged
SELECT c.*, COUNT(b.booking_id) AS n FROM courts AS c LEFT JOIN bookings AS b ON b.court_id = c.court_id GROUP BY c.court_id ORDER BY n DESC, c.court_id LIMIT 1;
-- = 1 | Tennis Court 1 | 25.00 | 200 | 3
