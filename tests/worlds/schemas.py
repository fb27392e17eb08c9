"""Schemas of every kind that worlds are drawn for."""

SCHEMAS = {
    "chained": """
        CREATE TABLE countries (code VARCHAR PRIMARY KEY, name VARCHAR UNIQUE);
        CREATE TABLE cities (
            country VARCHAR REFERENCES countries (code), id INTEGER, mayor INTEGER, PRIMARY KEY (country, id));
        CREATE TABLE streets (
            country VARCHAR, city INTEGER, name VARCHAR, PRIMARY KEY (country, city, name),
            FOREIGN KEY (country, city) REFERENCES cities (country, id));
        CREATE TABLE houses (
            id INTEGER PRIMARY KEY, country VARCHAR, city INTEGER, street VARCHAR, number INTEGER NOT NULL,
            FOREIGN KEY (country, city, street) REFERENCES streets (country, city, name),
            UNIQUE (country, city, street, number));
    """,
    "self-references": """
        CREATE TABLE people (
            id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, boss INTEGER REFERENCES people (id),
            mentor INTEGER REFERENCES people (id));
        CREATE TABLE rings (id INTEGER PRIMARY KEY, next INTEGER NOT NULL REFERENCES rings (id));
        CREATE TABLE parts (
            kit INTEGER, number INTEGER, inside INTEGER, PRIMARY KEY (kit, number),
            FOREIGN KEY (kit, inside) REFERENCES parts (kit, number));
        CREATE TABLE chain (id INTEGER PRIMARY KEY, after INTEGER UNIQUE REFERENCES chain (id));
        CREATE TABLE badges (person INTEGER PRIMARY KEY REFERENCES people (id), colour VARCHAR);
    """,
    "overlapping": """
        CREATE TABLE tenants (id INTEGER PRIMARY KEY);
        CREATE TABLE users (tenant INTEGER REFERENCES tenants (id), id INTEGER, PRIMARY KEY (tenant, id));
        CREATE TABLE rooms (tenant INTEGER REFERENCES tenants (id), id INTEGER, PRIMARY KEY (tenant, id));
        CREATE TABLE bookings (
            tenant INTEGER NOT NULL REFERENCES tenants (id), room INTEGER NOT NULL, booker INTEGER, day DATE NOT NULL,
            PRIMARY KEY (tenant, room, day),
            FOREIGN KEY (tenant, room) REFERENCES rooms (tenant, id),
            FOREIGN KEY (tenant, booker) REFERENCES users (tenant, id));
        CREATE TABLE swaps (
            tenant INTEGER, one INTEGER, other INTEGER,
            FOREIGN KEY (tenant, one) REFERENCES users (tenant, id),
            FOREIGN KEY (tenant, other) REFERENCES users (tenant, id));
    """,
    "unique": """
        CREATE TABLE accounts (
            id INTEGER PRIMARY KEY, mail VARCHAR UNIQUE, phone VARCHAR NOT NULL UNIQUE,
            first VARCHAR, last VARCHAR, born DATE, UNIQUE (first, last, born));
        CREATE TABLE passports (owner INTEGER UNIQUE REFERENCES accounts (id), number VARCHAR PRIMARY KEY);
    """,
    "checks": """
        CREATE TABLE items (
            id INTEGER PRIMARY KEY CHECK (id > 0), price DECIMAL(8,2) NOT NULL CHECK (price >= 0.5),
            discount DECIMAL(8,2) CHECK (discount BETWEEN 0 AND 1), kind VARCHAR CHECK (kind IN ('a b', 'it''s', 'C')),
            low INTEGER, high INTEGER, since DATE NOT NULL, until DATE,
            CHECK (low < high), CHECK (until IS NULL OR until > since), CHECK (discount < price));
        CREATE TABLE stays (
            item INTEGER REFERENCES items (id) CHECK (item <> 2), begins TIMESTAMP NOT NULL, ends TIMESTAMP NOT NULL,
            CHECK (ends > begins));
        CREATE TABLE friends (one INTEGER, other INTEGER, CHECK (one < other), PRIMARY KEY (one, other));
    """,
    "nested types": """
        CREATE TYPE mood AS ENUM ('sad', 'it''s fine', 'ok');
        CREATE TABLE notes (
            id INTEGER PRIMARY KEY, mood mood NOT NULL, moods mood[], tags VARCHAR[], scores INTEGER[] NOT NULL,
            place STRUCT(street VARCHAR, number INTEGER), counts MAP(VARCHAR, INTEGER), three INTEGER[3]);
    """,
    "plain types": """
        CREATE TABLE everything (
            a DECIMAL(3,3), b DECIMAL(38,0) NOT NULL, c UUID, d TIME, e BLOB, f BIT, g INTERVAL, h UTINYINT NOT NULL,
            i TINYINT, j HUGEINT, k FLOAT, l DOUBLE NOT NULL, m BOOLEAN NOT NULL, n TIMESTAMPTZ, o TIMESTAMP_S,
            p TIMESTAMP_MS, q TIMESTAMP_NS, r UBIGINT, s SMALLINT, t TIMETZ, u VARCHAR NOT NULL, v DATE NOT NULL);
        CREATE TABLE named_by_ids (id UUID PRIMARY KEY, since TIME UNIQUE, code BLOB UNIQUE, day DATE UNIQUE);
        CREATE TABLE yes (ok BOOLEAN PRIMARY KEY, no TINYINT UNIQUE);
    """,
    "generated and defaults": """
        CREATE SEQUENCE numbers;
        CREATE TABLE lines (
            id INTEGER PRIMARY KEY DEFAULT nextval('numbers'), amount INTEGER DEFAULT 1, price DECIMAL(6,2),
            total DECIMAL(12,2) GENERATED ALWAYS AS (amount * price) VIRTUAL, made TIMESTAMP DEFAULT now(),
            note VARCHAR NOT NULL DEFAULT 'none');
    """,
    "views and schemas": """
        CREATE SCHEMA sales;
        CREATE TABLE sales.customers (id INTEGER PRIMARY KEY, name VARCHAR);
        CREATE TABLE sales.orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES sales.customers (id));
        CREATE TABLE orders (id INTEGER PRIMARY KEY, total INTEGER);
        CREATE VIEW busy AS SELECT customer, count(*) AS n FROM sales.orders GROUP BY customer;
        CREATE VIEW sales.idle AS SELECT id FROM sales.customers WHERE id NOT IN (SELECT customer FROM busy);
    """,
    "odd names": """
        CREATE TABLE "it's ""a"" table" ("the key" INTEGER PRIMARY KEY, "o'clock" VARCHAR, "a.b" INTEGER, "Ünï" DATE);
        CREATE TABLE "select" (
            "from" INTEGER REFERENCES "it's ""a"" table" ("the key"), "Group" INTEGER CHECK ("Group" > 1),
            "order" INTEGER UNIQUE, world INTEGER, i INTEGER, k INTEGER, h INTEGER, "rows" INTEGER, pick0 INTEGER,
            CHECK ("from" <> "order"));
        CREATE TABLE worlds (row INTEGER, prime INTEGER, size INTEGER, goal INTEGER, n INTEGER, w INTEGER, d INTEGER);
        CREATE SCHEMA "a schema";
        CREATE TABLE "a schema"."WORLDS" ("the row" INTEGER, "v0" VARCHAR NOT NULL);
    """,
    "no use for values": """
        CREATE TABLE only_generated (a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1) VIRTUAL);
        CREATE TABLE either (id INTEGER PRIMARY KEY, either UNION(number INTEGER, word VARCHAR));
        CREATE TABLE must (id INTEGER PRIMARY KEY, either UNION(number INTEGER, word VARCHAR) NOT NULL);
        CREATE TABLE after (id INTEGER PRIMARY KEY, must INTEGER REFERENCES must (id));
    """,
    "impossible": """
        CREATE TABLE never (id INTEGER PRIMARY KEY, a INTEGER NOT NULL CHECK (a > 5 AND a < 3));
        CREATE TABLE narrow (code VARCHAR PRIMARY KEY CHECK (code LIKE 'Q-___'), n INTEGER);
        CREATE TABLE bound (never INTEGER NOT NULL REFERENCES never (id), free INTEGER);
    """,
    "plain": """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, city VARCHAR);
        CREATE TABLE orders (
            id INTEGER PRIMARY KEY, customer INTEGER REFERENCES customers (id), day DATE, total DECIMAL(8,2));
        CREATE TABLE logs (what VARCHAR, n INTEGER);
    """,
}
