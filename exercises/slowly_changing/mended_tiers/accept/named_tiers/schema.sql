create table tier_names (tier_no integer primary key, tier_name varchar not null unique);
create table memberships (
    member integer not null,
    tier_no integer not null references tier_names (tier_no),
    start_day date not null,
    end_day date,
    primary key (member, start_day),
    check (end_day > start_day)
);
