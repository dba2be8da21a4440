"""`batch`: how to send many requests at once, and how to read their answers."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from callwright_gen.problems import SpecError
from callwright_runtime import RowError, UnsupportedError, batch
from callwright_runtime.calls.batches import TABLES
from tests.generator.support.project import sdk_on_path, variant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

BATCH = """
batch:
  row: {name: $id, ask: $request, of: [$model, 1]}
  submit: {call: talk.send, with: {engine: submit, turns: $rows}, id: ticket.key}
  check: {call: talk.send, with: {engine: check, turns: [$batch]}, state: state, finished: [done]}
  cancel: {call: talk.send, with: {engine: cancel, turns: [$batch]}}
  results: {call: talk.send, with: {engine: results, turns: [$batch]}, id: name, response: reply, error: [fault]}
  without: [engine]
  merge: extra_body
  refuse: [patience]
"""
ROWS = ["Hi", "Bad", "Lost"]


@pytest.fixture(scope="module", autouse=True)
def _sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sdk_on_path(tmp_path_factory.mktemp("site")):
        yield
    TABLES.pop("other", None)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    return variant(tmp_path_factory.mktemp("other"), BATCH)


def answers() -> list[Any]:
    from tests.generator.support.answers import reply, words

    good = {"name": "row-0", "reply": reply(words("Hello"))}
    bad = {"name": "row-1", "fault": {"message": "Not this one"}}
    foreign = {"name": "theirs", "reply": reply(words("no"))}
    return [{"ticket": {"key": "b1"}}, {"state": "at work"}, {"state": "done"}, {"state": "done"}, [bad, foreign, good]]


@pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])
def test_a_batch_is_submitted_checked_and_read(other: ModuleType, asynchronous: bool) -> None:
    from tiny_sdk import AsyncClient, Client

    client = (AsyncClient if asynchronous else Client)(*answers())
    params = {"heat": 1, "extra_body": {"luck": 7}}
    decorate = other.call("big", client=client, call_params=params)

    async def run_async() -> list[Any]:
        @decorate
        async def ask(text: str) -> str:
            return text

        ticket = await batch(ask, ROWS)
        return await (await ticket.wait(poll=0.01)).results(errors="keep")

    def run() -> list[Any]:
        @decorate
        def ask(text: str) -> str:
            return text

        return batch(ask, ROWS).wait(poll=0.01).results(errors="keep")

    hello, bad, lost = asyncio.run(run_async()) if asynchronous else run()
    assert (hello.content, hello.fn_args) == ("Hello", {"text": "Hi"})
    assert isinstance(bad, RowError)
    assert [(each.index, str(each.error)) for each in (bad, lost)] == [
        (1, "Not this one"),
        (2, "the batch ended as 'done' without an answer to this row."),
    ]
    submitted, *checked = client.sent
    assert [row["name"] for row in submitted["turns"]] == ["row-0", "row-1", "row-2"]
    assert submitted["turns"][0]["of"] == ("big", 1)
    asked = submitted["turns"][0]["ask"]
    assert (asked["heat"], asked["luck"], {"engine", "extra_body"} & asked.keys()) == (1, 7, set())
    assert [(each["engine"], each["turns"]) for each in checked] == [
        *[("check", ("b1",))] * 3,
        ("results", ("b1",)),
    ]


def test_an_argument_that_a_row_cannot_have_is_an_error(other: ModuleType) -> None:
    from tiny_sdk import Client

    client = Client("nothing")

    @other.call("big", client=client, call_params={"patience": 3.0})
    def ask(text: str) -> str:
        return text

    with pytest.raises(UnsupportedError, match="other: a row of a batch cannot have 'patience'"):
        batch(ask, ROWS)
    assert client.sent == []


def test_the_module_imports_nothing_for_its_table(tmp_path: Path) -> None:
    variant(tmp_path, BATCH)
    check = "import sys, other; assert 'tiny_sdk' not in sys.modules"
    subprocess.run([sys.executable, "-c", check], cwd=tmp_path, check=True)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("check: {call: talk.send => check: {call: talk.sent", "batch.check.call: Client has no 'talk.sent'"),
        ("$rows => $lines", "batch.submit.with.turns: '$lines' is not available here. Use one of: $id, $request"),
        ("state: state => states: state", "batch.check: unknown key 'states'. Did you mean 'state'?"),
        ("[fault] => [fault or two]", "batch.results.error[0]: expected attributes or keys joined by dots"),
    ],
)
def test_mistakes_are_reported_where_they_are(tmp_path: Path, change: str, problem: str) -> None:
    old, new = change.split(" => ")
    assert old in BATCH
    with pytest.raises(SpecError) as caught:
        variant(tmp_path, BATCH.replace(old, new, 1))
    assert problem in "\n".join(map(str, caught.value.problems))
