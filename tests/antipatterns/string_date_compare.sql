-- case: a date written with the day first
SELECT id FROM ord
WHERE strftime(day, '%d.%m.%Y') > '15.03.2024'  -- finds: string-date-compare
-- says: compared letter by letter
-- help: compare dates

-- case: a column of text, against days with the month first
SELECT what FROM log WHERE what >= '03/15/2024';  -- finds: string-date-compare
SELECT what FROM log WHERE what BETWEEN '1.3.2024' AND '31.3.2024'  -- finds: string-date-compare

-- case: months without their year first
SELECT id FROM ord WHERE strftime(ts, '%m/%Y') <= strftime(now(), '%m/%Y')  -- finds: string-date-compare

-- case: the year first
SELECT what FROM log WHERE what >= '2024-03-15' AND what < '2024-04';
SELECT id FROM ord WHERE strftime(day, '%Y-%m') >= '2024-03' AND strftime(ts, '%H:%M') < '12:00'

-- case: equal or not is the same for text
SELECT id FROM ord WHERE strftime(day, '%d.%m.%Y') = '15.03.2024' AND strftime(day, '%m/%Y') <> '03/2024'

-- case: a part of a date alone, and dates
SELECT id FROM ord WHERE strftime(day, '%m') > '03' AND day > '2024-03-15'

-- case: text that is no day
SELECT name FROM cust WHERE mail > 'x' AND region < '1.2' 
