--- DATEDIFF with a unit counts full units
-- bridged
SELECT DATEDIFF(MONTH, DATE '2024-01-31', DATE '2024-02-29'), DATEDIFF(YEAR, DATE '2024-12-31', DATE '2025-01-01'),
       TIMESTAMPDIFF(HOUR, TIMESTAMP '2024-02-28 23:59:00', TIMESTAMP '2024-02-29 00:58:00'),
       DATEDIFF(DAY, DATE '2024-02-28', DATE '2024-03-01');
-- = 0 | 0 | 0 | 2

--- DATEDIFF without a unit takes the later date first
-- bridged
SELECT booking_id, DATEDIFF(DATE '2024-03-01', day) FROM bookings WHERE booking_id IN (1, 5);
-- = 1 | 2
-- = 5 | -30

--- DATEADD keeps to the end of the month
-- bridged
SELECT DATEADD(MONTH, 1, DATE '2024-01-31'), DATE_ADD(DAY, -1, DATE '2024-03-01'), DATE_ADD(DATE '2024-02-28', 2),
       ADD_MONTHS(DATE '2024-02-29', 12);
-- = 2024-02-29 00:00:00 | 2024-02-29 00:00:00 | 2024-03-01 | 2025-02-28

--- NULL sorts first ascending, last descending
-- bridged
SELECT member_id, RANK() OVER (ORDER BY city) AS up, RANK() OVER (ORDER BY city DESC) AS down
FROM members ORDER BY city, member_id;
-- = 3 | 1 | 5
-- = 5 | 2 | 4
-- = 1 | 3 | 2
-- = 4 | 3 | 2
-- = 2 | 5 | 1

--- QUALIFY
-- bridged
SELECT court_id, booking_id FROM bookings QUALIFY ROW_NUMBER() OVER (PARTITION BY court_id ORDER BY rating, booking_id) = 1;
-- = 1 | 2
-- = 2 | 4
-- = 3 | 5

--- casts with :: cut fractions and take blanks around text
-- bridged
SELECT booking_id, rating::INT, 2.9::INT, ' 42 '::INT + 1, '2024-02-29'::DATE FROM bookings WHERE booking_id IN (1, 4);
-- = 1 | 4 | 2 | 43 | 2024-02-29
-- = 4 | 5 | 2 | 43 | 2024-02-29

--- TRY_CAST and try_divide give NULL
-- bridged
SELECT booking_id, TRY_CAST('abc' AS INT), try_divide(6, slots - 2), try_add(1, 2) FROM bookings WHERE booking_id IN (1, 2);
-- = 1 | NULL | NULL | 3
-- = 2 | NULL | 6 | 3

--- a field of JSON by a colon
-- bridged
SELECT '{"a": {"b": 7}, "c": ["x", "y"]}':a.b::INT, '{"c": ["x", "y"]}':c[1]::STRING;
-- = 7 | y

--- every column but one
-- same
SELECT * EXCEPT (upkeep) FROM courts WHERE court_id = 3;
-- = 3 | Squash | 17.5

--- try_element_at and lists that count from 0
-- bridged
SELECT try_element_at(split(name, ' '), 9), split(name, ' ')[0], element_at(split(name, ' '), -1) FROM courts WHERE court_id = 4;
-- = NULL | Pool | Table

--- LATERAL explode
-- bridged
SELECT c.court_id, w.word FROM courts c, LATERAL explode(split(c.name, ' ')) AS w (word) WHERE c.court_id >= 3;
-- = 3 | Squash
-- = 4 | Pool
-- = 4 | Table

--- listagg and string_agg
-- bridged
SELECT court_id, listagg(booking_id, '+') WITHIN GROUP (ORDER BY booking_id DESC),
       string_agg(CASE WHEN slots > 99 THEN 'x' END, ',')
FROM bookings GROUP BY court_id;
-- = 1 | 6+2+1 | NULL
-- = 3 | 5+3 | NULL
-- = 2 | 4 | NULL

--- lateral aliases
-- same
SELECT booking_id, slots * 2 AS hours, hours + 1 AS more FROM bookings WHERE booking_id <= 2;
-- = 1 | 4 | 5
-- = 2 | 6 | 7

--- the table function range
-- bridged
SELECT id FROM range(1, 4);
-- = 1
-- = 2
-- = 3

--- decode takes NULL for equal to NULL
-- bridged
SELECT member_id, decode(city, 'York', 'north', NULL, 'unknown', 'other') FROM members;
-- = 1 | north
-- = 2 | other
-- = 3 | unknown
-- = 4 | north
-- = 5 | other

--- count_if, bool_and, any_value, max_by
-- bridged
SELECT court_id, count_if(paid), bool_and(paid), any_value(court_id), max_by(booking_id, slots) FROM bookings GROUP BY court_id;
-- = 1 | 1 | false | 1 | 6
-- = 3 | 2 | true | 3 | 5
-- = 2 | 0 | NULL | 2 | 4

--- ILIKE ANY and a regular expression by rlike
-- bridged
SELECT name FROM courts WHERE name ILIKE ANY ('%TABLE', 'squash') OR name RLIKE '[0-9]$';
-- = Tennis Court 1
-- = Tennis Court 2
-- = Squash
-- = Pool Table

--- division keeps the fraction where there is no zero to divide by
-- same
SELECT booking_id, CASE WHEN slots <> 2 THEN 6 / (slots - 2) END, 7 % slots FROM bookings WHERE booking_id IN (1, 2);
-- = 1 | NULL | 1
-- = 2 | 6 | 1

--- datediff without a unit counts midnights, with one full days
-- bridged
SELECT datediff(TIMESTAMP '2024-02-29 00:10:00', TIMESTAMP '2024-02-28 23:50:00'),
       datediff(DAY, TIMESTAMP '2024-02-28 23:50:00', TIMESTAMP '2024-02-29 00:10:00'),
       datediff(MONTH, day, DATE '2024-03-30')
FROM bookings WHERE booking_id = 2;
-- = 1 | 0 | 1

--- division by zero
-- unsupported
SELECT booking_id, 6 / (slots - 2) FROM bookings;
