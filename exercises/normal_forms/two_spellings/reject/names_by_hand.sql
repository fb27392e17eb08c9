-- expect: lossless
create table towns (town_code varchar primary key, name varchar not null);
create table signups (
    signup_no integer primary key,
    signed_up_on date not null,
    course_code varchar not null,
    town_code varchar not null references towns (town_code)
);

insert into towns values
    ('BSL', 'Basel'), ('BIE', 'Biel'), ('FRI', 'Fribourg'), ('GVA', 'Genf'),
    ('LUZ', 'Luzern'), ('NEU', 'Neuenburg'), ('SIO', 'Sitten'), ('ZRH', 'Zürich');
insert into signups select signup_no, signed_up_on, course_code, town_code from stg.signups;
