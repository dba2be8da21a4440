"""The CI integrations for users: the pre-commit hooks and the GitHub action, run by their own commands."""

from __future__ import annotations

import json
import re
import tomllib
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.project import install_sdk
from tests.review.repository import SPEC, STUB, SURFACE, Repository, tiny_repository
from tests.review.workflow import EXPRESSION, ROOT, action, hooks, run_hook, run_step, steps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BASE = "inputs.base || github.event.pull_request.base.sha || 'HEAD^'"
MARK = "<!-- callwright review -->"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The repository, with its SDK installed."""
    install_sdk(tmp_path / "site")
    return tiny_repository(tmp_path / "repository")


def known(repository: Repository, **inputs: str) -> dict[str, str]:
    values = {f"inputs.{name}": "" for name in action()["inputs"]}
    values |= {f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()}
    place = {"runner.temp": str(repository.folder.parent), "github.event.pull_request.number": "7"}
    return values | place | {BASE: inputs.get("base", "first")}


def review_step(repository: Repository, **inputs: str) -> tuple[int, str]:
    summary = repository.folder.parent / "summary.md"
    run = run_step(repository, steps()[2], known(repository, **inputs), GITHUB_STEP_SUMMARY=str(summary))
    return run.code, summary.read_text(encoding="utf-8")


def test_the_hooks_pass_if_everything_is_up_to_date(repository: Repository) -> None:
    assert [run_hook(repository, name).code for name in hooks()] == [0, 0, 0]


def test_a_hook_fails_on_an_edited_generated_file(repository: Repository) -> None:
    repository.edit(STUB, "def content", "def contents")
    run = run_hook(repository, "callwright-generate")
    assert run.code == 1
    assert "edited by hand llm/tiny.pyi" in run.output


def test_a_hook_fails_on_an_sdk_that_differs_from_its_surface(repository: Repository) -> None:
    repository.edit(SURFACE, '"quotes": "list[str] | None"', '"quotes": "list[int] | None"')
    run = run_hook(repository, "callwright-surface")
    assert run.code == 1
    assert "retyped field tiny_sdk.types.Words.quotes: list[int] | None -> list[str] | None" in run.output


def test_a_hook_shows_the_review_and_fails_only_on_request(repository: Repository) -> None:
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> int:")
    shown = run_hook(repository, "callwright-review")
    assert (shown.code, "breaking retyped property TinyCallResponse.content: str -> int" in shown.output) == (0, True)
    assert run_hook(repository, "callwright-review", "--fail-on", "breaking").code == 1


def test_an_isolated_hook_declares_everything_that_the_generator_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = set(project["optional-dependencies"]["gen"]) - {"watchfiles>=1", *project["dependencies"]}
    for hook in hooks().values():
        if hook["language"] == "python":
            assert set(hook["additional_dependencies"]) == needed


def test_inputs_and_branch_names_are_never_interpolated_into_commands() -> None:
    assert [step["name"] for step in steps() if EXPRESSION.search(step["run"])] == []
    assert all({"name", "shell", "run"} <= step.keys() for step in steps())


def test_the_checks_of_the_action_pass_if_everything_is_up_to_date(repository: Repository) -> None:
    assert [run_step(repository, step, known(repository)).code for step in steps()[:2]] == [0, 0]


def test_the_checks_of_the_action_fail_on_outdated_files(repository: Repository) -> None:
    repository.edit(SPEC, "about: Tiny talk", "about: Small talk")
    repository.edit(SURFACE, '"quotes": "list[str] | None"', '"quotes": "list[int] | None"')
    runs = [run_step(repository, step, known(repository)) for step in steps()[:2]]
    assert [run.code for run in runs] == [1, 1]
    assert "outdated llm/tiny.py" in runs[0].output


def test_folders_with_special_characters_are_passed_on(repository: Repository) -> None:
    repository.git("mv", "specs", "my; touch specs")
    repository.git("rm", "--quiet", "--cached", "pyproject.toml")
    (repository.folder / "pyproject.toml").unlink()
    repository.commit("moved")
    inputs = {"specs": "my; touch specs", "out": "src/mine/llm", "base": "moved"}
    assert [run_step(repository, step, known(repository, **inputs)).code for step in steps()[:2]] == [0, 0]
    assert review_step(repository, **inputs)[0] == 0


def test_the_review_is_in_the_job_summary(repository: Repository) -> None:
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> int:")
    repository.commit("second")
    code, summary = review_step(repository)
    assert code == 0
    assert summary.startswith("**Contract review**: 1 breaking change in 1 of 2 modules, first (")
    assert review_step(repository, fail_on="breaking")[0] == 1


def test_a_base_missing_from_a_shallow_clone_is_fetched(repository: Repository, tmp_path: Path) -> None:
    base = repository.git("rev-parse", "HEAD").strip()
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true")
    repository.edit(STUB, "def content(self) -> str:", "def content(self) -> int:")
    repository.commit("second")
    repository.git("clone", "--quiet", "--depth=1", "--no-tags", repository.folder.as_uri(), str(tmp_path / "clone"))
    for revision in (base, "HEAD^"):
        code, summary = review_step(Repository(tmp_path / "clone"), base=revision)
        assert (code, summary.count("1 breaking change in 1 of 2 modules")) == (0, 1)
        (tmp_path / "summary.md").unlink()


class Api(ThreadingHTTPServer):
    """The part of GitHub's API for pull request comments that the action uses."""

    def __init__(self, status: int = 200) -> None:
        super().__init__(("127.0.0.1", 0), _Comments)
        self.status = status
        self.comments: list[dict[str, Any]] = [{"id": number, "body": f"talk {number}"} for number in range(150)]


class _Comments(BaseHTTPRequestHandler):
    server: Api

    def do_GET(self) -> None:
        page = int(re.findall(r"[?&]page=(\d+)", self.path)[0])
        self._answer(self.server.comments[100 * (page - 1) : 100 * page])

    def do_POST(self) -> None:
        assert self.path == "/repos/me/mine/issues/7/comments"
        self.server.comments.append({"id": 1000, **self._body()})
        self._answer({})

    def do_PATCH(self) -> None:
        number = int(self.path.removeprefix("/repos/me/mine/issues/comments/"))
        next(each for each in self.server.comments if each["id"] == number).update(self._body())
        self._answer({})

    def _body(self) -> dict[str, Any]:
        assert self.headers["Authorization"] == "Bearer secret"
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def _answer(self, value: object) -> None:
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass


@contextmanager
def api(status: int = 200) -> Iterator[Api]:
    with Api(status) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def post(repository: Repository, server: Api) -> str:
    host = {"GITHUB_API_URL": f"http://127.0.0.1:{server.server_port}", "GITHUB_REPOSITORY": "me/mine", "no_proxy": "*"}
    run = run_step(repository, steps()[3], known(repository, token="secret"), **host)
    assert run.code == 0, run.output
    return run.output


def write_review(repository: Repository, text: str) -> None:
    (repository.folder.parent / "callwright-review.md").write_text(text, encoding="utf-8")


def test_the_review_is_posted_once_and_then_updated(repository: Repository) -> None:
    with api() as server:
        for text in ("first review\n", "second review\n"):
            write_review(repository, text)
            assert post(repository, server) == ""
            assert [each["body"] for each in server.comments[150:]] == [f"{MARK}\n{text}"]


def test_a_review_too_long_for_a_comment_keeps_its_first_part(repository: Repository) -> None:
    write_review(repository, "the summary\n\n<details>" + "x" * 70_000 + "</details>\n")
    with api() as server:
        post(repository, server)
        assert server.comments[-1]["body"] == (f"{MARK}\nthe summary\n\n\nThe details are in the summary of the run.\n")


def test_a_read_only_token_is_a_warning(repository: Repository) -> None:
    write_review(repository, "a review\n")
    with api(403) as server:
        assert post(repository, server).startswith("::warning::The review is not posted as a comment: HTTP Error 403")


def test_without_a_review_nothing_is_posted(repository: Repository) -> None:
    write_review(repository, "")
    with api() as server:
        post(repository, server)
        assert len(server.comments) == 150
