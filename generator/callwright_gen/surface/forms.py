"""How a function or a method of an installed SDK is called, and what kind of function it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from callwright_gen.surface.model import Field
from callwright_gen.surface.module import Functions, decorators, is_overload
from callwright_gen.types import TypeExpr

if TYPE_CHECKING:
    from callwright_gen.surface.annotations import Annotations, TypeVars
    from callwright_gen.surface.signatures import Signatures

_HARMLESS = frozenset({"overload", "staticmethod", "classmethod", "abstractmethod", "override", "deprecated", "wraps"})


@dataclass(frozen=True)
class CallForm:
    """One way to call a function: its only signature, or one of its overloads.

    Parameters:
        fields: The arguments that can be passed by name.
        positions: How many arguments can be passed without a name; None if any number can.
        any_name: Whether arguments of any name can be passed.
        returns: The annotation of the result, if there is one.
        is_async: Whether it is defined with `async def`.
        yields: Whether it is a generator itself.
        decorated: Whether a decorator may change what it is.
        of_class: Whether it is called on the class: a class method, or a static one.
    """

    fields: Mapping[str, Field]
    positions: int | None
    any_name: bool
    returns: TypeExpr | None
    is_async: bool
    yields: bool
    decorated: bool
    of_class: bool = False


@dataclass(frozen=True)
class Forms:
    """Reads the ways to call functions."""

    signatures: Signatures
    annotations: Annotations
    typevars: TypeVars

    def of(self, functions: Functions, module: str, *, method: bool) -> list[CallForm]:
        """Return one form for each overload, or the only one. The last definition says what is run."""
        implementation = functions.nodes[-1]
        overloads = [node for node in functions.nodes if is_overload(node)] or [implementation]
        yields = not is_overload(implementation) and any(_yields(implementation.body))
        decorated = any(decorators(node) - _HARMLESS for node in overloads)
        return [self._form(node, module, method=method, yields=yields, decorated=decorated) for node in overloads]

    def _form(
        self,
        node: ast.FunctionDef | ast.AsyncFunctionDef,
        module: str,
        *,
        method: bool,
        yields: bool,
        decorated: bool,
    ) -> CallForm:
        args, fields = node.args, self.signatures.params(Functions((node,)), module, method=method)
        unpacked = len(fields) > len(args.posonlyargs) + len(args.args) + len(args.kwonlyargs)
        bound = method and "staticmethod" not in decorators(node)
        positions = len(args.posonlyargs) + len(args.args) - bound
        for each in args.posonlyargs:
            fields.pop(each.arg, None)
        return CallForm(
            fields=fields,
            positions=None if args.vararg is not None else positions,
            any_name=args.kwarg is not None and not unpacked and not _is_typed(args.kwarg),
            returns=self.annotations.read(node.returns, module, self.typevars) if node.returns is not None else None,
            is_async=isinstance(node, ast.AsyncFunctionDef),
            yields=yields,
            decorated=decorated,
            of_class=bool(decorators(node) & {"staticmethod", "classmethod"}),
        )


def _is_typed(kwargs: ast.arg) -> bool:
    """Return whether keyword arguments are the keys of a `TypedDict`."""
    return isinstance(kwargs.annotation, ast.Subscript) and "Unpack" in ast.unparse(kwargs.annotation.value)


def _yields(body: list[ast.stmt]) -> Iterator[bool]:
    """Yield once for each `yield` of a body, without those of functions inside of it."""
    stack: list[ast.AST] = list(body)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Yield | ast.YieldFrom):
            yield True
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            stack.extend(ast.iter_child_nodes(node))
