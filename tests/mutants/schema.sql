-- What the cases ask: customers without orders, an order without a customer, ties, NULLs, and days on boundaries.

create table customers (
    id integer primary key,
    name varchar not null,
    city varchar,
    joined date not null,
    boss_id integer
);

create table orders (
    id integer primary key,
    customer_id integer references customers (id),
    shop_id integer not null,
    ordered_at timestamp not null,
    sent_on date,
    status varchar not null,
    amount decimal(10, 2) not null,
    discount decimal(10, 2),
    pieces integer not null
);

create table lines (
    order_id integer not null references orders (id),
    line_no integer not null,
    product_id integer not null,
    pieces integer not null,
    price decimal(10, 2) not null,
    primary key (order_id, line_no)
);

create table returns (
    id integer primary key,
    order_id integer not null,
    line_no integer not null,
    pieces integer not null,
    reason varchar,
    foreign key (order_id, line_no) references lines (order_id, line_no)
);

insert into customers values
    (1, 'Ada', 'York', date '2023-01-15', null),
    (2, 'Bo', 'Leeds', date '2023-06-01', 1),
    (3, 'Cy', null, date '2024-01-01', 1),
    (4, 'Di', 'York', date '2024-03-10', 2),
    (5, 'Ed', 'New York', date '2024-03-10', null);

insert into orders values
    (1, 1, 1, timestamp '2024-01-01 00:00', date '2024-01-03', 'sent', 100, null, 2),
    (2, 1, 2, timestamp '2024-01-01 09:00', date '2024-01-02', 'sent', 50, 5, 1),
    (3, 2, 1, timestamp '2024-01-31 12:00', null, 'open', 50, null, 1),
    (4, 2, 1, timestamp '2024-02-29 18:30', date '2024-03-01', 'sent', 80, 10, 3),
    (5, 3, 2, timestamp '2024-03-01 00:00', null, 'cancelled', 20, null, 2),
    (6, null, 1, timestamp '2024-03-15 10:00', date '2024-03-15', 'sent', 30, null, 1),
    (7, 3, 1, timestamp '2024-12-31 23:00', null, 'open', 100, 0, 4),
    (8, 1, 1, timestamp '2025-01-01 08:00', date '2025-01-05', 'sent', 50, null, 5);

insert into lines values
    (1, 1, 10, 1, 60),
    (1, 2, 11, 1, 40),
    (2, 1, 11, 1, 50),
    (3, 1, 12, 1, 50),
    (4, 1, 10, 2, 30),
    (4, 2, 12, 1, 20),
    (5, 1, 11, 2, 10),
    (6, 1, 13, 1, 30),
    (7, 1, 10, 4, 25),
    (8, 1, 10, 5, 10);

insert into returns values
    (1, 1, 1, 1, 'damaged'),
    (2, 4, 1, 1, 'late'),
    (3, 4, 2, 1, 'damaged'),
    (4, 8, 1, 2, null);
