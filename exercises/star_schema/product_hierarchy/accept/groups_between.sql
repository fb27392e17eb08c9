-- Keeps the level between; what has none between is its own group.
create table dept (
    dept_no integer primary key,
    label varchar not null
);

create table grp (
    grp_no integer primary key,
    grp_label varchar not null,
    dept_no integer not null references dept (dept_no)
);

create table cat (
    cat_no integer primary key,
    label varchar not null,
    grp_no integer not null references grp (grp_no)
);

create table item (
    item_no integer primary key,
    cat_no integer not null references cat (cat_no),
    label varchar not null,
    sold_since date not null
);

create table sold (
    order_no integer,
    row_no integer,
    item_no integer not null references item (item_no),
    pcs integer not null check (pcs >= 1),
    primary key (order_no, row_no)
);

insert into dept
select category_id, name
from stg.categories
where parent_id is null;

insert into grp
select c.category_id, c.name, d.dept_no
from stg.categories as c
join dept as d on d.dept_no = c.parent_id
union all
select dept_no, label, dept_no
from dept;

insert into cat
select c.category_id, c.name, coalesce(g.grp_no, c.category_id)
from stg.categories as c
left join grp as g on g.grp_no = c.parent_id and c.category_id not in (select grp_no from grp);

insert into item
select product_id, category_id, name, launched_on
from stg.products;

insert into sold
select order_id, line_no, product_id, quantity
from stg.order_lines;
