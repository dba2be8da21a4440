"""Derive the declarations of a stub from the nodes of a module, so that the two cannot drift apart.

Bodies, values and private definitions are dropped; `if TYPE_CHECKING` blocks are opened. Everything else is kept, with
its comments and the blank lines above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword

import libcst as cst
from typing_extensions import override

from callwright_gen.code.exports import public_names
from callwright_gen.code.imports import FACADE_ALIAS
from callwright_gen.render.transformer import SparseTransformer

_PROPERTY = cst.Name("property")
_WITH_TYPES = (
    *(cst.Parameters, cst.Param, cst.Annotation, cst.Arg, cst.Subscript, cst.SubscriptElement, cst.Index),
    *(cst.BinaryOperation, cst.List, cst.Tuple, cst.Element),
)
_DOTS = cst.SimpleStatementSuite([cst.Expr(cst.Ellipsis())])


def derive_stub(module: cst.Module) -> cst.Module:
    """Return the declarations of a module, without its imports: a stub needs others."""
    return module.visit(_Declarations())


def _is_private(name: str) -> bool:
    return name.startswith("_")


class _Declarations(SparseTransformer):
    """Visits the statements of the module and of its classes; the parts of these are visited only if they are kept."""

    def __init__(self) -> None:
        super().__init__(cst.Module, cst.IndentedBlock, cst.ClassDef, cst.If)
        self._class = ""
        self._members: dict[tuple[str, str], cst.FunctionDef] = {}
        self._of_private: dict[str, list[cst.FunctionDef]] = {}

    @override
    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.ClassDef):
            self._class = node.name.value
            if _is_private(self._class):
                self._of_private[self._class] = list(_public_methods(node))
                return False
            return True
        return super().on_visit(node)

    @override
    def leave_If(
        self, original_node: cst.If, updated_node: cst.If
    ) -> cst.FlattenSentinel[cst.BaseStatement] | cst.RemovalSentinel:
        match original_node.test, updated_node.body:
            case cst.Name("TYPE_CHECKING"), cst.IndentedBlock(
                [cst.SimpleStatementLine() | cst.BaseCompoundStatement() as first, *rest]
            ):
                lines = [*original_node.leading_lines, *first.leading_lines]
                return cst.FlattenSentinel([first.with_changes(leading_lines=lines), *rest])
            case _:
                return cst.RemoveFromParent()

    @override
    def leave_ClassDef(
        self, original_node: cst.ClassDef, updated_node: cst.ClassDef
    ) -> cst.ClassDef | cst.RemovalSentinel:
        if _is_private(original_node.name.value):
            return cst.RemoveFromParent()
        bases = [
            base.visit(_Types(unquote=True))
            for base in original_node.bases
            if not (isinstance(base.value, cst.Name) and _is_private(base.value.value))
        ]
        keywords = [keyword.visit(_Types()) for keyword in original_node.keywords]
        inherited = self._inherited(original_node)
        body = updated_node.body
        if inherited:
            body = body.with_changes(body=[*body.body, *inherited])
        elif not body.body:
            body = _DOTS
        return updated_node.with_changes(bases=bases, keywords=keywords, body=body)

    def _inherited(self, node: cst.ClassDef) -> list[cst.FunctionDef]:
        """Return the members of private base classes, which the stub does not have."""
        names = [base.value.value for base in node.bases if isinstance(base.value, cst.Name)]
        members = [member for name in names for member in self._of_private.get(name, ())]
        self._members |= {(node.name.value, member.name.value): member for member in members}
        return members

    @override
    def leave_FunctionDef(
        self, original_node: cst.FunctionDef, updated_node: cst.FunctionDef
    ) -> cst.FunctionDef | cst.RemovalSentinel:
        name = original_node.name.value
        if _is_private(name):
            return cst.RemoveFromParent()
        declared = _without_body(original_node)
        self._members[self._class, name] = declared
        return declared

    @override
    def leave_SimpleStatementLine(
        self, original_node: cst.SimpleStatementLine, updated_node: cst.SimpleStatementLine
    ) -> cst.BaseStatement | cst.RemovalSentinel:
        match original_node.body:
            case [cst.Expr(cst.SimpleString())]:
                return original_node
            case [cst.AnnAssign(cst.Name(name)) as statement] if not _is_private(name):
                return original_node.with_changes(body=[_without_value(statement)])
            case [cst.Assign([cst.AssignTarget(cst.Name("__slots__"))])]:
                return original_node
            case [cst.Assign([cst.AssignTarget(cst.Name(name))], value)] if not _is_private(name):
                return self._assigned(original_node, name, value)
            case _:
                return cst.RemoveFromParent()

    def _assigned(
        self, line: cst.SimpleStatementLine, name: str, value: cst.BaseExpression
    ) -> cst.BaseStatement | cst.RemovalSentinel:
        """Keep another name of something, and what a class takes over from another one; a plain value says no type."""
        match value:
            case cst.Name(other) if not (iskeyword(other) or _is_private(other)):
                return line
            case cst.Call(args=[cst.Arg(cst.Attribute(cst.Name(owner), cst.Name(member)))]) if member == name:
                return self._members[owner, member]
            case _:
                return cst.RemoveFromParent()


class _Types(SparseTransformer):
    """Writes types as a stub can: names of the facade that are public by themselves, and quoted ones without quotes."""

    def __init__(self, *, unquote: bool = False) -> None:
        super().__init__(*_WITH_TYPES)
        self._unquote = unquote

    @override
    def leave_Attribute(self, original_node: cst.Attribute, updated_node: cst.Attribute) -> cst.BaseExpression:
        match original_node:
            case cst.Attribute(cst.Name(alias), cst.Name(name)) if alias == FACADE_ALIAS and name in public_names():
                return original_node.attr
            case _:
                return updated_node

    @override
    def leave_SimpleString(self, original_node: cst.SimpleString, updated_node: cst.SimpleString) -> cst.BaseExpression:
        return cst.parse_expression(str(original_node.evaluated_value)) if self._unquote else updated_node


def _public_methods(node: cst.ClassDef) -> Iterator[cst.FunctionDef]:
    for statement in node.body.body:
        if isinstance(statement, cst.FunctionDef) and not _is_private(statement.name.value):
            yield _without_body(statement)


def _without_body(node: cst.FunctionDef) -> cst.FunctionDef:
    """Return a function with its docstring alone, or with `...`."""
    match node.body:
        case cst.IndentedBlock([cst.SimpleStatementLine([cst.Expr(cst.SimpleString())]) as doc, *_]):
            body: cst.BaseSuite = node.body.with_changes(body=[doc], footer=[])
        case cst.IndentedBlock(header=after_colon):
            body = _DOTS.with_changes(trailing_whitespace=after_colon)
        case _:
            body = _DOTS
    return node.with_changes(
        body=body,
        params=node.params.visit(_Types()),
        returns=node.returns and node.returns.visit(_Types()),
        decorators=[_decorator(each) for each in node.decorators],
    )


def _decorator(node: cst.Decorator) -> cst.Decorator:
    match node.decorator:
        case cst.Attribute(cst.Name(alias), cst.Name("guarded")) if alias == FACADE_ALIAS:
            return node.with_changes(decorator=_PROPERTY)
        case _:
            return node


def _without_value(node: cst.AnnAssign) -> cst.AnnAssign:
    """Return a declaration; only the value of a type alias is part of its type."""
    annotation = node.annotation.visit(_Types())
    match node.annotation.annotation, node.value:
        case cst.Name("TypeAlias"), cst.BaseExpression() as value:
            return node.with_changes(annotation=annotation, value=value.visit(_Types()))
        case _:
            return node.with_changes(annotation=annotation, value=None, equal=cst.MaybeSentinel.DEFAULT)
