"""What is used around a call: rows, hooks, budgets, costs and conversations."""

from __future__ import annotations

AROUND = """\
## rows in threads
@call("m", response_model=Book)
def ask(genre: str) -> str: return genre
assert_type(map_calls(ask, ["fantasy"]), Iterator[Book])
assert_type(map_calls(ask, ["fantasy"], errors="keep"), Iterator[Book | RowError[str]])

## async rows in tasks
@call("m")
async def ask(genre: str) -> str: return genre
assert_type(map_calls(ask, ["fantasy"], limit=3), AsyncIterator[Response])
assert_type(map_calls(ask, ["fantasy"], errors="keep"), AsyncIterator[Response | RowError[str]])

## hooks keep the type of a function
@on_call(after=lambda record: record.response)
@call("m")
def ask(genre: str, n: int = 1) -> str: return genre
assert_type(ask("fantasy", n=2), Response)

## a budget, and the cost of a response and of a stream <- answer: Response, stream: Stream
with budget(usd=1, calls=3) as spending:
    assert_type(spending.spent.tokens, int)
assert_type(cost(answer), Decimal | None)
assert_type(cost(stream), Decimal | None)

## a conversation as JSON <- answer: Response, stream: Stream
history = answer.common_messages([*answer.messages])
assert_type(history, list[BaseMessageParam])
assert_type(stream.common_messages([*stream.messages]), list[BaseMessageParam])
assert_type(messages_to_json(history), str)
assert_type(messages_from_json("{}"), list[BaseMessageParam])
"""

MISUSES = (
    "map_calls(count_pages, [1])",
    "map_calls(search, ['a'], errors='ignore')",
    "map_calls(search, ['a'], limit='many')",
    "map_calls(search)",
    "on_call(after=3)",
    "budget(usd=1, dollars=2)",
    "cost('text')",
    "messages_to_json(3)",
    "plan([])",
)
