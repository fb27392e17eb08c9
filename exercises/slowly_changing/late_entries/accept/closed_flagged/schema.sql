create sequence keys start 800001;
create table log_kept (entry_no integer, customer_id integer, plan varchar, seats integer, effective_on date);
create table dim_plan (
    plan_key integer default nextval('keys') primary key,
    customer_no integer not null,
    plan_name varchar not null check (plan_name in ('basic', 'team', 'pro')),
    seat_count integer,
    first_day date not null,
    last_day date not null default date '9999-12-31',
    is_current boolean not null,
    unique (customer_no, first_day)
);
