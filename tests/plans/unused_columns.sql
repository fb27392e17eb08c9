-- case: all columns made distinct
-- solution
SELECT count(DISTINCT id) FROM clicks
-- answer
SELECT count(*) FROM (SELECT DISTINCT * FROM clicks)
-- finds: *

-- case: a star that the engine sees through
-- solution
SELECT count(id) FROM clicks WHERE page = 'page 3'
-- answer
WITH all_of_it AS (SELECT * FROM clicks) SELECT count(id) FROM all_of_it WHERE page = 'page 3'
-- silent

-- case: one more
-- solution
SELECT count(*) FROM clicks WHERE page = 'page 3'
-- answer
SELECT count(id) FROM clicks WHERE page = 'page 3'
-- silent
