"""Check what a response is rebuilt from, and the message that sends it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from callwright_gen import shapes
from callwright_gen.paths import TypedPath
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import EventRule, ToolCallReads
from callwright_gen.resolve.written.check import ShapeCheck
from callwright_gen.resolve.written.findings import Finding
from callwright_gen.resolve.written.given import Given
from callwright_gen.resolve.written.pipes import check_pipes
from callwright_gen.resolve.written.slots import ANY_LIST, DATA, keeps_null, piped
from callwright_gen.resolve.written.typed import Chosen
from callwright_gen.types import Builtin, Generic, TypeExpr


def check_message_param(
    context: Context,
    shape: shapes.Shape | None,
    paths: Mapping[str, TypedPath],
    message: TypeExpr,
    chosen: Chosen,
) -> Iterator[Finding]:
    """Check the message that sends a response back."""
    if shape is None:
        return

    def slot(read: shapes.Placeholder) -> Given | str:
        path = paths.get(read.path)
        return piped(path.type, read, read=True) if path is not None else "a path that could not be read"

    yield from ShapeCheck(context.source, slot, keeps_null(context.loaded), chosen=chosen).check(shape, message)
    for read in shapes.placeholders_of(shape):
        if read.path in paths:
            yield from check_pipes(context, read, paths[read.path].type)


class RebuiltCheck:
    """Checks `stream.response` against the type of a response."""

    def __init__(
        self,
        context: Context,
        events: tuple[EventRule, ...],
        variables: Mapping[str, TypeExpr],
        paths: Mapping[tuple[str, str], TypedPath],
        calls: ToolCallReads,
    ) -> None:
        self._context = context
        self._variables = variables
        self._paths = paths
        self._calls = calls
        self._lists = {each.name for rule in events for each in rule.variables if each.keep == "append"}

    def findings(self, response: TypeExpr) -> Iterator[Finding]:
        """Yield what is found."""
        shape = self._context.loaded.shape("stream", "response")
        if shape is None:
            return
        check = ShapeCheck(self._context.source, self._slot)
        # What a class requires of one mapping, only its constructor knows.
        partial = self._context.loaded.spec.stream.build in {"dict", "mapping"}
        yield from check.check(shape, response, partial=partial)

    def _slot(self, read: shapes.Placeholder) -> Given | str:
        if read.root in {"blocks", "calls"}:
            rule = self._context.loaded.spec.messages.parts.tool_call
            return piped(DATA if read.root == "calls" and rule is not None and rule.single else ANY_LIST, read)
        if read.path:
            path = self._paths.get((read.root, read.path))
            return piped(path.type, read, read=True) if path is not None else "a path that could not be read"
        kind = self._variables.get(read.root)
        if kind is None:
            return "a path that could not be read"
        collected = Generic(Builtin("list"), (kind,)) if read.root in self._lists else kind
        return piped(collected, read, read=True)
