-- case: beside the column
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    status VARCHAR CHECK (status IN ('new', 'paid', 'packed', 'sent', 'back'))  -- finds: check-enum
);
-- says: a new value of `status` takes a change of `ord`, which lists all 5 of them
-- help: a table of their own, to which `status` refers

-- case: below the columns, with NULL beside
CREATE TABLE ord (
    id INTEGER PRIMARY KEY, status VARCHAR,
    CONSTRAINT known CHECK (status IS NULL OR status IN ('new', 'paid', 'packed', 'sent', 'back', 'lost'))  -- finds: check-enum
);

-- case: ENUM
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    status ENUM ('new', 'paid', 'packed', 'sent', 'back')  -- finds: check-enum
);

-- case: of another dialect
-- dialect: mysql
CREATE TABLE ord (
    id INT PRIMARY KEY,
    status ENUM('new', 'paid', 'packed', 'sent', 'back') NOT NULL  -- finds: check-enum
)

-- case: few values
CREATE TABLE ord (
    id INTEGER PRIMARY KEY, status VARCHAR CHECK (status IN ('open', 'paid', 'back')), kind ENUM ('a', 'b'));

-- case: values that never change
CREATE TABLE t (
    id INTEGER PRIMARY KEY, weekday VARCHAR CHECK (weekday IN ('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su')),
    size ENUM ('XS', 'S', 'M', 'L', 'XL'));

-- case: numbers, and other checks
CREATE TABLE t (
    id INTEGER PRIMARY KEY, rank INTEGER CHECK (rank IN (1, 2, 3, 4, 5, 6)), n INTEGER CHECK (n > 0),
    a VARCHAR CHECK (a <> 'x'), CHECK (a IN (upper(a), 'b', 'c', 'd', 'e', 'f')));

-- case: the values in a table
CREATE TABLE status (name VARCHAR PRIMARY KEY);
CREATE TABLE ord (id INTEGER PRIMARY KEY, status VARCHAR REFERENCES status (name));

-- case: values that are kept out
CREATE TABLE cust (id INTEGER PRIMARY KEY, name VARCHAR CHECK (name NOT IN ('x', 'y', 'z', '?', '-', 'test')));
