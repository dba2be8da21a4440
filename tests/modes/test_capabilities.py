"""The page of what each provider can do says the truth: what it calls "no" is refused, all else reaches the wire."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from callwright_runtime import (
    AudioPart,
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    ImagePart,
    Messages,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
    UnsupportedError,
)
from tests.support.answers import Answer
from tests.support.command import callwright
from tests.support.everyone import BY_NAME
from tests.support.library import Book, shelf_of
from tests.support.parts import BYTES, PARTS
from tests.support.replies import json_reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.support.caller import Caller

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/providers.md"
Cells = dict[str, dict[str, str]]


def tables() -> dict[str, Cells]:
    """Read the page: by title and provider, the cells by their columns."""
    read: dict[str, Cells] = {}
    for title, text in re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", PAGE.read_text(), re.MULTILINE | re.DOTALL):
        header, _, *rows = [
            [cell.strip().replace("`", "") for cell in line.strip("|").split(" | ")]
            for line in text.splitlines()
            if line.startswith("| ")
        ]
        read[title] = {name: dict(zip(header[1:], cells, strict=True)) for name, *cells in rows}
    return read


TABLES = tables()


def rows(title: str) -> dict[str, dict[str, str]]:
    """Return the rows of a table: by provider, what stands in each column."""
    return {name: row for name, row in TABLES[title].items() if name in BY_NAME}


def test_a_page_that_is_not_what_the_specs_say_is_found_out(tmp_path: Path):
    shown = callwright(ROOT, "capabilities")
    assert shown.stdout == PAGE.read_text()
    stale = tmp_path / "page.md"
    stale.write_text(shown.stdout.replace("own only", "yes", 1))
    run = callwright(ROOT, "capabilities", "--check", str(stale))
    assert (run.returncode, run.stdout) == (1, "")
    assert f"callwright capabilities > {stale}" in run.stderr


def test_every_provider_is_on_the_page():
    assert set(BY_NAME) <= set(TABLES["Common call params"])


def sent(caller: Caller, prompt: object = "Hello", **options: Any) -> dict[str, Any]:
    """Ask, and give the request as tests look at it."""
    caller.will_say(Answer(json.dumps({"title": "Dune", "author": {"name": "Frank Herbert", "born": 1920}})))
    caller.ask(prompt, **options)
    return caller.server.last


COMMON = {
    "temperature": 0.5,
    "max_tokens": 99,
    "top_p": 0.5,
    "frequency_penalty": 0.5,
    "presence_penalty": 0.25,
    "seed": 7,
    "stop": ["END"],
}


@pytest.mark.parametrize("name", rows("Common call params"))
def test_call_params(caller_of: Callable[[str], Caller], name: str):
    row = TABLES["Common call params"][name]
    taken = {param: cell.rpartition(".")[2] for param, cell in row.items() if cell != "no"}
    body = sent(caller_of(name), call_params={param: COMMON[param] for param in taken})
    assert {param: body.get(own) for param, own in taken.items()} == {param: COMMON[param] for param in taken}
    for param in row.keys() - taken.keys():
        with pytest.raises(UnsupportedError, match=rf"{name}.*'{param}'.*leave it out"):
            BY_NAME[name].call("big", call_params={param: COMMON[param]})


ONE_OF_A_KIND: Mapping[str, Any] = {
    "text": TextPart("b"),
    "image_url": PARTS["image url"],
    "audio_url": PARTS["audio url"],
    "document_url": PARTS["document url"],
    "thinking": ThinkingPart("Hm."),
    "tool_call": ToolCallPart("toolcall1", "shelf_of", {"title": "Dune"}),
    "tool_result": ToolResultPart("toolcall1", "shelf_of", "floor 2"),
    "cache_control": CacheControlPart(),
}
WITH_MEDIA: Mapping[str, tuple[str, Callable[[str], Any]]] = {
    "image": ("image", lambda media_type: ImagePart(BYTES, media_type)),
    "audio": ("audio", lambda media_type: AudioPart(BYTES, media_type)),
    "document": ("application", lambda media_type: DocumentPart(BYTES, media_type)),
}
ROLES = {"thinking": "assistant", "tool_call": "assistant", "tool_result": "tool"}


def parts_of(kind: str, cell: str) -> tuple[list[Any], Any]:
    """Give the parts of a kind that a cell promises, and one that it does not."""
    if kind not in WITH_MEDIA:
        part = ONE_OF_A_KIND[kind]
        return ([part], None) if cell == "yes" else ([], part)
    major, made = WITH_MEDIA[kind]
    subtypes = [] if cell == "no" else cell.split(", ")
    return [made("text/plain" if each == "plain" else f"{major}/{each}") for each in subtypes], made(f"{major}/unknown")


@pytest.mark.parametrize("name", rows("Message parts"))
def test_parts(caller_of: Callable[[str], Caller], name: str):
    row = TABLES["Message parts"][name]
    wrong = {kind: found for kind, cell in row.items() if (found := list(wrong_of(caller_of(name), kind, cell)))}
    assert not wrong


def wrong_of(caller: Caller, kind: str, cell: str) -> Iterator[str]:
    """Say what is otherwise than a cell of message parts promises."""
    role = ROLES.get(kind, "user")
    taken, refused = parts_of(kind, cell)
    said = "a" if role != "tool" else ""
    bare = sent(caller, [BaseMessageParam("user", said)])["messages"]
    for part in taken:
        if sent(caller, [BaseMessageParam(role, [TextPart(said), part])])["messages"] == bare:
            yield f"{part} is not sent"
    if refused is None:
        return
    asked = len(caller.server.requests)
    what = type(refused).__name__ if cell in {"no", "own only"} else "unknown"
    with pytest.raises(UnsupportedError, match=rf"{caller.provider.name}.*{what}"):
        caller.ask([BaseMessageParam(role, [TextPart(said), refused])])
    if len(caller.server.requests) != asked:
        yield f"{refused} is sent"


def besides(body: Any) -> Any:
    """Leave out what a request says of messages and of the tools themselves."""
    if isinstance(body, dict):
        return {key: besides(value) for key, value in body.items() if key not in {"messages", "tools"}}
    return body


OPTIONS: Mapping[str, dict[str, Any]] = {
    "and json_mode": {"response_model": Book, "json_mode": True},
    "and tools": {"response_model": Book, "tools": [shelf_of]},
}


@pytest.mark.parametrize("name", BY_NAME)
def test_a_response_model_is_a_tool_that_is_forced(caller_of: Callable[[str], Caller], name: str):
    caller = caller_of(name)
    caller.will_fill('{"title": "Dune", "author": {"name": "Frank Herbert", "born": 1920}}')
    caller.ask(response_model=Book)
    wire = caller.provider.wire
    assert (list(wire.tools_of(caller.server.last)), wire.forced_tool_of(caller.server.last)) == (["Book"], "Book")
    cell = TABLES["Structured output"][name]["response_model"]
    assert ("Book" in json.dumps(besides(caller.server.last))) == (cell == "tool by name")


@pytest.mark.parametrize("name", BY_NAME)
def test_json_is_asked_for_as_the_page_says(caller_of: Callable[[str], Caller], name: str):
    row, caller = TABLES["Structured output"][name], caller_of(name)
    for column, options in OPTIONS.items():
        body, by_api = sent(caller, **options), row[column] == "by the API"
        assert ("author" in json.dumps(besides(body))) == by_api, column
        assert by_api or "author" in json.dumps(body["messages"]), column
    plain, asked = sent(caller), sent(caller, json_mode=True)
    assert (besides(plain) != besides(asked)) == (row["json_mode alone"] == "by the API")
    assert "JSON" in json.dumps(asked["messages"])


ANSWER = Answer("Two.", thinking="One and one.", signature="c2ln")
ROWS = rows("Response properties")


def body_of(name: str) -> Any:
    """Write an answer with a thought, where most hosts of the wire show it when the provider's own does not."""
    body = BY_NAME[name].wire.body(ANSWER)
    if name in {"openai", "azure"}:
        body["choices"][0]["message"]["reasoning_content"] = ANSWER.thinking
    return body


@pytest.mark.parametrize("name", ROWS)
def test_answers(caller_of: Callable[[str], Caller], name: str):
    caller, row, wire = caller_of(name), ROWS[name], BY_NAME[name].wire
    headers = getattr(wire, "HEADERS", {})
    caller.server.respond(lambda _: json_reply(body_of(name), headers=headers))
    response = caller.ask([Messages.User("One and one?")])
    told = {
        "thinking": (response.thinking, ANSWER.thinking),
        "id": (response.id, wire.ID),
        "input tokens": (response.input_tokens, ANSWER.tokens.input),
        "output tokens": (response.output_tokens, ANSWER.tokens.output),
        "cached tokens": (response.cached_tokens, ANSWER.tokens.cached),
        "cache write tokens": (response.cache_write_tokens, ANSWER.tokens.written),
        "reasoning tokens": (response.reasoning_tokens, ANSWER.tokens.reasoning),
    }
    for column, (read, said) in told.items():
        assert read == (said if row[column] == "yes" else None), column
    assert response.model == ("test-model" if row["model"] == "from the request" else wire.MODEL)


@pytest.mark.parametrize("name", [name for name, row in ROWS.items() if row["refusal"] == "yes"])
def test_refusals(caller_of: Callable[[str], Caller], name: str):
    caller = caller_of(name)
    caller.will_say(Answer(refusal="I will not.", ended="content_filter"))
    assert caller.ask().refusal == "I will not."


@pytest.mark.parametrize("name", ROWS)
def test_what_an_api_never_tells_is_no_attribute(caller_of: Callable[[str], Caller], name: str):
    caller = caller_of(name)
    caller.will_say(Answer("Two."))
    response = caller.ask()
    for column in ("refusal", "audio", "citations"):
        if ROWS[name][column] == "yes":
            assert not getattr(response, column)
        else:
            with pytest.raises(AttributeError, match=column):
                getattr(response, column)
