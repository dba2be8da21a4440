"""Recorded exchanges: what is read and sent is compared with what a person has accepted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from typer.testing import CliRunner

from callwright_gen.cli.app import app
from tests.generator.support.project import changed
from tests.support.documents import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FILE = "specs/recordings/openai.yaml"
EXCHANGES = """\
version: 1
calls:
  - shows: a text
    provider: openai
    request: {model: m}
    answer:
      id: c1
      object: chat.completion
      created: 7
      model: m-1
      choices: [{index: 0, finish_reason: stop, message: {role: assistant, content: "Yes, so."}}]
      usage: {prompt_tokens: 7, completion_tokens: 5, total_tokens: 12, prompt_tokens_details: {cached_tokens: 3}}
  - shows: a call, and two counts
    provider: openai
    stream: true
    request: {model: m}
    events:
      - id: c2
        model: m-1
        choices:
          [{index: 0, delta: {tool_calls: [{index: 0, id: k, function: {name: weather, arguments: '{"city": '}}]}}]
        usage: {prompt_tokens: 7, completion_tokens: 1, total_tokens: 8}
      - id: c2
        model: m-1
        choices:
          [{index: 0, delta: {tool_calls: [{index: 0, function: {arguments: '"Rome"}'}}]}, finish_reason: tool_calls}]
        usage: {prompt_tokens: 7, completion_tokens: 5, total_tokens: 12}
errors:
  - shows: a quota that is used up
    error:
      class: openai:APIError
      message: No quota is left.
      args: [No quota is left.]
      attributes: {message: No quota is left., body: {message: No quota is left.}, code: insufficient_quota}
batches:
  - shows: an answer, and an error
    rows: [Why?, How?]
    gives:
      upload: {$model: "openai.types:FileObject", fields: {id: file-1}}
      submit: {$model: "openai.types:Batch", fields: {id: batch-1, status: validating}}
      check:
        $model: openai.types:Batch
        fields: {id: batch-1, status: completed, output_file_id: file-2, error_file_id: file-3}
      cancel: {$model: "openai.types:Batch", fields: {id: batch-1, status: cancelling}}
      results:
        - '{"custom_id": "row-1", "response": {"body": {"id": "c3", "choices": [{"message": {"content": "So."}}]}}}'
        - '{"custom_id": "row-0", "error": {"message": "It expired."}}'
"""
SPEC = (ROOT / "specs/openai.yaml").read_text(encoding="utf-8")
# Changes that obey every other law, the law that refuses each, and a part of the line that it is reported at.
FAULTS: dict[str, tuple[tuple[str, str], str, str]] = {
    "the first count of a stream": (("usage: {last: usage}", "usage: {first: usage}"), "recorded", "usage: {first"),
    "a tool that is never strict": (
        ("parameters: $schema, strict: $config.strict", "parameters: $schema"),
        "requested",
        "messages",
    ),
    "a code that nobody knows any more": (
        ("rate_limited: [rate_limit_exceeded, insufficient_quota]", "rate_limited: [rate_limit_exceeded]"),
        "failures",
        "errors:",
    ),
    "a code whose words say something else": (
        ("not_found: [model_not_found]", "not_found: [model_not_found, rate_limited_by_user]"),
        "failures",
        "not_found: [model_not_found, rate",
    ),
    "an exception without its code": (("code: [code, type]", "code: [type]"), "failures", "errors:"),
    "a state in which a batch is not over": (("finished: [completed, ", "finished: ["), "batches", "finished: [failed"),
    "a file that nobody reads": (
        ("files: [output_file_id, error_file_id]", "files: [output_file_id]"),
        "batches",
        "batch:",
    ),
    "rows for another endpoint": (
        ("url: /v1/chat/completions, body", "url: /v1/completions, body"),
        "batches",
        "batch:",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for part in ("recordings", "surfaces"):
        (tmp_path / "specs" / part).mkdir(parents=True)
    (tmp_path / "specs/surfaces/openai.json").write_bytes((ROOT / "specs/surfaces/openai.json").read_bytes())
    (tmp_path / FILE).write_text(EXCHANGES, encoding="utf-8")
    (tmp_path / "specs/openai.yaml").write_text(SPEC, encoding="utf-8")
    return tmp_path


def prove(folder: Path, *arguments: str) -> tuple[int, str]:
    run = CliRunner().invoke(app, ["prove", "--specs", str(folder / "specs"), "--examples", "0", *arguments])
    return run.exit_code, run.output


def test_what_is_read_and_sent_is_written_beside_the_exchanges(folder: Path) -> None:
    assert prove(folder)[0] == 0  # nobody has said yet what is read
    code, output = prove(folder, "--accept")
    assert code == 0, output
    written: dict[str, Any] = yaml.safe_load((folder / FILE).read_text(encoding="utf-8"))
    plain, streamed = (each["reads"] for each in written["calls"])
    assert plain["content"] == "Yes, so."
    assert (plain["input_tokens"], plain["cached_tokens"], plain["output_tokens"]) == (7, 3, 5)
    assert streamed["tool_calls"] == [{"id": "k", "name": "weather", "args": {"city": "Rome"}}]
    assert streamed["chunks"]["arguments"] == ['{"city": ', '"Rome"}']
    assert written["sent"]["params"]["seed"] == 4711
    assert written["errors"][0]["means"] == {
        "kind": "rate_limited",
        "text": "No quota is left.",
        "code": "insufficient_quota",
    }
    (batch,) = (each["reads"] for each in written["batches"])
    assert batch["results"][0] == {"raises": "ProviderError: It expired."}
    assert batch["results"][1]["content"] == "So."
    assert [each["method"] for each in batch["sent"]][::4] == ["files.create", "batches.cancel"]
    assert "async" not in batch
    before = (folder / FILE).read_bytes()
    assert prove(folder, "--accept")[0] == 0
    assert (folder / FILE).read_bytes() == before


@pytest.mark.parametrize("fault", FAULTS)
def test_a_change_of_what_was_accepted_is_refused_at_its_line(folder: Path, fault: str) -> None:
    change, law, where = FAULTS[fault]
    prove(folder, "--accept")
    text = changed(SPEC, change)
    (folder / "specs/openai.yaml").write_text(text, encoding="utf-8")
    code, output = prove(folder, "--output-format", "json")
    assert code == 1
    (found,) = json.loads(output)
    assert found["message"].startswith(f"{law}: ")
    assert where in text.splitlines()[found["line"] - 1]


def test_a_file_that_is_no_recording_is_bad_input(folder: Path) -> None:
    (folder / FILE).write_text("version: 99\ncalls: []\n", encoding="utf-8")
    code, output = prove(folder)
    assert code == 2
    assert "has version 99 of recordings" in output
    (folder / FILE).write_text("version: 1\ncalls: []\nerrors: [{shows: no exception}]\n", encoding="utf-8")
    code, output = prove(folder)
    assert code == 2
    assert "an error or a batch has no 'error'" in output


def test_our_recordings_have_no_exchange_that_nobody_has_read() -> None:
    for path in (ROOT / "specs/recordings").glob("*.yaml"):
        written: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert written["sent"], path
        assert all("reads" in each for each in (*written["calls"], *written.get("batches", ()))), path
        assert all("means" in each for each in written["errors"]), path
