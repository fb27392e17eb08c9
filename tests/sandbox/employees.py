"""A locked database of twelve employees."""

from collections.abc import Callable

from grader.sandbox.database import Database

SCRIPT = """
    create table emp (
        id integer primary key, name varchar not null, dept varchar, boss integer, pay decimal(10, 2), hired date
    );
    insert into emp
    select i, 'Name ' || i, case when i % 3 > 0 then 'it' end, i // 4, i * 150, date '2020-01-01' + i::integer
    from range(1, 13) t(i);
"""
#: Opens and locks it, with more SQL run before, another collation, other limits.
Open = Callable[..., Database]
