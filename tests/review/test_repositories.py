"""`callwright review` from end to end, in a user's repository."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.review.repository import OUT, SPEC, STUB, SURFACE, Repository, tiny_repository

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return tiny_repository(tmp_path)


def review(repository: Repository, *arguments: str) -> dict[str, Any]:
    run = repository.callwright("review", "--format", "json", *arguments)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def changes_of(reviewed: dict[str, Any], provider: str = "tiny") -> list[tuple[str, str, str, bool]]:
    changes = reviewed["providers"][provider]["changes"]
    return [(each["verb"], each["kind"], each["where"], each["breaking"]) for each in changes]


def refusal(repository: Repository, *arguments: str) -> str:
    run = repository.callwright("review", *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert "Traceback" not in run.stderr
    return run.stderr


def test_a_review_without_changes_is_one_line(repository: Repository) -> None:
    run = repository.callwright("review")
    revision = repository.git("rev-parse", "--short=7", "HEAD").strip()
    assert run.stdout == f"no changes to the public contract, HEAD ({revision}) → the working tree\n"
    assert (run.returncode, run.stderr) == (0, "")


def test_an_edited_spec_is_reviewed_with_its_line_as_the_cause(repository: Repository) -> None:
    repository.edit(SPEC, "exclude: [engine,", "exclude: [heat, engine,")
    repository.edit(SPEC, "temperature: heat, ", "temperature: null, ")
    assert repository.callwright("generate").returncode == 0
    reviewed = review(repository)
    assert ("removed", "key", "TinyCallParams.heat", True) in changes_of(reviewed)
    assert reviewed["providers"]["tiny"]["spec_changed"]
    (change,) = (each for each in reviewed["providers"]["tiny"]["changes"] if each["where"] == "TinyCallParams.heat")
    lines = repository.read(SPEC).splitlines()
    assert lines[change["spec"]["line"] - 1].strip().startswith("from: ")
    assert (
        repository.git("show", f"HEAD:{STUB}").splitlines()[change["old_stub"]["line"] - 1].strip().startswith("heat:")
    )
    assert (change["new_stub"], change["sdk_changes"]) == (None, [])
    assert "Cause: the spec was edited" in repository.callwright("review").stdout


def test_a_param_removed_from_the_sdk_is_explained_by_the_sdk(repository: Repository) -> None:
    recorded = json.loads(repository.read(SURFACE))
    (owner,) = (ref for ref in recorded["params"] if ref.endswith(":SendParams"))
    recorded["sdk"]["version"] = "1.5.0"
    recorded["params"][owner]["mood?"] = "int"
    repository.write(SURFACE, json.dumps(recorded))
    assert repository.callwright("generate").returncode == 0
    reviewed = review(repository)["providers"]["tiny"]
    (change,) = reviewed["changes"]
    (cause,) = change["sdk_changes"]
    assert (cause["kind"], cause["what"]) == ("retyped", f"param {owner}.mood")
    assert (reviewed["sdk"], change["breaking"]) == ({"old": "tiny-sdk 1.4.0", "new": "tiny-sdk 1.5.0"}, True)


def test_a_changed_property_is_explained_by_the_sdk_change_on_its_read_path(repository: Repository) -> None:
    repository.edit(SURFACE, '"quotes": "list[str] | None"', '"quotes": "list[int] | None"')
    assert repository.callwright("generate").returncode == 0
    reviewed = review(repository)["providers"]["tiny"]
    assert [(each["where"], each["new"]) for each in reviewed["changes"]] == [
        ("TinyCallResponse.citations", "list[int]"),
        ("AsyncTinyStream.citations", "list[int]"),
        ("TinyStream.citations", "list[int]"),
    ]
    for change in reviewed["changes"]:
        (cause,) = change["sdk_changes"]
        assert (cause["what"], cause["old"]) == ("field tiny_sdk.types.Words.quotes", "list[str] | None")
        assert repository.read(SPEC).splitlines()[change["spec"]["line"] - 1].startswith("  citations: turn.pieces")


def test_sdk_changes_without_effect_on_a_stub_are_listed_separately(repository: Repository) -> None:
    repository.edit(SURFACE, '"version": "1.4.0"', '"version": "1.5.0"')
    repository.edit(SURFACE, '"sent": "int"', '"sent": "bool"')
    reviewed = review(repository)["providers"]["tiny"]
    assert (reviewed["changes"], [each["what"] for each in reviewed["unseen_sdk_changes"]]) == (
        [],
        ["field tiny_sdk.types.Cost.sent"],
    )
    assert "1 other SDK change, without effect on the contract" in repository.callwright("review").stdout


def test_two_revisions_are_compared_regardless_of_the_working_tree(repository: Repository) -> None:
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> str | None:")
    repository.commit("second")
    repository.write(STUB, "nothing of this is read: =")
    reviewed = review(repository, "--base", "first", "--head", "second")
    assert changes_of(reviewed) == [("retyped", "property", "TinyCallResponse.content", True)]
    assert reviewed["base"].startswith("first (")
    assert reviewed["head"].startswith("second (")


def test_an_added_or_removed_provider_is_a_single_change(repository: Repository) -> None:
    repository.git("mv", STUB, f"{OUT}/other.pyi")
    reviewed = review(repository)
    assert changes_of(reviewed, "tiny") == [("removed", "module", "tiny", True)]
    assert changes_of(reviewed, "other") == [("added", "module", "other", False)]


def test_exports_of_the_package_are_reviewed(repository: Repository) -> None:
    repository.edit(f"{OUT}/__init__.py", '    "BaseTool",\n', "")
    assert changes_of(review(repository), "__init__") == [("removed", "name", "BaseTool", True)]


@pytest.mark.parametrize(("change", "code"), [("str | None", 1), ("Literal['a']", 0)])
def test_breaking_changes_fail_only_on_request(repository: Repository, change: str, code: int) -> None:
    repository.edit(STUB, "def content(self) -> str:", f"def content(self) -> {change}:")
    assert repository.callwright("review").returncode == 0
    assert repository.callwright("review", "--fail-on", "breaking").returncode == code


def test_review_runs_in_a_subfolder_and_with_explicit_folders(repository: Repository) -> None:
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> int:")
    expected = [("retyped", "property", "TinyCallResponse.content", True)]
    run = repository.callwright("review", "--format", "json", folder="src")
    assert changes_of(json.loads(run.stdout)) == expected
    (repository.folder / "pyproject.toml").unlink()
    assert changes_of(review(repository, "--specs", "specs", "--out", OUT)) == expected


def test_a_file_excluded_from_archives_is_still_read(repository: Repository) -> None:
    repository.write(".gitattributes", "*.pyi export-ignore\n")
    repository.commit("attributes")
    assert review(repository)["total"] == 0


def test_an_unreadable_spec_removes_the_links_and_is_reported(repository: Repository) -> None:
    repository.edit(SPEC, "provider: tiny", "providr: tiny")
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> int:")
    reviewed = review(repository)["providers"]["tiny"]
    assert [change["where"] for change in reviewed["changes"]] == ["TinyCallResponse.content"]
    assert any("Links to the spec are missing: specs/tiny.yaml:" in problem for problem in reviewed["problems"])


def test_a_renamed_prefix_is_one_change_and_hides_no_other(repository: Repository) -> None:
    repository.edit(SPEC, "prefix: Tiny", "prefix: Little")
    assert repository.callwright("generate").returncode == 0
    assert changes_of(review(repository)) == [("renamed", "prefix", "Tiny", True)]
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> str | None:")
    assert changes_of(review(repository)) == [
        ("renamed", "prefix", "Tiny", True),
        ("retyped", "property", "LittleCallResponse.content", True),
    ]


ALLOW = """
[[tool.callwright.review.allow]]
change = "tiny TinyCallResponse.*"
reason = "content was never null"
until = {until}
"""


@pytest.mark.parametrize(
    ("until", "code", "words"),
    [
        ("2999-12-31", 0, "allowed: content was never null (until 2999-12-31)"),
        ("2020-01-01", 1, "allowed tiny TinyCallResponse.*: expired on 2020-01-01, so its changes count again"),
    ],
)
def test_the_policy_allows_breaking_changes_until_a_day(
    repository: Repository, until: str, code: int, words: str
) -> None:
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> str | None:")
    repository.write("pyproject.toml", repository.read("pyproject.toml") + ALLOW.format(until=until))
    run = repository.callwright("review", "--fail-on", "breaking")
    assert run.returncode == code
    assert words in run.stdout
    # Allowed or not, code of users breaks.
    assert run.stdout.endswith("next version: major (minor before 1.0)\n")
    repository.git("checkout", STUB)
    assert "no breaking change has this name" in repository.callwright("review").stdout


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("[tool.callwright.review]\nalow = []\n", "unknown key 'alow'"),
        (ALLOW.format(until="'soon'"), "must be a date, such as 2030-12-31 without quotes"),
        (ALLOW.format(until="2030-01-01").replace("content was never null", " "), "needs a reason"),
        (ALLOW.format(until="2030-01-01").replace("tiny Tiny", "Tiny"), "change must be 'PROVIDER NAME'"),
        (ALLOW.format(until="2030-01-01\nmore = 1"), "exactly the keys 'change', 'reason', 'until'"),
    ],
)
def test_a_malformed_policy_is_refused(repository: Repository, entry: str, words: str) -> None:
    repository.write("pyproject.toml", repository.read("pyproject.toml") + entry)
    assert words in refusal(repository)


def test_the_next_version_follows_from_the_changes(repository: Repository) -> None:
    assert review(repository)["next_version"] is None
    repository.edit(SPEC, "about: ", "about: New ")
    assert review(repository)["next_version"] == "patch"
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> Literal['a']:")
    assert review(repository)["next_version"] == "minor"


def test_the_page_has_only_what_changed(repository: Repository) -> None:
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> str | None:")
    assert repository.callwright("review", "--html", "page.html").returncode == 0
    page = repository.read("page.html")
    assert page.count('<section class="module"') == 1
    assert "Unchanged: <code>__init__</code>" in page
    assert "unchanged lines" in page
    assert "get_json_output" not in page


def test_outside_a_repository_the_error_says_what_is_missing(repository: Repository) -> None:
    shutil.rmtree(repository.folder / ".git")
    assert "a review compares revisions of a git repository: not a git repository" in refusal(repository)


@pytest.mark.parametrize("revision", ["nothing", "--output=x", "first:specs", ""])
def test_an_unknown_revision_is_named(repository: Repository, revision: str) -> None:
    assert f"{revision!r} is not a revision of" in refusal(repository, f"--base={revision}")


def test_a_revision_without_the_package_is_named(repository: Repository) -> None:
    shutil.move(repository.folder / OUT, repository.folder / "elsewhere")
    assert "first: folder elsewhere does not exist at this revision" in refusal(
        repository, "--head", "first", "--out", "elsewhere"
    )
    # What had no package before has only additions.
    changes = changes_of(review(repository, "--base", "first", "--out", "elsewhere"))
    assert changes == [("added", "module", "tiny", False)]


def test_a_working_tree_without_the_package_is_named(repository: Repository) -> None:
    shutil.rmtree(repository.folder / OUT)
    assert f"{OUT}: no generated package found to review" in refusal(repository)


def test_a_folder_outside_the_repository_is_rejected(repository: Repository, tmp_path_factory: Any) -> None:
    outside = tmp_path_factory.mktemp("outside")
    assert "is outside the repository" in refusal(repository, "--out", str(outside))


def test_every_stub_that_is_not_python_is_named_with_its_revision(repository: Repository) -> None:
    repository.write(STUB, "x: = 1\n")
    repository.commit("broken")
    repository.write(f"{OUT}/other.pyi", "def (:\n")
    message = refusal(repository)
    assert f"HEAD:{STUB}:1:" in message
    assert f"\n{OUT}/other.pyi:1:" in message
    assert "2 problems" in message


def test_a_missing_folder_for_the_page_is_named(repository: Repository) -> None:
    assert "nowhere/page.html: No such file or directory" in refusal(repository, "--html", "nowhere/page.html")


def test_text_of_a_stub_cannot_control_a_terminal_or_leave_its_cell(repository: Repository) -> None:
    hostile = r"""Literal['`a` | <b> @who #1 [x](http://y) \x1b[31m \n\n# Title']"""
    repository.edit(STUB, "def content(self) -> str:", f"def content(self) -> {hostile}:")
    text = repository.callwright("review").stdout
    assert "\x1b" not in text
    markdown = repository.callwright("review", "--format", "markdown").stdout
    (row,) = (line for line in markdown.splitlines() if line.startswith(("| **breaking**", "|  | re")))
    assert "``" in row
    assert row.replace("\\|", "").count("|") == 6
    assert "\n# Title" not in markdown
    repository.callwright("review", "--html", "page.html")
    assert "<b> @who" not in repository.read("page.html")
