--- DUAL, and quotes of one's choice
-- bridged
SELECT 1 + 1, q'[It's]' FROM DUAL;
-- = 2 | It's

--- empty text is NULL
-- bridged
SELECT NVL('', 'none'), LENGTH(''), NVL(TRIM('  '), 'blank'), NVL(SUBSTR('abc', 5), 'past'), NVL(REPLACE('a', 'a'), 'gone'), REPLACE('a-b', '-', '') FROM DUAL;
-- = none | NULL | blank | past | gone | ab

--- nothing differs from empty text
-- bridged
SELECT member_id FROM members WHERE surname <> '';
-- = nothing

--- two bars leave NULL out
-- bridged
SELECT member_id, first_name || ' of ' || city || '.', CONCAT(first_name, city) FROM members WHERE member_id IN (1, 3);
-- = 1 | Ann of York. | AnnYork
-- = 3 | Cy of . | Cy

--- numbers in text keep no needless zeros
-- bridged
SELECT court_id, 'Fee ' || guest_fee, TO_CHAR(guest_fee / 50) FROM courts WHERE court_id IN (1, 3);
-- = 1 | Fee 25 | .5
-- = 3 | Fee 17.5 | .35

--- NVL, NVL2, and DECODE that finds NULL equal to NULL
-- bridged
SELECT court_id, NVL(upkeep, 0), NVL2(upkeep, 'kept', 'free'), DECODE(upkeep, NULL, 'none', 7, 'seven', 'other'), DECODE(court_id, 1, 'first') FROM courts WHERE court_id < 4;
-- = 1 | 200 | kept | other | first
-- = 2 | 0 | free | none | NULL
-- = 3 | 7 | kept | seven | NULL

--- GREATEST and LEAST with NULL are NULL
-- bridged
SELECT court_id, GREATEST(upkeep, 5), LEAST(upkeep, 5) FROM courts WHERE court_id < 4;
-- = 1 | 200 | 5
-- = 2 | NULL | NULL
-- = 3 | 7 | 5

--- NULLs sort after everything, first when descending
-- bridged
SELECT court_id, ROW_NUMBER() OVER (ORDER BY upkeep DESC), ROW_NUMBER() OVER (ORDER BY upkeep) FROM courts ORDER BY upkeep DESC;
-- = 2 | 1 | 4
-- = 1 | 2 | 3
-- = 3 | 3 | 2
-- = 4 | 4 | 1

--- ROWNUM over a sorted subquery
-- unsupported
SELECT ROWNUM, booking_id FROM (SELECT booking_id FROM bookings ORDER BY slots DESC, booking_id) WHERE ROWNUM <= 2;

--- pages by ROWNUM
-- unsupported
SELECT booking_id FROM (
    SELECT sorted.*, ROWNUM AS place FROM (SELECT booking_id FROM bookings ORDER BY booking_id) sorted WHERE ROWNUM <= 4
) WHERE place > 2;

--- ROWNUM never is two without one before
-- unsupported
SELECT court_id FROM courts WHERE ROWNUM = 2;

--- ROWNUM is counted before the rows are sorted
-- unsupported
SELECT name FROM courts WHERE ROWNUM <= 2 ORDER BY guest_fee;

--- FETCH FIRST WITH TIES
-- unsupported
SELECT guest_fee FROM courts ORDER BY guest_fee DESC FETCH FIRST 1 ROW WITH TIES;

--- outer joins marked by a plus
-- unsupported
SELECT c.court_id, b.booking_id FROM courts c, bookings b WHERE c.court_id = b.court_id (+) AND b.slots (+) > 3;

--- a chain of outer joins marked by a plus
-- unsupported
SELECT c.court_id, b.booking_id, m.first_name FROM courts c, bookings b, members m
WHERE b.court_id (+) = c.court_id AND m.member_id (+) = b.member_id AND c.court_id > 1;

--- MINUS, SELECT UNIQUE and hints
-- bridged
SELECT court_id FROM courts MINUS SELECT /*+ FULL(b) */ UNIQUE b.court_id FROM bookings b;
-- = 4

--- the greatest of the groups' counts
-- bridged
SELECT MAX(COUNT(*)) FROM bookings GROUP BY court_id;
-- = 3

--- numbers from CONNECT BY LEVEL
-- bridged
SELECT LEVEL FROM DUAL CONNECT BY LEVEL <= 3;
-- = 1
-- = 2
-- = 3

--- START WITH and CONNECT BY PRIOR
-- unsupported
SELECT LEVEL, first_name, SYS_CONNECT_BY_PATH(first_name, '/') FROM members
START WITH referrer IS NULL CONNECT BY PRIOR member_id = referrer;

--- siblings in order, and leaves
-- unsupported
SELECT first_name, CONNECT_BY_ISLEAF FROM members
START WITH referrer IS NULL CONNECT BY NOCYCLE PRIOR member_id = referrer ORDER SIBLINGS BY first_name;

--- recursion without the word RECURSIVE
-- bridged
WITH n (i) AS (SELECT 1 FROM DUAL UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n;
-- = 1
-- = 2
-- = 3

--- LISTAGG with and without a separator
-- bridged
SELECT court_id, LISTAGG(booking_id, '/') WITHIN GROUP (ORDER BY booking_id DESC), LISTAGG(slots) WITHIN GROUP (ORDER BY booking_id) FROM bookings GROUP BY court_id;
-- = 1 | 6/2/1 | 234
-- = 2 | 4 | 1
-- = 3 | 5/3 | 27

--- KEEP takes all rows that tie for the first or last place
-- bridged
SELECT SUM(court_id) KEEP (DENSE_RANK LAST ORDER BY guest_fee), MAX(name) KEEP (DENSE_RANK FIRST ORDER BY guest_fee),
    MAX(court_id) KEEP (DENSE_RANK LAST ORDER BY upkeep) FROM courts;
-- = 3 | Pool Table | 2

--- MEDIAN and RATIO_TO_REPORT
-- bridged
SELECT court_id, MEDIAN(SUM(slots)) OVER (), RATIO_TO_REPORT(SUM(slots)) OVER () * 19 FROM bookings GROUP BY court_id;
-- = 1 | 9 | 9
-- = 2 | 9 | 1
-- = 3 | 9 | 9

--- the deviation of a single value is zero
-- bridged
SELECT court_id, STDDEV(slots), VARIANCE(slots), STDDEV_SAMP(slots) FROM bookings WHERE court_id < 3 GROUP BY court_id;
-- = 1 | 1 | 1 | 1
-- = 2 | 0 | 0 | NULL

--- GROUPING over ROLLUP
-- same
SELECT court_id, GROUPING(court_id), SUM(slots) FROM bookings GROUP BY ROLLUP (court_id);
-- = 1 | 0 | 9
-- = 2 | 0 | 1
-- = 3 | 0 | 9
-- = NULL | 1 | 19

--- PIVOT with named columns
-- same
SELECT * FROM (SELECT court_id, member_id, slots FROM bookings) PIVOT (SUM(slots) FOR member_id IN (1 AS ann, 2 AS bob)) ORDER BY court_id;
-- = 1 | 2 | 7
-- = 2 | NULL | NULL
-- = 3 | 2 | NULL

--- days added to a date
-- bridged
SELECT DATE '2024-02-28' + 1, DATE '2024-02-29' + 0.5, DATE '2024-03-01' - 1 / 24 FROM DUAL;
-- = 2024-02-29 | 2024-02-29 12:00:00 | 2024-02-29 23:00:00

--- the difference of dates is days with fractions
-- bridged
SELECT b.day - DATE '2024-02-28', CAST(b.starts AS DATE) - b.day, (TO_DATE('2024-03-01 18:00', 'YYYY-MM-DD HH24:MI') - b.day) * 24
FROM bookings b WHERE booking_id = 3;
-- = 1 | 0.4166666666666667 | 42

--- a cast to DATE keeps the time
-- bridged
SELECT booking_id FROM bookings WHERE CAST(starts AS DATE) = day;
-- = 6

--- ADD_MONTHS stays on the last day of a month and keeps the time
-- bridged
SELECT ADD_MONTHS(DATE '2024-01-31', 1), ADD_MONTHS(day, 1), ADD_MONTHS(DATE '2024-03-30', -1), ADD_MONTHS(starts, 1) FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 2024-03-31 | 2024-02-29 | 2024-03-31 09:00:00

--- MONTHS_BETWEEN with parts of months
-- bridged
SELECT MONTHS_BETWEEN(DATE '2024-03-31', DATE '2024-02-29'), ROUND(MONTHS_BETWEEN(DATE '2024-03-15', DATE '2024-02-14'), 4),
    TRUNC(MONTHS_BETWEEN(DATE '2025-02-27', DATE '2024-02-28') / 12), ROUND(MONTHS_BETWEEN(starts, DATE '2024-02-14'), 4)
FROM bookings WHERE booking_id = 4;
-- = 1 | 1.0323 | 0 | 0.6055

--- LAST_DAY keeps the time, NEXT_DAY is never the same day
-- bridged
SELECT LAST_DAY(day), LAST_DAY(starts), NEXT_DAY(day, 'FRIDAY'), NEXT_DAY(day, 'THURSDAY') FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 2024-02-29 09:00:00 | 2024-03-01 | 2024-03-07

--- TRUNC and ROUND of dates, DAY for the Sunday before
-- bridged
SELECT TRUNC(starts), TRUNC(starts, 'MM'), TRUNC(day, 'YYYY'), TRUNC(day, 'IW'), TRUNC(day, 'Q'), TRUNC(day, 'DAY'), TRUNC(starts, 'HH'), ROUND(DATE '2024-02-16', 'MM')
FROM bookings WHERE booking_id = 4;
-- = 2024-03-01 | 2024-03-01 | 2024-01-01 | 2024-02-26 | 2024-01-01 | 2024-02-25 | 2024-03-01 18:00:00 | 2024-03-01

--- TO_CHAR of dates
-- bridged
SELECT TO_CHAR(starts, 'YYYY-MM'), TO_CHAR(starts, 'DD.MM.YYYY HH24:MI'), TO_CHAR(day, 'DD-MON-YY'), TO_CHAR(day, 'Q'), TO_CHAR(starts, 'HH12:MI AM')
FROM bookings WHERE booking_id = 4;
-- = 2024-03 | 01.03.2024 18:30 | 01-MAR-24 | 1 | 06:30 PM

--- TO_CHAR for numbers of weeks and days
-- bridged
SELECT TO_CHAR(day, 'WW'), TO_CHAR(day + 7, 'WW'), TO_CHAR(day, 'IW'), TO_CHAR(day, 'D'), TO_CHAR(day, 'DDD') FROM bookings WHERE booking_id = 6;
-- = 01 | 02 | 01 | 4 | 001

--- names in TO_CHAR are padded but after FM
-- bridged
SELECT '[' || TO_CHAR(day, 'Month') || ']', '[' || TO_CHAR(day, 'DAY') || ']', TO_CHAR(day, 'FMDay, DD Month YYYY') FROM bookings WHERE booking_id = 4;
-- = [March    ] | [FRIDAY   ] | Friday, 1 March 2024

--- TO_CHAR of numbers keeps a place for the sign
-- bridged
SELECT '[' || TO_CHAR(1234.5, '9,999.99') || ']', '[' || TO_CHAR(7, '000') || ']', TO_CHAR(1234.5, 'FM9,990.00'), TO_CHAR(0.5), TO_CHAR(25.00) FROM DUAL;
-- = [ 1,234.50] | [ 007] | 1,234.50 | .5 | 25

--- TO_DATE and TO_NUMBER
-- bridged
SELECT TO_DATE('29.02.2024', 'DD.MM.YYYY'), TO_DATE('29-FEB-2024', 'DD-MON-YYYY'), TO_DATE('2024-02-29 18:30', 'YYYY-MM-DD HH24:MI'), TO_NUMBER('1,234.50', '9,999.99') FROM DUAL;
-- = 2024-02-29 | 2024-02-29 | 2024-02-29 18:30:00 | 1234.5

--- text as a date by the default format
-- bridged
SELECT booking_id FROM bookings WHERE day = '29-FEB-24';
-- = 2
-- = 3

--- SYSDATE is after the past
-- bridged
SELECT COUNT(*) FROM bookings WHERE day < TRUNC(SYSDATE) - 1 AND starts < SYSDATE;
-- = 6

--- SUBSTR from place 0 and from the end, INSTR of the second match
-- bridged
SELECT SUBSTR('Squash', 0, 3), SUBSTR('Squash', -3, 2), INSTR('Pool Table', 'o'), INSTR('Pool Table', 'o', 1, 2), INSTR('Tennis Court', 'n', -1) FROM DUAL;
-- = Squ | as | 2 | 3 | 4

--- INITCAP and padding
-- bridged
SELECT INITCAP('di o''brien-SMITH'), LPAD('7', 3, '0'), LPAD('hello', 3), '[' || RPAD('ab', 4) || ']' FROM DUAL;
-- = Di O'Brien-Smith | 007 | hel | [ab  ]

--- regular expressions
-- bridged
SELECT court_id, REGEXP_SUBSTR('a1b22', '[0-9]+', 1, 2), REGEXP_REPLACE('a1b22', '[0-9]', '#'), REGEXP_COUNT('a1b22', '[0-9]')
FROM courts WHERE REGEXP_LIKE(name, '^squ', 'i');
-- = 3 | 22 | a#b## | 3

--- division, remainders, rounding and numbers in text
-- bridged
SELECT 7 / 2, MOD(-7, 3), MOD(7, 0), TRUNC(-2.789, 1), ROUND(-2.5), CAST(2.5 AS INTEGER), '10' + 5 FROM DUAL;
-- = 3.5 | -1 | 7 | -2.7 | -3 | 3 | 15

--- casts to NUMBER keep all digits, casts to text cut
-- bridged
SELECT CAST(2.56789 AS NUMBER), CAST(2.5 AS NUMBER(3)), CAST(name AS VARCHAR2(3)) FROM courts WHERE court_id = 3;
-- = 2.56789 | 3 | Squ

--- differences of dates found in a subquery
-- bridged
SELECT d - DATE '2024-02-01', n + 1, n / 7, n || ' days', late - early FROM (
    SELECT TRUNC(starts) AS d, day - DATE '2024-01-01' AS n, MAX(day) OVER () AS late, MIN(TRUNC(starts)) OVER () AS early FROM bookings WHERE booking_id IN (1, 4)
);
-- = 27 | 59 | 8.2857142857 | 58 days | 2
-- = 29 | 61 | 8.5714285714 | 60 days | 2

--- dates by NVL and CASE keep what they are
-- bridged
SELECT NVL(MAX(day), SYSDATE) - MIN(day), CASE WHEN COUNT(*) = 0 THEN SYSDATE ELSE MAX(day) END - 1, COALESCE(MIN(starts), SYSTIMESTAMP) FROM bookings;
-- = 308 | 2024-12-31 | 2024-02-28 09:00:00

--- the gap to the row before
-- same
SELECT booking_id, day - LAG(day) OVER (ORDER BY booking_id) FROM bookings ORDER BY booking_id;
-- = 1 | NULL
-- = 2 | 1
-- = 3 | 0
-- = 4 | 1
-- = 5 | 30
-- = 6 | 276

--- the time between two timestamps is an interval
-- same
SELECT EXTRACT(DAY FROM MAX(starts) - MIN(starts)), EXTRACT(HOUR FROM MAX(starts) - MIN(starts)) FROM bookings;
-- = 307 | 15

--- numbers joined to text in GROUP BY and ORDER BY
-- bridged
SELECT 'x' || guest_fee, COUNT(*) FROM courts GROUP BY 'x' || guest_fee ORDER BY 'x' || guest_fee DESC;
-- = x25 | 2
-- = x17.5 | 1
-- = x0 | 1

--- a number as text inside functions of text
-- bridged
SELECT LENGTH(guest_fee), SUBSTR(guest_fee, 1, 2), UPPER(day), LISTAGG(guest_fee, ';') WITHIN GROUP (ORDER BY court_id) OVER () FROM courts JOIN bookings USING (court_id) WHERE booking_id = 5;
-- = 4 | 17 | 31-MAR-24 | 17.5

--- the text of a timestamp is a matter of settings
-- unsupported
SELECT 'at ' || starts FROM bookings;

--- the last value of each group by KEEP
-- bridged
SELECT court_id, MAX(slots) KEEP (DENSE_RANK FIRST ORDER BY starts DESC), MIN(slots) KEEP (DENSE_RANK LAST ORDER BY rating), AVG(slots) KEEP (DENSE_RANK LAST ORDER BY rating NULLS FIRST) FROM bookings GROUP BY court_id;
-- = 1 | 4 | 3 | 3
-- = 2 | 1 | 1 | 1
-- = 3 | 7 | 2 | 2

--- groups as large as the largest
-- bridged
SELECT court_id FROM bookings GROUP BY court_id HAVING COUNT(*) = (SELECT MAX(COUNT(*)) FROM bookings GROUP BY court_id);
-- = 1

--- aggregates of aggregates with conditions on both
-- bridged
SELECT MAX(COUNT(*)) - MIN(COUNT(*)), AVG(SUM(slots)) FROM bookings WHERE slots > 1 GROUP BY court_id HAVING COUNT(*) > 1;
-- = 1 | 9

--- numbers too long for their format
-- bridged
SELECT TO_CHAR(12345, '999'), TO_CHAR(123, '00'), '[' || TO_CHAR(-5, '99') || ']', '[' || TO_CHAR(-0.5, '9.9') || ']' FROM DUAL;
-- = #### | ### | [ -5] | [ -.5]

--- rounded and truncated dates by other units
-- bridged
SELECT ROUND(starts), ROUND(starts, 'MONTH'), ROUND(day, 'YEAR'), TRUNC(starts, 'MI'), ROUND(17.5), TRUNC(rating, 0), ROUND(guest_fee, -1) FROM bookings JOIN courts USING (court_id) WHERE booking_id = 4;
-- = 2024-03-02 | 2024-03-01 | 2024-01-01 | 2024-03-01 18:30:00 | 18 | 5 | 30

--- months in a row by LEVEL
-- bridged
SELECT LEVEL, ADD_MONTHS(DATE '2024-01-31', LEVEL - 1), DATE '2024-02-28' + LEVEL FROM DUAL CONNECT BY LEVEL < 3;
-- = 1 | 2024-01-31 | 2024-02-29
-- = 2 | 2024-02-29 | 2024-03-01

--- a share of the rows, rounded up
-- bridged
SELECT court_id FROM courts ORDER BY court_id FETCH FIRST 30 PERCENT ROWS ONLY;
-- = 1
-- = 2

--- CROSS APPLY
-- bridged
SELECT c.court_id, x.most FROM courts c CROSS APPLY (SELECT MAX(slots) AS most FROM bookings b WHERE b.court_id = c.court_id) x WHERE x.most > 3;
-- = 1 | 4
-- = 3 | 7

--- PIVOT of two aggregates
-- same
SELECT a_s, a_c, b_s, b_c FROM (SELECT court_id, slots FROM bookings) PIVOT (SUM(slots) AS s, COUNT(*) AS c FOR court_id IN (1 AS a, 2 AS b));
-- = 9 | 3 | 1 | 1

--- fractions of days, intervals and a timestamp
-- bridged
SELECT starts + 1 / 24, starts + INTERVAL '90' MINUTE, day + INTERVAL '1' MONTH, day - NUMTODSINTERVAL(6, 'HOUR') FROM bookings WHERE booking_id = 4;
-- = 2024-03-01 19:30:00 | 2024-03-01 20:00:00 | 2024-04-01 | 2024-02-29 18:00:00

--- deviations over windows
-- bridged
SELECT booking_id, STDDEV(slots) OVER (PARTITION BY court_id), VARIANCE(slots) OVER (PARTITION BY court_id) FROM bookings WHERE booking_id IN (3, 4, 5);
-- = 3 | 3.5355339059 | 12.5
-- = 4 | 0 | 0
-- = 5 | 3.5355339059 | 12.5

--- SUBSTR beyond the ends, and empty results
-- bridged
SELECT NVL(SUBSTR('abc', 0, 2), 'none'), NVL(SUBSTR('abc', 4), 'none'), NVL(RTRIM('xx', 'x'), 'none'), COALESCE('', city, 'none'), NULLIF(city, '') FROM members WHERE member_id = 3;
-- = ab | none | none | none | NULL

--- FM turns filling off and on
-- bridged
SELECT TO_CHAR(day, 'FMMonth DD, FMDD'), TO_CHAR(day, 'fmDay') || '.', TO_CHAR(starts, 'RR-W') FROM bookings WHERE booking_id = 4;
-- = March 1, 01 | Friday. | 24-1

--- numbers in dollars
-- bridged
SELECT '[' || TO_CHAR(guest_fee, '$99.00') || ']', TO_CHAR(1234.5, 'FM$9,999.00'), TO_CHAR(upkeep, '$9') FROM courts WHERE court_id IN (1, 3);
-- = [ $25.00] | $1,234.50 | ###
-- = [ $17.50] | $1,234.50 |  $7

--- two bars and plus bind alike
-- unsupported
SELECT 'Age ' || upkeep + 1 FROM courts;

--- the rank of a value that is not there
-- unsupported
SELECT RANK(3) WITHIN GROUP (ORDER BY slots) FROM bookings;

--- a day in another punctuation than its format's
-- unsupported
SELECT TO_DATE('2024/02/29', 'YYYY-MM-DD') FROM DUAL;

--- text in the default format beside a timestamp, and in a cast
-- bridged
SELECT first_name, CAST('29-FEB-24' AS DATE) FROM members WHERE joined > '30-DEC-24';
-- = Di | 2024-02-29
-- = Eve | 2024-02-29

--- a calendar joined to bookings
-- bridged
WITH cal AS (SELECT DATE '2024-02-28' + LEVEL - 1 AS d FROM DUAL CONNECT BY LEVEL <= 3)
SELECT cal.d, COUNT(b.booking_id) FROM cal LEFT JOIN bookings b ON b.day = cal.d GROUP BY cal.d ORDER BY cal.d;
-- = 2024-02-28 | 1
-- = 2024-02-29 | 2
-- = 2024-03-01 | 1

--- words turned round, and cut at a blank
-- bridged
SELECT REGEXP_REPLACE(name, '(\w+) (\w+)', '\2 \1'), SUBSTR(name, INSTR(name, ' ') + 1), SUBSTR(name, 1, INSTR(name, ' ') - 1), REGEXP_SUBSTR(name, '\d') FROM courts WHERE court_id > 2;
-- = Squash | Squash | NULL | NULL
-- = Table Pool | Table | Pool | NULL

--- SUBSTR from further back than the text is long
-- bridged
SELECT SUBSTR(name, -8, 4), SUBSTR('ab', -3) FROM courts WHERE court_id > 2;
-- = NULL | NULL
-- = ol T | NULL

--- a setting before the query
-- unsupported
ALTER SESSION SET NLS_DATE_FORMAT = 'YYYY-MM-DD';
SELECT day || '' FROM bookings;

--- numbers read from text by TO_NUMBER
-- bridged
SELECT TO_NUMBER('1,234.50', '9,999.99') / 2, TO_NUMBER(TO_CHAR(day, 'YYYY')) + 1, 'n' || TO_NUMBER('5') FROM bookings WHERE booking_id = 1;
-- = 617.25 | 2025 | n5

--- TO_NUMBER with a value for what is no number
-- unsupported
SELECT TO_NUMBER('x' DEFAULT 0 ON CONVERSION ERROR) FROM DUAL;
