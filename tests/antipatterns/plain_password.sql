-- case: a password
CREATE TABLE users (
    id INTEGER PRIMARY KEY, login VARCHAR,
    password VARCHAR NOT NULL  -- finds: plain-password
);
-- says: whoever reads `users` knows what is in `password`
-- help: keep a salted hash

-- case: in other words
CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    userPassword VARCHAR(20),  -- finds: plain-password
    login_pwd VARCHAR  -- finds: plain-password
);

-- case: of another dialect
-- dialect: mysql
CREATE TABLE users (
    id INT PRIMARY KEY,
    passwd CHAR(32)  -- finds: plain-password
)

-- case: hashes, and what is said of a password
CREATE TABLE users (
    id INTEGER PRIMARY KEY, password_hash VARCHAR, hashed_password VARCHAR, password_salt VARCHAR, password_hint VARCHAR,
    password_changed_at TIMESTAMP, encrypted_password VARCHAR, password_reset_token VARCHAR, has_password BOOLEAN,
    password BLOB, passport VARCHAR, bypass VARCHAR);
