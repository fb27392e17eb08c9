-- case: what machines write down
CREATE TABLE ord (
    id INTEGER PRIMARY KEY,
    created_at TIMESTAMP NOT NULL,  -- finds: timestamp-no-tz
    last_updated_at DATETIME  -- finds: timestamp-no-tz
);
-- says: `created_at` does not say in which time zone
-- help: make it TIMESTAMPTZ

-- case: in camel case
CREATE TABLE click (
    id INTEGER PRIMARY KEY,
    clickedAt TIMESTAMP  -- finds: timestamp-no-tz
);

-- case: of other dialects
-- dialect: postgres
CREATE TABLE ord (
    id SERIAL PRIMARY KEY,
    created_at timestamp without time zone  -- finds: timestamp-no-tz
);

-- case: with a zone, or only a day
CREATE TABLE ord (id INTEGER PRIMARY KEY, created_at TIMESTAMPTZ, updated_at TIMESTAMP WITH TIME ZONE, sent_at DATE);

-- case: what the clock on the wall says
CREATE TABLE shop (id INTEGER PRIMARY KEY, opens_at TIMESTAMP, departs_at TIMESTAMP, starts_at TIMESTAMP, day TIMESTAMP);

-- case: to MySQL, TIMESTAMP is an instant, and DATETIME all there is beside
-- dialect: mysql
CREATE TABLE ord (id INT PRIMARY KEY, created_at TIMESTAMP, updated_at DATETIME)

-- case: to BigQuery, too
-- dialect: bigquery
CREATE TABLE ord (id INT64 NOT NULL, created_at TIMESTAMP)

-- case: as it comes
CREATE TABLE raw_ord (id INTEGER, created_at TIMESTAMP);
