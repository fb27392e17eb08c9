create table kpi (
    turnover decimal(14, 2) not null,
    tickets bigint not null,
    outlet integer not null,
    business_day timestamp not null,
    unique (outlet, business_day)
);
