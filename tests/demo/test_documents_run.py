"""Every Python block of the documents runs; those of most pages here, against the fakes of `callwright.testing`."""

from __future__ import annotations

import asyncio
import re
import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from callwright.testing import FakeError, Reply, ToolCall, fake
from docs_site.assemble import ROOT
from docs_site.providers import provider_pages
from tests.support.documents import BLOCK, BY_FAKES, ELSEWHERE, PAGES, modules, modules_of, pages_with_blocks, text_of
from tests.support.names import ALONE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from callwright.testing import Request

CASES = [(page, code) for page in BY_FAKES for code in modules_of(page)]
IDS = [f"{page}:{len(code) - len(code.lstrip()) + 1}" for page, code in CASES]
SPECS = sorted(path.stem for path in (ROOT / "specs").glob("*.yaml"))
KEYS = ("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "GOOGLE_API_KEY")


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let clients be created. A request to a real host would fail."""
    for key in KEYS:
        monkeypatch.setenv(key, "no-key")


def run(code: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("a_document")
    monkeypatch.setitem(sys.modules, module.__name__, module)  # what it defines can be pickled by its name
    exec(compile(code, "a document", "exec"), module.__dict__)
    return module


@pytest.mark.parametrize(("page", "code"), CASES, ids=IDS)
def test_a_block_runs_and_makes_the_calls_that_it_shows(
    page: str, code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shows_answers = "print(" in code
    try:
        with fake.all(answers()) as calls:
            run(code, monkeypatch)
    except FakeError:
        assert not calls
        assert not shows_answers
    assert bool(capsys.readouterr().out) == shows_answers


def answers() -> Callable[[Request], Reply]:
    """Return replies for one program: a tool call for the first request with tools, else text or what is forced."""
    asked: list[Request] = []

    def answer(request: Request) -> Reply:
        asked.append(request)
        if request.forced_tool or "response_format" in request.arguments:
            return Reply(structured=example(schema_in(request.arguments)))
        if request.tools and len(asked) == 1:
            return Reply(tool_calls=[ToolCall(request.tool_names[0], args=example(schema_in(request.tools[0])))])
        return Reply("It is sunny.")

    return answer


def schema_in(value: Any) -> dict[str, Any]:
    """Return the first JSON schema of an object in a request."""
    return next(schemas_in(value))


def schemas_in(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "properties" in value:
            yield value
        for item in value.values():
            yield from schemas_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from schemas_in(item)


def example(schema: dict[str, Any], root: dict[str, Any] | None = None) -> Any:
    """Return a value that a JSON schema allows."""
    root = root or schema
    match schema:
        case {"$ref": str(ref)}:
            value = example(root["$defs"][ref.rpartition("/")[2]], root)
        case {"type": "object", "properties": dict(fields)}:
            value = {name: example(field, root) for name, field in fields.items()}
        case {"type": "array"}:
            value = [example(schema["items"], root)]
        case {"type": "integer" | "number"}:
            value = 25
        case _:
            value = "Oslo"
    return value


@pytest.mark.parametrize("name", [name for name in SPECS if name not in ALONE or find_spec(name)])
def test_the_first_call_of_a_provider_page_runs(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (code,) = modules(first_calls()[f"{name}.md"])
    with fake.provider(name, "Paris.") as calls:
        run(code, monkeypatch)
    assert calls[0].model in code
    assert capsys.readouterr().out.splitlines() == ["Paris. ['stop']", "10 5"]


def first_calls() -> dict[str, str]:
    if not CACHED:
        CACHED.update(provider_pages(ROOT))
    return CACHED


CACHED: dict[str, str] = {}


def test_the_endpoint_of_the_cookbook_streams_events(monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = [code for code in modules_of("docs/cookbook.md") if "FastAPI" in code]
    module = run(code, monkeypatch)

    async def get() -> httpx.Response:
        transport = httpx.ASGITransport(app=module.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get("/answer", params={"question": "Is it sunny?"})

    with fake(module.answer, Reply(chunks=["Yes.\n", "Very."])):
        response = asyncio.run(get())
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.text == "data: Yes.\ndata: \n\ndata: Very.\n\nevent: done\ndata:\n\n"


def test_the_blocks_of_every_page_are_run_by_a_test() -> None:
    elsewhere = {page: test for page, test in ELSEWHERE.items() if page in PAGES}
    assert sorted([*BY_FAKES, *elsewhere]) == sorted(pages_with_blocks())
    for page, test in elsewhere.items():
        stem = page.removeprefix("docs/").removesuffix(".md")
        assert re.search(rf"\b{re.escape(stem)}\b", (ROOT / test).read_text(encoding="utf-8")), (page, test)
    assert all(len(BLOCK.findall(text_of(page))) >= len(modules_of(page)) > 0 for page in BY_FAKES)


def test_an_unforced_tool_is_called_once_with_arguments_of_its_schema() -> None:
    def shelf(title: str, row: int = 1) -> str:
        """Return a shelf."""
        return f"{title} {row}"

    ask = import_module("callwright.openai").openai_call("m", tools=[shelf])(lambda: "Where?")
    with fake(ask, answers()):
        assert ask().tool.call() == "Oslo 25"
