-- case: DOUBLE, FLOAT, REAL
CREATE TABLE pay (
    id INTEGER PRIMARY KEY,
    amount DOUBLE,  -- finds: float-money
    unit_price FLOAT,  -- finds: float-money
    tax REAL  -- finds: float-money
);
-- says: sums of `amount` are off in the last digits
-- help: make it DECIMAL

-- case: totals, in camel case
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    orderTotal DOUBLE,  -- finds: float-money
    total DOUBLE  -- finds: float-money
);

-- case: in other dialects
-- dialect: postgres
CREATE TABLE emp (
    id SERIAL PRIMARY KEY,
    salary double precision  -- finds: float-money
);

-- case: of MySQL, with places that do not help
-- dialect: mysql
CREATE TABLE emp (
    id INT PRIMARY KEY,
    salary FLOAT(8, 2)  -- finds: float-money
)

-- case: in a file
-- dialect: athena
CREATE EXTERNAL TABLE ord (
    id INT,
    order_amount DOUBLE  -- finds: float-money
) STORED AS PARQUET LOCATION 's3://x'

-- case: DECIMAL, whole cents
CREATE TABLE pay (id INTEGER PRIMARY KEY, amount DECIMAL(10, 2), fee_cents BIGINT, price NUMERIC(8, 2));

-- case: rates, shares and means
CREATE TABLE r (
    id INTEGER PRIMARY KEY, tax_rate DOUBLE, discount DOUBLE, cost_share DOUBLE, avg_price DOUBLE,
    price_index DOUBLE, revenue_growth DOUBLE, discount_pct DOUBLE, cost_per_click DOUBLE, predicted_revenue DOUBLE);

-- case: amounts of something else
CREATE TABLE weather (
    id INTEGER PRIMARY KEY, rain_amount DOUBLE, total_distance DOUBLE, total_mm DOUBLE, temperature DOUBLE,
    weight DOUBLE, amount_ml DOUBLE);

-- case: the cost of a way through a graph
CREATE TABLE edges (a INTEGER, b INTEGER, cost DOUBLE, PRIMARY KEY (a, b));

-- case: SQLite has nothing else
-- dialect: sqlite
CREATE TABLE pay (id INTEGER PRIMARY KEY, amount REAL)

-- case: a column made right later
CREATE TABLE pay (id INTEGER PRIMARY KEY, amount DOUBLE);
ALTER TABLE pay ALTER COLUMN amount TYPE DECIMAL(10, 2);

-- case: a word that is money only where more speaks of money
CREATE TABLE bill (
    id INTEGER PRIMARY KEY,
    total DOUBLE  -- finds: float-money
);
CREATE TABLE trip (
    id INTEGER PRIMARY KEY, fare_currency VARCHAR, tax DECIMAL(8, 2),
    total DOUBLE  -- finds: float-money
);
CREATE TABLE ingredient (id INTEGER PRIMARY KEY, amount DOUBLE);
CREATE TABLE exam (id INTEGER PRIMARY KEY, total DOUBLE);
