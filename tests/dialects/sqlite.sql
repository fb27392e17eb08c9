--- double quotes hold text where no column has the name
-- bridged
SELECT court_id FROM courts WHERE name = "Squash";
-- = 3

--- names in brackets and backticks
-- bridged
SELECT [name] FROM `courts` WHERE [court_id] = 3;
-- = Squash

--- two equals signs
-- same
SELECT name FROM courts WHERE court_id == 3;
-- = Squash

--- IS compares values
-- bridged
SELECT court_id FROM courts WHERE upkeep IS 7 OR upkeep IS NOT 7 AND court_id > 2;
-- = 3
-- = 4

--- NULLs sort before everything
-- bridged
SELECT court_id, upkeep, ROW_NUMBER() OVER (ORDER BY upkeep) FROM courts ORDER BY upkeep;
-- = 2 | NULL | 1
-- = 4 | 3 | 2
-- = 3 | 7 | 3
-- = 1 | 200 | 4

--- LIMIT with the offset first
-- bridged
SELECT booking_id FROM bookings ORDER BY booking_id LIMIT 2, 3;
-- = 3
-- = 4
-- = 5

--- LIMIT -1 means no limit
-- bridged
SELECT booking_id FROM bookings ORDER BY booking_id LIMIT -1 OFFSET 4;
-- = 5
-- = 6

--- a subquery with several rows gives its first
-- bridged
SELECT name, (SELECT b.booking_id FROM bookings AS b WHERE b.court_id = c.court_id ORDER BY b.starts DESC) FROM courts AS c;
-- = Tennis Court 1 | 6
-- = Tennis Court 2 | 4
-- = Squash | 5
-- = Pool Table | NULL

--- division of whole numbers drops the remainder
-- bridged
SELECT 7 / 2, -7 / 2, 7 / 2.0, SUM(slots) / COUNT(*), 7 % 3 FROM bookings;
-- = 3 | -3 | 3.5 | 3 | 1

--- division by zero gives NULL
-- bridged
SELECT 1 / 0, 7 % 0, 1.0 / 0;
-- = NULL | NULL | NULL

--- whole amounts of a decimal column divide as whole numbers
-- bridged
SELECT court_id, guest_fee / 2 FROM courts;
-- = 1 | 12
-- = 2 | 12
-- = 3 | 8.75
-- = 4 | 0

--- a comparison in the select list is 1, 0 or NULL
-- bridged
SELECT court_id, upkeep > 5, upkeep IS NULL FROM courts;
-- = 1 | 1 | 0
-- = 2 | NULL | 1
-- = 3 | 1 | 0
-- = 4 | 0 | 0

--- sums and averages of comparisons
-- bridged
SELECT SUM(slots > 2), AVG(slots > 2), SUM(paid) FROM bookings;
-- = 3 | 0.5 | 3

--- TOTAL of nothing is zero, SUM is NULL
-- bridged
SELECT TOTAL(slots), SUM(slots) FROM bookings WHERE slots > 99;
-- = 0 | NULL

--- MAX and MIN of several values, NULL when one is
-- bridged
SELECT court_id, MAX(upkeep, 5), MIN(upkeep, 5) FROM courts;
-- = 1 | 200 | 5
-- = 2 | NULL | NULL
-- = 3 | 7 | 5
-- = 4 | 5 | 3

--- columns beside MAX come from its row
-- bridged
SELECT court_id, MAX(slots), booking_id FROM bookings GROUP BY court_id;
-- = 1 | 4 | 6
-- = 2 | 1 | 4
-- = 3 | 7 | 5

--- columns that depend on the grouping key
-- bridged
SELECT c.court_id, c.name, COUNT(b.booking_id) FROM courts AS c LEFT JOIN bookings AS b ON b.court_id = c.court_id GROUP BY c.court_id;
-- = 1 | Tennis Court 1 | 3
-- = 2 | Tennis Court 2 | 1
-- = 3 | Squash | 2
-- = 4 | Pool Table | 0

--- GROUP_CONCAT with a separator
-- same
SELECT court_id, GROUP_CONCAT(slots, '/') FROM (SELECT * FROM bookings ORDER BY booking_id) GROUP BY court_id;
-- = 1 | 2/3/4
-- = 2 | 1
-- = 3 | 2/7

--- two bars with NULL are NULL, numbers join as text
-- same
SELECT member_id, first_name || ' ' || member_id || city FROM members WHERE member_id IN (1, 3);
-- = 1 | Ann 1York
-- = 3 | NULL

--- LIKE ignores case, the equals sign does not
-- bridged
SELECT first_name FROM members WHERE surname LIKE 'smith' OR city = 'leeds';
-- = Ann
-- = Bob

--- GLOB heeds case
-- same
SELECT first_name FROM members WHERE surname GLOB 's*';
-- = Bob

--- COLLATE NOCASE
-- same
SELECT first_name FROM members WHERE city = 'LEEDS' COLLATE NOCASE;
-- = Bob
-- = Eve

--- STRFTIME takes the format first
-- same
SELECT STRFTIME('%Y-%m', starts) AS month, COUNT(*) FROM bookings GROUP BY month;
-- = 2024-02 | 3
-- = 2024-03 | 2
-- = 2025-01 | 1

--- parts of dates are text
-- same
SELECT booking_id FROM bookings WHERE STRFTIME('%m', day) = '02' AND CAST(STRFTIME('%d', day) AS INTEGER) > 28 AND STRFTIME('%w', day) = '4';
-- = 2
-- = 3

--- a part of a date never equals a number
-- bridged
SELECT booking_id FROM bookings WHERE STRFTIME('%Y', day) = 2024;
-- = nothing

--- DATE with modifiers
-- bridged
SELECT DATE('2024-02-28', '+2 days'), DATE(starts, 'start of month'), DATE(day, 'start of month', '+1 month', '-1 day') FROM bookings WHERE booking_id = 2;
-- = 2024-03-01 | 2024-02-01 | 2024-02-29

--- a month added runs over the month's end
-- bridged
SELECT DATE('2024-01-31', '+1 month'), DATE('2024-02-29', '+1 year'), DATETIME('2024-01-01 10:30:00', '+90 minutes');
-- = 2024-03-02 | 2025-03-01 | 2024-01-01 12:00:00

--- JULIANDAY differences are days with fractions
-- bridged
SELECT JULIANDAY('2024-03-01') - JULIANDAY('2024-02-28'), ROUND(JULIANDAY(starts) - JULIANDAY(day), 4) FROM bookings WHERE booking_id = 1;
-- = 2 | 0.375

--- moments searched as text
-- bridged
SELECT booking_id FROM bookings WHERE starts LIKE '2024-02-29%' AND SUBSTR(starts, 12, 5) < '09:30';
-- = 2

--- moments compare with text as text
-- bridged
SELECT booking_id, starts = '2025-01-01' FROM bookings WHERE starts <= '2025-01-01' AND starts >= '2024-03';
-- = 4 | 0
-- = 5 | 0

--- plus and minus take a date for its year
-- bridged
SELECT MAX(day) - MIN(day), MIN(day) + 1, CAST(MIN(day) AS INTEGER) FROM bookings;
-- = 1 | 2025 | 2024

--- moments in parts, and text that is no date
-- bridged
SELECT DATE(starts), TIME(starts), DATETIME(day), DATE('nonsense') FROM bookings WHERE booking_id = 5;
-- = 2024-03-31 | 08:15:00 | 2024-03-31 00:00:00 | NULL

--- SUBSTR from place 0 and from the end
-- same
SELECT SUBSTR('Squash', 0, 3), SUBSTR('Squash', -3), SUBSTR('Squash', -3, 2), SUBSTR('Squash', 3, -2);
-- = Sq | ash | as | Sq

--- INSTR, TRIM and REPLACE
-- same
SELECT INSTR('Pool Table', 'o'), TRIM('xxaxx', 'x'), LTRIM('  a'), REPLACE('a-b-c', '-', '');
-- = 2 | a | a | abc

--- IFNULL and IIF
-- bridged
SELECT court_id, IFNULL(upkeep, 0), IIF(guest_fee > 20, 'dear', 'cheap') FROM courts WHERE court_id IN (2, 3);
-- = 2 | 0 | dear
-- = 3 | 7 | cheap

--- casts to INTEGER cut
-- bridged
SELECT CAST(2.7 AS INTEGER), CAST(-2.7 AS INTEGER), CAST(rating AS INTEGER) FROM bookings WHERE booking_id = 5;
-- = 2 | -2 | 2

--- casts read the number that text begins with
-- bridged
SELECT CAST('12abc' AS INTEGER), CAST('abc' AS INTEGER), CAST('3.9' AS INTEGER), CAST('2.5kg' AS REAL);
-- = 12 | 0 | 3 | 2.5

--- text that is a number joins arithmetic
-- bridged
SELECT '1' + 1, '3' * '4';
-- = 2 | 12

--- text that is no number counts as zero
-- bridged
SELECT court_id, name + 1 FROM courts;
-- = 1 | 1
-- = 2 | 1
-- = 3 | 1
-- = 4 | 1

--- ROUND goes away from zero
-- same
SELECT ROUND(2.5), ROUND(-2.5), ROUND(2.346, 2);
-- = 3 | -3 | 2.35

--- PRINTF
-- same
SELECT PRINTF('%.2f', 2.5), PRINTF('%03d', 7), PRINTF('%s-%d', 'a', 4);
-- = 2.50 | 007 | a-4

--- TYPEOF names the storage class
-- bridged
SELECT TYPEOF(1), TYPEOF(1.5), TYPEOF('a'), TYPEOF(NULL);
-- = integer | real | text | null

--- recursion
-- same
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n;
-- = 1
-- = 2
-- = 3

--- an index hint
-- bridged
SELECT COUNT(*) FROM bookings NOT INDEXED WHERE slots > 2;
-- = 3

--- number of a row
-- unsupported
SELECT ROWID, first_name FROM members WHERE ROWID < 3;

--- amounts print without needless digits
-- bridged
SELECT court_id, guest_fee || ' EUR', CAST(guest_fee AS TEXT), guest_fee LIKE '25', LENGTH(guest_fee) FROM courts;
-- = 1 | 25 EUR | 25 | 1 | 2
-- = 2 | 25 EUR | 25 | 1 | 2
-- = 3 | 17.5 EUR | 17.5 | 0 | 4
-- = 4 | 0 EUR | 0 | 0 | 1

--- sums of amounts divide as whole numbers if all of them are whole
-- bridged
SELECT SUM(guest_fee) / 2, MAX(guest_fee) / 2, SUM(guest_fee) / COUNT(*), SUM(CASE WHEN upkeep > 3 THEN guest_fee ELSE 0 END) / 3 FROM courts GROUP BY name LIKE 'tennis%';
-- = 8.75 | 8.75 | 8.75 | 5.833333333333333
-- = 25 | 12 | 25 | 8

--- amounts of a query divided further on
-- unsupported
WITH s AS (SELECT guest_fee / 2 AS half FROM courts) SELECT half / 2 FROM s;

--- ROUND and AVG never give whole numbers
-- bridged
SELECT ROUND(7) / 2, ROUND(5 / 2), AVG(slots) / 2, CAST(5 AS REAL) / 2, ROUND(15, -1), COUNT(*) / 4 FROM bookings;
-- = 3.5 | 2.0 | 1.5833333333333333 | 2.5 | 15.0 | 1

--- a remainder of fractions is that of whole numbers
-- bridged
SELECT 5.5 % 2, -5 % 3, 7 % 0, rating % 2 FROM bookings WHERE booking_id = 1;
-- = 1.0 | -2 | NULL | 0.0

--- conditions in a division
-- bridged
SELECT (slots > 2) / 2, EXISTS (SELECT 1) / 2, 100 * SUM(slots > 2) / COUNT(*) FROM bookings WHERE booking_id = 2;
-- = 0 | 0 | 100

--- text beside a column of numbers turns into a number, or never equals one
-- bridged
SELECT paid = 'true', paid = '1', slots > '1', slots > 'a', slots IN ('2', '3'), guest_fee = '25', rating = '4.5' FROM bookings JOIN courts USING (court_id) WHERE booking_id IN (1, 6);
-- = 0 | 1 | 1 | 0 | 1 | 1 | 1
-- = 0 | 0 | 1 | 0 | 0 | 1 | 1

--- a part of a date beside numbers
-- bridged
SELECT STRFTIME('%Y', day) > 3000, STRFTIME('%Y', day) IN (2024, 2025), STRFTIME('%Y', day) <> 2024, STRFTIME('%m', day) BETWEEN 1 AND 3, STRFTIME('%Y', day) + 1, STRFTIME('%Y', day) / 10 FROM bookings WHERE booking_id < 3;
-- = 1 | 0 | 1 | 0 | 2025 | 202
-- = 1 | 0 | 1 | 0 | 2025 | 202

--- a part of a date named in a query of its own
-- bridged
SELECT COUNT(*) FROM (SELECT STRFTIME('%Y', day) AS year, CAST(STRFTIME('%Y', day) AS INTEGER) AS number FROM bookings) WHERE year = 2024 OR number = '2025';
-- = 1

--- CASE compares as the equals sign does
-- bridged
SELECT CASE STRFTIME('%m', day) WHEN 2 THEN 'number' WHEN '02' THEN 'text' END FROM bookings WHERE booking_id = 1;
-- = text

--- a number beside a column of text turns into text
-- bridged
SELECT name = 5, name < 5, name IS 5 FROM courts WHERE court_id = 1;
-- = 0 | 0 | 0

--- weekdays and steps by a column
-- bridged
SELECT DATE(day, 'weekday 0'), DATE(day, '-6 days', 'weekday 1'), DATE(day, '+' || slots || ' days'), DATE(day, '-' || (slots - 1) || ' months'), DATETIME(starts, '-1.5 hours') FROM bookings;
-- = 2024-03-03 | 2024-02-26 | 2024-03-01 | 2024-01-28 | 2024-02-28 07:30:00
-- = 2024-03-03 | 2024-02-26 | 2024-03-03 | 2023-12-29 | 2024-02-29 07:30:00
-- = 2024-03-03 | 2024-02-26 | 2024-03-02 | 2024-01-29 | 2024-02-29 08:30:00
-- = 2024-03-03 | 2024-02-26 | 2024-03-02 | 2024-03-01 | 2024-03-01 17:00:00
-- = 2024-03-31 | 2024-03-25 | 2024-04-07 | 2023-10-01 | 2024-03-31 06:45:00
-- = 2025-01-05 | 2024-12-30 | 2025-01-05 | 2024-10-01 | 2024-12-31 22:30:00

--- seconds since 1970, and back
-- bridged
SELECT STRFTIME('%s', starts), UNIXEPOCH(starts), DATE(UNIXEPOCH(starts), 'unixepoch'), (STRFTIME('%s', starts) - STRFTIME('%s', day)) / 60, DATE(2460000.5) FROM bookings WHERE booking_id = 1;
-- = 1709110800 | 1709110800 | 2024-02-28 | 540 | 2023-02-25

--- formats of dates
-- bridged
SELECT STRFTIME('%d/%m/%Y %H:%M:%S %j %w %W %%', starts), STRFTIME('%f', starts), STRFTIME('%Y-%m', starts, '+1 month'), STRFTIME('%Y', 'x') FROM bookings;
-- = 28/02/2024 09:00:00 059 3 09 % | 00.000 | 2024-03 | NULL
-- = 29/02/2024 09:00:00 060 4 09 % | 00.000 | 2024-03 | NULL
-- = 29/02/2024 10:00:00 060 4 09 % | 00.000 | 2024-03 | NULL
-- = 01/03/2024 18:30:00 061 5 09 % | 00.000 | 2024-04 | NULL
-- = 31/03/2024 08:15:00 091 0 13 % | 00.000 | 2024-05 | NULL
-- = 01/01/2025 00:00:00 001 3 00 % | 00.000 | 2025-02 | NULL

--- dates that are none
-- bridged
SELECT DATE('2024-2-1'), DATE('x'), DATE(NULL), DATE('10:00'), TIME('10:00'), DATETIME('2024-02-29T10:00:00');
-- = NULL | NULL | NULL | 2000-01-01 | 10:00:00 | 2024-02-29 10:00:00

--- a cast to DATE gives the year
-- bridged
SELECT CAST(day AS DATE), CAST('2024-02-29' AS DATE) + 1 FROM bookings WHERE booking_id = 1;
-- = 2024 | 2025

--- casts that no rule is made for keep their digits
-- bridged
SELECT CAST(12.7 AS DECIMAL(5, 0)), CAST('12.5' AS NUMERIC), CAST('abc' AS VARCHAR(2)), CAST('1e3' AS INTEGER), CAST('1e3' AS REAL);
-- = 12.7 | 12.5 | abc | 1 | 1000.0

--- a star holds dates as text
-- bridged
SELECT * FROM bookings WHERE booking_id = 1;
-- = 1 | 1 | 1 | 2024-02-28 09:00:00 | 2024-02-28 | 2 | 4.5 | 1

--- columns beside MAX where there is none
-- bridged
SELECT m.first_name, MAX(b.starts), b.booking_id FROM members AS m LEFT JOIN bookings AS b ON b.member_id = m.member_id GROUP BY m.member_id;
-- = Ann | 2024-02-29 10:00:00 | 3
-- = Bob | 2025-01-01 00:00:00 | 6
-- = Cy | 2024-03-31 08:15:00 | 5
-- = Di | NULL | NULL
-- = Eve | NULL | NULL

--- columns beside MAX without groups
-- bridged
SELECT name, MIN(upkeep) FROM courts;
-- = Pool Table | 3

--- columns that are the same in all of a group
-- bridged
SELECT c.name, COUNT(*) FROM courts AS c JOIN bookings AS b USING (court_id) GROUP BY b.court_id;
-- = Tennis Court 1 | 3
-- = Tennis Court 2 | 1
-- = Squash | 2

--- columns that differ in a group
-- unsupported
SELECT surname, first_name FROM members GROUP BY surname;

--- text in one branch makes text of all
-- bridged
SELECT IFNULL(upkeep, 'none'), IIF(upkeep > 5, upkeep, 'low'), CASE WHEN upkeep IS NULL THEN '-' ELSE guest_fee END FROM courts;
-- = 200 | 200 | 25
-- = none | low | -
-- = 7 | 7 | 17.5
-- = 3 | low | 0

--- PRINTF gives every field its kind
-- bridged
SELECT PRINTF('%.2f', 2), PRINTF('%d', 2.7), PRINTF('%,d', 1234567), PRINTF('%.1f', 2.25), PRINTF('%.1f', NULL), PRINTF('%-3s|', 'a');
-- = 2.00 | 2 | 1,234,567 | 2.3 | 0.0 | a  |

--- TOTAL with FILTER
-- bridged
SELECT TOTAL(slots) FILTER (WHERE paid), TOTAL(slots) FILTER (WHERE 0), COUNT(*) FILTER (WHERE NOT paid) FROM bookings;
-- = 11.0 | 0.0 | 2

--- a truth column is a number wherever it goes
-- bridged
SELECT paid, NOT paid, paid || '', paid + 1, paid IS 1, paid IS TRUE, COALESCE(paid, 'unknown') FROM bookings WHERE booking_id IN (1, 2, 4);
-- = 1 | 0 | 1 | 2 | 1 | 1 | 1
-- = 0 | 1 | 0 | 1 | 0 | 0 | 0
-- = NULL | NULL | NULL | NULL | 0 | 0 | unknown

--- columns beside MAX that two rows share
-- unsupported
SELECT member_id, MAX(slots), booking_id FROM bookings GROUP BY member_id;
