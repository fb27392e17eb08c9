create sequence keys start 40001;
create table dim_company (
    company_key integer primary key default nextval('keys'),
    company_no integer not null,
    known_as varchar not null,
    seat varchar,
    class varchar not null,
    starts timestamp not null,
    ends timestamp not null default timestamp '9999-12-31',
    is_current boolean not null default true,
    unique (company_no, starts)
);
