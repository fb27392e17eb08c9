create table t6 (
    a integer primary key,
    b date not null,
    c integer not null references t1 (a),
    d varchar not null references t5 (a)
);

insert into t6
select signup_no, signed_up_on, person_no, course_code
from stg.signups;
