create table versions (
    version_id varchar primary key,
    cust_no integer not null,
    firm varchar not null,
    town_name varchar,
    class varchar not null,
    fingerprint varchar not null,
    start_ts timestamp not null,
    end_ts timestamp not null,
    unique (cust_no, start_ts)
);
