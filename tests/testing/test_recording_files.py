"""Files of recordings: what is in them, who reads them, and that they are written whole or not at all."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from callwright.bedrock import bedrock_call
from callwright.openai import openai_call
from callwright_runtime.testing import RecordingError, Reply, fake, record, replay
from callwright_runtime.testing.recordings.plain import plain
from callwright_runtime.testing.recordings.restore import restore
from callwright_runtime.testing.recordings.yaml_text import read_yaml, write_yaml
from tests.support.documents import ROOT, modules_of
from tests.testing.asking import ask, look_up, made

if TYPE_CHECKING:
    from collections.abc import Iterator

GUIDE = "docs/recordings.md"
VERSION_1 = Path(__file__).parent / "recordings" / "version_1.yaml"
PURE = ("yaml", "typing_extensions.py", "types_boto3_bedrock_runtime", "botocore", "jmespath", "dateutil", "six.py")


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
    page = (ROOT / GUIDE).read_text(encoding="utf-8")
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


def test_the_blocks_of_the_guide_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with fake.all("Read Dune.") as calls:
        for code in modules_of(GUIDE):
            names: dict[str, Any] = {}
            exec(compile(code, GUIDE, "exec"), names)
            if "stories" in names:
                assert "".join(asyncio.run(names["stories"]())) == "Read Dune."
    assert capsys.readouterr().out == "True\n"
    assert len(calls) == 3
    assert "NAME" in Path("greet.yaml").read_text(encoding="utf-8")


class _Delta(BaseModel):
    content: str


class _Choice(BaseModel):
    model_config = ConfigDict(extra="allow")

    def __init__(self, delta: _Delta | dict[str, Any] | None = None, **rest: Any) -> None:
        super().__init__(**rest)
        self.delta = delta


def test_what_a_class_declares_only_in_its_init_is_restored_as_its_type():
    made = restore(_Choice, {"delta": {"content": "a"}, "index": 0})
    assert (made.delta, plain(made)) == (_Delta(content="a"), {"delta": {"content": "a"}, "index": 0})
