-- case: the type beside it
CREATE TABLE comment (
    id INTEGER PRIMARY KEY, body VARCHAR,
    commentable_type VARCHAR,
    commentable_id INTEGER  -- finds: polymorphic-fk
);
-- says: which table `commentable_id` means is up to `commentable_type`
-- help: one column with a foreign key for each table

-- case: words for anything
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    entity_id INTEGER,  -- finds: polymorphic-fk
    entityType VARCHAR
);
CREATE TABLE vote (
    id INTEGER PRIMARY KEY,
    target_id INTEGER,  -- finds: polymorphic-fk
    target_table VARCHAR
);

-- case: a CHECK names the tables
CREATE TABLE posts (id INTEGER PRIMARY KEY);
CREATE TABLE photos (id INTEGER PRIMARY KEY);
CREATE TABLE likes (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL,  -- finds: polymorphic-fk
    item_type VARCHAR NOT NULL CHECK (item_type IN ('post', 'photo'))
);

-- case: of another dialect
-- dialect: postgres
CREATE TABLE note (
    id SERIAL PRIMARY KEY,
    owner_id BIGINT,  -- finds: polymorphic-fk
    owner_type TEXT
);

-- case: a foreign key, so the type says something else
CREATE TABLE owner (id INTEGER PRIMARY KEY);
CREATE TABLE car (id INTEGER PRIMARY KEY, owner_id INTEGER REFERENCES owner (id), owner_type VARCHAR);

-- case: the type of the row itself
CREATE TABLE accounts (account_id INTEGER PRIMARY KEY, account_type VARCHAR);
CREATE TABLE objects (object_id INTEGER PRIMARY KEY, object_type VARCHAR);

-- case: the type of one who is known
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, customer_type VARCHAR, variable_id INTEGER, variable_type VARCHAR);

-- case: a table for the types
CREATE TABLE ticket (id INTEGER PRIMARY KEY, subject_id INTEGER, subject_type INTEGER);

-- case: a table of that name is there
CREATE TABLE parents (id INTEGER PRIMARY KEY);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER, parent_type VARCHAR);

-- case: a log says what happened to anything
CREATE TABLE audit_log (id INTEGER PRIMARY KEY, entity_id INTEGER, entity_type VARCHAR);

-- case: a word that means one thing for sure
CREATE TABLE lesson (id INTEGER PRIMARY KEY, subject_id INTEGER, subject_type VARCHAR, model_id INTEGER, model_type VARCHAR);
