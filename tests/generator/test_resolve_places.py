"""The SDK type and names that each place of a spec accepts: rejected with a remedy, or emitted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_gen.pipeline import explain_path
from callwright_gen.problems import SpecError
from tests.generator.support.project import SPEC, changed, config_of, record, render, sdk_on_path
from tests.generator.support.trees import with_scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

NEW = (
    'range: ">=1,<2"}',
    'range: ">=1,<2", corrections: {"tiny_sdk.types:Cost": {extra: {new: object}}}}',
)
BODY = "body: $response.turn.pieces|dump}"


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "specs").mkdir()
    return Path()


def emitted(folder: Path, *changes: tuple[str, str]) -> str:
    (folder / "specs/tiny.yaml").write_text(changed(SPEC, *changes), encoding="utf-8")
    record(folder, "tiny")
    return render(folder, "tiny").files["tiny.py"]


def problems_of(folder: Path, *changes: tuple[str, str]) -> list[str]:
    with pytest.raises(SpecError) as caught:
        emitted(folder, *changes)
    return [problem.partition(": ")[2] for problem in str(caught.value).splitlines()]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            ("{kind=words}.words|join", "{kind=words}.words"),
            (
                "response.content: expected text, but 'turn.pieces[*]{kind=words}.words' is list[str]. "
                "Select one of them: [0], or '|first', or '|join' for texts"
            ),
        ),
        (
            ("finish: why|value|as_list\n  model", "finish: why|as_list\n  model"),
            ("response.finish: expected several texts, but 'why|as_list' is list[Why]. Append '|value'"),
        ),
        (
            ("finish: why|value|as_list\n  model", "finish: why|value\n  model"),
            (
                "response.finish: expected several texts, but 'why|value' is "
                "Literal['done', 'full', 'calls']. "
                "Append '|as_list'"
            ),
        ),
        (
            ("cached: cost.kept", "cached: cost.new"),
            ("response.usage.cached: expected a whole number, but 'cost.new' is object. Append '|int'"),
        ),
        (
            ("usage: {from: cost", "usage: {from: cost.sent"),
            "response.usage.from: expected an object, but 'cost.sent' is int",
        ),
        (
            ("id: piece.key", "id: piece"),
            "stream.events[2].open_call.id: expected text, but 'piece' is Invocation",
        ),
        (
            (BODY, 'body: "$response.turn.pieces[*]"}'),
            (
                "response.message_param.body: expected one value, but 'turn.pieces[*]' is list[Piece]. "
                "Select one of them: [0], or '|first', or '|join' for texts"
            ),
        ),
        (
            (BODY, "body: $response|dump}"),
            "response.message_param.body: '$response' requires a path. Such as $response.message",
        ),
    ],
)
def test_a_path_of_the_wrong_type_is_reported_with_the_expected_one(
    folder: Path, change: tuple[str, str], expected: str
) -> None:
    assert problems_of(folder, NEW, change) == [expected]


def test_an_undeclared_field_is_accepted_with_a_pipe_to_a_number(folder: Path) -> None:
    assert "new" in emitted(folder, ("cached: cost.kept", "cached: cost.new|int"), NEW)


def test_paths_within_texts_and_choices_are_emitted(folder: Path) -> None:
    choice = "{$by: {switch: $response.engine, cases: {big: $response.key}, default: $response.turn.role}}"
    assert "{self.response.engine} says" in emitted(folder, (BODY, 'body: "${response.engine} says"}'))
    assert "self.response.turn.role" in emitted(folder, (BODY, f"body: {choice}}}"))


def test_a_path_within_a_choice_is_checked(folder: Path) -> None:
    choice = "{$by: {switch: $response.engin, cases: {big: $response.kee}, default: $response.turn.rule}}"
    found = [problem.partition(": ")[0] for problem in problems_of(folder, (BODY, f"body: {choice}}}"))]
    assert sorted(found) == ["engin", "kee", "turn.rule"]


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        (
            ("symbols", "tiny_sdk:Client"),
            "class elsewhere.Client",
            (
                "clients.sync.default: 'tiny_sdk:Client' is elsewhere.Client, "
                "which is not in the SDK's packages (tiny_sdk). "
                "Add 'elsewhere' to sdk.packages"
            ),
        ),
        (
            ("symbols", "tiny_sdk:Client"),
            "class tiny_sdk.eval",
            (
                "clients.sync.default: 'tiny_sdk:Client' is tiny_sdk.eval, a name that is reserved for Python. "
                "Omit it, or record the SDK again: `callwright surface tiny`"
            ),
        ),
        (
            ("symbols", "tiny_sdk:Client"),
            "module tiny_sdk",
            "clients.sync.default: 'tiny_sdk:Client' is a module. Use a name that the module contains",
        ),
        (
            ("symbols", "tiny_sdk:Client"),
            "class tiny_sdk",
            "symbols.tiny_sdk:Client: '.tiny_sdk' is not a dotted name. Record it again: `callwright surface tiny`",
        ),
        (
            ("params", "tiny_sdk.params:SendParams", "mood?"),
            "elsewhere.Mood | None",
            (
                "params.from: the type of 'mood' contains elsewhere.Mood, "
                "which is not in the SDK's packages (tiny_sdk). "
                "Add 'elsewhere' to sdk.packages"
            ),
        ),
        (
            ("types", "tiny_sdk.types.Words", "fields", "quotes"),
            "list[shutil.rmtree]",
            (
                "response.citations: the type of 'turn.pieces[*]{kind=words}.quotes[*]' contains shutil.rmtree, "
                "which is not in the SDK's packages (tiny_sdk). "
                "Omit it, or record the SDK again: `callwright surface tiny`"
            ),
        ),
    ],
)
def test_names_come_from_the_packages_of_the_sdk(
    folder: Path, place: tuple[str, ...], text: str, expected: str
) -> None:
    emitted(folder)
    file = folder / "specs/surfaces/tiny.json"
    file.write_text(json.dumps(with_scalar(json.loads(file.read_text()), place, text)))
    with pytest.raises(SpecError) as caught:
        render(folder, "tiny")
    assert [line.partition(": ")[2] for line in str(caught.value).splitlines()] == [expected]


def test_a_path_that_is_neither_of_response_nor_event_is_explained_for_the_response(folder: Path) -> None:
    emitted(folder)
    with pytest.raises(SpecError) as caught:
        explain_path(config_of(folder), "tiny", "turn.peices")
    assert str(caught.value) == (
        "PATH:1:6: turn.peices: Reply.turn (Turn) has no field 'peices'. Did you mean 'pieces'?"
    )
