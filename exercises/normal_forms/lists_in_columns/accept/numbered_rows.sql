-- Each row has a number of its own; what may stand only once is said beside.
create table c as
select person_no as k, person_name as v
from stg.contacts;

alter table c add primary key (k);
alter table c alter v set not null;

create table c_tel (
    row_id bigint primary key,
    v varchar not null check (trim(v) <> ''),
    k integer not null references c (k),
    loaded_on date default current_date,
    unique (k, v)
);

insert into c_tel (row_id, v, k)
select row_number() over (order by person_no, phone), phone, person_no
from (
    select person_no, phone1 as phone from stg.contacts
    union
    select person_no, phone2 from stg.contacts
    union
    select person_no, phone3 from stg.contacts
)
where phone is not null;

create table c_int (
    row_id bigint primary key,
    v varchar not null check (trim(v) <> '' and not contains(v, ',')),
    k integer not null references c (k),
    unique (v, k)
);

insert into c_int
select row_number() over (), interest, person_no
from (
    select distinct person_no, unnest(regexp_split_to_array(trim(interests, ' ,'), '\s*,\s*')) as interest
    from stg.contacts
);
