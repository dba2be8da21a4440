"""Files of recordings: what is in them, who reads them, and what is said of a request that is not in them."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callwright.bedrock import bedrock_call
from callwright.openai import openai_call
from callwright_runtime import BaseMessageParam, Messages
from callwright_runtime.testing import Recording, RecordingError, Reply, ToolCall, fake, record, replay
from callwright_runtime.testing.recordings.session import session
from callwright_runtime.testing.recordings.yaml_text import read_yaml, write_yaml
from tests.testing.recorded import weather

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
VERSION_1 = Path(__file__).parent / "recordings" / "version_1.yaml"
PURE = ("yaml", "typing_extensions.py", "types_boto3_bedrock_runtime", "botocore", "jmespath", "dateutil", "six.py")


@openai_call("gpt-5-mini")
def ask(city: str) -> str:
    return f"What is the weather in {city}?\nBe brief."


@openai_call("gpt-5-mini")
async def ask_async(city: str) -> str:
    return f"What is the weather in {city}?\nBe brief."


@openai_call("gpt-5-mini", tools=[weather])
def look_up(history: list[BaseMessageParam | Any]) -> Any:
    return [Messages.User("What is the weather in Rome?"), *history]


def city_of(request: Any) -> str:
    return str(request.messages[0]["content"]).partition(" in ")[2].partition("?")[0]


def made(path: Path, *cities: str, **options: Any) -> None:
    with fake.all(lambda request: Reply(f"Sun in {city_of(request)}.")), record(path, **options):
        for city in cities:
            ask(city)


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


def test_a_recording_of_version_1_is_read(tmp_path: Path) -> None:
    with replay(VERSION_1, strict=True):
        first = look_up([])
        assert (first.id, first.tool.args, first.usage.prompt_tokens) == ("chatcmpl-0001", {"city": "Rome"}, 61)
        assert look_up([first.message_param, *first.tool_message_params([(first.tool, "sun")])]).content == (
            "Sunny.\n\nTake no umbrella: ☀️"
        )
        with pytest.raises(Exception, match="slow down") as caught:
            ask("Rome")
        assert (type(caught.value).__name__, getattr(caught.value, "status_code", 0)) == ("RateLimitError", 429)
        assert "".join(chunk.content for chunk, _ in openai_call("gpt-5-mini", stream=True)(lambda: "Hi")()) == "Hello."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "version: 2\ncalls: []\n",
            "has version 2 of recordings, and this version of Callwright reads up to 1: upgrade",
        ),
        ("calls: []\n", "is not a recording: it has no `version`"),
        ("- one\n", "is not a recording"),
        ("version: 1\ncalls: {a: [\n", "is not YAML"),
        ("version: 1\ncalls: 3\n", "has no list of `calls`"),
        ("version: 1\ncalls: [{provider: openai}]\n", "call 1 has no `provider` and `request`"),
        (None, "there is no recording .*: make it with `record`"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_clear_error(text: str | None, said: str, tmp_path: Path) -> None:
    path = tmp_path / "calls.yaml"
    if text is not None:
        path.write_text(text)
    with pytest.raises(RecordingError, match=said), replay(path):
        pass


TEXTS = st.text() | st.sampled_from(
    [
        "a\nb",
        "a \nb",
        " a\nb\n",
        "\n",
        "yes",
        "1e3",
        "=",
        "2024-01-01",
        "\r\n",
        "a\x85b\n",
        "\u2028\n",
        "\ud83d",
        "\t\n\tb",
    ]
)
VALUES = TEXTS | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.binary() | st.datetimes()
DATA = st.recursive(VALUES, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=8)


@settings(max_examples=60, deadline=None)
@given(DATA)
def test_what_is_written_is_what_is_read(data: Any) -> None:
    assert read_yaml(write_yaml({"data": data})) == {"data": data}


def test_a_process_that_is_killed_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "rome.yaml"
    made(path, "Rome")
    before = path.read_bytes()
    child = os.fork()
    if child == 0:  # it is killed when the new file is written, but has not taken the place of the old one
        os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
        made(path, "Bari")
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    assert path.read_bytes() == before
    with replay(path):
        assert ask("Rome").content == "Sun in Rome."


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


def test_a_recording_of_this_python_replays_in_another(tmp_path: Path) -> None:
    other = next(filter(_runs, _pythons()), None)
    if other is None:
        pytest.skip("there is no other Python")
    path, packages = tmp_path / "calls.yaml", tmp_path / "packages"
    call = bedrock_call("m")(lambda: "Hello")
    stream = bedrock_call("m", stream=True)(lambda: "Hello")
    with fake.all(Reply("Grüße 👩‍🚀"), Reply("Two\nlines.")), record(path):
        call(), list(stream())
    packages.mkdir()
    for name in (*PURE, "urllib3"):  # the types of an SDK, of which every Python can use the same files
        (packages / name).symlink_to(Path(sys.modules["yaml"].__file__ or "").parents[1] / name)
    script = (
        "import sys\nfrom callwright.bedrock import bedrock_call\nfrom callwright.testing import replay\n"
        "with replay(sys.argv[1], strict=True):\n"
        "    print(ascii(bedrock_call('m')(lambda: 'Hello')().content))\n"
        "    stream = bedrock_call('m', stream=True)(lambda: 'Hello')()\n"
        "    print(ascii(''.join(chunk.content for chunk, _ in stream)))\n"
    )
    places = os.pathsep.join([*(str(ROOT / name) for name in ("runtime", "generated")), str(packages)])
    run = subprocess.run(
        [other, "-c", script, str(path)],
        env={**os.environ, "PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.splitlines() == [ascii("Grüße 👩‍🚀"), ascii("Two\nlines.")], run.stderr


def _pythons() -> Iterator[str]:
    root = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser()
    for minor in (13, 12, 14):
        yield from map(str, root.glob(f"versions/3.{minor}.*/bin/python"))
        yield from filter(None, [shutil.which(f"python3.{minor}")])


def _runs(python: str) -> bool:
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


def test_importing_loads_neither_yaml_nor_an_sdk_and_a_missing_yaml_says_what_to_install(tmp_path: Path) -> None:
    script = (
        "import sys, callwright.testing\n"
        "from callwright.testing import record\n"
        "print(sorted({'yaml', 'openai', 'boto3', 'google.protobuf', 'pydantic_core'} & set(sys.modules)))\n"
        "import importlib.metadata\n"
        "sys.modules['yaml'] = None\n"
        "missing = importlib.metadata.PackageNotFoundError\n"
        "importlib.metadata.version = lambda name: (_ for _ in ()).throw(missing(name))\n"
        "from callwright_runtime.testing.recordings.yaml_text import write_yaml\n"
        "try:\n    write_yaml({})\nexcept ImportError as error:\n    print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded, said = run.stdout.splitlines()
    assert loaded == "[]"
    assert said == "the package 'PyYAML' is not installed: run `pip install 'callwright[testing]'`."


def test_the_guide_shows_a_recording_and_a_miss_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page = (ROOT / "docs" / "recordings.md").read_text(encoding="utf-8")
    shown, miss = (page.partition(f"```{kind}\n")[2].partition("```")[0] for kind in ("yaml", "text"))
    Path("recommend.yaml").write_text(shown, encoding="utf-8")

    @openai_call("gpt-5-mini")
    def recommend(genre: str) -> str:
        return f"Recommend a {genre} book.\nSay why."

    with replay("recommend.yaml"), record("again.yaml"):
        assert recommend("fantasy").usage.total_tokens == 31
    assert Path("again.yaml").read_text(encoding="utf-8") == shown
    with pytest.raises(RecordingError) as missed, replay("recommend.yaml"):
        recommend("crime")
    assert f"{missed.value}\n" == miss
