-- expect: lossless
create table loaded_files (
    file_name varchar primary key,
    modified_at timestamp not null,
    loaded_on date not null
);

create table sales (
    file_name varchar not null references loaded_files (file_name),
    line_no integer not null,
    article varchar not null,
    quantity integer not null,
    price decimal(8, 2) not null,
    primary key (file_name, line_no)
);
