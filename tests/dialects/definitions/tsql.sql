--- a table as Management Studio writes it
CREATE TABLE [dbo].[dim] (
  [id] INT IDENTITY(1, 1) NOT NULL,
  [code] NVARCHAR(10) COLLATE Latin1_General_CS_AS NOT NULL,
  [flag] BIT NOT NULL DEFAULT (1),
  [made] DATETIME2(7) NOT NULL DEFAULT (SYSDATETIME()),
  [twice] AS ([id] * 2) PERSISTED,
  CONSTRAINT [pk_dim] PRIMARY KEY CLUSTERED ([id] ASC),
  CONSTRAINT [uq_dim] UNIQUE NONCLUSTERED ([code])
) ON [PRIMARY];
INSERT INTO [dim] ([code]) VALUES (N'x'), (N'y');
-- ? SELECT id, code, flag, twice FROM dim ORDER BY id
-- = 1 | x | True | 2
-- = 2 | y | True | 4
-- refused: INSERT INTO dim (code) VALUES ('x')

--- a table for the session
CREATE TABLE #t (a INT, b VARCHAR(MAX));
INSERT INTO #t SELECT quantity / 2, 'x' FROM stg.orders WHERE order_id = 5001;
SELECT a, b INTO t FROM #t;
DROP TABLE #t;
-- ? SELECT * FROM t
-- = 3 | x

--- one row in force for each key, and an index beside
CREATE TABLE dim (id INT, is_current BIT, INDEX ix (id));
CREATE UNIQUE NONCLUSTERED INDEX ux ON dim (id) INCLUDE (is_current) WHERE is_current = 1;
INSERT INTO dim VALUES (1, 0), (1, 0), (1, 1);
-- refused: INSERT INTO dim VALUES (1, true)

--- rows changed and removed by a join
CREATE TABLE dim (id INT IDENTITY PRIMARY KEY, customer_id INT, name VARCHAR(20), n INT);
INSERT INTO dim SELECT customer_id, 'old', 7 / 2 FROM stg.customers;
UPDATE d SET d.name = s.name, n = d.n / 2 FROM dim d JOIN stg.customers s ON s.customer_id = d.customer_id WHERE s.city IS NOT NULL;
UPDATE dim SET n = 9 FROM dim INNER JOIN stg.customers s ON s.customer_id = dim.customer_id WHERE s.name = 'Bob';
DELETE d FROM dim AS d INNER JOIN stg.customers s ON s.customer_id = d.customer_id WHERE s.name = 'Cy';
-- ? SELECT customer_id, name, n FROM dim ORDER BY 1
-- = 101 | Ann | 1
-- = 102 | old | 9

--- what SQL Server merges
CREATE TABLE dim (customer_id INT PRIMARY KEY, name NVARCHAR(20));
INSERT INTO dim VALUES (101, N'old'), (7, N'gone');
MERGE INTO dim AS t USING stg.customers AS s ON t.customer_id = s.customer_id
WHEN MATCHED AND t.name <> s.name THEN UPDATE SET t.name = s.name
WHEN NOT MATCHED BY TARGET THEN INSERT (customer_id, name) VALUES (s.customer_id, s.name)
WHEN NOT MATCHED BY SOURCE THEN DELETE;
-- ? SELECT * FROM dim ORDER BY 1
-- = 101 | Ann
-- = 102 | Bob
-- = 103 | Cy

--- a table dropped where there is one, and keys beside columns
IF OBJECT_ID('dbo.dim', 'U') IS NOT NULL DROP TABLE dim;
CREATE SEQUENCE numbers AS INT START WITH 5 INCREMENT BY 5;
CREATE TABLE dim (id INT NOT NULL CONSTRAINT pk PRIMARY KEY NONCLUSTERED DEFAULT (NEXT VALUE FOR numbers), name VARCHAR(9));
CREATE TABLE fact (dim_id INT NOT NULL FOREIGN KEY REFERENCES dim (id) ON DELETE NO ACTION) WITH (DISTRIBUTION = HASH(dim_id), CLUSTERED COLUMNSTORE INDEX);
INSERT INTO dim (name) VALUES ('a'), ('b');
INSERT INTO fact VALUES (5);
IF OBJECT_ID(N'gone') IS NOT NULL DROP TABLE gone;
-- storage: fact: clustered = columnstore index; distribution = hash(dim_id)
-- ? SELECT * FROM dim
-- = 5 | a
-- = 10 | b
-- refused: INSERT INTO fact VALUES (6)

--- rows removed by the name of a query
CREATE TABLE t (a INT);
WITH d AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY a ORDER BY a) AS n FROM t) DELETE FROM d WHERE n > 1;
-- unsupported

--- what a merge shows
CREATE TABLE dim (customer_id INT);
MERGE dim AS t USING stg.customers AS s ON t.customer_id = s.customer_id WHEN NOT MATCHED THEN INSERT (customer_id) VALUES (s.customer_id) OUTPUT $action, inserted.customer_id;
-- ? SELECT count(*) FROM dim
-- = 3

--- a fraction into a column of whole numbers
CREATE TABLE t (id INT IDENTITY, n INT, m DECIMAL(8, 1));
INSERT INTO t SELECT quantity / 2.0, quantity / 2.0 FROM stg.orders WHERE order_id = 5001;
INSERT INTO t (n) SELECT price FROM stg.orders WHERE order_id = 5003;
-- ? SELECT n, m FROM t ORDER BY id
-- = 3 | 3.5
-- = 1 | NULL
