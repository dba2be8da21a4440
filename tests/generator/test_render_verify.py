"""The final verification of a rendered module, on its own: it rejects whatever earlier checks missed."""

from __future__ import annotations

import ast

import pytest

from callwright_gen.code.imports import REFUSED_NAMES
from callwright_gen.render.verify import RefusedTreeError, verify

# Rejected code by kind: no template emits such code anywhere in a module.
STRANGE = {
    "Import": "import tiny_sdk",
    "While": "while x: pass",
    "Try": "try: pass\nfinally: pass",
    "TryStar": "try: pass\nexcept* x: pass",
    "Delete": "del x",
    "Global": "def f():\n    global x",
    "Nonlocal": "def f(x):\n    def g():\n        nonlocal x",
    "Assert": "assert x",
    "Lambda": "x = [lambda: y]",
    "SetComp": "x = {y for y in z}",
    "Sub": "x - y",
    "Mult": "f'{x * 2}'",
    "MatMult": "x @ y",
    "Div": "x / y",
    "FloorDiv": "x // y",
    "Pow": "x ** y",
    "LShift": "x << y",
    "RShift": "x >> y",
    "BitXor": "x ^ y",
    "BitAnd": "x &= y",
    "UAdd": "+x",
    "Invert": "~x",
    "GtE": "x >= y",
    "1j": "x: y = 1j",
}
# Every place of the language with a name, except mere labels.
NAMED = [
    "{}",
    "{} = x",
    "x: {} = y",
    "x = '' + f'{{{}}}'",
    "x = [y for {} in z]",
    "x = ({} := y)",
    "x = y[{}]",
    "{}.y()",
    "@{}\ndef f(): pass",
    "def {}(): pass",
    "async def {}(): pass",
    "def f({}, /): pass",
    "def f(*, {}): pass",
    "def f(*{}): pass",
    "def f(**{}): pass",
    "def f() -> {}: pass",
    "class {}: pass",
    "class C({}): pass",
    "for {} in x: pass",
    "with x as {}: pass",
    "from tiny_sdk import {}",
    "from tiny_sdk import x as {}",
    "from {} import x",
    "from {}.y import x",
    "match x:\n    case {}(): pass",
    "match x:\n    case {}: pass",
    "match x:\n    case [*{}]: pass",
    "match x:\n    case {{'y': _, **{}}}: pass",
    "match x:\n    case y as {}: pass",
]
LABELS = [
    "x.{}",
    "f({}=x)",
    "{}: x = y",
    "class C:\n    {}: int",
    "from tiny_sdk.{} import x",
    "match x:\n    case C({}=y): pass",
]


def check(source: str) -> None:
    verify(ast.parse(source), {"tiny_sdk", "eval"})


@pytest.mark.parametrize(("what", "source"), STRANGE.items(), ids=STRANGE)
def test_code_that_no_template_emits_is_rejected(what: str, source: str) -> None:
    with pytest.raises(RefusedTreeError, match=f"the rendered module contains an? {what}$|contains {what}$"):
        check(source)


@pytest.mark.parametrize("place", NAMED)
def test_a_name_that_reaches_into_python_is_rejected_everywhere(place: str) -> None:
    check(place.format("harmless").replace("from harmless", "from tiny_sdk"))
    for name in ("eval", "__import__", "__builtins__"):
        with pytest.raises(RefusedTreeError):
            check(place.format(name))


@pytest.mark.parametrize("place", LABELS)
def test_a_label_may_be_named_like_a_builtin_but_not_like_a_hidden_name(place: str) -> None:
    for name in sorted(REFUSED_NAMES - {"__builtins__", "__import__"}):
        check(place.format(name))
    for name in ("__class__", "__globals__", "__subclasses__"):
        with pytest.raises(RefusedTreeError, match=f"the rendered module uses the name {name}"):
            check(place.format(name))


def test_names_are_compared_as_python_normalises_them() -> None:
    with pytest.raises(RefusedTreeError, match="the rendered module uses the name eval"):
        check("\uff45val('x')")


@pytest.mark.parametrize(
    "line",
    [
        "from os import system",
        "from tiny_sdk_evil import x",
        "from tiny import x",
        "from callwright_runtime.tools import x",
        "from tiny_sdk import *",
        "from . import x",
        "from .tiny_sdk import x",
        "def f():\n    from subprocess import run",
    ],
)
def test_a_module_imports_only_from_its_sdk_and_the_runtime(line: str) -> None:
    with pytest.raises(RefusedTreeError, match="the rendered module imports from"):
        check(line)


@pytest.mark.parametrize(
    "line",
    [
        "from tiny_sdk.types import Reply as TinyReply",
        "from collections.abc import Mapping",
        "from callwright_runtime import codegen_v1 as rt",
        "x = ['eval', '__import__']",
        "x: list[int] = ['a', b'b', -1, 0.5, None, True, ...]",
    ],
)
def test_the_output_of_the_templates_is_accepted(line: str) -> None:
    check(line)
