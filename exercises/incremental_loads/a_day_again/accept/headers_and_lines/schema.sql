create table day_headers (
    day_key integer primary key,
    the_day date not null unique,
    exported timestamp not null
);
create table day_lines (
    day_key integer not null references day_headers (day_key),
    receipt_no integer not null,
    article_no integer not null,
    amount decimal(8, 2) not null,
    primary key (receipt_no, article_no)
);
