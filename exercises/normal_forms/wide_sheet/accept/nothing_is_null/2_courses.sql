create table t4 as
select distinct teacher_no as a, teacher_name as b
from stg.signups;

alter table t4 add primary key (a);

create table t5 (
    a varchar primary key,
    b varchar not null,
    c decimal(6, 2) not null,
    d integer not null references t4 (a)
);

insert into t5
select distinct course_code, course_title, fee, teacher_no
from stg.signups;
