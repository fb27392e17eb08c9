"""The examples for servers do what they say, as far as that can be seen without those servers."""

import base64
import getpass
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / ".ci/examples"
RIGHT = "SELECT city, count(*) AS n FROM orders GROUP BY city\n"
FILES = {
    "course/pack.toml": 'format = 1\ntitle = "Towns"\n',
    "course/fixture/schema.sql": "CREATE TABLE orders (id INTEGER PRIMARY KEY, city VARCHAR);\n",
    "course/fixture/orders.csv": "id,city\n1,Ulm\n2,Ulm\n",
    **{f"course/{name}/prompt.md": f"# {name}\n" for name in ("first", "second")},
    **{f"course/{name}/solution.sql": RIGHT for name in ("first", "second")},
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def job_of(name: str) -> dict:
    workflow = yaml.safe_load((EXAMPLES / "github" / name).read_text("utf-8"))
    (job,) = workflow["jobs"].values()
    return {"env": workflow["env"], "permissions": workflow["permissions"], **job}


def run(home: Path, job: dict, *names: str) -> tuple[int, str, dict[str, str]]:
    """Runs these steps as GitHub does; what they print, and what they write where GitHub looks."""
    files = {name: home / name for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT")}
    scripts = Path(sys.executable).parent
    environment = os.environ | job["env"] | {name: str(path) for name, path in files.items()}
    environment |= {"PACK": "course", "RUNNER_TEMP": str(home), "GITHUB_ACTIONS": "true"}
    environment["PATH"] = f"{scripts}{os.pathsep}{environment['PATH']}"
    printed = ""
    code = 0
    for step in (step for step in job["steps"] if step.get("name") in names):
        shell = [sys.executable, "-c"] if step.get("shell") == "python" else ["bash", "-e", "-c"]
        done = subprocess.run(
            [*shell, step["run"]], cwd=home, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert "Traceback" not in done.stderr
        printed, code = printed + done.stdout, code or done.returncode
    return code, printed, {name: path.read_text("utf-8") if path.exists() else "" for name, path in files.items()}


def test_a_push_is_graded(home: Path) -> None:
    (home / "course/first/answer.sql").write_text(RIGHT)
    (home / "course/second/answer.sql").write_text("SELECT city, 1 AS n FROM orders GROUP BY city\n")
    code, printed, files = run(home, job_of("grade.yml"), "Grade")
    assert code == 1, "50 per cent are not enough"
    assert re.search(r"^::error .*file=course/second/answer.sql", printed, re.MULTILINE)
    assert "second" in files["GITHUB_STEP_SUMMARY"]


def test_classroom_gets_points(home: Path) -> None:
    (home / "course/first/answer.sql").write_text(RIGHT)
    job = job_of("classroom.yml")
    code, _, files = run(home, job, "Grade", "Points")
    assert code == 0
    name, _, result = files["GITHUB_OUTPUT"].strip().partition("=")
    found = json.loads(base64.b64decode(result))
    assert (name, found["status"], found["max_score"]) == ("result", "fail", 20.0)
    assert [(test["name"], test["status"], test["score"]) for test in found["tests"]] == [
        ("first", "pass", 10.0),
        ("second", "fail", 0.0),
    ]
    report = job["steps"][-1]
    assert report["env"] == {f"{report['with']['runners'].upper()}_RESULTS": "${{ steps.grade.outputs.result }}"}


@pytest.mark.parametrize("name", ["grade.yml", "classroom.yml"])
def test_a_workflow_may_do_no_more_than_it_must(name: str) -> None:
    job = job_of(name)
    assert set(job["permissions"].items()) <= {("contents", "read"), ("actions", "read"), ("checks", "write")}
    text = (EXAMPLES / "github" / name).read_text("utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text
    assert all(
        step["with"]["persist-credentials"] is False for step in job["steps"] if "checkout" in step.get("uses", "")
    )
    # What somebody else may write must not become part of a command.
    assert not [step for step in job["steps"] if "${{" in step.get("run", "")]


def autograded(home: Path) -> dict:
    """What Gradescope is given of the submission in `home`, which stands in for /autograder."""
    grade = home / "venv/bin/grade"
    grade.parent.mkdir(parents=True, exist_ok=True)
    grade.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {Path(sys.executable).with_name("grade")} "$@"\n')
    grade.chmod(0o755)
    (home / "results").mkdir(exist_ok=True)
    subprocess.run(
        [EXAMPLES / "gradescope/run_autograder"],
        env=os.environ | {"AUTOGRADER": str(home), "AUTOGRADER_USER": getpass.getuser()},
        capture_output=True,
        check=True,
    )
    document: dict = json.loads((home / "results/results.json").read_text("utf-8"))
    return document


def test_gradescope_gets_results(home: Path) -> None:
    (home / "source").mkdir()
    (home / "course").rename(home / "source/course")
    (home / "submission").mkdir()
    (home / "submission/first.sql").write_text(RIGHT)
    (home / "submission/second.sql").write_text(
        "SELECT getenv('AUTOGRADER'), * FROM read_csv('../source/course/pack.toml')"
    )
    found = autograded(home)
    assert (found["score"], found["output"], found["stdout_visibility"]) == (10.0, "10 of 20 points\n", "hidden")
    assert [(test["name"], test["score"], test["max_score"]) for test in found["tests"]] == [
        ("first", 10.0, 10.0),
        ("second", 0.0, 10.0),
    ]
    assert "Towns" not in json.dumps(found)

    (home / "submission/second.sql").rename(home / "submission/secnd.sql")
    assert "secnd.sql: belongs to no exercise and was not graded; did you mean `second`?" in autograded(home)["output"]

    (home / "submission/First (1).sql").write_text(RIGHT)
    found = autograded(home)
    assert found["score"] == 0
    assert "2 files for exercise first; keep the one to be graded:" in found["output"]


@pytest.mark.parametrize("name", ["setup.sh", "run_autograder"])
def test_scripts_can_be_run(name: str) -> None:
    script = EXAMPLES / "gradescope" / name
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)
    if shutil.which("shellcheck"):
        subprocess.run(["shellcheck", script], check=True)


def test_the_image_runs_as_somebody_without_rights() -> None:
    text = (EXAMPLES / "docker/Dockerfile").read_text("utf-8").replace("\\\n", " ")
    steps = [line.split(None, 1) for line in text.splitlines() if line and not line.startswith("#")]
    names = [name for name, _ in steps]
    assert set(names) <= {"FROM", "COPY", "RUN", "ENV", "USER", "WORKDIR", "ENTRYPOINT"}
    assert names.index("USER") > max(place for place, name in enumerate(names) if name == "RUN")
    assert json.loads(dict(steps)["ENTRYPOINT"]) == ["grade"]
    copied = [part for name, rest in steps if name == "COPY" for part in rest.split()[:-1]]
    assert all((ROOT / part).exists() for part in copied)


def test_every_example_is_told_of() -> None:
    text = (EXAMPLES / "README.md").read_text("utf-8")
    files = [path for path in EXAMPLES.rglob("*") if path.is_file() and path.name != "README.md"]
    assert files
    assert all(path.name in text for path in files)
