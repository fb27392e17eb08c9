create table book (id integer primary key, name varchar not null, road varchar, city varchar not null);
create table fresh (id integer, name varchar, road varchar, city varchar);
