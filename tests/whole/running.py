"""Generate a drawn spec, import it, and call it; compare everything with what the interpreter says."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from callwright_runtime import CallwrightError, NoMessageError, ProviderError, UnsupportedError
from callwright_runtime.structured.json_output import json_instruction
from tests.whole.calling import Sum, add, finished, message_of, object_of, read_stream, schema_of
from tests.whole.drawing.sdk import make, plain
from tests.whole.generating import Generated, generated
from tests.whole.meaning.answering import chunk_of, response_of
from tests.whole.meaning.asking import Asked, arguments_of, is_at, params_of
from tests.whole.meaning.folding import Fold, StreamedError
from tests.whole.meaning.nulls import without_nulls
from tests.whole.meaning.reading import Reader
from tests.whole.meaning.writing import Writer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.whole.drawing.world import World

OTHERS = {  # parts that a spec may have no rule for
    "image": {"image": b"", "media_type": "image/png"},
    "image_url": {"url": "https://example.com/a.png"},
    "audio_url": {"url": "https://example.com/a.wav"},
}
PROPERTIES = {
    "content": "content",
    "thinking": "thinking",
    "refusal": "refusal",
    "citations": "citations",
    "audio": "audio",
    "server_tools": "server_tools",
    "finish_reasons": "finish_reasons",
    "common_finish_reasons": "common_finish_reasons",
    "model": "model",
    "id": "id",
    "usage": "usage",
    "input": "input_tokens",
    "cached": "cached_tokens",
    "cache_write": "cache_write_tokens",
    "output": "output_tokens",
    "reasoning": "reasoning_tokens",
}


class Check:
    """Calls a generated module, and collects what is not as the spec says."""

    def __init__(self, world: World, made: Generated) -> None:
        self.world = world
        self.made = made
        self.spec = world.spec
        self.found: list[str] = []
        corrections = self.spec["sdk"].get("corrections", {}).values()
        # Filters are by this field alone, whatever else may be missing.
        optional = {"index"} & {name for each in corrections for name in each.get("optional", ())}
        self.reader = Reader(frozenset(optional), {"model": "big"})

    def same(self, what: str, actual: Any, expected: Any) -> None:
        """Note a difference."""
        if actual != expected:
            self.found.append(f"{what}:\n  is        {actual!r}\n  should be {expected!r}")

    # --- answers

    def answer(
        self, data: dict[str, Any], conversation: list[dict[str, Any]], params: dict[str, Any], *, is_async: bool
    ) -> None:
        """Make a plain call with tools, and compare the request and the answer."""
        asked = Asked(conversation, params, [self._tool(own=is_async)], lists=self._lists())
        answer = make(self.made.types, self.world.sdk.form, "Reply", data)
        tools = [self._own_tool() if is_async else add]
        result, client = self._call(answer, asked, is_async=is_async, tools=tools)
        self.same("the request", plain(client.sent[0]) if client.sent else None, arguments_of(self.spec, asked))
        error = self.spec["response"].get("error")
        if error and self.reader.read(error, data):
            self.same("an error sent as an answer", type(result), ProviderError)
            return
        if isinstance(result, Exception):
            self.found.append(f"the call raised {result!r}")
            return
        self.response("the answer", result, data)

    def response(self, what: str, result: Any, data: Any) -> None:
        """Compare the properties of a response."""
        expected = response_of(self.spec, data, self.reader)
        for key, attribute in PROPERTIES.items():
            if key in expected and (key != "refusal" or key in self.spec["response"]):
                got, wanted = without_nulls(plain(getattr(result, attribute))), without_nulls(expected[key])
                self.same(f"{attribute} of {what}", got or None, wanted or None)
        calls = [(call.id, call.name, object_of(call.arguments), call.opaque) for call in result._tool_calls()]
        self.same(
            f"tool calls of {what}", calls, [(*call[:2], object_of(call[2]), call[3]) for call in expected["calls"]]
        )
        message, said = self._message(data)
        try:
            sent = without_nulls(plain(result.message_param))
        except NoMessageError:
            self.same(f"what is said in the message of {what}", None, said)
        else:
            self.same(f"message_param of {what}", sent, without_nulls(message))

    def _message(self, data: Any) -> tuple[Any, Any]:
        """Return the message that goes back, and something of the answer that it says; None if there is nothing."""
        read: list[Any] = []

        def slot(name: str) -> Any:
            value = self.reader.read(name.removeprefix("response").removeprefix("."), data)
            read.append(value)
            return list(value) if isinstance(value, list) else value

        message = Writer(slot).fill(self.spec["response"]["message_param"]) or {}
        return message, next((value for value in read if value is not None), None)

    # --- streams

    def stream(self, events: list[dict[str, Any]], conversation: list[dict[str, Any]], *, is_async: bool) -> None:
        """Stream, and compare the request, each chunk, and the response that the events add up to."""
        asked = Asked(conversation, stream=True, lists=self._lists())
        objects = [self._event(event) for event in events]
        result, client = self._call(objects, asked, is_async=is_async, stream=True)
        if not isinstance(result, tuple):
            self.found.append(f"the stream raised {result!r}")
            return
        stream, chunks, error = result
        self.same("the request of the stream", plain(client.sent[0]), arguments_of(self.spec, asked))
        fold = Fold(self.spec, self.reader)
        raised = ""
        for number, event in enumerate(events):
            try:
                fold.add(event)
            except StreamedError:
                raised = "StreamError"
                break
            if number < len(chunks):
                expected = chunk_of(self.spec, event, self.reader)
                for key, attribute in PROPERTIES.items():
                    if key in expected and hasattr(type(chunks[number]), attribute):
                        self.same(
                            f"{attribute} of chunk {number}", plain(getattr(chunks[number], attribute)), expected[key]
                        )
        self.same("the error of the stream", type(error).__name__ if error else "", raised)
        if error is None or chunks:
            data = fold.response()
            rebuilt = plain(stream.response.response)
            keep = self.world.sdk.form != "pydantic"  # which validates, and so fills fields
            self.same(
                "the rebuilt response",
                rebuilt if keep else without_nulls(rebuilt),
                data if keep else without_nulls(data),
            )
            self.response("the rebuilt response", stream.response, data)

    def _event(self, event: dict[str, Any]) -> Any:
        cls = self.spec["types"]["chunk"].partition(":")[2]
        if cls not in self.world.sdk.classes:  # a union of classes
            word = event[self.world.tag]
            fields = self.world.sdk.classes.items()
            cls = next(name for name, each in fields if each.get(self.world.tag) == (("words", word), False))
        item = self.spec["call"]["stream"].get("item")
        if item:
            return make(self.made.types, self.world.sdk.form, "Wrapped", {item: event})
        return make(self.made.types, self.world.sdk.form, cls, event)

    # --- messages

    def round_trip(self, conversation: list[dict[str, Any]]) -> None:
        """Read the provider's messages, and write them again: they are the same, and are sent as they are."""
        response = self.made.module.DrawnCallResponse
        said = [each for each in conversation if each["role"] != "system"]
        own = response._to_provider([message_of(each) for each in said])
        self.same("messages that were read and written", response._to_provider(response.common_messages(own)), own)
        asked = Asked(said, lists=self._lists())
        _, client = self._call({}, asked, messages=own)
        self.same("the provider's own messages", plain(client.sent[0]), arguments_of(self.spec, asked))

    # --- refusals

    def refused(self) -> None:
        """Send what the spec has no rule for: nothing may be sent."""
        for kind, part in OTHERS.items():
            if kind not in self.spec["messages"]["parts"]:
                asked = Asked(
                    [{"role": "user", "content": [{"kind": "text", "text": "Look:"}, {"kind": kind, **part}]}]
                )
                result, client = self._call({}, asked)
                self.same(f"a refused {kind}", (type(result), client.sent), (UnsupportedError, []))
        for name, target in self.spec["params"]["common"].items():
            if target is None:
                result, client = self._call({}, Asked([{"role": "user", "content": "Hello"}], {name: 1}))
                self.same(f"the refused param {name}", (type(result), client.sent), (UnsupportedError, []))
                return

    # --- structured answers

    def structured(
        self, conversation: list[dict[str, Any]], *, json_mode: bool, model: bool, tools: bool, params: dict[str, Any]
    ) -> None:
        """Ask for a structured answer, and compare the request; what the answer says does not matter here."""
        dialect = self.spec["json"]["dialect"]
        schema = {"name": "Sum", "description": "A sum.", "schema": self._sum(dialect)}
        forced = {**schema, "schema": self._sum(self.spec["tools"].get("dialect", "plain")), "config": {}}
        asked = Asked(
            conversation,
            params,
            [self._tool(own=False)] if tools else [],
            (schema if json_mode or self._by_json(params) else forced) if model else None,
            json_mode,
            instruction=json_instruction(Sum if model else None, dialect),
            lists=self._lists(),
        )
        options = {"response_model": Sum} if model else {}
        options |= {"tools": [add]} if tools else {}
        answer = make(self.made.types, self.world.sdk.form, "Reply", self.world.answers[0])
        _, client = self._call(answer, asked, json_mode=json_mode, **options)
        what = f"the request (json_mode={json_mode}, response_model={model}, tools={tools})"
        self.same(what, plain(client.sent[0]) if client.sent else None, arguments_of(self.spec, asked))

    def _by_json(self, params: dict[str, Any]) -> bool:
        instead = self.spec["json"].get("instead_of_tool")
        sent = params_of(self.spec, Asked([], params, lists=self._lists()))
        return not self.spec["tools"].get("force") or (instead is not None and is_at(sent, instead))

    # --- calls

    def _call(
        self, answer: Any, asked: Asked, *, is_async: bool = False, messages: list[Any] | None = None, **options: Any
    ) -> tuple[Any, Any]:
        client = self._client(answer, is_async=is_async)
        messages = messages or [message_of(message) for message in asked.conversation]
        if "module" not in self.spec["clients"]:
            options["client"] = client

        def ask() -> Any:
            return {"messages": messages}

        async def ask_async() -> Any:
            return {"messages": messages}

        try:
            decorated = self.made.module.call("big", call_params=asked.params or None, **options)
            if is_async:
                return asyncio.run(finished(decorated(ask_async), stream=asked.stream)), client
            result = decorated(ask)()
            return (read_stream(result) if asked.stream else result), client
        except CallwrightError as error:
            return error, client
        except (ValueError, TypeError, AttributeError, NameError) as error:
            return error, client

    def _client(self, answer: Any, *, is_async: bool) -> Any:
        if "module" in self.spec["clients"]:
            client = self.made.sdk.SHARED
            client.answers, client.sent = [answer], []
            return client
        both = "both" in self.spec["clients"]
        return getattr(self.made.sdk, "Dual" if both else "AsyncClient" if is_async else "Client")(answer)

    def _lists(self) -> frozenset[str]:
        """Return the common params that the library declares as lists."""
        either = "str | list" in self.world.sdk.params or "str | list" in self.world.sdk.methods
        return frozenset() if either else frozenset({"stop"})

    def _tool(self, *, own: bool) -> dict[str, Any]:
        strict = own and "strict" in self.spec["tools"].get("config", {})
        dialect = "strict" if strict else self.spec["tools"].get("dialect", "plain")
        config = {"strict": True} if strict else {}
        return {
            "name": "add" if not own else "Add",
            "description": "Add numbers.",
            "schema": schema_of(dialect),
            "config": config,
        }

    def _own_tool(self) -> Any:
        config = {"strict": True} if "strict" in self.spec["tools"].get("config", {}) else {}
        body = {
            "__annotations__": {"one": int, "two": int},
            "two": 1,
            "__module__": __name__,
            "__doc__": "Add numbers.",
            "tool_config": config,
        }
        return type("Add", (self.made.module.DrawnTool,), body)

    @staticmethod
    def _sum(dialect: str) -> dict[str, Any]:
        closed = {"additionalProperties": False} if dialect in {"strict", "closed"} else {}
        return {"properties": {"total": {"type": "integer"}}, "required": ["total"], "type": "object", **closed}


def differences(world: World, site: Path) -> str:
    """Return what a generated module does that its spec does not say, or nothing."""
    with generated(world, site) as made:
        check = Check(world, made)
        for number in range(2):
            is_async = number == 1
            check.answer(world.answers[number], world.conversations[number], world.params[number], is_async=is_async)
            check.stream(world.events[number], world.conversations[number], is_async=is_async)
            check.round_trip(world.conversations[number])
        for json_mode, model, tools in ((True, True, False), (True, False, True), (False, True, False)):
            check.structured(
                world.conversations[0], json_mode=json_mode, model=model, tools=tools, params=world.params[0]
            )
        check.refused()
        if not check.found:
            return ""
        return "\n".join([*check.found, "", "===== The module =====", made.source])
