"""Fields that a call fills, names of tools, native tools and traces: uses with their exact types, and misuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.typing.cases import MARK, Case

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider

GIVEN = """\
## fields of tools and answers that a call fills
class Lend(BaseTool, name="lend-book"):
    title: str
    reader: Annotated[int, FromCallArgs()]
class Loan(BaseModel):
    title: str
    reader: Annotated[int, FromCallArgs("user")]
@call("m", tools=[Lend])
def ask(genre: str, reader: int) -> str: return genre
@call("m", response_model=Loan)
def extract(genre: str, user: int) -> str: return genre
called = ask("fantasy", 3).tool
assert called is not None
assert_type(called.reader, int)
assert_type(extract("fantasy", 3).reader, int)
assert_type(Lend(title="Dune", reader=3).title, str)

## a named tool keeps its type
@tool(name="find-it")
def find(title: str, floor: int = 1) -> str: return title
@tool(name="find-in")
class Find(BaseModel):
    title: str
assert_type(find("Dune", floor=2), str)
assert_type(Find(title="Dune").title, str)
@call("m", tools=[find, Find])
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Response)

## a named tool of a toolkit
class Kit(BaseToolKit):
    @toolkit_tool(name="find-it")
    def find(self, title: str) -> str: return title
    @toolkit_tool
    def count(self, title: str) -> int: return len(title)
assert_type(Kit().find("Dune"), str)
assert_type(Kit().count("Dune"), int)

## traces
with trace_calls(content=True, conventions="1.36", sdk_spans="add") as tracing:
    assert_type(tracing, Tracing)
"""

MISUSES = (
    "FromCallArgs(3)",
    "tool()",
    "tool(search)",
    "tool(name=3)",
    "trace_calls(conventions='1.0')",
    "trace_calls(sdk_spans=True)",
    "trace_calls(contents=True)",
)


def native_uses(provider: Provider) -> Iterator[Case]:
    """Yield the uses of a tool that the provider runs itself."""
    if provider.native is None:
        return
    name, arguments, _ = provider.native
    head = f"from callwright.{provider.name} import {name}\n"
    rest = 'def ask(genre: str) -> str: return genre\nassert_type(ask("fantasy")'
    made = f"{name}({arguments})"
    yield Case("a native tool", f'{head}@call("m", tools=[{made}])\n{rest}, Response)')
    mixed = f'@call("m", tools=[FormatBook, search, {made}], stream=True)\n{rest}, Stream)'
    yield Case("a native tool next to others", head + mixed)
    yield Case(
        "a native tool and a model", f'{head}@call("m", tools=[{made}], response_model=Book)\n{rest}, Book | Response)'
    )


def native_misuses(provider: Provider) -> Iterator[Case]:
    """Yield the misuses of a tool that the provider runs itself."""
    if provider.native is None:
        yield Case("a native tool where there is none", f'call("m", tools=[{{"type": "web_search"}}])  {MARK}')
        return
    name, _, wrong = provider.native
    yield Case(
        "a native tool with a wrong field", f"from callwright.{provider.name} import {name}\n{name}({wrong})  {MARK}"
    )
