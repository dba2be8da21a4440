"""Prompts as classes, and templates as functions of messages."""

from __future__ import annotations

PROMPTS_AS_VALUES = """\
## a prompt class, run by any decorator
@prompt_template("A {genre} book of {year}.")
class Wish(BasePrompt):
    genre: str
    year: int = 1999
wish = Wish(genre="fantasy")
assert_type(wish, Wish)
assert_type(wish.year, int)
assert_type(wish.to_messages(), list[BaseMessageParam])
assert_type(wish.run(call("m")), Response)
assert_type(wish.run(call("m", response_model=Book)), Book)
assert_type(wish.run(call("m", stream=True)), Stream)

## async a prompt class, run
class Wish(BasePrompt):
    genre: str
    @override
    def to_messages(self) -> list[BaseMessageParam]: return [Messages.User(self.genre)]
assert_type(await Wish(genre="fantasy").run_async(call("m", response_model=Book)), Book)

## async a prompt class, run as a stream
class Wish(BasePrompt):
    genre: str
assert_type(await Wish(genre="fantasy").run_async(call("m", stream=True)), AsyncStream)

## a template that returns messages
template = prompt_template("A {genre} book.")
assert_type(template(genre="fantasy"), list[BaseMessageParam])

## a function that returns the messages of its template
@prompt_template("A {genre} book.")
def wish(genre: str) -> None: ...
assert_type(wish("fantasy"), list[BaseMessageParam])
assert_type(call("m")(wish)(genre="fantasy"), Response)

## async an async function that returns the messages of its template
@prompt_template("A {genre} book.")
async def wish(genre: str) -> None: ...
assert_type(await wish("fantasy"), list[BaseMessageParam])
"""

MISUSED_PROMPTS = """\
## a field by position
class Wish(BasePrompt):
    genre: str
Wish("fantasy")  # E

## a field that is missing
class Wish(BasePrompt):
    genre: str
Wish()  # E

## a field of another type
class Wish(BasePrompt):
    genre: str
Wish(genre=3)  # E

## a prompt class run by a decorator without its model
class Wish(BasePrompt):
    genre: str
Wish(genre="fantasy").run(call)  # E

## another argument for a function with a template
@prompt_template("A {genre} book.")
def wish(genre: str) -> None: ...
wish(3)  # E

## a template of what is not a function
prompt_template("A book.")(3)  # E
"""
