create table companies (company_no integer primary key, company_name varchar not null, town_name varchar not null);
create table streets (
    company_no integer primary key references companies (company_no),
    street_name varchar not null
);
