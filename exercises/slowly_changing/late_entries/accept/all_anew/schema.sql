create table paper_trail (
    n integer not null unique,
    client integer not null,
    product varchar not null,
    licences integer,
    starts date not null
);
create table subscriptions (
    client integer not null,
    product varchar not null,
    licences integer,
    starts timestamp not null,
    ends timestamp not null,
    primary key (client, starts)
);
