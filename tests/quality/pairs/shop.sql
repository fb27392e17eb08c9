-- schema
CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name VARCHAR NOT NULL,
    email VARCHAR UNIQUE,
    country VARCHAR
);
CREATE TABLE products (
    sku VARCHAR PRIMARY KEY,
    title VARCHAR NOT NULL,
    price DECIMAL(8, 2) NOT NULL CHECK (price > 0),
    category VARCHAR
);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER REFERENCES customers (id),
    ordered_at TIMESTAMP NOT NULL,
    shipped_at TIMESTAMP,
    CHECK (shipped_at >= ordered_at)
);
CREATE TABLE items (
    order_id INTEGER REFERENCES orders (id),
    line INTEGER,
    sku VARCHAR NOT NULL REFERENCES products (sku),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 100),
    PRIMARY KEY (order_id, line)
);

-- pair: a day's last moment
-- differ
SELECT id FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2024-02-01'
-- against
SELECT id FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at <= DATE '2024-01-31'
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-31 12:00:00', NULL);

-- pair: midnight of the day after
-- differ
SELECT id FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2024-02-01'
-- against
SELECT id FROM orders WHERE ordered_at BETWEEN '2024-01-01' AND '2024-02-01'
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-02-01', NULL);

-- pair: the month of any year
-- differ
SELECT count(*) FROM orders WHERE date_trunc('month', ordered_at) = DATE '2024-06-01'
-- against
SELECT count(*) FROM orders WHERE month(ordered_at) = 6
-- witness
INSERT INTO orders VALUES (1, NULL, '2023-06-01', NULL);

-- pair: within thirty minutes, or less
-- differ
SELECT id FROM orders WHERE shipped_at - ordered_at <= INTERVAL 30 MINUTE
-- against
SELECT id FROM orders WHERE shipped_at - ordered_at < INTERVAL 30 MINUTE
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01 00:00:00', '2024-01-01 00:30:00');

-- pair: days between by calendar, or by the clock
-- differ
SELECT id, date_diff('day', ordered_at, shipped_at) FROM orders
-- against
SELECT id, datesub('day', ordered_at, shipped_at) FROM orders
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01 23:00:00', '2024-01-02 01:00:00');

-- pair: a month later, or thirty days
-- differ
SELECT id, ordered_at + INTERVAL 1 MONTH FROM orders
-- against
SELECT id, ordered_at + INTERVAL 30 DAY FROM orders
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL);

-- pair: the last of a leap February
-- differ
SELECT id FROM orders WHERE ordered_at::DATE = last_day(ordered_at::DATE)
-- against
SELECT id FROM orders WHERE day(ordered_at) = CASE month(ordered_at)
    WHEN 2 THEN 28 WHEN 4 THEN 30 WHEN 6 THEN 30 WHEN 9 THEN 30 WHEN 11 THEN 30 ELSE 31 END
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-02-29', NULL);

-- pair: what was not shipped is not late, or is it
-- differ
SELECT id FROM orders WHERE shipped_at IS NULL OR shipped_at > ordered_at + INTERVAL 6 DAY
-- against
SELECT id FROM orders WHERE NOT (shipped_at <= ordered_at + INTERVAL 6 DAY)
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL);

-- pair: whoever never ordered, while some order is nobody's
-- differ
SELECT name FROM customers c WHERE NOT EXISTS (FROM orders o WHERE o.customer_id = c.id)
-- against
SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL);
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL);

-- pair: other countries, and none
-- differ
SELECT name FROM customers WHERE country IS DISTINCT FROM 'DE'
-- against
SELECT name FROM customers WHERE country <> 'DE'
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL);

-- pair: orders counted once for each item
-- differ
SELECT c.name, count(DISTINCT o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id
LEFT JOIN items i ON i.order_id = o.id GROUP BY c.id, c.name
-- against
SELECT c.name, count(o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id
LEFT JOIN items i ON i.order_id = o.id GROUP BY c.id, c.name
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL);
INSERT INTO products VALUES ('x', 'x', 1, NULL);
INSERT INTO orders VALUES (1, 1, '2024-01-01', NULL);
INSERT INTO items VALUES (1, 1, 'x', 1), (1, 2, 'x', 1);

-- pair: none counts as none
-- differ
SELECT c.id, coalesce(sum(i.quantity), 0) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id
LEFT JOIN items i ON i.order_id = o.id GROUP BY c.id
-- against
SELECT c.id, sum(i.quantity) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id
LEFT JOIN items i ON i.order_id = o.id GROUP BY c.id
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL);

-- pair: people of one name are one
-- differ
SELECT c.id, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id
-- against
SELECT min(c.id), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.name
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL), (2, 'a', NULL, NULL);
INSERT INTO orders VALUES (1, 1, '2024-01-01', NULL), (2, 2, '2024-01-01', NULL);

-- pair: revenue of at least a thousand, or above
-- differ
SELECT p.category FROM items i JOIN products p USING (sku) WHERE p.category IS NOT NULL
GROUP BY p.category HAVING sum(p.price * i.quantity) >= 1000
-- against
SELECT p.category FROM items i JOIN products p USING (sku) WHERE p.category IS NOT NULL
GROUP BY p.category HAVING sum(p.price * i.quantity) > 1000
-- witness
INSERT INTO products VALUES ('x', 'x', 10, 'c');
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL);
INSERT INTO items VALUES (1, 1, 'x', 100);

-- pair: a price to the cent
-- differ
SELECT sku FROM products WHERE price BETWEEN 9.99 AND 19.99
-- against
SELECT sku FROM products WHERE price >= 9.99 AND price < 19.99
-- witness
INSERT INTO products VALUES ('x', 'x', 19.99, NULL);

-- pair: rounding to one digit
-- differ
SELECT sku, round(price * 1.19, 2) FROM products
-- against
SELECT sku, round(price * 1.19, 1) FROM products
-- witness
INSERT INTO products VALUES ('x', 'x', 1, NULL);

-- pair: of the shares, only the whole
-- differ
SELECT count(*) FILTER (WHERE shipped_at IS NOT NULL) / count(*) FROM orders HAVING count(*) > 0
-- against
SELECT count(*) FILTER (WHERE shipped_at IS NOT NULL) // count(*) FROM orders HAVING count(*) > 0
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL), (2, NULL, '2024-01-01', '2024-01-01');

-- pair: an underscore is any character
-- differ
SELECT sku FROM products WHERE sku LIKE 'A\_%' ESCAPE '\'
-- against
SELECT sku FROM products WHERE sku LIKE 'A_%'
-- witness
INSERT INTO products VALUES ('AB', 'x', 1, NULL);

-- pair: whatever the case
-- differ
SELECT title FROM products WHERE title ILIKE '%usb%'
-- against
SELECT title FROM products WHERE title LIKE '%usb%'
-- witness
INSERT INTO products VALUES ('x', 'USB', 1, NULL);

-- pair: first order of each customer, with ties
-- differ
SELECT customer_id, id FROM orders WHERE customer_id IS NOT NULL
QUALIFY rank() OVER (PARTITION BY customer_id ORDER BY ordered_at) = 1
-- against
SELECT customer_id, arg_min(id, (ordered_at, id)) FROM orders WHERE customer_id IS NOT NULL GROUP BY customer_id
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL);
INSERT INTO orders VALUES (1, 1, '2024-01-01', NULL), (2, 1, '2024-01-01', NULL);

-- pair: the last before the first
-- differ
SELECT id FROM orders ORDER BY ordered_at DESC, id
-- against
SELECT id FROM orders ORDER BY ordered_at, id
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL), (2, NULL, '2024-01-02', NULL);

-- pair: a tie that the second key breaks
-- differ
SELECT id, ordered_at FROM orders ORDER BY ordered_at, id DESC
-- against
SELECT id, ordered_at FROM orders ORDER BY ordered_at
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL), (2, NULL, '2024-01-01', NULL);

-- pair: what is not shipped comes first, or last
-- differ
SELECT id FROM orders ORDER BY shipped_at NULLS FIRST, id
-- against
SELECT id FROM orders ORDER BY shipped_at, id
-- witness
INSERT INTO orders VALUES (1, NULL, '2024-01-01', '2024-01-01'), (2, NULL, '2024-01-01', NULL);

-- pair: three best sellers or four
-- differ
SELECT sku, sum(quantity) AS sold FROM items GROUP BY sku ORDER BY sold DESC, sku LIMIT 3
-- against
SELECT sku, sum(quantity) AS sold FROM items GROUP BY sku ORDER BY sold DESC, sku LIMIT 4
-- witness
INSERT INTO products VALUES ('w', 'x', 1, NULL), ('x', 'x', 1, NULL), ('y', 'x', 1, NULL), ('z', 'x', 1, NULL);
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL);
INSERT INTO items VALUES (1, 1, 'w', 1), (1, 2, 'x', 1), (1, 3, 'y', 1), (1, 4, 'z', 1);

-- pair: an item joined by half of its key
-- differ
SELECT a.order_id, a.line, b.quantity FROM items a JOIN items b ON b.order_id = a.order_id AND b.line = a.line
-- against
SELECT a.order_id, a.line, b.quantity FROM items a JOIN items b ON b.order_id = a.order_id
-- witness
INSERT INTO products VALUES ('x', 'x', 1, NULL);
INSERT INTO orders VALUES (1, NULL, '2024-01-01', NULL);
INSERT INTO items VALUES (1, 1, 'x', 1), (1, 2, 'x', 1);

-- pair: categories without one
-- differ
SELECT category, count(*) FROM products GROUP BY ROLLUP (category)
-- against
SELECT category, count(*) FROM products GROUP BY category
UNION
SELECT NULL, count(*) FROM products
-- witness
INSERT INTO products VALUES ('x', 'x', 1, NULL);

-- pair: bought both, in one order or ever
-- differ
SELECT DISTINCT o.customer_id FROM orders o JOIN items a ON a.order_id = o.id JOIN items b ON b.order_id = o.id
WHERE a.sku = 'pen' AND b.sku = 'ink' AND o.customer_id IS NOT NULL
-- against
SELECT customer_id FROM orders o JOIN items i ON i.order_id = o.id WHERE sku = 'pen' AND customer_id IS NOT NULL
INTERSECT
SELECT customer_id FROM orders o JOIN items i ON i.order_id = o.id WHERE sku = 'ink'
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL);
INSERT INTO products VALUES ('pen', 'x', 1, NULL), ('ink', 'x', 1, NULL);
INSERT INTO orders VALUES (1, 1, '2024-01-01', NULL), (2, 1, '2024-01-01', NULL);
INSERT INTO items VALUES (1, 1, 'pen', 1), (2, 1, 'ink', 1);

-- pair: never bought the pen, or bought something else
-- differ
SELECT c.id FROM customers c WHERE NOT EXISTS (
    FROM orders o JOIN items i ON i.order_id = o.id WHERE o.customer_id = c.id AND i.sku = 'pen'
) AND EXISTS (FROM orders o JOIN items i ON i.order_id = o.id WHERE o.customer_id = c.id)
-- against
SELECT DISTINCT o.customer_id FROM orders o JOIN items i ON i.order_id = o.id
WHERE i.sku <> 'pen' AND o.customer_id IS NOT NULL
-- witness
INSERT INTO customers VALUES (1, 'a', NULL, NULL);
INSERT INTO products VALUES ('pen', 'x', 1, NULL), ('ink', 'x', 1, NULL);
INSERT INTO orders VALUES (1, 1, '2024-01-01', NULL);
INSERT INTO items VALUES (1, 1, 'pen', 1), (1, 2, 'ink', 1);

-- pair: names by text that holds a semicolon
-- differ
SELECT name FROM customers WHERE email = 'a;b' AND country = 'FR'
-- against
SELECT name FROM customers WHERE email = 'a;b' OR country = 'FR'
-- witness
INSERT INTO customers VALUES (1, 'a', 'a;b', NULL);

-- pair: a month by its borders, or cut off
-- equal
SELECT id FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2024-02-01'
-- against
SELECT id FROM orders WHERE date_trunc('month', ordered_at) = '2024-01-01'

-- pair: a year by name, or by its borders
-- equal
SELECT year(ordered_at), count(*) FROM orders WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01' GROUP BY 1
-- against
SELECT 2023, count(*) FROM orders WHERE extract(year FROM ordered_at) = 2023 HAVING count(*) > 0

-- pair: a date of a timestamp, by its day
-- equal
SELECT id FROM orders WHERE ordered_at::DATE BETWEEN '2024-02-28' AND '2024-03-01'
-- against
SELECT id FROM orders WHERE ordered_at >= '2024-02-28' AND ordered_at < '2024-03-02'

-- pair: what is unshipped, by a CHECK that NULL passes
-- equal
SELECT id FROM orders WHERE shipped_at IS NULL OR shipped_at >= ordered_at
-- against
SELECT id FROM orders

-- pair: items are of an order and of a product
-- equal
SELECT i.order_id, i.line, p.title FROM items i JOIN products p ON p.sku = i.sku
-- against
SELECT o.id, i.line, p.title FROM orders o JOIN items i ON i.order_id = o.id LEFT JOIN products p USING (sku)

-- pair: a bought product, by IN, EXISTS or DISTINCT
-- equal
SELECT title FROM products p WHERE EXISTS (FROM items i WHERE i.sku = p.sku)
-- against
SELECT title FROM (SELECT DISTINCT p.sku, p.title FROM products p JOIN items i USING (sku)) bought

-- pair: bought by somebody known, by semi join
-- equal
SELECT sku FROM products WHERE sku IN (
    SELECT i.sku FROM items i JOIN orders o ON o.id = i.order_id WHERE o.customer_id IS NOT NULL)
-- against
SELECT DISTINCT i.sku FROM items i SEMI JOIN orders o ON o.id = i.order_id AND o.customer_id = o.customer_id

-- pair: one address, one customer
-- equal
SELECT a.id FROM customers a WHERE a.email IS NOT NULL
-- against
SELECT a.id FROM customers a JOIN customers b ON a.email = b.email

-- pair: conditions that exclude each other, by UNION ALL or OR
-- equal
SELECT sku, title FROM products WHERE price < 10 OR price > 20
-- against
SELECT sku, title FROM products WHERE price < 10 UNION ALL SELECT sku, title FROM products WHERE price > 20

-- pair: conditions that overlap, over a key
-- equal
SELECT sku, title FROM products WHERE price < 20 OR category = 'pens'
-- against
SELECT sku, title FROM products WHERE category = 'pens' UNION SELECT sku, title FROM products WHERE price < 20

-- pair: at least two lines, counted or compared
-- equal
SELECT order_id FROM items GROUP BY order_id HAVING count(*) >= 2
-- against
SELECT DISTINCT a.order_id FROM items a JOIN items b ON b.order_id = a.order_id AND b.line > a.line

-- pair: orders with their value, before or after the join
-- equal
SELECT o.id, sum(p.price * i.quantity) FROM orders o JOIN items i ON i.order_id = o.id JOIN products p USING (sku) GROUP BY o.id
-- against
SELECT o.id, v.total FROM orders o
JOIN (SELECT order_id, sum(quantity * price) AS total FROM items JOIN products USING (sku) GROUP BY ALL) v ON v.order_id = o.id

-- pair: value of each customer, empty or not
-- equal
SELECT c.id, coalesce(sum(i.quantity), 0) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id
LEFT JOIN items i ON i.order_id = o.id GROUP BY c.id
-- against
SELECT id, coalesce((SELECT sum(quantity) FROM items JOIN orders ON orders.id = order_id WHERE customer_id = c.id), 0) FROM customers c

-- pair: a pivot by hand
-- equal
SELECT customer_id, count(*) FILTER (WHERE shipped_at IS NULL) AS open, count(shipped_at) AS shipped FROM orders GROUP BY customer_id
-- against
SELECT customer_id, sum(CASE WHEN shipped_at IS NULL THEN 1 ELSE 0 END), sum(CASE WHEN shipped_at IS NULL THEN 0 ELSE 1 END)
FROM orders GROUP BY customer_id

-- pair: best sellers that tie at the border
-- equal
SELECT sku FROM items GROUP BY sku ORDER BY sum(quantity) DESC LIMIT 1
-- against
WITH sold AS (SELECT sku, sum(quantity) AS total FROM items GROUP BY sku)
SELECT sku FROM sold ORDER BY total DESC FETCH FIRST 1 ROWS ONLY

-- pair: some two orders
-- equal
SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id LIMIT 2
-- against
SELECT o.id FROM customers c JOIN orders o ON c.id = o.customer_id LIMIT 2

-- pair: a quantity that the CHECK keeps positive
-- equal
SELECT sku, sum(quantity) FROM items GROUP BY sku HAVING sum(quantity) > 0
-- against
SELECT sku, sum(quantity) FROM items WHERE quantity <= 100 GROUP BY sku

-- pair: the first item in the list
-- equal
SELECT order_id, string_agg(sku, '+' ORDER BY line) FROM items GROUP BY order_id
-- against
SELECT order_id, array_to_string(list(sku ORDER BY line), '+') FROM items GROUP BY order_id

-- pair: country by country, or all in one go
-- equal
SELECT country, count(*), grouping(country) FROM customers GROUP BY ROLLUP (country)
-- against
SELECT country, count(*), 0 FROM customers GROUP BY country UNION ALL SELECT NULL, count(*), 1 FROM customers

-- pair: addresses are each but once
-- equal
SELECT country, count(email) FROM customers GROUP BY country
-- against
SELECT country, count(DISTINCT email) FROM customers GROUP BY country

-- pair: orders of somebody
-- equal
SELECT customer_id, count(*) FROM orders WHERE customer_id IS NOT NULL GROUP BY customer_id
-- against
SELECT c.id, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id, c.email

-- pair: products nobody bought
-- equal
SELECT sku FROM products WHERE sku NOT IN (SELECT sku FROM items)
-- against
SELECT sku FROM products EXCEPT ALL SELECT DISTINCT sku FROM items

-- pair: prices have two digits
-- equal
SELECT sku FROM products WHERE price > 9.99
-- against
SELECT sku FROM products WHERE price >= 10

-- pair: shipped within, from either end
-- equal
SELECT id FROM orders WHERE shipped_at - ordered_at <= INTERVAL 30 MINUTE
-- against
SELECT id FROM orders WHERE shipped_at <= ordered_at + INTERVAL 30 MINUTE

-- pair: each customer's last order, ties broken
-- equal
SELECT customer_id, id FROM orders QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at DESC, id DESC) = 1
-- against
SELECT customer_id, arg_max(id, (ordered_at, id)) FROM orders GROUP BY customer_id

-- pair: the order that its key asks for, ties in any
-- equal
SELECT sku, price FROM products ORDER BY price DESC
-- against
SELECT sku, price FROM products ORDER BY price DESC, title, sku

-- pair: what is not shipped comes last
-- equal
SELECT id FROM orders ORDER BY shipped_at, id
-- against
SELECT id FROM orders ORDER BY shipped_at IS NULL, shipped_at, id
