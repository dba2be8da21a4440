"""`llm.override` and `llm.model`, which only functions of `llm.call` have."""

from __future__ import annotations

SWITCHES = """\
## an override keeps parameters and result
@call("m")
def ask(genre: str, *, n: int = 1) -> str: return genre
assert_type(llm.override(ask, "a/b")("fantasy", n=2), BaseCallResponse)
assert_type(llm.override(ask, model="a/b")("fantasy"), BaseCallResponse)
assert_type(llm.override(ask, call_params={"temperature": 0.5})("fantasy").content, str)
assert_type(llm.override(ask, "a/b", provider_params={"a": {"x": 1}})("fantasy").provider, str)
assert_type(functools.partial(llm.override(ask, "a/b"), "fantasy")(), BaseCallResponse)

## async an override of an async function
@call("m", response_model=Book)
async def ask(genre: str) -> str: return genre
assert_type(await llm.override(ask, "a/b")("fantasy"), Book)
given: Callable[[str], Coroutine[Any, Any, Answer[Book]]] = with_response(llm.override(ask, "a/b"))
assert_type((await given("fantasy")).value, Book)

## an override of a stream with tools
@call("m", stream=True, tools=[FormatBook])
def ask(genre: str) -> str: return genre
for _, tool in llm.override(ask, "a/b")("fantasy"):
    assert_type(tool, FormatBook | None)

## an override of a generic function
@call("m")
def ask(first: T, others: Sequence[T]) -> str: return str(first)
assert_type(llm.override(ask, "a/b")(1, [2]), BaseCallResponse)

## async overrides of methods
class Library:
    @call("m")
    def ask(self, genre: str) -> str: return genre
    @call("m", response_model=Book)
    async def later(self, genre: str) -> str: return genre
    @classmethod
    @call("m", response_model=Book)
    def make(cls, genre: str) -> str: return genre
    @staticmethod
    @call("m", response_model=Book)
    def still(genre: str) -> str: return genre
assert_type(llm.override(Library().ask, "a/b")("fantasy"), BaseCallResponse)
assert_type(await llm.override(Library().later, "a/b")("fantasy"), Book)
assert_type(llm.override(Library.make, "a/b")("fantasy"), Book)
assert_type(llm.override(Library.still, "a/b")("fantasy"), Book)

## bare types are those of any provider
@call("m")
def ask(genre: str) -> str: return genre
@call("m", stream=True)
def stream(genre: str) -> str: return genre
assert_type(ask("fantasy"), BaseCallResponse)
assert_type(stream("fantasy"), BaseStream)
for chunk, tool in stream("fantasy"):
    assert_type(chunk, BaseCallResponseChunk)
    assert_type(tool, BaseTool | None)

## a context
with llm.model("a/b", call_params={"temperature": 0}, provider_params={"a": {"x": 1}}) as nothing:
    assert_type(nothing, None)
with llm.model(call_params={"seed": 1}):
    pass

## call params of providers
@call("m", call_params={"seed": 1}, provider_params={"openai": {"store": True}})
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), BaseCallResponse)
"""

MISUSED_SWITCHES = """\
## an override called with a wrong argument
@call("m")
def ask(genre: str, n: int = 1) -> str: return genre
llm.override(ask, "a/b")(1)  # E
llm.override(ask, "a/b")("fantasy", m=1)  # E

## an attribute of an overridden result
@call("m")
def ask(genre: str) -> str: return genre
llm.override(ask, "a/b")("fantasy").contents  # E

## arguments of override
@call("m")
def ask(genre: str) -> str: return genre
llm.override(ask, 3)  # E

## a misspelled argument of override
@call("m")
def ask(genre: str) -> str: return genre
llm.override(ask, modle="a/b")  # E

## a misspelled call param of override
@call("m")
def ask(genre: str) -> str: return genre
llm.override(ask, call_params={"temprature": 0.5})  # E

## an override of no function
llm.override("ask", "a/b")  # E

## async a needless await of an override
@call("m")
def ask(genre: str) -> str: return genre
await llm.override(ask, "a/b")("fantasy")  # E

## async a forgotten await of an override
@call("m", response_model=Book)
async def ask(genre: str) -> str: return genre
llm.override(ask, "a/b")("fantasy").title  # E

## a misspelled call param of a context
llm.model("a/b", call_params={"temprature": 0.5})  # E

## a context of no model
llm.model(3)  # E

## a context that is awaited
async def ask() -> None:
    async with llm.model("a/b"):  # E
        pass

## a response taken for a provider's
from callwright.openai import OpenAICallResponse
@call("m")
def ask(genre: str) -> str: return genre
own: OpenAICallResponse = ask("fantasy")  # E

## params of a provider that are none
call("m", provider_params={"openai": 3})  # E
"""
