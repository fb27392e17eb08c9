-- case: several kinds of thing in one
CREATE TABLE product (  -- finds: wide-nullable
    id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, pages INTEGER, author VARCHAR, isbn VARCHAR, screen DOUBLE,
    ram INTEGER, disk INTEGER, cpu VARCHAR, length DOUBLE, colour VARCHAR, fabric VARCHAR
);
-- says: 10 of the 12 columns may be NULL
-- help: say NOT NULL where there is always a value

-- case: columns added later
CREATE TABLE t (  -- finds: wide-nullable
    id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, f INTEGER, g INTEGER, h INTEGER,
    i INTEGER, j INTEGER
);
ALTER TABLE t ADD COLUMN k INTEGER;

-- case: of another dialect
-- dialect: tsql
CREATE TABLE t (  -- finds: wide-nullable
    id INT IDENTITY(1, 1) PRIMARY KEY, a INT NULL, b INT NULL, c INT, d INT, e INT, f INT, g INT, h INT, i INT, j INT, k INT
)

-- case: few columns
CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, f INTEGER, g INTEGER);

-- case: wide, and filled
CREATE TABLE t (
    id INTEGER PRIMARY KEY, a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER NOT NULL, d INTEGER NOT NULL,
    e INTEGER NOT NULL, f INTEGER, g INTEGER, h INTEGER, i INTEGER, j INTEGER, k INTEGER);

-- case: calculated columns are as full as others
CREATE TABLE t (
    id INTEGER PRIMARY KEY, a INTEGER NOT NULL, b AS (a + 1), c AS (a + 2), d AS (a + 3), e AS (a + 4), f AS (a + 5),
    g INTEGER, h INTEGER, i INTEGER, j INTEGER, k INTEGER);

-- case: as it comes
CREATE TABLE stg_t (
    id INTEGER, a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, f INTEGER, g INTEGER, h INTEGER, i INTEGER,
    j INTEGER, k INTEGER);
