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
