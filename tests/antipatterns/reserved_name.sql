-- case: a table and a column
CREATE TABLE "order" (  -- finds: reserved-name
    id INTEGER PRIMARY KEY,
    "Group" VARCHAR,  -- finds: reserved-name
    "end" DATE  -- finds: reserved-name
);
-- says: `order` is a word of SQL
-- help: such as `orders`

-- case: in another dialect's quotes
-- dialect: mysql
CREATE TABLE `table` (  -- finds: reserved-name
    `id` INT PRIMARY KEY
)

-- case: added later
CREATE TABLE ord (id INTEGER PRIMARY KEY);
ALTER TABLE ord ADD COLUMN "desc" VARCHAR;  -- finds: reserved-name

-- case: quotes that are not needed
CREATE TABLE "orders" ("id" INTEGER PRIMARY KEY, "Name" VARCHAR, "name of it" VARCHAR);

-- case: words of SQL that are not reserved
CREATE TABLE t (id INTEGER PRIMARY KEY, year INTEGER, date DATE, value INTEGER, name VARCHAR, type VARCHAR, "user" VARCHAR);
