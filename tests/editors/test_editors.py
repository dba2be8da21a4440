"""Completions, hover text and signature help while a call is written, through Pyright's language server over stdio."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_runtime import CommonCallParams
from tests.editors.language_server import Document, LanguageServer
from tests.typing.table import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider

# One server reads each SDK once: under xdist, a single worker runs these tests.
pytestmark = pytest.mark.xdist_group("language_server")

GENERATED = Path(__file__).parents[2] / "generated" / "callwright"
TEXT = '''
from callwright.{name} import {name}_call, {prefix}DynamicConfig
from pydantic import BaseModel

class Book(BaseModel):
    title: str

@{name}_call("m")
def plain(genre: str, *, pages: int = 3) -> str:
    """Recommend a book."""
    return genre

@{name}_call("m", stream=True)
async def streamed(genre: str, *, pages: int = 3) -> str:
    return genre

@{name}_call("m", response_model=Book)
def structured(genre: str, *, pages: int = 3) -> str:
    return genre

answer = pla<|plain|>in("fantasy")
pairs = strea<|streamed|>med("fantasy")
book = struc<|structured|>tured("fantasy")
answer.con<|content|>tent, answer.to<|tool|>ol, answer.us<|usage|>age, answer.message_<|message_param|>param
answer.<|attributes|>

@{name}_call("m", call_params={{<|bare_key|>}})
def with_params() -> str: ...

@{name}_call("m", call_params={{"<|quoted_key|>"}})
def with_more_params() -> str: ...

@{name}_call("m")
def dynamic() -> {prefix}DynamicConfig:
    return {{"call_params": {{"<|dynamic_key|>"}}}}

@{name}_call("m", stream=True, <|later_param|>)
def started() -> str: ...

@{name}_call("m", <|param|>)
def undecided() -> str: ...
'''
PARAMS = ["call_params=", "client=", "json_mode=", "output_parser=", "response_model=", "stream=", "tools="]
ATTRIBUTES = {"content", "tool", "tools", "usage", "finish_reasons", "message_param", "input_tokens", "response"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    server = LanguageServer(tmp_path_factory.mktemp("workspace"))
    server.start()
    yield server
    server.stop()


# `make test` asks about the stubs of each kind of client, `make soak` about those of the others.
OFTEN = {"openai", "mistral"}
PARAMS_OF_STUBS = [
    pytest.param(each, id=each.name, marks=() if each.name in OFTEN else pytest.mark.thorough) for each in PROVIDERS
]


@pytest.fixture(scope="module", params=PARAMS_OF_STUBS)
def provider(request: pytest.FixtureRequest) -> Provider:
    return request.param


@pytest.fixture(scope="module")
def document(server: LanguageServer, provider: Provider) -> Iterator[Document]:
    document = server.open(TEXT.format(name=provider.name, prefix=provider.prefix))
    yield document
    document.close()


def test_completion_offers_the_params_of_the_decorator(document: Document) -> None:
    assert sorted(label for label in document.completions("param") if label in PARAMS) == PARAMS


def test_completion_omits_params_already_passed(document: Document) -> None:
    offered = document.completions("later_param")
    assert "client=" in offered
    assert "stream=" not in offered


@pytest.mark.parametrize("cursor", ["bare_key", "quoted_key", "dynamic_key"])
def test_completion_offers_only_the_keys_of_call_params(document: Document, provider: Provider, cursor: str) -> None:
    keys = {label.strip('"') for label in document.completions(cursor) if label.startswith('"')}
    assert keys == _declared(provider, f"{provider.prefix}CallParams") | CommonCallParams.__annotations__.keys()


def test_hover_shows_parameters_and_return_type_of_a_decorated_function(document: Document, provider: Provider) -> None:
    hover_or_signatures = document.hover("plain")
    assert (
        _signature(hover_or_signatures) == f"(genre: str, *, pages: int = 3) -> {provider.prefix}CallResponse[BaseTool]"
    )
    assert "Recommend a book." in hover_or_signatures


def test_hover_shows_the_result_type_of_an_async_function(document: Document, provider: Provider) -> None:
    stream = f"Async{provider.prefix}Stream[BaseTool]"
    assert _signature(document.hover("streamed")) == f"(genre: str, *, pages: int = 3) -> Coroutine[Any, Any, {stream}]"


def test_hover_shows_the_response_model_of_a_structured_function(document: Document) -> None:
    assert _signature(document.hover("structured")) == "(genre: str, *, pages: int = 3) -> Book"


def test_signature_help_describes_every_overload(document: Document, provider: Provider) -> None:
    told = document.signatures("param")
    assert len({each.label for each in told}) == _overloads(provider)
    assert all(each.documentation.startswith("Turn the function into a ") for each in told)
    assert any(f"{param}:" in each.documentation for each in told for param in ("stream", "output_parser"))


def test_completion_offers_the_attributes_of_a_response(document: Document) -> None:
    assert set(document.completions("attributes")) >= ATTRIBUTES


@pytest.mark.parametrize("cursor", ["content", "tool", "usage", "message_param"])
def test_hover_shows_the_type_and_the_meaning_of_a_property(document: Document, cursor: str) -> None:
    kind, _, docstring = document.hover(cursor).partition("---")
    assert f"(property) {cursor}: " in kind
    assert docstring.strip()
    assert "Read from" not in docstring


def test_completion_offers_the_model_names_of_the_sdk(server: LanguageServer) -> None:
    document = server.open('from callwright.openai import openai_call\n@openai_call("<|model|>")\n')
    assert '"gpt-4o"' in document.completions("model")


def _signature(hover_or_signatures: str) -> str:
    """Return the signature of a hover text on one line."""
    code = hover_or_signatures.split("```")[1]
    return " ".join(code[code.index("(", code.index("def ")) :].split()).replace("( ", "(").replace(" )", ")")


def _declared(provider: Provider, name: str) -> set[str]:
    """Return the keys that a `TypedDict` of the stub declares."""
    found = next(node for node in _stub(provider) if isinstance(node, ast.ClassDef) and node.name == name)
    return {
        each.target.id for each in found.body if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
    }


def _overloads(provider: Provider) -> int:
    name = f"{provider.name}_call"
    return sum(isinstance(node, ast.FunctionDef) and node.name == name for node in _stub(provider))


def _stub(provider: Provider) -> list[ast.stmt]:
    return ast.parse((GENERATED / f"{provider.name}.pyi").read_text(encoding="utf-8")).body
