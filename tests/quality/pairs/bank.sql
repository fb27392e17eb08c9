-- schema
CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    owner VARCHAR NOT NULL,
    kind VARCHAR NOT NULL CHECK (kind IN ('giro', 'savings'))
);
CREATE TABLE entries (
    account_id INTEGER NOT NULL REFERENCES accounts (id),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    booked DATE NOT NULL,
    amount DECIMAL(12, 2) NOT NULL CHECK (amount <> 0),
    note VARCHAR,
    UNIQUE (account_id, seq)
);
-- assume: SELECT NOT EXISTS (FROM accounts a WHERE NOT EXISTS (FROM entries e WHERE e.account_id = a.id))

-- pair: a balance after each entry, or each day
-- differ
SELECT account_id, seq, sum(amount) OVER (PARTITION BY account_id ORDER BY seq) FROM entries
-- against
SELECT account_id, seq, sum(amount) OVER (PARTITION BY account_id ORDER BY booked) FROM entries
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', 1, NULL), (1, 2, '2024-01-01', 1, NULL);

-- pair: a balance that starts anew with each account
-- differ
SELECT account_id, seq, sum(amount) OVER (PARTITION BY account_id ORDER BY seq) FROM entries
-- against
SELECT account_id, seq, sum(amount) OVER (ORDER BY account_id, seq) FROM entries
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro'), (2, 'b', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', 1, NULL), (2, 1, '2024-01-01', 1, NULL);

-- pair: overdrawn by a cent
-- differ
SELECT account_id FROM entries GROUP BY account_id HAVING sum(amount) < -500
-- against
SELECT account_id FROM entries GROUP BY account_id HAVING sum(amount) < -500.01
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', -500.01, NULL);

-- pair: in and out, or what remains
-- differ
SELECT account_id, sum(amount) FILTER (WHERE amount > 0) FROM entries GROUP BY account_id
-- against
SELECT account_id, greatest(sum(amount), 0) FROM entries GROUP BY account_id
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', -1, NULL);

-- pair: money as DOUBLE, cut to whole
-- differ
SELECT account_id, seq, amount::INTEGER FROM entries
-- against
SELECT account_id, seq, trunc(amount)::INTEGER FROM entries
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', 0.5, NULL);

-- pair: owners with both kinds, or two accounts
-- differ
SELECT owner FROM accounts GROUP BY owner HAVING count(DISTINCT kind) = 2
-- against
SELECT owner FROM accounts GROUP BY owner HAVING count(*) = 2
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro'), (2, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', 1, NULL), (2, 1, '2024-01-01', 1, NULL);

-- pair: the end of a quarter
-- differ
SELECT account_id, sum(amount) FROM entries WHERE booked BETWEEN '2024-01-01' AND '2024-03-31' GROUP BY account_id
-- against
SELECT account_id, sum(amount) FROM entries WHERE booked BETWEEN '2024-01-01' AND '2024-03-30' GROUP BY account_id
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-03-31', 1, NULL);

-- pair: a leap year's day, a year later
-- differ
SELECT account_id, seq, booked + INTERVAL 1 YEAR FROM entries
-- against
SELECT account_id, seq, booked + INTERVAL 365 DAY FROM entries
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', 1, NULL);

-- pair: rent, whatever else the note says
-- differ
SELECT account_id, seq FROM entries WHERE amount < -100 AND note LIKE '%rent%'
-- against
SELECT account_id, seq FROM entries WHERE amount < -100 AND note LIKE 'rent%'
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', -101, 'my rent');

-- pair: share of an account in all
-- differ
SELECT account_id, round(100 * count(*) / sum(count(*)) OVER (), 1) FROM entries GROUP BY account_id
-- against
SELECT account_id, round(100 * count(*) // (sum(count(*)) OVER ())::BIGINT, 1) FROM entries GROUP BY account_id
-- witness
INSERT INTO accounts VALUES (1, 'a', 'giro'), (2, 'b', 'giro');
INSERT INTO entries VALUES (1, 1, '2024-01-01', 1, NULL), (1, 2, '2024-01-01', 1, NULL), (2, 1, '2024-01-01', 1, NULL);

-- pair: every account has an entry
-- equal
SELECT a.owner, e.amount FROM accounts a LEFT JOIN entries e ON e.account_id = a.id
-- against
SELECT a.owner, e.amount FROM accounts a JOIN entries e ON e.account_id = a.id

-- pair: nobody without a balance
-- equal
SELECT a.id, coalesce(sum(e.amount), 0) FROM accounts a LEFT JOIN entries e ON e.account_id = a.id GROUP BY a.id
-- against
SELECT account_id, sum(amount) FROM entries GROUP BY account_id

-- pair: accounts without entries are none
-- equal
SELECT count(*), count(DISTINCT owner) FROM accounts
-- against
SELECT count(DISTINCT e.account_id), count(DISTINCT a.owner) FROM entries e JOIN accounts a ON a.id = e.account_id

-- pair: the first entry, by number or by order
-- equal
SELECT account_id, amount FROM entries e WHERE seq = (SELECT min(seq) FROM entries x WHERE x.account_id = e.account_id)
-- against
SELECT account_id, amount FROM entries QUALIFY row_number() OVER (PARTITION BY account_id ORDER BY seq) = 1

-- pair: balances over a unique number, whatever the frame
-- equal
SELECT account_id, seq, sum(amount) OVER (PARTITION BY account_id ORDER BY seq) FROM entries
-- against
SELECT e.account_id, e.seq, sum(x.amount) FROM entries e JOIN entries x ON x.account_id = e.account_id AND x.seq <= e.seq
GROUP BY e.account_id, e.seq

-- pair: no entry is of nothing
-- equal
SELECT account_id, seq FROM entries WHERE amount >= 0
-- against
SELECT account_id, seq FROM entries WHERE NOT amount < 0.01

-- pair: both kinds, by counting or by INTERSECT
-- equal
SELECT owner FROM accounts GROUP BY owner HAVING count(DISTINCT kind) = 2
-- against
SELECT owner FROM accounts WHERE kind = 'giro' INTERSECT SELECT owner FROM accounts WHERE kind = 'savings'

-- pair: the other kind
-- equal
SELECT owner, CASE kind WHEN 'giro' THEN 1 WHEN 'savings' THEN 2 ELSE 3 END FROM accounts
-- against
SELECT owner, if(kind = 'giro', 1, 2) FROM accounts

-- pair: a pivot of two kinds
-- equal
SELECT a.owner, sum(amount) FILTER (WHERE kind = 'giro') AS giro, sum(amount) FILTER (WHERE kind = 'savings') AS savings
FROM accounts a JOIN entries e ON e.account_id = a.id GROUP BY a.owner
-- against
WITH sums AS (SELECT owner, kind, sum(amount) AS total FROM accounts JOIN entries ON account_id = id GROUP BY ALL)
SELECT o.owner, g.total, s.total FROM (SELECT DISTINCT owner FROM sums) o
LEFT JOIN sums g ON g.owner = o.owner AND g.kind = 'giro' LEFT JOIN sums s ON s.owner = o.owner AND s.kind = 'savings'

-- pair: entries beside their account's count
-- equal
SELECT account_id, seq, count(*) OVER (PARTITION BY account_id) FROM entries
-- against
SELECT e.account_id, e.seq, n FROM entries e JOIN (SELECT account_id, count(*) AS n FROM entries GROUP BY 1) c USING (account_id)

-- pair: accounts by their owners' names
-- equal
SELECT owner, count(*) FROM accounts GROUP BY owner
-- against
SELECT a.owner, count(DISTINCT e.account_id) FROM accounts a JOIN entries e ON e.account_id = a.id GROUP BY a.owner
