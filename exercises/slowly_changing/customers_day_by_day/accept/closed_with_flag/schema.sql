create sequence version_numbers;
create table dim_customer (
    version_key integer primary key default nextval('version_numbers'),
    customer_number integer not null,
    company_name varchar not null,
    city varchar,
    market varchar not null,
    first_day date not null,
    last_day date,
    is_current boolean not null,
    unique (customer_number, first_day)
);
