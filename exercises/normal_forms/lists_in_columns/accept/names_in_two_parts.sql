-- Given and family name stand apart; a view puts them together as they came.
create table human (
    family varchar,
    given varchar not null,
    human_no integer primary key
);

create table human_phone (
    human_no integer not null references human (human_no),
    digits varchar not null check (digits <> ''),
    primary key (digits, human_no)
);

create table human_interest (
    human_no integer not null references human (human_no),
    word varchar not null check (word not in ('') and strpos(word, ',') = 0),
    primary key (word, human_no)
);

create view people as
select human_no as person_no, concat_ws(' ', given, family) as person_name
from human;

insert into human
select
    case when contains(person_name, ' ') then substr(person_name, strpos(person_name, ' ') + 1) end,
    split_part(person_name, ' ', 1),
    person_no
from stg.contacts;

insert into human_phone
select distinct person_no, phone
from (
    select person_no, unnest(list_distinct([phone1, phone2, phone3])) as phone
    from stg.contacts
)
where phone is not null;

insert into human_interest
with recursive words as (
    select person_no, null::varchar as word, interests as rest
    from stg.contacts
    union all
    select
        person_no,
        trim(split_part(rest, ',', 1)),
        case when contains(rest, ',') then substr(rest, strpos(rest, ',') + 1) end
    from words
    where rest is not null
)
select distinct person_no, word
from words
where word <> '';
