--- integer division drops the remainder
-- bridged
SELECT 7 / 2, -7 / 2, 7 / 2.0;
-- = 3 | -3 | 3.5

--- FETCH FIRST … WITH TIES
-- unsupported
SELECT surname FROM members ORDER BY surname FETCH FIRST 2 ROWS WITH TIES;
