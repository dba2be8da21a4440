"""What a spec need not write: its name, modules of types and exceptions, async methods, keys of blocks, defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from callwright_gen.load import load_spec
from callwright_gen.problems import SpecError
from tests.generator.support.project import SPEC, changed, record, render, sdk_on_path

if TYPE_CHECKING:
    from pathlib import Path

    from callwright_gen.load.spec import Spec

LONG = """
sdk: {corrections: {"tiny_sdk.types:Flat": {optional: [engine], extra: {whim: str}}}}
types: {response: "tiny_sdk.types:Flat", chunk: "tiny_sdk.types:Flat", item: ["tiny_sdk.types:Flat", "tiny_sdk:Reply"]}
errors:
  modules: [tiny_sdk]
  own: ["tiny_sdk:TinyError"]
  classes: {timeout: ["tiny_sdk:SlowError", "tiny_sdk.types:Late"]}
call:
  invoke: {sync: talk.send, async: aio.talk.send}
  stream: {$replace: true, method: {sync: talk.live, async: aio.talk.live}}
batch:
  row: $request
  submit: {call: {sync: jobs.create, async: aio.jobs.create}}
  check: {call: {sync: jobs.get, async: aio.jobs.get}, state: state, finished: [done]}
  results: {response: answer, error: [fault]}
messages: {content: {$replace: true, key: content, mode: string_or_parts}}
stream:
  $replace: true
  build: construct
  response: {text: {join: text}}
  chunk: {content: text, finish: why|as_list}
  events:
    by: kind
    begin: {block: {key: at, open: part}, open_call: {key: at, name: fn}}
    more:
      - {block: {key: at, join: {text: text}}}
      - {block: {key: other, join: {text: text}}, extend_call: {key: at, arguments: text}}
    end: {close_call: {key: at}}
"""
SHORT = changed(
    LONG,
    ("{corrections", "{module: tiny_sdk.types, corrections"),
    ('"tiny_sdk.types:Flat": {', "Flat: {"),
    (
        'response: "tiny_sdk.types:Flat", chunk: "tiny_sdk.types:Flat", item: ["tiny_sdk.types:Flat"',
        "response: Flat, chunk: Flat, item: [Flat",
    ),
    ('"tiny_sdk:TinyError"', "TinyError"),
    ('"tiny_sdk:SlowError"', "SlowError"),
    ("{sync: talk.send, async: aio.talk.send}", "talk.send\n  async: aio.*"),
    ("{sync: talk.live, async: aio.talk.live}", "talk.live"),
    ("{sync: jobs.create, async: aio.jobs.create}", "jobs.create"),
    ("{sync: jobs.get, async: aio.jobs.get}", "jobs.get"),
    ("messages: {content: {$replace: true, key: content, mode: string_or_parts}}", "messages: {content: null}"),
    ("  build: construct\n", ""),
    ("by: kind\n", "by: kind\n    key: at\n"),
    *[("{key: at, ", "{")] * 4,
    ("{key: at}", "{}"),
)


def load(folder: Path, text: str, name: str = "other") -> Spec:
    folder.mkdir(exist_ok=True)
    (folder / "tiny.yaml").write_text(SPEC, encoding="utf-8")
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_spec(folder / f"{name}.yaml").spec


def test_a_short_spec_says_the_same_as_a_long_one(tmp_path: Path) -> None:
    head = "extends: tiny\nabout: Another talk\n"
    long = load(tmp_path / "long", f"{head}provider: other\nprefix: Other\n{LONG}").model_dump()
    short = load(tmp_path / "short", head + SHORT).model_dump()
    assert short["sdk"].pop("module") == "tiny_sdk.types"
    assert short["call"].pop("async_") == "aio.*"
    del long["sdk"]["module"], long["call"]["async_"]
    assert short == long


def test_the_name_of_the_file_is_the_name_of_the_provider(tmp_path: Path) -> None:
    spec = load(tmp_path, "extends: tiny\nabout: Another talk\n", "other_talk")
    assert (spec.provider, spec.prefix) == ("other_talk", "OtherTalk")


def test_a_spec_for_another_sdk_does_not_inherit_the_module(tmp_path: Path) -> None:
    load(tmp_path, "extends: tiny\nabout: a\nsdk: {module: tiny_sdk.types}\ntypes: {response: Flat}\n", "nearby")
    other = "extends: nearby\nabout: b\nsdk: {dist: big-sdk, packages: [big_sdk, tiny_sdk]}\n"
    assert load(tmp_path, other).types.response == "tiny_sdk.types:Flat"  # as the inherited file means it
    with pytest.raises(
        SpecError, match=r"types.chunk: expected a name of the SDK as 'module:Name', got 'Flat'. Write its mod"
    ):
        load(tmp_path, f"{other}types: {{chunk: Flat}}\n")


def test_a_module_from_short_names_is_that_of_whole_names(tmp_path: Path) -> None:
    texts: list[str] = []
    with sdk_on_path(tmp_path / "site"):
        for folder, module, name in (("a", "", '"tiny_sdk.types:Reply"'), ("b", "module: tiny_sdk.types, ", "Reply")):
            overlay = (
                f"extends: tiny\nabout: Another talk\nsdk: {{{module}range: '>=1,<2'}}\ntypes: {{response: {name}}}\n"
            )
            (tmp_path / folder / "specs").mkdir(parents=True)
            (tmp_path / folder / "specs/tiny.yaml").write_text(SPEC, encoding="utf-8")
            (tmp_path / folder / "specs/other.yaml").write_text(overlay, encoding="utf-8")
            record(tmp_path / folder, "other")
            texts.append(render(tmp_path / folder, "other").files["other.py"])
    assert texts[0] == texts[1]
