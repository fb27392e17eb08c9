"""`grade check` holds an author's answers to the plan that their exercise asks for."""

from contextlib import nullcontext
from pathlib import Path

from plan_pack import HEAVY, SOLD, build

from grader.authoring.check import checked


def test_answers_are_filed_by_their_plans(tmp_path: Path) -> None:
    wrong = "SELECT author, 1 FROM books"
    pack = build(
        tmp_path,
        {
            "sold": {
                "exercise.toml": '[worlds]\ncount = 0\n[plan]\nforbid = ["nested-loop-join", "cross-product"]\n',
                "accept/light.sql": SOLD,
                "accept/heavy.sql": HEAVY,
                "reject/by_rule.sql": f"-- expect: nested-loop-join\n{HEAVY}",
                "reject/by_check.sql": f"-- expect: plan\n{HEAVY}",
                "reject/any.sql": HEAVY,
                "reject/another_rule.sql": f"-- expect: cross-product\n{HEAVY}",
                "reject/too_light.sql": f"-- expect: nested-loop-join\n{SOLD}",
                "reject/wrong.sql": f"-- expect: nested-loop-join\n{wrong}",
            }
        },
    )
    found = checked(pack, ["sold"], 1, lambda total: nullcontext(lambda entry: None), lambda answer: False)
    (trial,) = found.trials
    assert {answer.script.path.name: (answer.is_right, answer.got) for answer in trial.answers} == {
        "solution.sql": (True, "passed"),
        "light.sql": (True, "passed"),
        "too_light.sql": (False, "passed"),
        "heavy.sql": (False, "nested-loop-join"),
        "by_rule.sql": (True, "nested-loop-join"),
        "by_check.sql": (True, "nested-loop-join"),
        "any.sql": (False, "nested-loop-join"),
        "another_rule.sql": (False, "nested-loop-join"),
        "wrong.sql": (False, "missing-rows"),
    }
    told = {(one.name, one.hit.path.name): one.hit for one in found.weaknesses if one.severity == "error"}
    assert {name for name, _ in told} <= {"wrong-verdict", "wrong-expectation"}
    assert "raise `factor` under [plan]" in told["wrong-verdict", "heavy.sql"].help
    assert (
        "expects `cross-product`, but gets `nested-loop-join`" in told["wrong-expectation", "another_rule.sql"].message
    )
    assert ("wrong-expectation", "by_check.sql") not in told
