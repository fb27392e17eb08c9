"""What each kind of difference means to the learner who gets it, and what to do; `grade explain` shows it.

The names of the differences are the keys: there is none without a text.
"""

#: Kind of difference -> its text, in the order in which differences are told.
EXPLANATIONS = {
    "column-count": """\
The result has more columns, or fewer, than the task asks for.

Every column of the outermost SELECT counts, also one that you need only to sort
or to look at. SELECT * gives all columns of all tables in FROM.

    SELECT name, city, pupils FROM schools ORDER BY pupils   -- one too many
    SELECT name, city FROM schools ORDER BY pupils           -- right

Select exactly the columns that the task lists. What you sort or filter by need
not be among them.
""",
    "columns-swapped": """\
All the right columns are there, but not in the order asked for.

Columns are compared by their place, so a right value in the wrong place is
wrong.

    SELECT city, name FROM schools   -- asked for: name, city
    SELECT name, city FROM schools   -- right

Put the columns into the order in which the task lists them.
""",
    "column-names": """\
The columns are not named as the task says.

This exercise compares names, so it matters what your columns are called. A
computed column is called what AS says, or else like its text: `sum(price)`.

    SELECT sum(price) FROM sales               -- asked for: turnover
    SELECT sum(price) AS turnover FROM sales   -- right

Give each column the name from the task with AS.
""",
    "column-type": """\
A column holds values of another type than the task asks for.

A number is not a text, a text that looks like a date is not a date, and 1 is
not true. Numbers of all kinds go together: 1 equals 1.00.

    SELECT strftime(sold_on, '%Y') AS year   -- wrong: the text '2024'
    SELECT year(sold_on) AS year             -- right: the number 2024

Look for the function or the quotes that make the value. Where the value is
right and only the type is not, a CAST converts it.
""",
    "wrong-values": """\
The right rows are there, but some columns hold wrong values.

The other columns agree row by row, so joins and conditions are mostly right.
What is wrong is how these columns are worked out: another aggregate, a window
or frame that takes too many rows, a division of whole numbers, NULL taken for
0, or rounding too early.

    count(*)       -- all rows of the group
    count(price)   -- only those that have a price

Take one row of the table shown and work its value out by hand.
""",
    "missing-rows": """\
Rows that the task asks for are not in your result.

What often loses rows: an inner join drops those without a partner; a condition
on a NULL is never true, and neither is its opposite; a bound is off by one, <
for <=. If other rows are too many, a value in them may simply be wrong.

    FROM authors AS a JOIN books AS b ON b.author_id = a.id        -- loses some
    FROM authors AS a LEFT JOIN books AS b ON b.author_id = a.id   -- keeps all
    WHERE country <> 'FR'                         -- loses those without country
    WHERE country IS DISTINCT FROM 'FR'           -- keeps them

Ask what the rows shown have in common, then take your query apart until you
see the step that loses them.
""",
    "lost-duplicates": """\
Equal rows that belong in the result several times come too seldom in yours.

DISTINCT, UNION and GROUP BY merge rows that look alike, though they stand for
different things: two sales of the same amount are two sales.

    SELECT amount FROM cash UNION SELECT amount FROM card       -- merges
    SELECT amount FROM cash UNION ALL SELECT amount FROM card   -- keeps all

Take out the DISTINCT, use UNION ALL, or group by what tells the rows apart.
""",
    "unexpected-rows": """\
Your result has rows that the task does not ask for.

A condition is missing or too weak, or OR lacks the brackets that it needs
beside AND. If other rows are missing, a value in these may simply be wrong.

    WHERE city = 'Rome' OR city = 'Bari' AND year = 2024     -- Rome of any year
    WHERE (city = 'Rome' OR city = 'Bari') AND year = 2024   -- right

Ask what the rows shown have in common, and which sentence of the task keeps
them out.
""",
    "duplicate-rows": """\
The rows are right, but some come more often than they should.

A join gives a row once for each partner it finds. Joined to a table with
several rows for it, a row is multiplied; a sum over it is too large as well.

    FROM authors AS a JOIN books AS b ON b.author_id = a.id   -- once per book
    FROM authors AS a                                         -- once per author
    WHERE EXISTS (SELECT 1 FROM books AS b WHERE b.author_id = a.id)

Check that each join compares the whole key. Where you only ask whether there
is a partner, use EXISTS or IN. DISTINCT hides the cause more than it heals it.
""",
    "missing-order": """\
The rows are right and the task asks for an order, but nothing promises one.

Without ORDER BY in the outermost query a database may give the rows in any
order. It may look right today and change with the next version or more data.
An ORDER BY inside a subquery or inside OVER ( … ) does not order the result.

    SELECT name, rank() OVER (ORDER BY score) AS place FROM runs  -- any order
    SELECT name, rank() OVER (ORDER BY score) AS place FROM runs
    ORDER BY place                                                -- right

End the outermost query with the ORDER BY that the task describes.
""",
    "wrong-order": """\
The rows are right, but they stand in another order than the task asks for.

Rows that tie may come in any order; these do not tie. Check each column of
ORDER BY, their sequence, ASC or DESC for each one (DESC counts for one column
only), and where NULLs belong. Numbers kept as text sort as text: '10' before
'9'.

    ORDER BY score, name DESC              -- lowest score first
    ORDER BY score DESC NULLS LAST, name   -- highest first, then those without

Compare the first rows shown with their neighbours in your result.
""",
}
