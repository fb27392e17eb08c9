--- names in brackets, national text, an alias before an equals sign
-- bridged
SELECT [the court] = [name], fee = guest_fee * 2 FROM [courts] AS [c] WHERE [c].[name] = N'Squash';
-- = Squash | 35

--- TOP, and hints for tables
-- bridged
SELECT TOP 2 booking_id FROM bookings WITH (NOLOCK) ORDER BY slots DESC, booking_id;
-- = 5
-- = 6

--- TOP WITH TIES
-- unsupported
SELECT TOP 1 WITH TIES guest_fee FROM courts ORDER BY guest_fee DESC;

--- TOP PERCENT rounds up
-- bridged
SELECT TOP 30 PERCENT court_id FROM courts ORDER BY court_id;
-- = 1
-- = 2

--- NULLs sort before everything, in windows too
-- bridged
SELECT court_id, upkeep, ROW_NUMBER() OVER (ORDER BY upkeep), LAG(court_id) OVER (ORDER BY upkeep) FROM courts ORDER BY upkeep;
-- = 2 | NULL | 1 | NULL
-- = 4 | 3 | 2 | 2
-- = 3 | 7 | 3 | 4
-- = 1 | 200 | 4 | 3

--- ISNULL, IIF and CHOOSE
-- bridged
SELECT court_id, ISNULL(upkeep, 0), IIF(guest_fee > 20, 'dear', 'cheap'), CHOOSE(court_id, 'p', 'q') FROM courts WHERE court_id > 1;
-- = 2 | 0 | dear | q
-- = 3 | 7 | cheap | NULL
-- = 4 | 3 | cheap | NULL

--- division of whole numbers drops the remainder
-- bridged
SELECT court_id, -7 / 2, 7 / 2.0, COUNT(*) / SUM(slots) * 100, 100 * COUNT(*) / SUM(slots) FROM bookings GROUP BY court_id;
-- = 1 | -3 | 3.5 | 0 | 33
-- = 2 | -3 | 3.5 | 100 | 100
-- = 3 | -3 | 3.5 | 0 | 22

--- the average of whole numbers is a whole number
-- bridged
SELECT court_id, AVG(slots), AVG(-slots), AVG(slots * 1.0) FROM bookings WHERE court_id = 3 GROUP BY court_id;
-- = 3 | 4 | -4 | 4.5

--- casts to whole numbers cut
-- bridged
SELECT CAST(2.7 AS INT), CAST(-2.7 AS INT), CONVERT(INT, rating), TRY_CAST('x' AS INT), TRY_CONVERT(INT, 2.7) FROM bookings WHERE booking_id = 6;
-- = 2 | -2 | 4 | NULL | 2

--- FLOAT is a double, any number but zero a true bit
-- bridged
SELECT CAST(SUM(slots) AS FLOAT) / COUNT(*), SUM(CAST(CAST(slots AS BIT) AS INT)) FROM bookings;
-- = 3.1666666666666665 | 6

--- casts to text cut
-- bridged
SELECT CAST(name AS VARCHAR(6)), CONVERT(CHAR(3), name) FROM courts WHERE court_id IN (1, 3);
-- = Tennis | Ten
-- = Squash | Squ

--- ROUND goes away from zero, and cuts when told
-- bridged
SELECT ROUND(2.5, 0), ROUND(-2.5, 0), ROUND(2.789, 1, 1), ROUND(189, -2), ROUND(rating, 0) FROM bookings WHERE booking_id = 5;
-- = 3 | -3 | 2.7 | 200 | 3

--- LOG takes the base last, POWER of a whole number stays whole
-- bridged
SELECT LOG(1), ROUND(LOG(100), 4), LOG(8, 2), POWER(2, 3), POWER(2, -1), POWER(2.0, -1);
-- = 0 | 4.6052 | 3 | 8 | 0 | 0.5

--- plus joins text and NULL swallows it, CONCAT leaves NULL out
-- bridged
SELECT member_id, first_name + ' of ' + city, CONCAT(first_name, city, '.') FROM members WHERE member_id IN (1, 3);
-- = 1 | Ann of York | AnnYork.
-- = 3 | NULL | Cy.

--- plus with a number adds, with two texts joins
-- bridged
SELECT '1' + 1, '1' + '1', 'Court ' + CAST(court_id AS VARCHAR(10)) FROM courts WHERE court_id = 3;
-- = 2 | 11 | Court 3

--- LEN leaves trailing blanks out
-- bridged
SELECT LEN('ab  '), LEN('  ab'), LEN('') + DATALENGTH('ab  ');
-- = 2 | 4 | 4

--- CHARINDEX and PATINDEX
-- bridged
SELECT CHARINDEX('Court', name), CHARINDEX('n', name, 4), PATINDEX('%[0-9]%', name) FROM courts WHERE court_id = 1;
-- = 8 | 4 | 14

--- SUBSTRING counts from places before the text
-- bridged
SELECT SUBSTRING('Squash', 2, 3), SUBSTRING('Squash', 0, 3), SUBSTRING('Squash', -1, 4);
-- = qua | Sq | Sq

--- STUFF, REPLICATE and TRANSLATE
-- bridged
SELECT STUFF('abcdef', 2, 3, 'X'), REPLICATE('ab', 3), RIGHT('000' + '7', 3), TRANSLATE('2*[3]', '[]', '()');
-- = aXef | ababab | 007 | 2*(3)

--- LIKE with sets of characters
-- bridged
SELECT first_name FROM members WHERE first_name LIKE '[A-C]%' AND first_name NOT LIKE '[^AC]%';
-- = Ann
-- = Cy

--- STRING_AGG with its own order
-- bridged
SELECT court_id, STRING_AGG(CAST(booking_id AS VARCHAR(9)), '/') WITHIN GROUP (ORDER BY booking_id DESC) FROM bookings GROUP BY court_id;
-- = 1 | 6/2/1
-- = 2 | 4
-- = 3 | 5/3

--- a list by FOR XML PATH
-- bridged
SELECT c.court_id, STUFF((SELECT ',' + CAST(b.booking_id AS VARCHAR(9)) FROM bookings AS b WHERE b.court_id = c.court_id
    ORDER BY b.booking_id FOR XML PATH('')), 1, 1, '') FROM courts AS c;
-- = 1 | 1,2,6
-- = 2 | 4
-- = 3 | 3,5
-- = 4 | NULL

--- STRING_SPLIT
-- bridged
SELECT c.court_id, s.value FROM courts AS c CROSS APPLY STRING_SPLIT(c.name, ' ') AS s WHERE c.court_id = 1;
-- = 1 | Tennis
-- = 1 | Court
-- = 1 | 1

--- CONVERT of dates to text by style
-- bridged
SELECT CONVERT(VARCHAR(10), starts, 120), CONVERT(VARCHAR(7), starts, 126), CONVERT(VARCHAR(8), day, 112), CONVERT(VARCHAR(10), day, 103),
    CONVERT(VARCHAR(10), day, 101), CONVERT(VARCHAR(10), day, 104), CONVERT(VARCHAR(11), day, 106), CONVERT(VARCHAR(5), starts, 108)
FROM bookings WHERE booking_id = 4;
-- = 2024-03-01 | 2024-03 | 20240301 | 01/03/2024 | 03/01/2024 | 01.03.2024 | 01 Mar 2024 | 18:30

--- CONVERT of text to dates by style
-- bridged
SELECT CONVERT(DATE, '01/03/2024', 103), CONVERT(DATE, '01/03/2024', 101), CAST('20240301' AS DATE);
-- = 2024-03-01 | 2024-01-03 | 2024-03-01

--- FORMAT of dates
-- bridged
SELECT FORMAT(starts, 'yyyy-MM'), FORMAT(starts, 'dddd, d MMMM yyyy HH:mm'), FORMAT(day, 'ddd dd/MM/yy'), FORMAT(starts, 'MMM d, h:mm tt')
FROM bookings WHERE booking_id = 4;
-- = 2024-03 | Friday, 1 March 2024 18:30 | Fri 01/03/24 | Mar 1, 6:30 PM

--- FORMAT of numbers
-- bridged
SELECT FORMAT(1234.5, 'N2'), FORMAT(7, '000'), FORMAT(1234567, '#,##0'), FORMAT(2.346, '0.00');
-- = 1,234.50 | 007 | 1,234,567 | 2.35

--- DATEADD stops at the month's end
-- bridged
SELECT DATEADD(month, 1, '2024-01-31'), DATEADD(year, -1, '2024-02-29'), DATEADD(dd, 1, day), DATEADD(hour, 25, starts) FROM bookings WHERE booking_id = 2;
-- = 2024-02-29 | 2023-02-28 | 2024-03-01 | 2024-03-01 10:00:00

--- DATEDIFF counts boundaries crossed, for weeks Sundays
-- bridged
SELECT DATEDIFF(year, '2024-12-31', '2025-01-01'), DATEDIFF(mm, '2024-01-31', '2024-02-01'), DATEDIFF(hour, '2024-01-01 10:59:00', '2024-01-01 11:00:00'),
    DATEDIFF(week, '2024-03-02', '2024-03-03'), DATEDIFF(week, '2024-03-03', '2024-03-04');
-- = 1 | 1 | 1 | 1 | 0

--- weeks begin on Sunday and are counted from January the first
-- bridged
SELECT member_id, DATEPART(weekday, joined), DATENAME(dw, joined), DATEPART(week, joined), DATEPART(iso_week, joined) FROM members WHERE member_id IN (1, 4);
-- = 1 | 4 | Wednesday | 5 | 5
-- = 4 | 3 | Tuesday | 53 | 1

--- parts and ends of dates
-- bridged
SELECT YEAR(day), DATEPART(quarter, day), DATENAME(month, day), EOMONTH(day), EOMONTH(day, 1), DATEFROMPARTS(YEAR(day), 12, 31) FROM bookings WHERE booking_id = 2;
-- = 2024 | 1 | February | 2024-02-29 | 2024-03-31 | 2024-12-31

--- the first of the month by days since 1900
-- bridged
SELECT booking_id, DATEADD(month, DATEDIFF(month, 0, starts), 0) FROM bookings WHERE booking_id IN (2, 5);
-- = 2 | 2024-02-01
-- = 5 | 2024-03-01

--- a DATETIME plus days
-- bridged
SELECT CAST('2024-02-28' AS DATETIME) + 1, CAST('2024-02-28' AS DATETIME) + 1.5;
-- = 2024-02-29 | 2024-02-29 12:00:00

--- GETDATE is after the past
-- bridged
SELECT COUNT(*) FROM bookings WHERE starts < GETDATE() AND day < CAST(SYSDATETIME() AS DATE);
-- = 6

--- CROSS APPLY
-- bridged
SELECT c.court_id, latest.booking_id FROM courts AS c
CROSS APPLY (SELECT TOP 1 b.booking_id FROM bookings AS b WHERE b.court_id = c.court_id ORDER BY b.starts DESC) AS latest;
-- = 1 | 6
-- = 2 | 4
-- = 3 | 5

--- OUTER APPLY keeps rows without a match
-- bridged
SELECT c.court_id, latest.booking_id FROM courts AS c
OUTER APPLY (SELECT TOP 1 b.booking_id FROM bookings AS b WHERE b.court_id = c.court_id ORDER BY b.starts DESC) AS latest;
-- = 1 | 6
-- = 2 | 4
-- = 3 | 5
-- = 4 | NULL

--- PIVOT
-- bridged
SELECT court_id, [1], [2] FROM (SELECT court_id, member_id, slots FROM bookings) AS s
PIVOT (SUM(slots) FOR member_id IN ([1], [2])) AS p;
-- = 1 | 2 | 7
-- = 2 | NULL | NULL
-- = 3 | 2 | NULL

--- GROUPING_ID over WITH ROLLUP
-- bridged
SELECT court_id, paid, GROUPING_ID(court_id, paid), SUM(slots) FROM bookings WHERE court_id = 3 GROUP BY court_id, paid WITH ROLLUP;
-- = 3 | true | 0 | 9
-- = 3 | NULL | 1 | 9
-- = NULL | NULL | 3 | 9

--- STDEV and VAR take a sample
-- bridged
SELECT VAR(slots), VARP(slots), STDEVP(slots), ROUND(STDEV(slots), 3), COUNT_BIG(*) FROM bookings WHERE court_id = 3;
-- = 12.5 | 6.25 | 2.5 | 3.536 | 2

--- recursion without the word RECURSIVE
-- bridged
WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n OPTION (MAXRECURSION 0);
-- = 1
-- = 2
-- = 3

--- text compares ignoring case and trailing blanks
-- bridged
-- nocase
SELECT first_name FROM members WHERE city = 'YORK ' OR city IN ('leeds  ');
-- = Ann
-- = Bob
-- = Di
-- = Eve

--- LIKE, REPLACE and CHARINDEX ignore case
-- bridged
-- nocase
SELECT REPLACE(name, 'COURT', 'Lawn'), CHARINDEX('court', name) FROM courts WHERE name LIKE 'tennis%';
-- = Tennis Lawn 1 | 8
-- = Tennis Lawn 2 | 8

--- COLLATE asks for a comparison with case
-- bridged
-- nocase
SELECT first_name FROM members WHERE surname COLLATE Latin1_General_CS_AS = 'smith';
-- = Bob

--- SELECT INTO a temporary table
-- unsupported
SELECT court_id INTO #dear FROM courts WHERE guest_fee > 20;
SELECT COUNT(*) FROM #dear;

--- a variable declared before the query
-- unsupported
DECLARE @least DECIMAL(8, 2) = 20;
SELECT name FROM courts WHERE guest_fee > @least;

--- numbers counted by recursion are whole numbers
-- bridged
WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 2) SELECT SUM(i) / 2, AVG(i), AVG(i * 1.0) FROM n;
-- = 1 | 1 | 1.5

--- whole numbers found by functions, subqueries and set operations
-- bridged
SELECT LEN(name) / 4, YEAR('2024-02-29') / 100, (SELECT COUNT(*) FROM bookings) / 4, ISNULL(upkeep, 9) / 2, -upkeep / 2 FROM courts WHERE court_id > 2;
-- = 1 | 20 | 1 | 3 | -3
-- = 2 | 20 | 1 | 1 | -1

--- the average of differences between dates is whole
-- bridged
SELECT AVG(DATEDIFF(day, starts, '2024-12-31')), AVG(n) FROM bookings CROSS JOIN (SELECT 1 AS n UNION ALL SELECT 2) AS x;
-- = 249 | 1

--- an expression of GROUP BY again in ORDER BY
-- bridged
SELECT CAST(rating AS INT), slots / 2, COUNT(*) FROM bookings WHERE rating > 4 GROUP BY CAST(rating AS INT), slots / 2 ORDER BY CAST(rating AS INT) DESC, slots / 2;
-- = 5 | 0 | 1
-- = 4 | 1 | 1
-- = 4 | 2 | 1

--- texts joined in GROUP BY and ORDER BY
-- bridged
SELECT LEFT(name, 4) + '!', COUNT(*) FROM courts GROUP BY LEFT(name, 4) + '!' HAVING COUNT(*) / 2 < 1 ORDER BY LEFT(name, 4) + '!' DESC;
-- = Squa! | 1
-- = Pool! | 1

--- FLOAT and BIT as text
-- bridged
SELECT booking_id, CAST(rating AS VARCHAR(10)), CONCAT(rating, '/', paid), STRING_AGG(rating, ',') FROM bookings WHERE booking_id IN (3, 6) GROUP BY booking_id, rating, paid ORDER BY booking_id;
-- = 3 | 3 | 3/1 | 3
-- = 6 | 4.5 | 4.5/0 | 4.5

--- the text of a date with a time depends on its type
-- unsupported
SELECT CAST(starts AS VARCHAR(10)) FROM bookings;

--- TRY_CAST takes no fraction for a whole number
-- bridged
SELECT TRY_CAST('2.7' AS INT), TRY_CAST('12' AS INT), TRY_CAST('2024-13-01' AS DATE), TRY_CONVERT(DATE, '31/01/2024', 103), ISNUMERIC('x');
-- = NULL | 12 | NULL | 2024-01-31 | 0

--- dates without hyphens or the American way beside dates
-- bridged
SELECT COUNT(*), SUM(IIF(starts >= '20240301', 1, 0)) FROM bookings WHERE day BETWEEN '20240229' AND '3/31/2024';
-- = 4 | 2

--- units of dates by their short names
-- bridged
SELECT DATEDIFF(yy, '20240101', day), DATEDIFF(qq, day, '2025-03-02'), DATEDIFF(hh, starts, '2024-03-02'), DATEDIFF(n, starts, '2024-03-02'), DATEADD(wk, 1, day), DATEADD(mi, -30, starts), DATEPART(dy, day), DATENAME(yyyy, day) + '!' FROM bookings WHERE booking_id = 4;
-- = 0 | 4 | 6 | 330 | 2024-03-08 | 2024-03-01 18:00:00 | 61 | 2024!

--- DATETRUNC to weeks that begin on Sunday
-- bridged
SELECT DATETRUNC(week, day), DATETRUNC(month, starts), DATETRUNC(hour, starts) FROM bookings WHERE booking_id = 4;
-- = 2024-02-25 | 2024-03-01 | 2024-03-01 18:00:00

--- DATEADD with a fraction, and a date without a time as text
-- bridged
SELECT DATEADD(day, 1.9, day), CAST(DATEADD(day, 1, day) AS VARCHAR(20)), CONCAT(EOMONTH(day), '') FROM bookings WHERE booking_id = 1;
-- = 2024-02-29 | 2024-02-29 | 2024-02-29

--- ISNULL within plus, and plus with NULL
-- bridged
SELECT ISNULL(city, '?') + '/' + ISNULL(CAST(referrer AS VARCHAR(5)), '-'), city + NULL FROM members WHERE member_id IN (2, 3);
-- = leeds/1 | NULL
-- = ?/1 | NULL

--- PERCENTILE_CONT over a window
-- bridged
SELECT DISTINCT court_id, PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY slots) OVER (PARTITION BY court_id) FROM bookings;
-- = 1 | 3
-- = 3 | 4.5
-- = 2 | 1

--- UNPIVOT with its columns named, which leaves NULL out
-- same
SELECT court_id, kind, number FROM (SELECT court_id, slots AS slots, member_id AS member FROM bookings) AS b UNPIVOT (number FOR kind IN (slots, member)) AS u WHERE court_id = 2;
-- = 2 | slots | 1

--- all columns of UNPIVOT, which stand in another order
-- unsupported
SELECT * FROM (SELECT court_id, slots AS slots, member_id AS member FROM bookings) AS b UNPIVOT (number FOR kind IN (slots, member)) AS u;

--- GENERATE_SERIES has a column called value
-- bridged
SELECT value * 2 FROM GENERATE_SERIES(1, 3);
-- = 2
-- = 4
-- = 6

--- pages by OFFSET and FETCH
-- bridged
SELECT court_id FROM courts ORDER BY upkeep OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY;
-- = 4
-- = 3

--- STR fills with blanks
-- unsupported
SELECT STR(guest_fee, 6, 2) FROM courts;

--- SUM of a case over all, as a share
-- bridged
SELECT 100 * SUM(CASE WHEN paid = 1 THEN 1 ELSE 0 END) / COUNT(*), ROUND(100.0 * SUM(CASE WHEN paid = 'true' THEN 1 ELSE 0 END) / COUNT(*), 1), SUM(CAST(paid AS INT)), AVG(CAST(paid AS INT)) FROM bookings WHERE court_id < 3;
-- = 25 | 25 | 1 | 0

--- NOT LIKE and sets of characters ignore case
-- bridged
-- nocase
SELECT first_name FROM members WHERE surname NOT LIKE 'J%' AND first_name LIKE '[a-b]%';
-- = Ann
-- = Bob

--- a collation in LIKE asks for case
-- bridged
-- nocase
SELECT first_name FROM members WHERE surname LIKE 'S%' COLLATE Latin1_General_CS_AS;
-- = Ann

--- groups and the number of different texts ignore case
-- bridged
-- nocase
SELECT COUNT(*), COUNT(DISTINCT surname), PATINDEX('%MITH', MAX(surname)) FROM members WHERE surname IN ('SMITH', 'JONES ');
-- = 4 | 2 | 2

--- joins ignore case
-- same
-- nocase
SELECT a.first_name, b.first_name FROM members AS a JOIN members AS b ON a.surname = b.surname AND a.member_id < b.member_id;
-- = Ann | Bob
-- = Cy | Eve

--- what stands for NULL by ISNULL is cut, or a whole number
-- bridged
SELECT ISNULL(CAST(upkeep AS VARCHAR(3)), 'unknown'), ISNULL(upkeep, 2.5), ISNULL(upkeep, 0) / 2 FROM courts WHERE court_id = 2;
-- = unk | 2 | 0

--- dates in words by style 100
-- bridged
SELECT CONVERT(VARCHAR(30), starts, 100), CONVERT(VARCHAR(30), day, 100) FROM bookings WHERE booking_id = 4;
-- = Mar  1 2024  6:30PM | Mar  1 2024

--- a share of the rows of a query with a name
-- bridged
WITH c AS (SELECT court_id, name FROM courts) SELECT TOP 30 PERCENT b.booking_id, c.name FROM c JOIN bookings AS b ON b.court_id = c.court_id ORDER BY b.booking_id;
-- = 1 | Tennis Court 1
-- = 2 | Tennis Court 1

--- different texts by FOR XML PATH, with TYPE
-- bridged
SELECT STUFF((SELECT DISTINCT ' & ' + m.first_name FROM bookings AS b JOIN members AS m ON m.member_id = b.member_id FOR XML PATH(''), TYPE).value('.', 'NVARCHAR(MAX)'), 1, 3, '');
-- = Ann & Bob & Cy

--- FOR XML PATH escapes without TYPE
-- bridged
SELECT (SELECT '<' + name AS [text()] FROM courts WHERE court_id > 2 ORDER BY court_id FOR XML PATH(''));
-- = &lt;Squash&lt;Pool Table

--- elements by FOR XML PATH
-- unsupported
SELECT (SELECT name FROM courts FOR XML PATH(''));

--- FORMAT of dates by one letter, and of money
-- bridged
SELECT FORMAT(starts, 'd'), FORMAT(starts, 'D', 'en-US'), FORMAT(guest_fee, 'C'), FORMAT(slots, 'D3'), FORMAT(-1234.5, 'N1'), FORMAT(12.0, '0.##') FROM bookings AS b JOIN courts AS c ON c.court_id = b.court_id WHERE booking_id = 5;
-- = 3/31/2024 | Sunday, March 31, 2024 | $17.50 | 007 | -1,234.5 | 12

--- FORMAT by percent, which depends on the version of .NET
-- unsupported
SELECT FORMAT(0.256, 'P');

--- PIVOT of counts by year
-- bridged
SELECT court_id, [2024], [2025] FROM (SELECT court_id, YEAR(day) AS y, booking_id FROM bookings) AS s PIVOT (COUNT(booking_id) FOR y IN ([2024], [2025])) AS p;
-- = 1 | 2 | 1
-- = 2 | 1 | 0
-- = 3 | 2 | 0

--- POWER of decimals keeps their places
-- bridged
SELECT POWER(2.5, 2), POWER(slots, 2) / 2, SQUARE(slots), POWER(CAST(slots AS FLOAT), -1) FROM bookings WHERE booking_id = 4;
-- = 6.3 | 0 | 1 | 1

--- NULL comes first in the order of a list by FOR XML PATH
-- bridged
SELECT (SELECT ',' + name FROM courts ORDER BY upkeep FOR XML PATH(''));
-- = ,Tennis Court 2,Pool Table,Squash,Tennis Court 1

--- a setting before the query
-- unsupported
SET DATEFIRST 1;
SELECT DATEPART(weekday, day) FROM bookings;

--- parts and differences of times of day
-- bridged
SELECT DATEPART(hour, CAST(starts AS TIME)), DATEDIFF(minute, CAST(starts AS TIME), CAST('23:00' AS TIME)), CAST(CAST(starts AS TIME) AS VARCHAR(5)) FROM bookings WHERE booking_id = 1;
-- = 9 | 840 | 09:00

--- RADIANS of a whole number is a whole number
-- bridged
SELECT RADIANS(180), RADIANS(180.0) / PI(), DEGREES(PI());
-- = 3 | 1 | 180

--- a collation that leaves accents out, and the database's own
-- bridged
SELECT first_name FROM members WHERE surname COLLATE Latin1_General_CI_AI = 'SMITH' AND first_name COLLATE DATABASE_DEFAULT <> 'Bob';
-- = Ann
