-- What the scripts are loaded from: orders with their lines, of which some have no customer, and customers.
CREATE SCHEMA stg;
CREATE TABLE stg.customers (customer_id INTEGER, name VARCHAR, city VARCHAR, since DATE);
CREATE TABLE stg.orders (order_id INTEGER, customer_id INTEGER, ordered TIMESTAMP, day DATE, quantity INTEGER, price DECIMAL(8, 2), paid BOOLEAN);
INSERT INTO stg.customers VALUES (101, 'Ann', 'York', '2024-01-31'), (102, 'Bob', NULL, '2024-02-29'), (103, 'Cy', 'Leeds', '2024-02-29');
INSERT INTO stg.orders VALUES
    (5001, 101, '2024-03-01 09:30:00', '2024-03-01', 7, 2.50, true),
    (5002, 102, '2024-03-01 10:00:00', '2024-03-01', 3, 10.00, false),
    (5003, NULL, '2024-03-02 08:00:00', '2024-03-02', 2, 1.99, NULL),
    (5004, 101, '2024-03-03 23:59:59', '2024-03-03', 5, 4.00, true);
