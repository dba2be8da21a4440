"""Uses that every checker must accept, with the exact type of the result, in addition to the matrix of modes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.typing.answers import ANSWERS
from tests.typing.around import AROUND
from tests.typing.cases import Case, read_cases
from tests.typing.given import GIVEN, native_uses
from tests.typing.matrix import FLAVOURS, matrix
from tests.typing.neutral import SWITCHES
from tests.typing.prompts import PROMPTS_AS_VALUES
from tests.typing.readings import readings
from tests.typing.retries_and_loops import RETRIES_AND_LOOPS
from tests.typing.shapes import SHAPES, VARIABLES
from tests.typing.tools import TOOLS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.typing.providers import Provider


def accepted(provider: Provider) -> list[Case]:
    """Return every use that must be accepted for one provider."""
    cases = [
        *matrix(provider),
        *read_cases(SHAPES),
        *(case for case in read_cases(VARIABLES) if not (provider.no_client and case.title in OF_CLIENTS)),
        *read_cases(TOOLS),
        *read_cases(ANSWERS),
        *read_cases(PROMPTS_AS_VALUES),
        *(() if provider.neutral else read_cases(AROUND)),
        *(() if provider.neutral else read_cases(RETRIES_AND_LOOPS)),
        *_prompts(provider),
        *_params(provider),
        *readings(provider),
        *read_cases(GIVEN),
        *native_uses(provider),
    ]
    return [*map(_neutral, cases), *read_cases(SWITCHES)] if provider.neutral else cases


def _neutral(case: Case) -> Case:
    """Name classes instead of aliases, which `isinstance` does not take, and `Any` for messages of any provider."""
    code = case.code.replace(", Response):", ", BaseCallResponse):").replace(", Stream):", ", BaseStream):")
    return replace(case, code=code.replace("or []]), list[Message])", "or []]), list[Any])"))


# Return types and values of a decorated function; `MESSAGE` is a message as the SDK accepts it.
PROMPTS = {
    "str": '"Recommend a book."',
    "BaseMessageParam": 'Messages.User("Recommend a book.")',
    "list[BaseMessageParam]": '[Messages.System("You are a librarian."), Messages.User("Recommend a book.")]',
    "list[Message]": "[MESSAGE]",
    "Message": "MESSAGE",
    "Sequence[BaseMessageParam | Message]": '[Messages.System("Short."), MESSAGE]',
    "Part": 'ImageURLPart("https://example.com/cover.png")',
    "TextPart": 'TextPart("Recommend a book.")',
    "list[Part]": '[TextPart("What is this?"), ImageURLPart("https://example.com/cover.png")]',
    "list[str]": '["Recommend", "a book."]',
    "list[str | Part]": '["What is this?", ImageURLPart("https://example.com/cover.png")]',
    "tuple[str, ImageURLPart]": '("What is this?", ImageURLPart("https://example.com/cover.png"))',
    "str | list[BaseMessageParam]": '[Messages.User("Recommend a book.")] if genre else "Recommend a book."',
}
CONFIGS = (
    '{"messages": [MESSAGE]}',
    '{"messages": [Messages.User("Recommend a book.")], "call_params": {"max_tokens": 100}}',
    '{"tools": [FormatBook, search], "metadata": {"tags": {"v1"}}, "messages": [Messages.User(genre)]}',
)
# Titles of cases that need client classes.
OF_CLIENTS = {"a sync client or None", "an async client or None"}
CLIENT_CONFIGS = ('{"messages": [Messages.User(genre)], "client": client}',)


def _prompts(provider: Provider) -> Iterator[Case]:
    for flavour in FLAVOURS:
        check = f'assert_type({flavour.wait}ask("fantasy"), Response)'
        for declared, value in PROMPTS.items():
            code = f'@call("m")\n{flavour.define} ask(genre: str) -> {declared}:\n    return {value}\n{check}'
            code = code.replace("MESSAGE", provider.message)
            yield Case(f"{flavour.name}: a prompt that is {declared}", code, asynchronous=flavour.asynchronous)
        config = "AsyncConfig" if flavour.asynchronous else "Config"
        client = "AsyncClient" if flavour.asynchronous else "Client"
        for value in (*CONFIGS, *(() if provider.no_client else CLIENT_CONFIGS)):
            code = f'@call("m")\n{flavour.define} ask(genre: str) -> {config}:\n    return {value}\n{check}'
            code = code.replace("MESSAGE", provider.message)
            yield Case(f"{flavour.name}: dynamic config {value}", code, f"client: {client}", flavour.asynchronous)
        # A function whose type is unknown, such as one of a package without types.
        untyped = (
            f'untyped: Any = None\n@call("m")\n{flavour.define} ask(genre: str) -> Any:\n    return untyped\n{check}'
        )
        yield Case(f"{flavour.name}: a prompt that is Any", untyped, asynchronous=flavour.asynchronous)
        template = f'@call("m")\n@prompt_template("A {{genre}} book.")\n{flavour.define} ask(genre: str) -> None: ...\n'
        yield Case(f"{flavour.name}: a prompt template", template + check, asynchronous=flavour.asynchronous)
        with_config = (
            f'@call("m")\n@prompt_template("A {{genre}} book of {{year}}.")\n'
            f"{flavour.define} ask(genre: str) -> {config}:\n"
            f'    return {{"computed_fields": {{"year": 1999}}}}\n'
        )
        yield Case(
            f"{flavour.name}: a template with computed fields", with_config + check, asynchronous=flavour.asynchronous
        )


def _params(provider: Provider) -> Iterator[Case]:
    rest = 'def ask(genre: str) -> str: return genre\nassert_type(ask("fantasy"), Response)'
    kinds = {
        "Params": provider.own_params,
        "CommonCallParams": ('{"temperature": 0.5, "max_tokens": 100, "stop": "END"}', '{"seed": None}', "{}"),
    }
    for kind, texts in kinds.items():
        for params in texts:
            yield Case(f"{kind} {params}", f'@call("m", call_params={params})\n{rest}')
            in_variable = f'params: {kind} = {params}\n@call("m", call_params=params)\n{rest}'
            yield Case(f"{kind} {params} in a variable", in_variable)
        yield Case(f"{kind} or None", f'@call("m", call_params=params)\n{rest}', f"params: {kind} | None = None")
    yield Case("either kind of params", f'@call("m", call_params=params)\n{rest}', "params: Params | CommonCallParams")
    made = '@call("m", call_params=CommonCallParams(temperature=0.5), stream=True)\n'
    yield Case("call params made by their class", made + rest.replace("Response", "Stream"))
