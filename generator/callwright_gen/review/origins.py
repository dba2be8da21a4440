"""Find the origins of a contract's items: lines of the spec and declarations of the SDK."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from callwright_gen.load import LoadedSpec
from callwright_gen.load.nodes import Items, Node, Scalar, Table, nearest
from callwright_gen.paths import parse_path, resolve
from callwright_gen.paths.typed import TypedPath, TypedStep
from callwright_gen.problems import Loc, Position, Problem, SpecError
from callwright_gen.review.changes import Origin
from callwright_gen.review.contract import Contract
from callwright_gen.surface import Surface
from callwright_gen.types import Named, TypeExpr, members_of

Show: TypeAlias = Callable[[Position], tuple[str, int]]
"""Converts a position to a displayed file name and a line."""
_Match: TypeAlias = tuple[Loc, Iterable[str]]

# Property of a response or a chunk → its key in the spec, if the names differ.
_READS: Mapping[str, Loc] = {
    "finish_reasons": ("finish",),
    "usage": ("usage", "from"),
    "input_tokens": ("usage", "input"),
    "output_tokens": ("usage", "output"),
    "cached_tokens": ("usage", "cached"),
    "cache_write_tokens": ("usage", "cache_write"),
    "reasoning_tokens": ("usage", "reasoning"),
}
_FUNCTIONS: Mapping[str, Loc] = {
    "get_json_output": ("json",),
    "handle_stream": ("stream", "events"),
    "handle_stream_async": ("stream", "events"),
    "setup_call": ("call", "invoke"),
}
_PARAMS: Mapping[str, Loc] = {"client": ("clients",), "model": ("call", "model"), "call_params": ("params",)}


def find_origins(
    contract: Contract, loaded: LoadedSpec, surface: Surface, recorded: Collection[str], show: Show
) -> dict[str, Origin]:
    """Find the origin of every item, and of the parameters of its functions, by path.

    Args:
        contract: contract of the stub.
        loaded: the spec that the stub was generated from.
        surface: the SDK surface that it was generated with.
        recorded: the names of the surface's facts.
        show: converts a position to a displayed file name and a line.
    """
    finder = _Finder(loaded, surface, recorded)
    origins: dict[str, Origin] = {}
    for item in contract.items.values():
        names = dict.fromkeys(name for signature in item.signatures for name in signature.params)
        for path in (item.path, *(f"{item.path}({name})" for name in names)):
            if (match := finder.origin(path)) is not None:
                loc, sdk = match
                origins[path] = Origin(*show(nearest(loaded.tree, loc).key), tuple(dict.fromkeys(sdk)))
    return origins


@dataclass(frozen=True)
class _Finder:
    loaded: LoadedSpec
    surface: Surface
    recorded: Collection[str]

    def origin(self, path: str) -> tuple[Loc, list[str]] | None:
        """Return the place in the spec and the recorded SDK facts, or None for provider-independent items."""
        owner, _, member = path.partition(".")
        match = self._member(owner, member) if member else self._module_level(path)
        return match and (match[0], [fact for fact in match[1] if fact in self.recorded])

    def _module_level(self, path: str) -> _Match | None:
        name, _, inside = path.removesuffix(")").partition("(")
        prefix, types = self.loaded.spec.prefix, self.loaded.spec.types
        if name in _FUNCTIONS or name in ("call", f"{self.loaded.spec.provider}_call"):
            return self._function(name, inside)
        symbols = {
            f"{prefix}Tool": ("tool", types.tool),
            f"{prefix}MessageParam": ("message", types.message),
            f"{prefix}CallResponse": ("response", types.response),
            f"{prefix}CallResponseChunk": ("chunk", types.chunk),
        }
        if name in symbols:
            key, ref = symbols[name]
            return ("types", key), iter((f"symbol {ref}", *self._type_of(ref)))
        fixed: Mapping[str, Loc] = {
            f"{prefix}CallParams": ("params", "from"),
            f"{prefix}ToolConfig": ("tools", "config"),
        }
        return (fixed[name], iter(())) if name in fixed else None

    def _function(self, name: str, param: str) -> _Match:
        if param == "model":
            return _PARAMS[param], self._declared(self.loaded.spec.call.model)
        if param == "client":
            return _PARAMS[param], self._client_symbols()
        methods = (f"symbol {ref}" for ref in self.surface.symbols if "." in ref.partition(":")[2])
        return _PARAMS.get(param) or _FUNCTIONS.get(name, ("call", "invoke")), methods

    def _member(self, owner: str, member: str) -> _Match | None:
        prefix = self.loaded.spec.prefix
        if owner == f"{prefix}CallParams":
            common = self._common(member)
            loc = self._param_loc(member) if common is None else ("params", "common", member)
            return loc, self._declared(common or member)
        if owner == f"{prefix}ToolConfig":
            return ("tools", "config", member), iter(())
        if owner.endswith("DynamicConfig"):
            loc = _PARAMS.get(member, ("types", "message"))
            return loc, self._client_symbols() if member == "client" else iter(())
        return self._property(owner, member)

    def _property(self, owner: str, member: str) -> _Match | None:
        prefix, types = self.loaded.spec.prefix, self.loaded.spec.types
        if member == "server_tools":
            return ("native_tools",), iter(())
        read = _READS.get(member, (member,))
        if owner == f"{prefix}CallResponseChunk":
            loc = (*self._chunk_paths(), *read)
            return loc, self._read(loc, types.chunk)
        if owner not in (f"{prefix}CallResponse", f"{prefix}Stream", f"Async{prefix}Stream"):
            return None
        if member == "message_param":
            return ("response", member), iter((f"symbol {types.assistant_message or types.message}",))
        return ("response", *read), self._read(("response", *read), types.response)

    def _chunk_paths(self) -> Loc:
        """Return the place of a chunk's paths; a chunk may use those of the response."""
        chunk: Loc = ("stream", "chunk")
        return chunk if isinstance(nearest(self.loaded.tree, chunk).node, Table) else ("response",)

    def _common(self, name: str) -> str | None:
        """Return the argument of a common call param that the SDK names differently or not at all."""
        if any(name in params.fields for params in self.surface.params_by_ref.values()):
            return None
        target = self.loaded.spec.params.common.targets().get(name)
        return target and target.rpartition(".")[2]

    def _param_loc(self, name: str) -> Loc:
        params = self.loaded.spec.params
        if name in params.also:
            return ("params", "also", name)
        for argument, carried in params.within.items():
            if name in carried:
                return ("params", "within", argument, name)
        nested = params.nested
        declared = (
            self.surface.params(nested.from_.typeddict or nested.from_.signature or "") if nested is not None else None
        )
        return ("params", "nested" if declared is not None and name in declared.fields else "from")

    def _declared(self, name: str) -> Iterator[str]:
        holders = [ref for ref, params in self.surface.params_by_ref.items() if name in params.fields]
        sources = self._sources()
        for ref in [each for each in holders if each in sources] or holders:
            yield f"param {ref}.{name}"
            yield from self._types_in(self.surface.params_by_ref[ref].fields[name].type)

    def _sources(self) -> set[str | None]:
        """Return where the spec takes the params from; the method that is called may declare them, too."""
        params = self.loaded.spec.params
        found = [params.from_, *([params.nested.from_] if params.nested is not None else [])]
        return {ref for source in found for ref in (source.typeddict, source.signature)} - {None}

    def _client_symbols(self) -> Iterator[str]:
        return (f"symbol {text}" for text in _texts(nearest(self.loaded.tree, ("clients",)).node))

    def _read(self, loc: Loc, ref: str) -> Iterator[str]:
        symbol = self.surface.symbol(ref)
        place = nearest(self.loaded.tree, loc)
        if symbol is None or place.loc != loc or isinstance(place.node, Table):
            return
        for text in _texts(place.node):
            typed = self._resolve(text, symbol.named)
            for alternative in typed.alternatives if typed is not None else ():
                for step in alternative.steps:
                    yield from _step_facts(step)
                yield from self._types_in(alternative.value.leaf)

    def _resolve(self, text: str, root: Named) -> TypedPath | None:
        problems: list[Problem] = []
        try:
            return resolve(parse_path(text, Position("", 1, 1)), root, self.surface, problems)
        except SpecError:
            return None  # a shape, or a path in another version of the language

    def _type_of(self, ref: str) -> Iterator[str]:
        symbol = self.surface.symbol(ref)
        if symbol is not None:
            yield f"type {symbol.path}"

    @staticmethod
    def _types_in(expr: TypeExpr) -> Iterator[str]:
        return (f"type {module}.{name}" for module, name in sorted(expr.imports()))


def _step_facts(step: TypedStep) -> Iterator[str]:
    if step.kind not in ("field", "key"):
        return
    for owner in members_of(step.input_type):
        if isinstance(owner, Named):
            yield f"field {owner.path}.{step.name}"


def _texts(node: Node) -> Iterator[str]:
    match node:
        case Scalar(value=str(text)):
            yield text
        case Table(entries=entries):
            for entry in entries.values():
                yield from _texts(entry.node)
        case Items(items=items):
            for item in items:
                yield from _texts(item)
        case Scalar():
            return
