--- the average of integers drops its fraction
-- bridged
SELECT avg(slots), avg(rating), sum(slots) / count(*) FROM bookings;
-- = 3 | 3.9 | 3

--- integer division drops the remainder
-- bridged
SELECT 7 / 2, -7 / 2, mod(-7, 3), 7 / 2.0, 7 % 3;
-- = 3 | -3 | -1 | 3.5 | 1

--- NULL sorts last going up and first going down
-- bridged
SELECT first_name, city FROM members ORDER BY city DESC, first_name;
-- = Cy | NULL
-- = Bob | leeds
-- = Ann | York
-- = Di | York
-- = Eve | Leeds

--- the first rows by TOP
-- bridged
SELECT TOP 2 name FROM courts ORDER BY guest_fee DESC, court_id DESC;
-- = Tennis Court 2
-- = Tennis Court 1

--- regexp_replace replaces every find, from a position on
-- bridged
SELECT regexp_replace('(833) 942-4710', '[^0-9]', ''), regexp_replace('banana', 'an', '*'), regexp_replace('banana', 'an', '*', 3), regexp_replace('a1b2', '[0-9]');
-- = 8339424710 | b**a | ban*a | ab

--- regexp_substr, regexp_count and regexp_instr
-- bridged
SELECT regexp_substr(name, '[A-Z][a-z]+', 2), regexp_substr(name, '[0-9]+') = '', regexp_count(name, 'n'), regexp_instr(name, '[aeiou]') FROM courts WHERE court_id <> 3 ORDER BY court_id;
-- = Court | false | 2 | 2
-- = Court | false | 2 | 2
-- = Table | true | 0 | 2

--- regular expressions with case and without
-- same
SELECT name FROM courts WHERE name ~ '^T.*[12]$' AND name !~ '1' AND name ILIKE 'tennis%';
-- = Tennis Court 2

--- concat of a NULL is NULL
-- bridged
SELECT concat(first_name, city), first_name || ' ' || city, concat('a', concat('b', NULL)) FROM members WHERE member_id IN (1, 3) ORDER BY member_id;
-- = AnnYork | Ann York | NULL
-- = NULL | NULL | NULL

--- len leaves out the blanks at the end of a char
-- bridged
SELECT len('cat   '), len(cast('cat   ' AS char(6))), length('cat'), cast('cat' AS char(6)) = 'cat';
-- = 6 | 3 | 3 | true

--- nvl, nvl2 and coalesce
-- bridged
SELECT first_name, nvl(city, '?'), nvl2(referrer, 'asked', 'came'), nvl(NULL, NULL, 3) FROM members WHERE member_id IN (1, 3) ORDER BY member_id;
-- = Ann | York | came | 3
-- = Cy | ? | asked | 3

--- decode matches NULL with NULL
-- bridged
SELECT decode(city, 'York', 'Y', NULL, 'none', 'other'), decode(member_id, 1, 'one') FROM members ORDER BY member_id;
-- = Y | one
-- = other | NULL
-- = none | NULL
-- = Y | NULL
-- = other | NULL

--- datediff counts the boundaries crossed
-- bridged
SELECT datediff(year, '2024-12-31', '2025-01-01'), datediff(month, '2024-01-31', '2024-02-01'), datediff(day, starts, '2024-03-01'),
       datediff(hour, '2024-01-01 08:30:00', '2024-01-01 10:00:00'), datediff(qtr, '2024-03-31', '2024-04-01'), datediff(mins, starts, '2024-02-28 10:30')
FROM bookings WHERE booking_id = 1;
-- = 1 | 1 | 2 | 2 | 1 | 90

--- dates written month first
-- bridged
SELECT datediff(day, '12-31-2024', '01-02-2025'), cast('02/29/2024' AS date);
-- = 2 | 2024-02-29

--- dateadd keeps the day of the month where it can
-- bridged
SELECT dateadd(month, 1, day), dateadd(day, -30, day), dateadd(month, 1, cast('2024-04-30' AS date)), dateadd(hours, 2, starts), dateadd(w, 1, day)
FROM bookings WHERE booking_id = 5;
-- = 2024-04-30 00:00:00 | 2024-03-01 00:00:00 | 2024-05-30 00:00:00 | 2024-03-31 10:15:00 | 2024-04-07 00:00:00

--- add_months keeps the end of the month
-- bridged
SELECT add_months('2024-02-29', 1), add_months(day, 1), add_months(day, -1), add_months('2024-01-15', 12) FROM bookings WHERE booking_id = 5;
-- = 2024-03-31 00:00:00 | 2024-04-30 00:00:00 | 2024-02-29 00:00:00 | 2025-01-15 00:00:00

--- months_between takes a month as 31 days
-- bridged
SELECT months_between('2024-03-31', '2024-02-29'), months_between('2024-03-15', '2024-02-01'), months_between(date '1969-01-18', date '1969-03-18');
-- = 1 | 1.4516129032258065 | -2

--- last_day and next_day
-- bridged
SELECT last_day(day), next_day(day, 'Fri'), next_day('2024-02-29', 'Thursday') FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 2024-03-01 | 2024-03-07

--- trunc cuts a timestamp to its date
-- bridged
SELECT trunc(starts), count(*) FROM bookings WHERE trunc(starts) < '2024-03-01' GROUP BY trunc(starts) ORDER BY 1;
-- = 2024-02-28 | 1
-- = 2024-02-29 | 2

--- dates differ by whole numbers and take whole numbers
-- same
SELECT day - date '2024-02-28', day + 1, day + interval '1 month' FROM bookings WHERE booking_id IN (1, 5) ORDER BY day;
-- = 0 | 2024-02-29 | 2024-03-28 00:00:00
-- = 32 | 2024-04-01 | 2024-04-30 00:00:00

--- parts of dates by their short names
-- bridged
SELECT date_part(dow, day), date_part(w, day), date_part(qtr, day), date_part(y, day), date_part(doy, day), extract(dayofweek FROM day), date_part(mon, starts)
FROM bookings WHERE booking_id IN (5, 6) ORDER BY day;
-- = 0 | 13 | 1 | 2024 | 91 | 0 | 3
-- = 3 | 1 | 1 | 2025 | 1 | 3 | 1

--- date_trunc begins weeks on Monday and gives timestamps
-- same
SELECT date_trunc('week', starts), date_trunc('month', day), date_trunc('quarter', starts) FROM bookings WHERE booking_id IN (5, 6) ORDER BY day;
-- = 2024-03-25 00:00:00 | 2024-03-01 00:00:00 | 2024-01-01 00:00:00
-- = 2024-12-30 00:00:00 | 2025-01-01 00:00:00 | 2025-01-01 00:00:00

--- dates and numbers formatted by to_char
-- bridged
SELECT to_char(starts, 'DD Mon YYYY HH24:MI'), to_char(day, 'YYYY-MM'), to_char(day, 'D'), trim(to_char(12.5, '9990D99')), to_char(starts, 'HH12:MI AM')
FROM bookings WHERE booking_id = 4;
-- = 01 Mar 2024 18:30 | 2024-03 | 6 | 12.50 | 06:30 PM

--- text parsed by to_date and to_timestamp
-- bridged
SELECT to_date('29/02/2024', 'DD/MM/YYYY'), to_date('20241231', 'YYYYMMDD'), to_date('02 Oct 2001', 'DD Mon YYYY');
-- = 2024-02-29 | 2024-12-31 | 2001-10-02

--- texts gathered by listagg
-- bridged
SELECT listagg(city, ', ') WITHIN GROUP (ORDER BY member_id), listagg(DISTINCT surname, '/') WITHIN GROUP (ORDER BY surname), listagg(first_name) WITHIN GROUP (ORDER BY first_name DESC)
FROM members;
-- = York, leeds, York, Leeds | Jones/O'Brien/Smith/smith | EveDiCyBobAnn

--- the median and percentiles
-- same
SELECT median(slots), percentile_cont(0.25) WITHIN GROUP (ORDER BY slots), percentile_disc(0.5) WITHIN GROUP (ORDER BY slots) FROM bookings;
-- = 2.5 | 2 | 2

--- ratio_to_report gives the share of a value
-- bridged
SELECT booking_id, ratio_to_report(slots) OVER (PARTITION BY court_id) FROM bookings WHERE court_id = 3 ORDER BY booking_id;
-- = 3 | 0.2222222222222222
-- = 5 | 0.7777777777777778

--- rows chosen by QUALIFY
-- same
SELECT court_id, booking_id FROM bookings QUALIFY row_number() OVER (PARTITION BY court_id ORDER BY slots DESC, booking_id) = 1 ORDER BY court_id;
-- = 1 | 6
-- = 2 | 4
-- = 3 | 5

--- windows that pass over NULL
-- bridged
SELECT booking_id, last_value(rating IGNORE NULLS) OVER (ORDER BY booking_id ROWS UNBOUNDED PRECEDING), lag(rating) IGNORE NULLS OVER (ORDER BY booking_id)
FROM bookings WHERE court_id = 1 ORDER BY booking_id;
-- = 1 | 4.5 | NULL
-- = 2 | 4.5 | 4.5
-- = 6 | 4.5 | 4.5

--- rows taken away by MINUS
-- bridged
SELECT court_id FROM courts MINUS SELECT court_id FROM bookings;
-- = 4

--- values turned into columns by PIVOT
-- same
SELECT * FROM (SELECT court_id, slots FROM bookings) PIVOT (sum(slots) FOR court_id IN (1, 2 AS second, 4));
-- = 9 | 1 | NULL

--- columns turned into rows by UNPIVOT
-- same
SELECT name, what, amount FROM (SELECT name, upkeep AS cost, court_id AS number FROM courts) UNPIVOT (amount FOR what IN (cost, number)) WHERE name LIKE 'Tennis%'
ORDER BY name, what;
-- = Tennis Court 1 | cost | 200
-- = Tennis Court 1 | number | 1
-- = Tennis Court 2 | number | 2

--- charindex, strpos, split_part and other text functions
-- unsupported
SELECT charindex('u', 'Squash'), strpos('Squash', 'z'), split_part('a,b,c', ',', 2), initcap('di SMITH'), translate('(833) 942', '-() ', ''), left('Squash', 2), strtol('ff', 16),
       replace('a-b', '-', '+'), lpad('7', 3, '0');

--- greatest and least pass over NULL
-- same
SELECT greatest(1, NULL, 3), least(NULL, 2), nullif(1, 1), coalesce(NULL, 'x');
-- = 3 | 2 | NULL | x

--- distinct values counted nearly
-- bridged
SELECT APPROXIMATE COUNT(DISTINCT member_id) FROM bookings;
-- = 3

--- booleans written as text
-- same
SELECT count(*), bool_or(paid), cast('yes' AS boolean), 't'::bool FROM bookings WHERE paid = 'true' AND slots = 2;
-- = 2 | true | true | true

--- two backslashes escape in LIKE
-- bridged
SELECT 'a_b' LIKE 'a\\_b', 'axb' LIKE 'a\\_b', 'a_b' LIKE 'a!_b' ESCAPE '!';
-- = true | false | true

--- SIMILAR TO knows % and _ and bars
-- bridged
SELECT 'Squash' SIMILAR TO '%(qu|x)%', 'Squash' SIMILAR TO 'qu', 'a1' SIMILAR TO '_[0-9]';
-- = true | false | true

--- an output name used again beside it
-- same
SELECT slots * 2 AS twice, twice + 1 AS more FROM bookings WHERE booking_id = 5;
-- = 14 | 15

--- values of a JSON text by json_extract_path_text
-- unsupported
SELECT json_extract_path_text('{"a": {"b": "x"}}', 'a', 'b'), json_extract_array_element_text('[10, 20]', 1);

--- a tree climbed by CONNECT BY
-- unsupported
SELECT member_id, level FROM members START WITH referrer IS NULL CONNECT BY PRIOR member_id = referrer ORDER BY level, member_id;

--- types converted by convert and ::
-- bridged
SELECT convert(int, '7') + 1, '2024-02-29'::date, cast(3 AS varchar) || 'x', '1.50'::decimal(5, 2);
-- = 8 | 2024-02-29 | 3x | 1.5

--- a recursive query over members and referrers
-- same
WITH RECURSIVE chain(member_id, referrer, depth) AS (
    SELECT member_id, referrer, 1 FROM members WHERE member_id = 4
    UNION ALL
    SELECT m.member_id, m.referrer, c.depth + 1 FROM chain c JOIN members m ON m.member_id = c.referrer)
SELECT member_id, depth FROM chain ORDER BY depth;
-- = 4 | 1
-- = 2 | 2
-- = 1 | 3
