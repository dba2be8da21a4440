"""Special forms in annotations: names of `typing` and builtins."""

from __future__ import annotations

import ast
from typing import Final

from callwright_gen.types import ANY, OBJECT, STR, Builtin, Generic, LiteralValue, Named, TypeExpr
from callwright_gen.types.expr import CONTAINERS, SCALARS

TYPING_MODULES: Final = frozenset({"typing", "typing_extensions", "collections.abc", "collections", "builtins"})
TRANSPARENT: Final = frozenset({"Annotated", "Required", "NotRequired", "ReadOnly", "ClassVar", "Final"})
_CONTAINER_OF: Final = {
    "List": "list",
    "Dict": "dict",
    "Tuple": "tuple",
    "Set": "set",
    "FrozenSet": "frozenset",
    "Type": "type",
}
_SCALAR_OF: Final[dict[str, TypeExpr]] = {"Any": ANY, "Text": STR, "LiteralString": STR, "Hashable": OBJECT}
_ARGUMENTS: Final[dict[str, tuple[TypeExpr, ...]]] = {
    "dict": (ANY, ANY),
    "tuple": (ANY, Builtin("...")),
    "Mapping": (ANY, ANY),
    "MutableMapping": (ANY, ANY),
    "ItemsView": (ANY, ANY),
    "Generator": (ANY, ANY, ANY),
    "AsyncGenerator": (ANY, ANY),
    "Coroutine": (ANY, ANY, ANY),
    "Callable": (Builtin("..."), ANY),
}
_ABSTRACT: Final = frozenset(
    {
        "AsyncGenerator",
        "AsyncIterable",
        "AsyncIterator",
        "Awaitable",
        "Callable",
        "Collection",
        "Coroutine",
        "Generator",
        "ItemsView",
        "Iterable",
        "Iterator",
        "KeysView",
        "Mapping",
        "MutableMapping",
        "MutableSequence",
        "MutableSet",
        "Sequence",
        "ValuesView",
    }
)


def elements(node: ast.expr) -> list[ast.expr]:
    """Return the arguments inside the brackets of a subscript."""
    return node.elts if isinstance(node, ast.Tuple) else [node]


def bare_builtin(name: str) -> TypeExpr | None:
    """Return a builtin type without arguments. Containers get `Any`, since strict checkers reject a bare `list`."""
    if name in CONTAINERS:
        return Generic(Builtin(name), _ARGUMENTS.get(name, (ANY,)))
    if name in SCALARS - {"Any", "..."}:
        return Builtin(name)
    return Named("builtins", name) if name in {"bytearray", "complex", "memoryview"} else None


def bare_typing(name: str) -> TypeExpr | None:
    """Return a type of `typing` or `collections.abc` without arguments."""
    if name in _SCALAR_OF:
        return _SCALAR_OF[name]
    if name in _CONTAINER_OF or name in CONTAINERS:
        return bare_builtin(_CONTAINER_OF.get(name, name))
    if name in _ABSTRACT:
        return Generic(Named("collections.abc", name), _ARGUMENTS.get(name, (ANY,)))
    return Named("typing", name) if name in {"IO", "BinaryIO", "TextIO"} else None


def literal_value(node: ast.expr) -> LiteralValue | None:
    """Return the value of a literal, or None if a literal type cannot contain it."""
    match node:
        case ast.Constant(value=bool() | int() | str() | bytes() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)) if not isinstance(value, bool):
            return -value
        case _:
            return None


def constant_in(body: list[ast.stmt], name: str) -> LiteralValue | None:
    """Return the value that a class's body assigns to a name, or None if it assigns no literal."""
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                return literal_value(value)
            case _:
                continue
    return None


def is_none(node: ast.expr) -> bool:
    """Return whether the node is `None`."""
    return isinstance(node, ast.Constant) and node.value is None


def called_name(call: ast.Call) -> str:
    """Return the last component of the called name."""
    return ast.unparse(call.func).rpartition(".")[2]


def is_typevar(call: ast.Call) -> bool:
    """Return whether the call creates a type variable."""
    return called_name(call) in {"TypeVar", "ParamSpec", "TypeVarTuple"}


def is_functional_typeddict(call: ast.Call) -> bool:
    """Return whether the call is `TypedDict("Name", {...})`."""
    return called_name(call) == "TypedDict" and any(isinstance(argument, ast.Dict) for argument in call.args[1:2])
