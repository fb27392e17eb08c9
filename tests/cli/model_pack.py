"""A pack of a model and a pipeline on disk, with all that learners may not see in it marked."""

from pathlib import Path

#: Stands in whatever is the author's alone.
AUTHORS = "authors_own_4711"

_SOLUTION = f"CREATE TABLE {AUTHORS} AS FROM stg.customers\n"
_SETTINGS = f'[model]\ngrain = ["{AUTHORS}"]\nbad = [{{ {AUTHORS} = -1 }}]\n'
FILES = {
    "shop/pack.toml": 'format = 1\ntitle = "Shop"\n',
    "shop/fixture/schema.sql": """
        CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL);
        CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, ordered_on DATE);
        """,
    "shop/fixture/customers.csv": "id,name\n101,Ada\n102,Bo\n",
    "shop/fixture/orders.csv": "id,customer,ordered_on\n9001,101,2023-12-31\n",
    "shop/fixture/batches/1/orders.csv": "id,customer,ordered_on\n5001,101,2024-03-01\n5002,102,2024-03-01\n",
    "shop/fixture/batches/2/orders.sql": """
        INSERT INTO orders
        SELECT 5000 + 100 * getvariable('batch') + i, 101, getvariable('batch_date') FROM range(1200) AS r(i)
        """,
    "shop/fixture/batches/3/customers.csv": "id,name\n103,Cy\n",
    "shop/fixture/fixture.toml": "[batches]\nfirst_day = 2024-03-01\n",
    "shop/load/prompt.md": "# Load orders\n\nLoad them day by day.\n",
    "shop/load/exercise.toml": f'kind = "pipeline"\n{_SETTINGS}[pipeline]\nany_order = true\n',
    "shop/load/solution/schema.sql": _SOLUTION,
    "shop/load/solution/load.sql": f"DELETE FROM {AUTHORS}\n",
    "shop/load/starter/schema.sql": "-- The tables.\n",
    "shop/load/starter/load.sql": "-- The rows.\n",
    "shop/load/facts/orders.sql": f"SELECT id AS {AUTHORS} FROM stg.orders\n",
    "shop/load/questions/late.sql": f"SELECT count({AUTHORS}) FROM orders\n",
    "shop/model/prompt.md": "# Model orders\n\nMake tables.\n",
    "shop/model/exercise.toml": f'kind = "model"\n{_SETTINGS}',
    "shop/model/solution.sql": _SOLUTION,
    "shop/model/facts/orders.sql": f"SELECT id AS {AUTHORS} FROM stg.orders\n",
    "shop/query/prompt.md": "# Query orders\n\nList them.\n",
    "shop/query/solution.sql": "SELECT id FROM orders\n",
}


def write_model_pack(root: Path) -> Path:
    for name, content in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return root
