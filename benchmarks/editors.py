"""How long an editor waits for Pyright's language server, compared with the SDKs' own calls, by the clock."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measure import Case, Effort, Row, compared
from tests.editors.language_server import Document, LanguageServer
from tests.typing.providers import PROVIDERS

Ask = Callable[[Document], object]

_OURS = (
    "\n".join(f"from callwright.{each.name} import {each.name}_call" for each in PROVIDERS)
    + "".join(
        f'\n@{each.name}_call("m", call_params={{"temperature": 0.5}})\ndef ask_{each.name}(text: str) -> str: ...'
        for each in PROVIDERS
    )
    + """
@openai_call("m", <|param|>)
def ask() -> str: ...
@openai_call("m", call_params={"<|key|>"})
def ask_with_params() -> str: ...
ans<|hover|>wer = ask_openai("hello")
"""
)
_THEIRS = (
    "\n".join(line for each in PROVIDERS for line in each.imports)
    + """
OpenAI().chat.completions.create(model="m", messages=[], <|param|>)
OpenAI().chat.completions.create(model="m", messages=[{"<|key|>"}])
ans<|hover|>wer = OpenAI().chat.completions.create(model="m", messages=[{"role": "user", "content": "hello"}])
"""
)
_QUESTIONS: dict[str, Ask] = {
    "params offered": lambda document: document.completions("param"),
    "keys offered": lambda document: document.completions("key"),
    "type of a call shown": lambda document: document.hover("hover"),
}


def cases() -> Iterator[Case]:
    """Yield cases for a file that imports every provider: the first answer, and each question after an edit."""
    yield Case(_title("the first answer of a new server"), _first)
    for name in _QUESTIONS:
        yield Case(_title(f"{name} after an edit"), partial(_after_an_edit, name))


def _title(what: str) -> str:
    return f"editor, {len(PROVIDERS)} providers imported: {what}"


def _first(effort: Effort) -> Row:
    pairs = [(_first_answer(_OURS), _first_answer(_THEIRS)) for _ in range(effort.rounds(3))]
    return compared(pairs).row(_title("the first answer of a new server"), what=" in a file that imports the SDKs")


def _first_answer(text: str) -> float:
    with _server() as server:
        return _waited(server.open(text), _QUESTIONS["params offered"])


def _after_an_edit(name: str, effort: Effort) -> Row:
    pairs = [(ours[name], theirs[name]) for ours, theirs in _edits(effort)]
    return compared(pairs).row(_title(f"{name} after an edit"), what=" for the SDK's own call")


@cache  # one server answers all questions
def _edits(effort: Effort) -> list[tuple[dict[str, float], dict[str, float]]]:
    with _server() as server:
        ours, theirs = server.open(_OURS), server.open(_THEIRS)
        rounds = [
            (_answers(ours, _OURS, turn), _answers(theirs, _THEIRS, turn)) for turn in range(effort.rounds(9) + 1)
        ]
    return rounds[1:]  # the first round reads the SDKs


def _answers(document: Document, text: str, turn: int) -> dict[str, float]:
    """Ask every question, each after a separate edit, because an edit clears the types that the server has cached."""
    found: dict[str, float] = {}
    for number, (name, ask) in enumerate(_QUESTIONS.items()):
        edited = document.edited(f"{text}# {turn}.{number}\n")
        found[name] = _waited(edited, ask)
    return found


def _waited(document: Document, ask: Ask) -> float:
    clock = time.perf_counter()
    ask(document)
    return time.perf_counter() - clock


@contextmanager
def _server() -> Generator[LanguageServer]:
    with TemporaryDirectory() as folder:
        server = LanguageServer(Path(folder))
        server.start()
        yield server
        server.stop()
