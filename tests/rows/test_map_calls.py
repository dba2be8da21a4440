"""`map_calls`: order, errors, bounds, cancelling and resuming, for functions in threads and in tasks."""

from __future__ import annotations

import asyncio
import itertools
import json
import subprocess
import sys
import threading
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import ArgumentTypeError, ArgumentValueError, RowError, map_calls
from tests.support.answers import Answer
from tests.support.everyone import BY_NAME

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable

    from tests.support.caller import Caller

ROOT = Path(__file__).resolve().parents[2]
VARIABLE: ContextVar[str] = ContextVar("VARIABLE", default="outside")
modes = pytest.mark.parametrize("asynchronous", [False, True], ids=["threads", "tasks"])


def collect(asynchronous: bool, fn: Callable[[Any], Any], rows: Iterable[Any], **options: Any) -> list[Any]:
    """Map a function, or its async counterpart, and return the results."""
    if not asynchronous:
        return list(map_calls(fn, rows, **options))

    async def twin(row: Any) -> Any:
        await asyncio.sleep(0)
        return fn(row)

    async def collected() -> list[Any]:
        return [each async for each in map_calls(twin, rows, **options)]

    return asyncio.run(collected())


def invert(row: int) -> float:
    return 1 / row


@modes
def test_results_have_the_order_of_the_rows_whatever_finishes_first(asynchronous: bool) -> None:
    done = {row: threading.Event() for row in range(4)}

    def ask(row: int) -> int:
        if not asynchronous and row < 3:  # each row waits for the one after it
            assert done[row + 1].wait(10)
        done[row].set()
        return row * 2

    assert collect(asynchronous, ask, range(4), limit=4) == [0, 2, 4, 6]


@modes
def test_a_failed_row_can_be_a_result(asynchronous: bool) -> None:
    first, failed, last = collect(asynchronous, invert, [1, 0, 2], errors="keep")
    assert (first, last) == (1.0, 0.5)
    assert isinstance(failed, RowError)
    assert (failed.index, failed.row, type(failed.error)) == (1, 0, ZeroDivisionError)


@modes
def test_errors_are_raised_as_a_group_that_names_the_rows(asynchronous: bool) -> None:
    asked: list[int] = []

    def ask(row: int) -> float:
        asked.append(row)
        return invert(row)

    with pytest.raises(ExceptionGroup, match=r"1 of . rows failed") as caught:
        collect(asynchronous, ask, [1, 0, *range(5, 50)], limit=2)
    (error,) = caught.value.exceptions
    assert (type(error), error.__notes__) == (ZeroDivisionError, ["row 1: 0"])
    assert len(asked) <= 4


@modes
def test_the_input_is_read_no_further_than_the_limit(asynchronous: bool) -> None:
    taken = itertools.count()
    results = 0

    def rows() -> Iterable[int]:
        for row in range(1_000):
            assert next(taken) - results < 8
            yield row

    def ask(row: int) -> int:
        return row

    async def run() -> None:
        nonlocal results
        async for _ in map_calls(twin, rows(), limit=8):
            results += 1

    async def twin(row: int) -> int:
        return ask(row)

    if asynchronous:
        asyncio.run(run())
    else:
        for _ in map_calls(ask, rows(), limit=8):
            results += 1
    assert results == 1_000


def test_at_most_as_many_calls_as_the_limit_run_at_once() -> None:
    running = most = 0

    async def ask(row: int) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1
        return row

    async def rows() -> AsyncIterator[int]:
        for row in range(20):
            yield row

    async def run() -> list[int]:
        return [each async for each in map_calls(ask, rows(), limit=5)]

    assert asyncio.run(run()) == list(range(20))
    assert most == 5


@modes
def test_calls_see_the_context_in_which_the_results_are_read(asynchronous: bool) -> None:
    token = VARIABLE.set("inside")
    try:
        assert collect(asynchronous, lambda _: VARIABLE.get(), range(3)) == ["inside"] * 3
    finally:
        VARIABLE.reset(token)


def test_leaving_cancels_the_tasks_and_starts_no_more() -> None:
    started: list[int] = []
    cancelled: list[int] = []

    async def ask(row: int) -> int:
        started.append(row)
        try:
            await asyncio.sleep(0 if row == 0 else 60)
        except asyncio.CancelledError:
            cancelled.append(row)
            raise
        return row

    async def run() -> None:
        results = map_calls(ask, itertools.count(), limit=3)
        assert await anext(results) == 0
        await asyncio.sleep(0)
        await results.aclose()  # type: ignore[attr-defined]

    asyncio.run(run())
    assert sorted(cancelled) == [row for row in started if row]


def test_leaving_threads_finishes_what_runs_and_starts_no_more(tmp_path: Path) -> None:
    started: list[int] = []

    def ask(row: int) -> int:
        started.append(row)
        return row

    results = map_calls(ask, itertools.count(), limit=3, resume=tmp_path / "rows.jsonl")
    assert next(results) == 0
    results.close()  # type: ignore[attr-defined]
    lines = (tmp_path / "rows.jsonl").read_text().splitlines()
    assert sorted(json.loads(line)["index"] for line in lines[1:]) == sorted(started)
    assert len(started) <= 3


@modes
def test_a_later_run_calls_only_for_unfinished_rows(asynchronous: bool, tmp_path: Path) -> None:
    asked: list[Any] = []
    broken = True

    def ask(row: Any) -> Any:
        asked.append(row)
        if broken and row == "c":
            raise ValueError(row)
        return (row, {1: 2})

    options = {"resume": tmp_path / "rows.jsonl", "errors": "keep", "limit": 1}
    first = collect(asynchronous, ask, ["a", "b", "a", "c"], **options)
    broken = False
    second = collect(asynchronous, ask, ["d", "a", "b", "a", "a", "c"], **options)
    assert [type(each) for each in first] == [tuple, tuple, tuple, RowError]
    assert second == [(row, {1: 2}) for row in "dabaac"]
    assert asked == ["a", "b", "a", "c", "d", "a", "c"]


def test_a_killed_program_goes_on_where_it_stopped(tmp_path: Path) -> None:
    results, log = tmp_path / "rows.jsonl", tmp_path / "log"
    command = [sys.executable, ROOT / "tests" / "rows" / "killed.py", results, log]
    assert subprocess.run([*command, "6"], check=False).returncode == 9
    with results.open("ab") as file:
        file.write(b'{"key": "torn')  # as a machine leaves it that stops in the middle of a write
    ran = subprocess.run([*command, "-1"], capture_output=True, text=True, check=True)
    assert ran.stdout == "45\n"
    assert log.read_text().split() == [*map(str, range(7)), *map(str, range(6, 10))]


@dataclass(frozen=True)
class Card:
    path: Path
    tags: frozenset[str]


@pytest.mark.parametrize(
    "row",
    ["a", {"b": 1, "a": [b"x", None]}, ("a", 1), Card(Path("a"), frozenset("abcdef")), 1.5],
    ids=lambda row: type(row).__name__,
)
def test_rows_are_recognised_by_their_content_in_every_process(row: Any, tmp_path: Path) -> None:
    from callwright_runtime.rows.keys import Keys

    program = tmp_path / "program.py"
    program.write_text(
        "import sys, pickle, base64\nfrom callwright_runtime.rows.keys import Keys\n"
        "from tests.rows.test_map_calls import *\nCard.__module__ = '__main__'\n"
        f"print(Keys(None).key({row!r}))\n".replace("PosixPath", "Path")
    )
    ran = subprocess.run(
        [sys.executable, program],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == Keys(None).key(row)


def test_a_row_without_content_needs_a_key(tmp_path: Path) -> None:
    rows = [object()]
    with pytest.raises(ArgumentTypeError, match=r"holds a object.*key="):
        list(map_calls(id, rows, resume=tmp_path / "a.jsonl"))
    for _ in range(2):
        assert list(map_calls(id, rows, resume=tmp_path / "a.jsonl", key=lambda _: "one")) == [id(rows[0])]


def test_another_file_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "rows.jsonl"
    file.write_text('{"title": "Dune"}\n')
    with pytest.raises(ArgumentValueError, match=r"rows\.jsonl:1: not a record"):
        list(map_calls(invert, [1], resume=file))
    assert file.read_text() == '{"title": "Dune"}\n'
    file.unlink()
    list(map_calls(invert, [1], resume=file))
    with pytest.raises(ArgumentValueError, match=r"results of .*\.invert, not of builtins\.abs"):
        list(map_calls(abs, [1], resume=file))


def test_a_result_that_cannot_be_stored_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArgumentTypeError, match="type function cannot be stored"):
        list(map_calls(lambda _: lambda: 1, [1], resume=tmp_path / "rows.jsonl"))


@modes
def test_responses_are_stored_complete(
    caller_of: Callable[[str], Caller], asynchronous: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = caller_of("openai").server
    server.respond(lambda request: caller_of("openai").reply(request, Answer("Yes.")))
    for name, value in BY_NAME["openai"].environment(server.url).items():
        monkeypatch.setenv(name, value)
    from tests.rows.asking import ask, ask_async

    def run() -> list[Any]:
        if not asynchronous:
            return list(map_calls(ask, ["a", "b"], resume=tmp_path / "rows.jsonl"))

        async def collected() -> list[Any]:
            return [each async for each in map_calls(ask_async, ["a", "b"], resume=tmp_path / "rows.jsonl")]

        return asyncio.run(collected())

    first, asked = run(), len(server.requests)
    second = run()
    assert len(server.requests) == asked
    assert [(each.content, each.common_usage, each.fn_args) for each in second] == [
        (each.content, each.common_usage, each.fn_args) for each in first
    ]
    assert json.loads((tmp_path / "rows.jsonl").read_text().splitlines()[1])["result"]["content"] == "Yes."


def test_progress_is_shown_or_reported(capsys: pytest.CaptureFixture[str]) -> None:
    reported: list[tuple[int, int]] = []
    list(map_calls(invert, [1, 0], errors="keep", progress=lambda done, failed: reported.append((done, failed))))
    assert reported == [(1, 0), (2, 1)]
    list(map_calls(invert, [1, 0], errors="keep", progress=True))
    assert "2/2" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        ({"fn": 3}, "not int"),
        ({"rows": "abc"}, "iterable of rows, not str"),
        ({"rows": 3}, "not int"),
        ({"limit": 0}, "limit"),
        ({"errors": "ignore"}, '"raise" or "keep"'),
    ],
)
def test_wrong_arguments_are_refused_before_anything_runs(arguments: dict[str, Any], wrong: str) -> None:
    with pytest.raises((ArgumentTypeError, ArgumentValueError), match=wrong):
        map_calls(**{"fn": abs, "rows": [1], **arguments})


def test_a_coroutine_is_not_a_result() -> None:
    async def ask(row: int) -> int:
        return row

    with pytest.raises(ArgumentTypeError, match="async def"):
        list(map_calls(lambda row: ask(row), [1]))  # noqa: PLW0108  hides that it is async
