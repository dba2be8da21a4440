"""Fields whose names or values are odd: what drawn specs found, each as a small spec over a small client library."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.support.project import imported, install_metadata, record, render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

SDK = '''
from __future__ import annotations
from typing import Any, TypedDict
from pydantic import BaseModel

class Item(TypedDict, total=False):
    text: str | None
    hidden: bool | None

class Call(TypedDict):
    name: str
    args: str

class Reply(TypedDict, total=False):
    last: list[Part]
    items: list[Item]
    final: str | None
    count: int
    other: int
    calls: list[Call] | None

class Part(TypedDict, total=False):
    final: str | None
    words: str
    calls: list[Call] | None

class Late(BaseModel):
    part: LatePart
    why: str

class LatePart(BaseModel):
    words: str
    label: str

class Chunk(TypedDict, total=False):
    words: str | None
    final: str | None
    why: str | None

class Flow(list[Any]):
    def close(self) -> None:
        """End the stream."""

class Client:
    def __init__(self, answer: Any) -> None:
        self.answer, self.sent = answer, []

    def create(self, *, model: str, messages: list[Any], stream: bool = False) -> Any:
        self.sent.append({"model": model, "messages": messages})
        return Flow(self.answer) if stream else self.answer
'''
SPEC = {
    "provider": "odd",
    "prefix": "Odd",
    "about": "Odd chat",
    "sdk": {"dist": "odd-sdk", "range": ">=1", "corrections": {"odd_sdk:Reply": {"optional": ["count"]}}},
    "clients": {"both": "odd_sdk:Client"},
    "types": {"response": "odd_sdk:Reply", "chunk": "odd_sdk:Chunk", "message": "odd_sdk:Item", "tool": "odd_sdk:Item"},
    "call": {"invoke": "create", "stream": {"set": {"stream": True}}},
    "params": {
        "from": "odd_sdk:Client.create",
        "exclude": ["model", "messages", "stream"],
        "common": dict.fromkeys(
            ("temperature", "max_tokens", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop")
        ),
    },
    "messages": {
        "content": {"key": "content", "mode": "parts"},
        "parts": {
            "text": {"shape": {"type": {"$optional": "text"}, "text": "$text"}},
            "tool_call": {"key": "calls", "shape": {"name": "$name", "args": "$args|to_json"}},
        },
    },
    "json": {"schema": {}, "object": {}, "prompt": "always"},
    "response": {
        "content": "items[*]{not:hidden}.text|join",
        "thinking": "items[*]{has:hidden}.text|join_or_null",
        "finish": "last[*].final",
        "model": "final",
        "id": None,
        "usage": {"input": "count ?? other"},
        "tool_calls": {"each": "calls[*]", "name": "name", "arguments": "args"},
        "message_param": {"text": "$response.final"},
    },
    "stream": {
        "build": "dict",
        "response": {
            "last": [{"final": {"last": "why"}, "words": {"join": "words"}, "calls": "$calls|drop"}],
            "final": {"first": "final"},
            "items": [{"text": {"join": "words"}}],
        },
        "chunk": {"content": "words"},
    },
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("site")
    (folder / "odd_sdk.py").write_text(SDK)
    install_metadata(folder, "odd-sdk", "1.0")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield folder
    sys.modules.pop("odd_sdk", None)


@dataclass
class Odd:
    module: ModuleType

    def ask(self, answer: Any, **options: Any) -> tuple[Any, list[Any]]:
        from odd_sdk import Client

        client = Client(answer)
        return self.module.call("big", client=client, **options)(lambda: "Hello")(), client.sent[0]["messages"]


def generated(folder: Path, **sections: Any) -> Odd:
    (folder / "specs").mkdir()
    (folder / "specs/odd.yaml").write_text(json.dumps({**SPEC, **sections}))
    record(folder, "odd")
    return Odd(imported(folder / "odd.py", render(folder, "odd").files["odd.py"]))


def test_a_key_that_holds_false_or_null_holds_nothing(site: Path, tmp_path: Path) -> None:
    items = [
        {"text": "a", "hidden": False},
        {"text": "b", "hidden": None},
        {"text": "c"},
        {"text": "d", "hidden": True},
    ]
    answer, messages = generated(tmp_path).ask({"items": items})
    assert (answer.content, answer.thinking) == ("abc", "d")
    assert messages == [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]


@pytest.mark.parametrize(("counts", "read"), [({"count": 0, "other": 3}, 0), ({"count": None, "other": 3}, 3)])
def test_zero_is_no_missing_number(site: Path, tmp_path: Path, counts: dict[str, Any], read: int) -> None:
    assert generated(tmp_path).ask(counts)[0].input_tokens == read


def test_fields_may_have_the_names_of_verbs_slots_and_older_keys(site: Path, tmp_path: Path) -> None:
    """`last` is a list of objects, `final` is a field twice, and events have one reason where answers have a list."""
    events = [{"words": "Fo", "final": "big"}, {"words": "ur", "why": "stop"}]
    stream = generated(tmp_path).ask(events, stream=True)[0]
    assert [(chunk.content, chunk.finish_reasons) for chunk, _ in stream] == [("Fo", []), ("ur", ["stop"])]
    assert stream.response.response == {
        "last": [{"final": "stop", "words": "Four"}],
        "final": "big",
        "items": [{"text": "Four"}],
    }


def test_a_stream_of_a_class_that_names_later_classes_is_rebuilt_in_part(site: Path, tmp_path: Path) -> None:
    from odd_sdk import LatePart

    types = {**SPEC["types"], "response": "odd_sdk:Late"}  # type: ignore[dict-item]
    response = {
        "content": "part.words",
        "finish": "why|as_list",
        "model": "why",
        "id": None,
        "usage": None,
        "tool_calls": {"each": "part.words|as_list", "name": "{str}", "arguments": "{str}"},
        "message_param": {"text": "$response.part.words"},
    }
    rebuilt = {"why": {"last": "why"}, "part": {"words": {"join": "words"}, "label": {"last": "why"}}}
    made = generated(
        tmp_path,
        types=types,
        sdk={"dist": "odd-sdk", "range": ">=1"},
        response=response,
        stream={"build": "validate", "response": rebuilt},
    )
    stream = made.ask([{"words": "Four"}], stream=True)[0]
    assert [chunk.content for chunk, _ in stream] == ["Four"]
    assert isinstance(stream.response.response.part, LatePart)
