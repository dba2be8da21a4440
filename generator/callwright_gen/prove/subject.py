"""What laws are checked on: a spec, compiled in this process, with its module and its inverse."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from callwright_gen.render.module import render_module
from callwright_gen.resolve import Provider
from callwright_runtime.calls import batches
from callwright_runtime.calls.factory import PARTS
from callwright_runtime.calls.parts import ProviderParts
from callwright_runtime.errors import tables

if TYPE_CHECKING:
    from callwright_gen.load import LoadedSpec
    from callwright_gen.load.messages import PartRule
    from callwright_runtime.testing.inverse import Inverse

_PACKAGE = "callwright_proof"


@dataclass(frozen=True)
class Subject:
    """A compiled spec.

    Parameters:
        provider: the resolved provider.
        module: its module.
        inverse: its inverse, from which fakes make answers.
        source: the text of the module.
    """

    provider: Provider
    module: ModuleType
    inverse: Inverse
    source: str
    seen: dict[str, tuple[Any, Any]] = field(default_factory=dict[str, "tuple[Any, Any]"], repr=False)
    """What was made of the last value, by name: several laws speak of the same answer."""

    @property
    def loaded(self) -> LoadedSpec:
        """The spec with its positions."""
        return self.provider.loaded

    @property
    def name(self) -> str:
        """The name of the provider."""
        return self.loaded.spec.provider

    @cached_property
    def parts(self) -> ProviderParts:
        """The functions and classes of the provider."""
        found: ProviderParts = getattr(self.module.call, PARTS)
        return found

    @cached_property
    def response_type(self) -> Any:
        """The class of its answers."""
        return self.parts.response_type

    @cached_property
    def part_rules(self) -> Mapping[str, PartRule]:
        """The rule of each kind of part that its messages can have."""
        return self.loaded.spec.messages.parts.rules()

    def once(self, name: str, value: Any, make: Callable[[], Any]) -> Any:
        """Return what is made of a value, made once for several laws."""
        known = self.seen.get(name)
        if known is None or known[0] is not value:
            known = self.seen[name] = (value, make())
        return known[1]

    def new_state(self) -> Any:
        """Return a new state of a stream."""
        return getattr(self.module, f"_{self.loaded.spec.prefix}StreamState")(None, False)


@contextmanager
def compiled(provider: Provider, templates: Environment) -> Generator[Subject]:
    """Compile a spec to modules of this process for a time; nothing is written.

    Raises:
        RefusedTreeError: the spec produces what no spec may.
    """
    texts = render_module(provider, templates)
    stem = provider.loaded.spec.provider
    names = (_PACKAGE, f"{_PACKAGE}.testing", f"{_PACKAGE}.{stem}", f"{_PACKAGE}.testing.{stem}")
    with _registered_no_longer(), _modules(names):
        module = _executed(names[2], texts.source)
        inverse = _executed(names[3], texts.inverse)
        yield Subject(provider, module, inverse.inverse, texts.source)


def file_of(stem: str) -> str:
    """Return the file name that the code of a compiled spec has in tracebacks."""
    return f"<{_PACKAGE}.{stem}>"


def _executed(name: str, source: str) -> ModuleType:
    module, file = sys.modules[name], file_of(name.removeprefix(f"{_PACKAGE}."))
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    exec(compile(source, file, "exec", dont_inherit=True), module.__dict__)  # noqa: S102 - verified by the render stage
    return module


@contextmanager
def _modules(names: tuple[str, ...]) -> Generator[None]:
    for name in names:
        sys.modules[name] = ModuleType(name)
    for name in names[:2]:
        sys.modules[name].__path__ = []
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]
            linecache.cache.pop(file_of(name.removeprefix(f"{_PACKAGE}.")), None)


@contextmanager
def _registered_no_longer() -> Generator[None]:
    """Restore the tables in which modules register themselves."""
    known: tuple[dict[str, Any], ...] = (tables.TABLES, batches.TABLES)
    before = [dict(table) for table in known]
    try:
        yield
    finally:
        for table, old in zip(known, before, strict=True):
            table.clear()
            table.update(old)
