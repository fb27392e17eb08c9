"""`--submissions 'hw3-{learner}/**/{exercise}/answer.sql'`: where platforms and clones put what is handed in."""

import pytest
from test_submissions import Q, files, missing

from grader.classroom.collecting.submissions import handed_in
from grader.errors import SubmissionsError


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("in/hw3-{learner}/**/{exercise}/answer.sql", "hw3-ada/week 1/repo/Running-Total (1)/answer.sql"),
        ("in/hw3-{learner}/**/{exercise}/answer.sql", "hw3-ada/running_total/answer.sql"),
        ("in/{learner}_*_assignsubmission_file_/{exercise}.sql", "ada_4711_assignsubmission_file_/RUNNING TOTAL.SQL"),
        ("in/{learner}_*_*_{exercise}*.sql", "ada_12345_67890_running_total-2.sql"),
        ("in/{exercise}/{learner}.sql", "running-total/ada.sql"),
        ("in/{exercise}/{learner}-??.sql", "running-total/ada-01.sql"),
        ("in/{learner}/{learner}_{exercise}.sql", "ada/ada_running_total.sql"),
        ("in/{learner}-{exercise}.txt", "ada-running_total.txt"),
        ("in/**/{learner}/{exercise}.sql", "a/b/c/ada/running_total.sql"),
        ("in/{pack}/{learner}/{exercise}.sql", "Joins/ada/running_total.sql"),
        ("in/{learner}/{exercise}/solution.sql", "ada/running_total/solution.sql"),
        ("in/{learner}/{exercise}/*", "ada/running_total/final.sql"),
        ("./in/../in/{learner}/{exercise}.sql", "ada/running_total.sql"),
    ],
)
def test_a_file_is_found(joins, hand_in, template, name):
    where = hand_in({name: Q, "nothing.md": "", ".git/running_total.sql": Q})
    found = handed_in(type(where)(template), [joins])
    assert files(found) == {("ada", "joins", "running_total"): name}
    assert (missing(found), found.notes) == ([("ada", "first-join")], ())


def at(where, template, packs, **options):
    return handed_in(where / template, packs, **options)


def test_a_learners_name_may_hold_what_stands_behind_it(joins, hand_in):
    where = hand_in({"Ada_Lee_7_file_/running_total.sql": Q, "Bob_8_file_/first-join.sql": Q})
    found = at(where, "{learner}_*_file_/{exercise}.sql", [joins])
    assert [learner for learner, *_ in files(found)] == ["Ada_Lee", "Bob"]


def test_the_longer_name_of_an_exercise_is_meant(sums, joins, hand_in):
    longer = type(joins)(**{name: getattr(joins, name) for name in joins.__slots__})
    (running, first) = longer.exercises
    total = type(running)(
        **{name: getattr(running, name) for name in running.__slots__ if name != "name"}, name="total"
    )
    pack = type(joins)(
        **{name: getattr(joins, name) for name in joins.__slots__} | {"exercises": (total, running, first)}
    )
    found = at(hand_in({"ada_running_total.sql": Q, "ada_total.sql": Q}), "{learner}_{exercise}.sql", [pack])
    assert {key[::2]: name for key, name in files(found).items()} == {
        ("ada", "running_total"): "ada_running_total.sql",
        ("ada", "total"): "ada_total.sql",
    }


def test_without_a_learner_there_is_one(joins, hand_in):
    found = at(hand_in({"a/running_total.sql": Q, "b/first-join.sql": Q}), "*/{exercise}.sql", [joins])
    assert [learner for learner, *_ in files(found)] == [None, None]


def test_files_of_a_model(stars, hand_in):
    written = {
        f"{learner}/{name}": Q
        for learner in ("ada", "bob")
        for name in (
            "sales/schema.sql",
            "sales/load.sql",
            "sales/solution.sql",
            "average/final.sql",
            "average/schema.sql",
        )
    }
    where = hand_in({**written, "cy/sales/answer.sql": Q})
    found = at(where, "{learner}/{exercise}/*.sql", [stars])
    assert files(found) == {
        ("ada", "stars", "sales"): "ada/sales",
        ("ada", "stars", "average"): "ada/average/final.sql",
        ("bob", "stars", "sales"): "bob/sales",
        ("bob", "stars", "average"): "bob/average/final.sql",
        ("cy", "stars", "sales"): "cy/sales/answer.sql",
    }
    alone = at(where, "{learner}/sales/*.sql", [stars], asked=[("stars", "sales")])
    assert [entry.submission.path for entry in alone.entries if entry.submission] == [
        "in/ada/sales",
        "in/bob/sales",
        "in/cy/sales/answer.sql",
    ]


def test_only_one_exercise_need_not_be_named(joins, hand_in):
    where = hand_in({"ada.sql": Q, "bob.sql": Q, "notes.md": ""})
    found = at(where, "{learner}.*", [joins], asked=[("joins", "first-join")])
    assert files(found) == {("ada", "joins", "first-join"): "ada.sql", ("bob", "joins", "first-join"): "bob.sql"}
    with pytest.raises(SubmissionsError) as caught:
        at(where, "{learner}.sql", [joins], asked=joins.exercises)
    assert str(caught.value) == (
        "in/{learner}.sql: nothing says for which exercise in/ada.sql is\n"
        "    put {exercise} into the template, or put a line `-- exercise: NAME` before each answer in the file"
    )


@pytest.mark.parametrize("template", ["{learner}/**", "{learner}/*.sql", "{learner}/*l*.sql", "{pack}/{learner}/*.sql"])
def test_a_file_says_by_its_name_what_a_template_leaves_open(joins, sums, hand_in, template):
    within = "joins/" if "{pack}" in template else ""
    where = hand_in({f"{within}ada/Running-Total.sql": Q, f"{within}bob/all.sql": f"-- exercise: running_total\n{Q}"})
    packs = [joins, sums] if within else [joins]
    found = at(where, template, packs)
    assert files(found) == {
        ("ada", "joins", "running_total"): f"{within}ada/Running-Total.sql",
        ("bob", "joins", "running_total"): f"{within}bob/all.sql",
    }
    assert found.notes == ()


def test_a_file_by_itself(joins, hand_in):
    where = hand_in({"running-total.sql": Q, "homework.sql": Q})
    assert files(at(where, "running-total.sql", [joins])) == {(None, "joins", "running_total"): "running-total.sql"}
    alone = at(where, "homework.sql", [joins], asked=[("joins", "first-join")])
    assert files(alone) == {(None, "joins", "first-join"): "homework.sql"}
    with pytest.raises(SubmissionsError, match=r"in/homework\.sql: nothing says for which exercise it is"):
        at(where, "homework.sql", [joins])


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{lerner}/{exercise}.sql", "no placeholder `{lerner}`; did you mean `learner`?"),
        ("{learner/{exercise}.sql", "a brace stands alone"),
        ("{learner}/hw-{exercise}.sql", "no file in in/ is named like this\n    exercises: running_total, first-join"),
        ("elsewhere/{learner}/{exercise}.sql", "there is no folder in/elsewhere"),
        ("{learner}/*.sql/x", "no file in in/ is named like this"),
    ],
)
def test_what_leads_nowhere(joins, hand_in, template, told):
    with pytest.raises(SubmissionsError) as caught:
        at(hand_in({"ada/running_total.sql": Q}), template, [joins])
    assert str(caught.value).startswith(f"in/{template}: ")
    assert told in str(caught.value)


def test_names_of_no_exercise_and_links_are_told(joins, hand_in):
    where = hand_in({"ada/runing_total.sql": Q, "ada/readme.md": "", "ada/running_total.txt": Q})
    (where / "bob").symlink_to("ada")
    found = at(where, "{learner}/{exercise}.*", [joins])
    assert found.notes == (
        "in/bob: is a symbolic link, which is not followed",
        "in/ada/runing_total.sql: `runing_total` is no exercise, and the file was not graded; "
        "did you mean `running_total`? exercises: running_total, first-join",
        "in/ada/running_total.txt: is not an .sql file and was not graded; did you mean running_total.sql?",
    )
    assert missing(found) == [("ada", "running_total"), ("ada", "first-join")]


def test_a_folder_without_any_file_is_a_learners_too(joins, hand_in):
    names = ("hw-ada/running_total.sql", "hw-bob/final.sql", "hw-cy/x/running_total.sql", "dan/first-join.sql")
    where = hand_in(dict.fromkeys(names, Q))
    found = at(where, "hw-{learner}/{exercise}.sql", [joins])
    assert [learner for learner, _ in missing(found)] == ["ada", "bob", "bob", "cy", "cy"]
    assert found.notes == (
        "in/hw-bob/final.sql: `final` is no exercise, and the file was not graded; "
        "exercises: running_total, first-join",
        "in/hw-cy: holds no file like in/hw-{learner}/{exercise}.sql",
    )


def test_two_files_for_one_exercise_of_one_learner(joins, hand_in):
    where = hand_in({f"{learner}/{week}/running_total.sql": Q for learner in ("ada", "bob") for week in (1, 2)})
    with pytest.raises(SubmissionsError) as caught:
        at(where, "{learner}/**/{exercise}.sql", [joins])
    assert str(caught.value).count("2 files for exercise running_total; keep the one to be graded:") == 2


def test_an_exercise_of_two_packs(joins, sums, hand_in):
    where = hand_in({"ada/joins/running_total.sql": Q, "ada/running_total.sql": Q})
    assert list(files(at(where, "{learner}/*/{exercise}.sql", [joins, sums]))) == [("ada", "joins", "running_total")]
    with pytest.raises(SubmissionsError, match="put the file into a folder named after its pack"):
        at(where, "{learner}/{exercise}.sql", [joins, sums])
    strange = at(where, "{learner}/{pack}.sql", [joins, sums])
    assert "`running_total` is no pack, and the file was not graded" in strange.notes[0]


def test_parts_archives_and_notebooks_by_template(joins, sums, hand_in, zipped):
    where = hand_in(
        {
            "ada/sums.sql": f"-- exercise: running-total\n{Q}\n-- exercise: average\n{Q}",
            "bob/hw.zip": zipped({"joins/running_total.sql": Q, "more/first-join.sql": Q}),
        }
    )
    assert files(at(where, "{learner}/{pack}.sql", [joins, sums])) == {
        ("ada", "sums", "running_total"): "ada/sums.sql",
        ("ada", "sums", "average"): "ada/sums.sql",
    }
    assert files(at(where, "{learner}/*.zip", [joins, sums])) == {
        ("bob", "joins", "running_total"): "bob/hw.zip/joins/running_total.sql",
        ("bob", "joins", "first-join"): "bob/hw.zip/more/first-join.sql",
    }
    assert files(at(where, "{learner}/hw.zip/*/{exercise}.sql", [joins])) == {
        ("bob", "joins", "running_total"): "bob/hw.zip/joins/running_total.sql",
        ("bob", "joins", "first-join"): "bob/hw.zip/more/first-join.sql",
    }
    assert files(at(where, "bob/hw.zip/joins/{exercise}.sql", [joins])) == {
        (None, "joins", "running_total"): "bob/hw.zip/joins/running_total.sql",
    }
