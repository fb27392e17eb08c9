-- What somebody did not give has no row: addresses and homes stand in tables of their own.
create table t1 as
select distinct person_no as a, person_name as b
from stg.signups;

alter table t1 add primary key (a);
alter table t1 alter column b set not null;

create table t2 (
    x integer primary key references t1 (a),
    y varchar not null unique
);

insert into t2
select distinct person_no, email
from stg.signups
where email is not null;

create table t3 (
    x integer primary key references t1 (a),
    y varchar not null,
    z varchar not null
);

insert into t3
select distinct person_no, zip, city
from stg.signups
where zip is not null;
