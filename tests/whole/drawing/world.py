"""Draw a whole: a client library, a spec over it, and what happens when it is called."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.whole.drawing.conversations import draw_conversation
from tests.whole.drawing.events import draw_events
from tests.whole.drawing.extending import draw_files
from tests.whole.drawing.faults import draw_errors, draw_faults
from tests.whole.drawing.places import Drawn
from tests.whole.drawing.replies import draw_reply
from tests.whole.drawing.requests import draw_requests
from tests.whole.drawing.sdk import TEXT, Sdk
from tests.whole.drawing.streams import draw_stream
from tests.whole.drawing.values import object_of
from tests.whole.meaning.conversing import are_items


@dataclass
class World:
    """A drawn client library and spec, with drawn answers, events, messages and params."""

    sdk: Sdk
    spec: dict[str, Any]
    answers: list[dict[str, Any]]
    events: list[list[dict[str, Any]]]
    conversations: list[list[dict[str, Any]]]
    params: list[dict[str, Any]]
    tag: str
    faults: list[dict[str, Any]]
    files: dict[str, dict[str, Any]]

    def __repr__(self) -> str:
        parts = {
            "The client library": self.sdk.source(),
            "The spec": "\n".join(json.dumps(file, indent=1) for file in self.files.values()),
            "Answers": "\n".join(map(repr, self.answers)),
            "Events": "\n\n".join("\n".join(map(repr, each)) for each in self.events),
            "Conversations": "\n".join(map(repr, self.conversations)),
            "Params": repr(self.params),
            "Faults": "\n".join(map(repr, self.faults)),
        }
        return "\n".join(f"\n===== {title} =====\n{text}" for title, text in parts.items())


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw a world, its structure first: a shrunk example has a simple spec before it has simple values."""
    sdk = Sdk(draw(st.sampled_from(("model", "typeddict", "pydantic"))))
    drawn = Drawn(draw, sdk)
    reply = draw_reply(drawn)
    streamed = draw_stream(drawn, reply)
    for keys in reply.leaves.values():
        drawn.optional(keys)  # a stream may end before it arrives
    call, own = sdk.classes[reply.calls.cls], reply.calls.paths.get("id")
    if own is not None and not call[own][1]:
        sdk.optional.setdefault(reply.calls.cls, set()).add(own)  # a stream may give no id
    if any(
        kind == TEXT for cls, names in sdk.optional.items() for kind in (sdk.classes[cls][name][0] for name in names)
    ):
        drawn.texts = tuple(text for text in drawn.texts if text)  # an empty text may then count as missing
    asked = draw_requests(drawn, reply)
    spec = {
        "provider": "drawn",
        "prefix": "Drawn",
        "about": "Drawn chat",
        "sdk": _sdk_section(sdk),
        "types": {
            "response": "drawn_sdk.types:Reply",
            "chunk": f"drawn_sdk.types:{streamed.chunk}",
            "message": "drawn_sdk.types:MessageParam",
            "tool": f"drawn_sdk.types:{sdk.made if '$new' in asked['tools']['shape'] else 'AnyParam'}",
        },
        **asked,
        **reply.spec,
        "stream": streamed.spec,
    }
    if drawn.draw_one_in(3):
        spec["errors"] = draw_errors(drawn)
    if are_items(spec["messages"]):
        spec["types"]["assistant_message"] = "drawn_sdk.types:ItemsParam"
    if streamed.item:
        spec["types"]["item"] = "drawn_sdk.types:Wrapped"
        spec["call"]["stream"]["item"] = streamed.item
    answers = [object_of(drawn, "Reply") for _ in range(2)]
    events = [draw_events(drawn, streamed) for _ in range(2)]
    conversations = [draw_conversation(drawn, spec["messages"]) for _ in range(2)]
    return World(
        sdk,
        spec,
        answers,
        events,
        conversations,
        [_params(drawn, spec) for _ in range(2)],
        streamed.kinds.get("tagged", ""),
        draw_faults(drawn) if "errors" in spec else [],
        draw_files(drawn, spec),
    )


def _sdk_section(sdk: Sdk) -> dict[str, Any]:
    section: dict[str, Any] = {"dist": "drawn-sdk", "range": ">=1,<2"}
    corrections: dict[str, Any] = {}
    for cls, names in sdk.optional.items():
        corrections.setdefault(cls, {})["optional"] = sorted(names)
    for cls, kinds in sdk.undeclared.items():
        corrections.setdefault(cls, {})["extra"] = dict.fromkeys(kinds, "object")
    if corrections:
        section["corrections"] = {f"drawn_sdk.types:{cls}": value for cls, value in corrections.items()}
    return section


def _params(drawn: Drawn, spec: dict[str, Any]) -> dict[str, Any]:
    """Draw call params: common ones, and the library's own."""
    known = [key for key, name in spec["params"]["common"].items() if name is not None]
    known += [key for key in ("temperature", "max_tokens", "stop") if key not in spec["params"]["common"]]
    values = {"temperature": 0.5, "max_tokens": 7, "stop": drawn.one("end", ["a", "b"])}
    found = {key: values[key] for key in known if key in values and drawn.maybe()}
    if drawn.maybe():
        found["mood"] = "merry"
    return found
