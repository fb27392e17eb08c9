create table people (
    person_no integer primary key,
    name varchar not null
);

create table phones (
    person_no integer not null references people (person_no),
    phone varchar not null check (phone <> ''),
    primary key (person_no, phone)
);

create table interests (
    person_no integer not null references people (person_no),
    interest varchar not null check (interest <> '' and interest not like '%,%'),
    primary key (person_no, interest)
);
