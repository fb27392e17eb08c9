"""What each status means, each failure that is not an error in the SQL, and each difference on a generated database.

`grade explain` shows it.

Errors that the engine finds in the SQL itself are told, and explained, by the catalogue of mistakes.
"""

#: Status -> its text, but for those that are failures too.
STATUSES = {
    "passed": """\
Your answer gives what the task asks for.

No difference was found between your result and the solution's: the same rows,
each as often, and in the right order where the task asks for one. How your
query is written does not matter for this.

That is no proof that it is right for all data; -v tells on how many other,
made-up databases it was tried. Ask yourself what it would do with ties, with
NULLs, and with rows that have no partner.
""",
    "failed": """\
Your query ran, but its result is not the one asked for.

What is wrong is told by findings, such as `missing-rows`. `grade explain` knows
each of them, and -v shows all of a failure. Where you see none, this exercise
keeps them to itself.

Read the task again, sentence by sentence, and ask of each where in your query
it is done.
""",
    "error": """\
Your query did not run to its end, so there is no result to compare.

Either it cannot be read as SQL, or it names something that is not there, or a
value got in its way while it ran. The message says which, and where it can, it
shows the line with a mark below the place. What is wrong may also stand just
before that place: a missing comma, an open bracket.

Try smaller parts of the query, the innermost first, until you find the one that
does not run.
""",
    "refused": """\
Your answer was not run, or was stopped, since the exercise does not take it.

It must be one text file with one query, which reads the exercise's tables and
nothing else: no files, no settings, no changes to the data.

The finding that comes with it says which of these it is: `several-statements`,
`not-a-query`, `out-of-bounds` or `unreadable`.
""",
    "broke": """\
The grader itself failed while it judged your answer.

That is no fault of yours. You get no score for this exercise yet, and it does
not count against you: a human must look at it.

Tell whoever gave you the exercise, and show them your answer and the message.
""",
}

#: Failure -> its text.
FAILURES = {
    "engine-crash": """\
Your query made the database engine itself fail.

That is a bug of the engine, which your query happens to meet. A rare function,
a very deep nesting or a huge value is often behind it.

Say the same in another way: with a simpler function, with a common table
expression for each step, with smaller steps. Grade it again after each change.
""",
    "memory": """\
Your query needs more memory than the exercise allows.

Mostly a join makes far more rows than it should, since a condition is missing
or compares a column with itself. Text or lists that grow without end do it too.

    FROM authors, books                                       -- every pair
    FROM authors JOIN books ON books.author_id = authors.id   -- right

Count the rows after each join: they should hardly ever exceed those of the
larger table.
""",
    "missing": """\
There is no answer to grade yet.

Either there is no file `answer.sql` beside the task (of a model: no .sql file
in the folder `answer`), or it holds nothing but comments, or it is the starter
as it was.

`grade start PACK` puts a file to begin with into each exercise that has none,
and `grade show PACK EXERCISE` shows the task. If you did write an answer, check
that you saved it, and under which name.
""",
    "client-command": """\
A command to the program you worked in is no SQL, and was left out.

USE, GO, SET NOCOUNT ON, \\c, .mode and the like are such commands. What is left
was graded; places in messages are still those of your file.

    USE shop;                  -- left out
    SELECT name FROM schools   -- graded

There is nothing to mend, unless something was left out that you meant.
""",
    "constraint-violation": """\
Your change breaks a rule of a table, so the database refuses it.

The rules stand in the table's definition: a primary key is there once and never
NULL, NOT NULL and CHECK hold for every row, and a foreign key has its row in
the other table. The rows shown are those that would break the rule.

    DELETE FROM authors WHERE id = 7;   -- books of that author are left
    DELETE FROM books WHERE author_id = 7;
    DELETE FROM authors WHERE id = 7;   -- right

`grade show PACK EXERCISE` lists the keys. Ask of the rows shown what they lack.
""",
    "not-a-change": """\
The exercise takes a change of rows, and your answer is another statement.

INSERT, UPDATE, DELETE, MERGE and TRUNCATE change rows; BEGIN and COMMIT may
stand around them. SELECT only reads, and CREATE, ALTER and DROP change tables.

    SELECT * FROM books WHERE price IS NULL   -- changes nothing
    DELETE FROM books WHERE price IS NULL     -- right

Look at the rows with SELECT first, then hand in the statement that changes
them.
""",
    "not-a-model": """\
A statement in your scripts is none that makes tables or fills them.

Scripts take CREATE of tables, views, indexes, sequences, types and macros,
ALTER, DROP, INSERT, UPDATE, DELETE, TRUNCATE, MERGE, SELECT, and transactions.
Settings, files, other databases and the engine's own commands are out of
bounds, and no macro may be named like a function that is there already.

    SET memory_limit = '4GB';                       -- refused
    COPY orders FROM 'orders.csv';                  -- refused
    INSERT INTO orders SELECT * FROM stg.orders;    -- right

The source lies in `stg`, which `grade show PACK EXERCISE` lists.
""",
    "nothing-changed": """\
Your statement ran, and every table is as it was before.

The condition finds no row, or each row already has the value that you give it.

    UPDATE books SET price = 5 WHERE title = 'emma'   -- no such title
    UPDATE books SET price = 5 WHERE title = 'Emma'   -- right

Turn it into a SELECT with the same condition: which rows come out?
""",
    "unsupported": """\
The grader cannot run what you wrote faithfully, although it may be right.

That is no fault of yours. You get no score for this exercise yet, and it does
not count against you: a human must look at it.

Answers are run by DuckDB, translated from the dialect of your course, and some
constructs have no faithful translation. If you can say the same in plainer SQL,
it is graded at once: a rank in place of WITH TIES, a LEFT JOIN in place of (+),
row_number() in place of ROWNUM.
""",
    "not-a-query": """\
The exercise takes a query, and your answer is another kind of statement.

A query reads: it begins with SELECT, WITH, FROM or VALUES. INSERT, UPDATE,
DELETE, CREATE, SET, PRAGMA and the like are not run, and neither is one inside
a query.

    CREATE VIEW t AS SELECT city, sum(price) FROM sales GROUP BY city   -- wrong
    SELECT city, sum(price) FROM sales GROUP BY city                    -- right

For a step on the way use a common table expression: WITH step AS (SELECT …).
""",
    "out-of-bounds": """\
Your query asks for something that is none of the exercise's tables.

Files, the network, settings, and the engine's own lists of its tables and
functions are out of bounds here.

    SELECT * FROM 'sales.csv'   -- a file
    SELECT * FROM sales         -- a table

Use the tables of the exercise, which `grade show PACK EXERCISE` lists. If a
name of your own was taken for something else, choose another one.
""",
    "several-statements": """\
Your answer holds more than one statement, and only one can be graded.

A semicolon ends a statement; whatever follows it is the next one.

    SELECT name FROM schools; SELECT city FROM sales;   -- two
    SELECT name FROM schools;                           -- right

Keep the one that is your answer, and turn the others into comments with `--`. A
step that you need goes into the query itself: WITH step AS (SELECT …).
""",
    "timeout": """\
Your query takes longer than the exercise allows, and was stopped.

It was tried again, alone, so a busy machine is not the reason. Mostly a join
lacks a condition and makes every pair of rows, a subquery runs once for each
row of a large table, or a recursion never ends.

    WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL
      SELECT i + 1 FROM n)               -- never ends
      SELECT i + 1 FROM n WHERE i < 9)   -- ends

Run the parts one by one and count their rows: which one has far too many?
""",
    "too-large": """\
The result has more rows than the exercise takes.

The right answer is smaller. Mostly a join lacks a condition and makes
every pair of rows, or a GROUP BY is missing.

    FROM authors, books                                       -- every pair
    FROM authors JOIN books ON books.author_id = authors.id   -- right

Add LIMIT 20 for a while, and look at rows that repeat each other.
""",
    "unreadable": """\
What was handed in cannot be read as an answer.

It must be a plain text file of at most 1 MB. Other encodings than UTF-8 (UTF-16
with its mark will do), links, folders and documents of a word processor are not
read.

The message names the file, and the line if it is about one. Open it in a plain
text editor and save it again as UTF-8. Data that you pasted into it does not
belong there.
""",
}

#: What an answer does on a generated database -> its text; a difference on the fixture has one in `compare`.
ON_A_WORLD = {
    "differs-on-world": """\
Your answer is right on the sample data, and wrong on another database.

It is right there by chance: no row of the sample shows the mistake. The small
database shown does. It is made up, and fair: it obeys the tables' keys, NOT
NULL and CHECK, and all that `grade show PACK EXERCISE` says you may rely on, so
what the task asks for is well defined on it. It is the smallest one found.

Work out by hand what the task asks for on these few rows, then what your query
does with each of them. Look for ties, NULLs, equal rows, rows without a
partner, empty tables, and values just on a bound.

To try your query there, ask `grade PACK EXERCISE --format json` for the key
`script` of the counterexample: SQL that makes this database in DuckDB.
""",
    "fails-on-world": """\
Your answer is right on the sample data, and fails on another database.

That database is small and made up, and fair: it obeys the tables' keys, NOT
NULL and CHECK, and all that `grade show PACK EXERCISE` says you may rely on.
The solution runs on it; your query ends with the error shown. Mostly a subquery
gives two rows where one is needed, or a cast meets a text that is no number.

    WHERE city = (SELECT city FROM schools WHERE pupils > 900)    -- if one is
    WHERE city IN (SELECT city FROM schools WHERE pupils > 900)   -- right

Ask of each step which rows may reach it. To try your query there, ask
`grade PACK EXERCISE --format json` for the key `script` of the counterexample:
SQL that makes this database in DuckDB.
""",
}

#: What is said of the way a right answer is written, beside what rules find -> its text.
STYLE = {
    "missing-construct": """\
The task is to be solved with something that your query does not use.

Your rows are right, but the exercise is there to practise a certain tool, such
as a window function or a join, and you have found another way around.

Read in the task what it asks for, and write the query again with it. The
message names what is missing.
""",
    "forbidden-construct": """\
Your query uses something that the task rules out.

Your rows are right, but the exercise is there to find another way, such as one
without a subquery or without LIMIT.

The message names what is ruled out, and the mark shows where you use it. What
does it do there, and how else can that be said?
""",
    "not-analysed": """\
The way that your answer is written could not be looked at.

It runs, and is judged by its rows as any other. But it says something in a way
that the rules of style cannot take apart, or that one of them broke on.

That costs nothing, and there is nothing to mend.
""",
}
