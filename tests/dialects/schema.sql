-- What the statements of the dialects are asked of: a club, its courts and its bookings, with NULLs, ties and mixed case.
CREATE TABLE members (
    member_id INTEGER PRIMARY KEY,
    surname VARCHAR NOT NULL,
    first_name VARCHAR NOT NULL,
    city VARCHAR,
    joined TIMESTAMP NOT NULL,
    referrer INTEGER
);
CREATE TABLE courts (
    court_id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL,
    guest_fee DECIMAL(8, 2) NOT NULL,
    upkeep INTEGER
);
CREATE TABLE bookings (
    booking_id INTEGER PRIMARY KEY,
    court_id INTEGER NOT NULL REFERENCES courts (court_id),
    member_id INTEGER REFERENCES members (member_id),
    starts TIMESTAMP NOT NULL,
    day DATE NOT NULL,
    slots INTEGER NOT NULL,
    rating DOUBLE,
    paid BOOLEAN
);
INSERT INTO members VALUES
    (1, 'Smith', 'Ann', 'York', '2024-01-31 09:00:00', NULL),
    (2, 'smith', 'Bob', 'leeds', '2024-02-29 10:30:00', 1),
    (3, 'Jones', 'Cy', NULL, '2024-02-29 23:59:59', 1),
    (4, 'O''Brien', 'Di', 'York', '2024-12-31 00:00:00', 2),
    (5, 'Jones', 'Eve', 'Leeds', '2025-01-01 12:00:00', NULL);
INSERT INTO courts VALUES
    (1, 'Tennis Court 1', 25.00, 200),
    (2, 'Tennis Court 2', 25.00, NULL),
    (3, 'Squash', 17.50, 7),
    (4, 'Pool Table', 0.00, 3);
INSERT INTO bookings VALUES
    (1, 1, 1, '2024-02-28 09:00:00', '2024-02-28', 2, 4.5, true),
    (2, 1, 2, '2024-02-29 09:00:00', '2024-02-29', 3, NULL, false),
    (3, 3, 1, '2024-02-29 10:00:00', '2024-02-29', 2, 3.0, true),
    (4, 2, NULL, '2024-03-01 18:30:00', '2024-03-01', 1, 5.0, NULL),
    (5, 3, 3, '2024-03-31 08:15:00', '2024-03-31', 7, 2.5, true),
    (6, 1, 2, '2025-01-01 00:00:00', '2025-01-01', 4, 4.5, false);
