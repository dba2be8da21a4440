"""Wrappers of decorated functions, and loops: uses with their exact types, and misuses."""

from __future__ import annotations

RETRIES_AND_LOOPS = """\
## retry keeps parameters and result
@retry(3, on=(RateLimited, ValueError), wait=backoff(max=5))
@call("m")
def ask(genre: str, n: int = 1) -> str: return genre
assert_type(ask("fantasy", n=2), Response)

## async retry of an async def
@retry(wait=1.5)
@call("m", response_model=Book)
async def ask(genre: str) -> str: return genre
assert_type(await ask("fantasy"), Book)

## retry of a stream
@retry()
@call("m", stream=True)
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), Stream)

## reask around retry
@reask(2)
@retry()
@call("m", response_model=list[Book])
def ask(genre: str) -> str: return genre
assert_type(ask("fantasy"), list[Book])

## wrapped methods
class Library:
    @reask()
    @retry()
    @call("m", response_model=Book)
    def ask(self, genre: str) -> str: return genre
assert_type(Library().ask("fantasy"), Book)

## a fallback
@call("m")
def ask(genre: str) -> str: return genre
@call("m", response_model=Book)
def extract(genre: str) -> str: return genre
assert_type(fallback(ask, ask)("fantasy"), Response)
assert_type(retry()(fallback(retry()(ask), extract))(genre="fantasy"), Response | Book)

## async an async fallback
@call("m")
async def ask(genre: str) -> str: return genre
@call("m", response_model=Book)
async def extract(genre: str) -> str: return genre
assert_type(await fallback(ask, extract)("fantasy"), Response | Book)

## a loop
@call("m", tools=[FormatBook])
def ask(genre: str) -> str: return genre
for step in loop(ask, rounds=3)("fantasy"):
    assert_type(step.response.content, str)
    assert_type(step.number, int)
    assert_type(step.results, tuple[ToolResult, ...])

## async an async loop of streams
@call("m", stream=True)
async def ask(genre: str) -> str: return genre
async for step in loop(ask)("fantasy"):
    assert_type(step.response, AsyncStream)

## the messages of a turn <- response: Response
turn = run_tools(response)
assert_type(turn, ToolTurn[Message])
assert_type(turn.results, tuple[ToolResult, ...])

## async the messages of an async turn <- response: Response
assert_type(await run_tools_async(response, limit=2), ToolTurn[Message])

## the kind of an error
try:
    raise ValueError
except matching(RateLimited) as error:
    assert_type(error, Exception)
    assert_type(classify(error), CallFailure | None)
"""

MISUSED_RETRIES_AND_LOOPS = """\
## retry without parentheses
@retry  # E
@call("m")
def ask(genre: str) -> str: return genre  # E
ask("fantasy")  # E

## retry on a status
retry(on=[429])  # E

## a wrapped call with a wrong argument
@reask()
@call("m", response_model=Book)
def ask(genre: str) -> str: return genre
ask(1)  # E

## a fallback of another signature
@call("m")
def ask(genre: str) -> str: return genre
@call("m")
def count(n: int) -> str: return str(n)
fallback(ask, count)("fantasy")  # E

## a fallback of one function
@call("m")
def ask(genre: str) -> str: return genre
fallback(ask)  # E

## async a forgotten async for
@call("m")
async def ask(genre: str) -> str: return genre
for step in loop(ask)("fantasy"):  # E
    pass

## a loop with a wrong argument
@call("m")
def ask(genre: str) -> str: return genre
loop(ask)(1)  # E

## run_tools of a text
run_tools("text")  # E

## async a forgotten await of a turn <- response: Response
run_tools_async(response).results  # E
"""
