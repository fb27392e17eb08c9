--- wrong
SELECT name FROM emp ORDER BY name NULLS LSAT
-- message: `LSAT` is no keyword; did you mean LAST?
-- help: a word that is no keyword is taken for a name
-- at: LSAT

--- wrong
WITH t AS (SELECT id FROM emp) SLEECT id FROM t
-- message: `SLEECT` is no keyword; did you mean SELECT?
-- help: a word that is no keyword is taken for a name
-- at: SLEECT

--- wrong
SELECT name FROM emp WHER id = 1
-- message: `WHER` is no keyword; did you mean WHERE?
-- help: a word that is no keyword is taken for a name
-- at: WHER

--- wrong
SELECT name FROM emp GRUOP BY name
-- message: `GRUOP` is no keyword; did you mean GROUP?
-- help: a word that is no keyword is taken for a name
-- at: GRUOP

--- wrong
SELECT name FROM emp ODER BY name
-- message: `ODER` is no keyword; did you mean ORDER?
-- help: a word that is no keyword is taken for a name
-- at: ODER

--- wrong
SELECT name FROM emp ORDER BY name DECS
-- message: `DECS` is no keyword; did you mean DESC?
-- help: a word that is no keyword is taken for a name
-- at: DECS

--- wrong
SELECT name FROM emp LIMT 3
-- message: `LIMT` is no keyword; did you mean LIMIT?
-- help: a word that is no keyword is taken for a name
-- at: LIMT

--- wrong
SELECT name FROM emp JION dept ON true
-- message: `JION` is no keyword; did you mean JOIN?
-- help: a word that is no keyword is taken for a name
-- at: JION

--- wrong
SELECT name FROM emp WHERE NOT EXIST (SELECT 1)
-- message: `EXIST` is no keyword; did you mean EXISTS?
-- help: a word that is no keyword is taken for a name
-- at: EXIST

--- wrong
SELECT name FROM emp WHERE boss_id IS NUL
-- message: `NUL` is no keyword; did you mean NULL?
-- help: a word that is no keyword is taken for a name
-- at: NUL

--- wrong
SELECT * FROM emp WHERE pay > 1000 ADN id = 3
-- message: `ADN` is no keyword; did you mean AND?
-- help: a word that is no keyword is taken for a name
-- at: ADN

--- wrong
SELECT * FROM emp WHERE pay BETWEN 1 AND 3
-- message: `BETWEN` is no keyword; did you mean BETWEEN?
-- help: a word that is no keyword is taken for a name
-- at: BETWEN

--- something else
SELECT name forum FROM emp WHERE
-- is: empty-clause
