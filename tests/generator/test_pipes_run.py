"""Every chain of one and two pipes that is accepted returns what its derived type says, for values of every kind."""

from __future__ import annotations

import base64
import enum
import itertools
import json
import sys
from pathlib import Path as File
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

import callwright_runtime
from callwright_gen.emit.python import source
from callwright_gen.emit.reads import body
from callwright_gen.paths import TypedPath, nodes, parse_path, resolve
from callwright_gen.paths.lower import lower
from callwright_gen.paths.names import Names
from callwright_gen.paths.pipes import PIPES, pipes_table
from callwright_gen.paths.read import Scope
from callwright_gen.problems import Position, Problem
from callwright_gen.surface import Surface, parse_surface
from callwright_gen.types import BYTES, INT, STR, Generic, Literal, Named, members_of
from callwright_runtime import codegen_v1

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from callwright_gen.types import TypeExpr


class State(enum.Enum):
    """An enum of the SDK."""

    DONE = "done"
    OPEN = "open"


RECORDS = {
    "sdk.Reply": {
        "access": "attribute",
        "fields": {
            "text": "str",
            "maybe": "str | None",
            "n": "int",
            "mn": "int | None",
            "state": "sdk.State",
            "mstate": "sdk.State | None",
            "phase": "sdk.Phase",
            "mphase": "sdk.Phase | None",
            "texts": "list[str]",
            "mtexts": "list[str] | None",
            "holes": "list[str | None] | None",
            "inner": "sdk.Inner | None",
            "inners": "list[sdk.Inner]",
            "blocks": "list[dict[str, object]] | None",
            "mixed": "str | list[str] | None",
            "blob": "object",
        },
    },
    "sdk.Inner": {"access": "attribute", "fields": {"text": "str | None", "texts": "list[str] | None"}},
    "sdk.Phase": {"access": "attribute", "constants": ["LOW", "HIGH"], "fields": {}},
    "sdk.State": {"enum": {"DONE": "done", "OPEN": "open"}},
}
TEXTS: list[str] = ["", "abc", base64.b64encode(b"hi").decode(), '{"a":1}', "12"]
LISTS: list[Any] = [None, [], ["", "a"], ['{"a":1}']]
# Every field, and values that the SDK may send there.
FIELDS: dict[str, list[Any]] = {
    "text": TEXTS,
    "maybe": [None, *TEXTS],
    "n": [0, 3],
    "mn": [None, 0, 3],
    "state": [State.DONE],
    "mstate": [None, State.DONE],
    "phase": [0, 1],
    "mphase": [None, 0, 1],
    "texts[*]": LISTS[1:],
    "mtexts[*]": LISTS,
    "texts": LISTS[1:],
    "mtexts": LISTS,
    "holes[*]": [None, [], [None], [None, "", "a"]],
    "holes": [None, [], [None], [None, "", "a"]],
    "holes[0]": [None, [], [None], ["", None], ["a"]],
    "inner.text": [None, SimpleNamespace(text=None), SimpleNamespace(text=""), SimpleNamespace(text="12")],
    "inners[*].text": [[], [SimpleNamespace(text=text) for text in (None, "", "12")]],
    "inners[*].texts[*]": [[], [SimpleNamespace(texts=texts) for texts in (None, [], ["", "12"])]],
    "blocks": [None, [], [{"text": "a"}, {"none": 1}]],
    "mixed": [None, "", "a", [], ["a", ""]],
}
# Alternatives of every combination of one and several values.
CHOICES = (
    "maybe ?? text",
    "maybe ?? inner.text",
    "inner.text ?? mtexts[*]",
    "mtexts[*] ?? maybe",
    "mtexts ?? texts",
    "mn ?? n",
)


@pytest.fixture(scope="module", autouse=True)
def _sdk() -> Iterator[None]:
    """Let emitted code import the protobuf enum."""
    with pytest.MonkeyPatch.context() as patch:
        phase = SimpleNamespace(Name=lambda number: ("LOW", "HIGH")[number])
        patch.setitem(sys.modules, "sdk", cast("Any", SimpleNamespace(Phase=phase)))
        yield


@pytest.fixture(scope="module")
def surface() -> Surface:
    """Return a surface with a field of each kind."""
    sdk = {"dist": "sdk", "version": "1"}
    return parse_surface(json.dumps({"sdk": sdk, "symbols": {}, "params": {}, "types": RECORDS}), "sdk", "sdk.json")


def typed(text: str, surface: Surface) -> TypedPath | None:
    """Return a path with its types, or None if it is refused."""
    problems: list[Problem] = []
    path = resolve(parse_path(text, Position("x", 1, 1), marks=True), Named("sdk", "Reply"), surface, problems)
    return None if problems else path


def fits(value: object, leaf: TypeExpr) -> bool:
    """Return whether a value is of a type, without None."""
    kinds: dict[TypeExpr, type] = {STR: str, INT: int, BYTES: bytes, Named("sdk", "Phase"): int}
    for member in members_of(leaf):
        if isinstance(member, Literal):
            if value in member.values:
                return True
        elif isinstance(member, Generic):
            if type(cast("object", value)).__name__ == str(member.base):
                return True
        elif isinstance(value, kinds.get(member, State)):
            return True
    return False


def is_right(value: object, path: TypedPath) -> bool:
    """Return whether a value is of the type that was derived for a path."""
    if path.many:
        return isinstance(value, list) and all(fits(item, path.leaf) for item in cast("list[object]", value))
    return path.nullable if value is None else fits(value, path.leaf)


def chains() -> Iterator[tuple[str, ...]]:
    """Yield no pipe, each pipe, and each pair of pipes."""
    yield ()
    yield from ((pipe,) for pipe in PIPES)
    yield from itertools.product(PIPES, repeat=2)


def replies(text: str) -> Iterator[SimpleNamespace]:
    """Yield answers with every value of the fields of a path."""
    sides = [side.strip() for side in text.split("??")]
    for values in itertools.product(*(FIELDS[side] for side in sides)):
        names = [side.partition(".")[0].partition("[")[0] for side in sides]
        yield SimpleNamespace(**dict(zip(names, values, strict=True)))


def compiled(path: TypedPath) -> Mapping[str, Any]:
    """Return the emitted property, and the emitted expression, as functions of the response."""
    start = nodes.expression("self.response")
    statements = str(source(body(path, start, nodes.NONE if not path.many else nodes.EMPTY_LIST)))
    scope = Scope(Names({"self"}), bind=False)
    value = source(lower(path, start, scope).expression(scope))
    code = "\n".join(
        ["def prop(self):", *(f"    {line}" for line in statements.split("\n")), f"def expr(self): return {value}"]
    )
    namespace: dict[str, Any] = {"rt": codegen_v1, "cast": cast}
    exec(code, namespace)
    return {"property": namespace["prop"], "expression": namespace["expr"]}


@pytest.mark.parametrize("text", [*FIELDS, *CHOICES])
def test_a_chain_of_pipes_returns_what_its_type_says(text: str, surface: Surface) -> None:
    """As the body of a property and as an expression, which also agree. Only bad data may raise ValueError."""
    wrong: list[str] = []
    accepted = 0
    for pipes in chains():
        chain = "|".join([text, *pipes])
        path = typed(chain, surface)
        if path is None:
            continue
        accepted += 1
        forms = compiled(path)
        for reply in replies(text):
            results: dict[str, object] = {}
            for form, read in forms.items():
                try:
                    results[form] = read(SimpleNamespace(response=reply))
                except ValueError as error:
                    results[form] = str(error)
                    continue
                if not is_right(results[form], path):
                    wrong.append(f"{form} {chain}: {path.type}, but {vars(reply)} gives {results[form]!r}")
            if len({repr(result) for result in results.values()}) > 1:
                wrong.append(f"{chain} of {vars(reply)}: {results}")
    assert accepted > 2, "the pipes are refused"
    assert not wrong, "\n".join(wrong[:20])


@pytest.mark.parametrize(
    ("value", "items"), [("ab", ["ab"]), (["a", "b"], ["a", "b"]), ([], []), (3, [3]), ({"a": 1}, [{"a": 1}])]
)
def test_a_value_of_an_unknown_type_may_be_a_list_already(value: object, items: list[object], surface: Surface) -> None:
    path = typed("blob|as_list", surface)
    assert path is not None
    assert [read(SimpleNamespace(response=SimpleNamespace(blob=value))) for read in compiled(path).values()] == [
        items
    ] * 2


def test_the_documents_list_the_pipes() -> None:
    """The tables are those of the pipes themselves."""
    root = File(callwright_runtime.__file__).parents[2]
    assert pipes_table() in (root / "docs/spec-language.md").read_text(encoding="utf-8")
