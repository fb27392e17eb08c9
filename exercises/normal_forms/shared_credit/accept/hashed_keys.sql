-- Keys are made of texts, also that of the bridge.
create table dim_sales_rep (
    rep_hash varchar primary key,
    rep_id integer not null unique,
    rep_first_name varchar not null,
    loaded_on date not null default current_date
);

create table fct_enrolment (
    enrolment_hash varchar primary key,
    enrolment_id integer not null unique,
    enrolled_on date not null,
    course_code varchar not null,
    price_eur decimal(6, 2) not null check (price_eur >= 0)
);

create table brg_enrolment_rep (
    bridge_hash varchar primary key,
    enrolment_hash varchar not null references fct_enrolment (enrolment_hash),
    rep_hash varchar not null references dim_sales_rep (rep_hash),
    factor decimal(3, 2) not null check (factor > 0 and factor <= 1),
    loaded_on date not null default current_date,
    unique (enrolment_hash, rep_hash)
);

insert into dim_sales_rep (rep_hash, rep_id, rep_first_name)
select distinct md5('rep ' || adviser_no), adviser_no, adviser_name
from stg.credits;

insert into fct_enrolment
select md5('enrolment ' || signup_no), signup_no, signed_up_on, course_code, fee
from stg.signups;

insert into brg_enrolment_rep (bridge_hash, enrolment_hash, rep_hash, factor)
select
    md5(signup_no || ' by ' || adviser_no),
    md5('enrolment ' || signup_no),
    md5('rep ' || adviser_no),
    percent / 100
from stg.credits;
