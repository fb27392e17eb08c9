"""One pack that is weak in many ways, checked once."""

import pytest
from checked_packs import build, check

from grader.authoring.check import Checked


@pytest.fixture(scope="session")
def weak(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """A pack in which every exercise is weak in one way, but for the first."""
    folder = tmp_path_factory.mktemp("weak")
    paid = "SELECT name, pay FROM staff WHERE pay >= 3900"
    return check(
        build(
            folder,
            {
                "sound": {
                    "solution.sql": paid,
                    "accept/otherwise.sql": "SELECT name, pay FROM staff WHERE NOT pay < 3900",
                    "reject/all.sql": "-- expect: unexpected-rows\nSELECT name, pay FROM staff",
                    "reject/any_reason.sql": "SELECT name FROM staff",
                    "reject/check.sql": "-- expect: result\nSELECT pay, name FROM staff",
                    "reject/unread.sql": "-- expect: misspelt-keyword\nSELEC name",
                },
                "misfiled": {
                    "solution.sql": paid,
                    "accept/wrong.sql": "SELECT name, pay FROM staff WHERE pay > 3900",
                    "reject/right.sql": "-- expect: missing-rows\nSELECT name, pay FROM staff WHERE pay > 3899",
                },
                "mistaken": {
                    "solution.sql": paid,
                    "reject/all.sql": "-- expect: missing-rows\nSELECT name, pay FROM staff",
                },
                "careless": {
                    "solution.sql": f"{paid}\nOR dept = NULL",
                    "reject/all.sql": "SELECT name, pay FROM staff",
                },
                "untidy": {
                    "exercise.toml": '[worlds]\ncount = 0\n[style]\nforbid = ["subquery"]\n',
                    "solution.sql": paid,
                    "accept/null.sql": f"{paid}\nOR dept = NULL",
                    "reject/null.sql": f"-- expect: eq-null\n{paid} OR dept = NULL",
                    "reject/style.sql": f"-- expect: style\n{paid} OR dept = NULL",
                    "reject/nested.sql": f"-- expect: forbidden-construct\nSELECT * FROM ({paid})",
                    "reject/silent.sql": f"SELECT name, pay FROM ({paid})",
                },
                "tied": {"solution.sql": "SELECT name FROM staff QUALIFY row_number() OVER (ORDER BY pay DESC) = 1"},
                "fleeting": {"solution.sql": "SELECT name, pay,\n  now() > DATE '2020-01-01' AS late\nFROM staff"},
                "empty": {"solution.sql": "SELECT name, pay FROM staff WHERE pay > 9000"},
                "single": {"solution.sql": "SELECT min(name) AS \"first\", sum(pay), DATE '2020-01-01' FROM staff"},
            },
        )
    )
