-- One condition says all; what may be NULL says so in it.
create table holder (
    holder_key varchar primary key,
    full_name varchar not null,
    number integer unique not null
);

create table contract (
    contract_key varchar primary key,
    holder_key varchar not null references holder (holder_key),
    number integer unique not null,
    kind varchar,
    places integer,
    first_day date,
    last_day date,
    price decimal(10, 2),
    rebate integer,
    due_day integer,
    remark varchar,
    loaded_at timestamp default current_timestamp,
    check (
        kind is not null and places is not null and first_day is not null and price is not null and due_day is not null
        and (
            (kind in ('basic', 'plus') and places = 1)
            or (kind = 'family' and places in (2, 3, 4, 5, 6))
        )
        and (last_day is null or last_day >= first_day)
        and price >= 0.00 and price <= 200.00
        and (rebate is null or rebate in (0, 50) or (rebate > 0 and rebate < 50))
        and due_day > 0 and due_day < 29
    )
);

insert into holder
select md5('holder ' || person_no), person_name, person_no
from stg.contacts;

insert into contract (
    contract_key, holder_key, number, kind, places, first_day, last_day, price, rebate, due_day, remark
)
select
    md5('contract ' || membership_no),
    md5('holder ' || person_no),
    membership_no,
    plan,
    seats,
    started_on,
    ended_on,
    monthly_fee,
    discount,
    pay_day,
    note
from stg.memberships;
