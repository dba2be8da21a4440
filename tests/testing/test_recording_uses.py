"""What is said of requests, masks, scrubs, modes, threads and tasks: recordings as tests use them."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime.testing import Recording, RecordingError, Reply, ToolCall, fake, record, replay
from callwright_runtime.testing.recordings.session import session
from tests.testing.asking import ask, ask_async, city_of, look_up, made

if TYPE_CHECKING:
    from pathlib import Path


def test_a_request_is_readable_and_its_answers_come_in_order(tmp_path: Path) -> None:
    path = tmp_path / "new" / "rome.yaml"
    with fake.all("One.", "Two.", Reply("Three\nlines.\n")), record(path) as recording:
        ask("Rome"), ask("Rome"), ask("Bari")
    assert isinstance(recording, Recording)
    assert [call.provider for call in recording] == ["openai"] * 3
    text = path.read_text(encoding="utf-8")
    assert "          content: |-\n            What is the weather in Rome?\n            Be brief.\n" in text
    assert "            content: |\n              Three\n              lines.\n" in text
    with replay(path) as recording:
        assert ask("Bari").content == "Three\nlines.\n"
        assert [call.request["messages"][0]["content"][-18:] for call in recording.unused] == [
            "in Rome?\nBe brief."
        ] * 2
        assert [ask("Rome").content, ask("Rome").content] == ["One.", "Two."]
        assert recording.unused == []


def test_a_miss_shows_the_nearest_request_as_a_diff_even_if_the_test_catches_it(tmp_path: Path) -> None:
    path = tmp_path / "rome.yaml"
    made(path, "Rome", "Bari")

    def replayed(*cities: str, strict: bool = False) -> None:
        with replay(path, strict=strict):
            for city in cities:
                ask(city)

    def caught() -> None:
        with replay(path):
            ask("Rome")
            with pytest.raises(RecordingError):
                ask("Bath")

    with pytest.raises(RecordingError) as missed:
        caught()
    assert str(missed.value).splitlines()[1:-1] == [
        "--- recorded (call 2)",
        "+++ asked",
        "@@ -5,5 +5,5 @@",
        "   messages:",
        "     - role: user",
        "       content: |-",
        "-        What is the weather in Bari?",
        "+        What is the weather in Bath?",
        "         Be brief.",
    ]
    with pytest.raises(RecordingError, match="has 1 call of openai with this request, and all have been used"):
        replayed("Rome", "Rome")
    with pytest.raises(RecordingError, match=r"(?s)1 recorded call answered no request:.*in Bari"):
        replayed("Rome", strict=True)


def test_both_are_decorators_of_functions_that_are_sync_or_async(tmp_path: Path) -> None:
    path = tmp_path / "rome.yaml"

    async def both() -> list[str]:
        return [each.content for each in await asyncio.gather(ask_async("Rome"), ask_async("Bari"))]

    with fake.all(lambda request: Reply(city_of(request))):
        assert asyncio.run(record(path)(both)()) == ["Rome", "Bari"]
    assert asyncio.run(replay(path, strict=True)(both)()) == ["Rome", "Bari"]
    assert replay(path)(ask)("Bari").content == "Bari"

    async def entered() -> str:
        async with replay(path):
            return (await ask_async("Rome")).content

    assert asyncio.run(entered()) == "Rome"


def test_calls_of_threads_and_tasks_keep_the_order_of_their_starts(tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"
    cities = [f"City {number}" for number in range(8)]

    async def tasks() -> list[str]:
        return [each.content for each in await asyncio.gather(*map(ask_async, cities))]

    def slower_first(request: Any) -> Reply:
        return Reply(city_of(request), delay=(7 - int(city_of(request)[-1])) / 500)

    with fake.all(slower_first), record(path) as recording:
        assert asyncio.run(tasks()) == cities
        started = [threading.Thread(target=ask, args=(city,)) for city in cities]
        [each.start() for each in started]
        [each.join() for each in started]
    order = [call.request["messages"][0]["content"] for call in recording]
    assert [text.partition(" in ")[2].partition("?")[0] for text in order[:8]] == cities
    assert len(order) == 16
    with replay(path):
        assert asyncio.run(tasks()) == cities


def test_a_call_that_is_cancelled_is_not_recorded(tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"

    async def cancelled() -> None:
        slow = asyncio.ensure_future(ask_async("Rome"))
        await ask_async("Bari")
        slow.cancel()
        with pytest.raises(asyncio.CancelledError):
            await slow

    with fake.all(lambda request: Reply("Sun.", delay=60 * (city_of(request) == "Rome"))), record(path):
        asyncio.run(cancelled())
    with replay(path, strict=True) as recording:
        assert ask("Bari").content == "Sun."
        assert len(recording) == 1


def test_masked_ids_and_times_are_stable_also_where_the_next_turn_repeats_them(tmp_path: Path) -> None:
    path, texts = tmp_path / "turns.yaml", []

    def talk() -> tuple[str, ...]:
        first = look_up([])
        second = look_up([first.message_param, *first.tool_message_params([(first.tool, "sun")])])
        return (second.content, first.id, second.id)

    for start in ("aX9", "kP2"):
        replies = [
            Reply(tool_calls=[ToolCall("weather", id=f"call_{start}7", city="Rome")], id=f"chatcmpl-{start}1"),
            Reply("Sunny.", id=f"chatcmpl-{start}2"),
        ]
        with fake.all(*replies), record(path, mask=("id", "created")):
            assert talk() == ("Sunny.", f"chatcmpl-{start}1", f"chatcmpl-{start}2")
        texts.append(path.read_text())
    assert texts[0] == texts[1]
    assert "tool_call_id: call_0001" in texts[0]
    with replay(path, strict=True):
        assert talk() == ("Sunny.", "chatcmpl-0001", "chatcmpl-0002")


def test_a_scrub_changes_what_is_written_and_what_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"

    def scrub(call: dict[str, Any]) -> dict[str, Any] | None:
        call["request"]["messages"][0]["content"] = call["request"]["messages"][0]["content"].replace("Rome", "CITY")
        return None

    made(path, "Rome", scrub=scrub)
    assert "in CITY?" in path.read_text()
    assert "in Rome?" not in path.read_text()
    with replay(path, scrub=scrub):
        assert ask("Rome").content == "Sun in Rome."


def test_the_modes_are_those_of_other_recorders(tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"
    with fake.all(lambda request: Reply(city_of(request))) as calls:

        def sent(mode: str, *cities: str) -> int:
            before = len(calls)
            with session(mode, path):
                assert [ask(city).content for city in cities] == list(cities)
            return len(calls) - before

        with pytest.raises(RecordingError, match="there is no recording"):
            sent("none", "Rome")
        assert sent("once", "Rome") == 1
        assert sent("once", "Rome") == 0
        assert sent("new", "Rome", "Bari", "Bari") == 2
        assert sent("none", "Bari", "Rome", "Bari") == 0
        assert sent("all", "Bath") == 1
        with pytest.raises(RecordingError, match="has no answer"):
            sent("none", "Rome")
        assert sent("new") == 0
    assert "Bath" in path.read_text()


def test_the_newest_of_fakes_and_recordings_answers(tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"
    made(path, "Rome")
    with replay(path):
        with fake.all("Inner."):
            assert ask("Rome").content == "Inner."
        assert ask("Rome").content == "Sun in Rome."
