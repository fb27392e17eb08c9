-- Keeps in which of the columns a phone was found first, and where in the list an interest stood.
create table member (
    full_name varchar not null,
    member_number integer primary key
);

create table member_phone (
    found_in utinyint not null check (found_in between 1 and 3),
    number_dialled varchar not null check (regexp_full_match(number_dialled, '.+')),
    member_number integer not null references member (member_number),
    primary key (member_number, found_in),
    unique (member_number, number_dialled)
);

create table member_topic (
    topic varchar not null check (regexp_full_match(topic, '[^,]+')),
    listed_at utinyint not null,
    member_number integer not null references member (member_number),
    primary key (topic, member_number)
);
