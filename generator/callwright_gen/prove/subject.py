"""What laws are checked on: a spec, compiled in this process, with its module and its inverse."""

from __future__ import annotations

import itertools
import linecache
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment

from callwright_gen.prove.recorded.file import Recorded
from callwright_gen.prove.samples import extra_fields
from callwright_gen.render.module import Module, render_module
from callwright_gen.resolve.provider import Provider
from callwright_runtime.calls import batches
from callwright_runtime.calls.factory import PARTS
from callwright_runtime.calls.parts import ProviderParts
from callwright_runtime.errors import tables
from callwright_runtime.testing.conform import SdkTypes, sdk_types
from callwright_runtime.testing.make import find_type

if TYPE_CHECKING:
    from callwright_gen.load import LoadedSpec
    from callwright_gen.load.messages import PartRule
    from callwright_runtime.testing.inverse import Inverse

_PACKAGE = "callwright_proof"
_number = itertools.count(1)


@dataclass(frozen=True)
class Subject:
    """A compiled spec.

    Parameters:
        loaded: the spec with its positions.
        provider: the resolved provider.
        module: its module.
        inverse: its inverse, from which fakes make answers.
        source: the text of the module.
        recorded: exchanges with the API.
    """

    loaded: LoadedSpec
    provider: Provider
    module: ModuleType
    inverse: Inverse
    source: str
    recorded: Recorded = field(default_factory=Recorded, repr=False)
    seen: dict[str, tuple[Any, Any]] = field(default_factory=dict[str, "tuple[Any, Any]"], repr=False)
    """What was made of the last value, by name: several laws speak of the same answer."""

    @property
    def name(self) -> str:
        """The name of the provider."""
        return self.provider.name

    @cached_property
    def parts(self) -> ProviderParts:
        """The functions and classes of the provider."""
        found: ProviderParts = getattr(self.module.call, PARTS)
        return found

    @cached_property
    def types(self) -> SdkTypes:
        """The types of the SDK. Unknown keys count: SDKs send them, and APIs reject them."""
        return sdk_types(self.inverse.corrections, closed=True)

    @cached_property
    def response_type(self) -> Any:
        """The class of its answers."""
        return self.parts.response_type

    @cached_property
    def extra(self) -> Mapping[str, Any]:
        """Values for fields of an answer that a reply does not speak of, and that events have, too."""
        read: set[Any] = {steps[0] for path in self.inverse.response.values() for steps in path.alternatives if steps}
        counts = [each for count in self.inverse.usage.values() for each in (count.path, *count.added)]
        read |= {each.steps[0] for each in counts if each.steps}
        fields = extra_fields(find_type(self.inverse.types["response"]), find_type(self.inverse.types["chunk"]))
        pattern: Any = self.inverse.fields
        known = cast("dict[str, Any]", pattern) if isinstance(pattern, dict) else {}
        read |= {name for name, inner in known.items() if isinstance(inner, str)}  # a constant
        return {name: value for name, value in fields.items() if name not in read}

    @cached_property
    def part_rules(self) -> Mapping[str, PartRule]:
        """The rule of each kind of part that its messages can have."""
        return self.loaded.spec.messages.parts.rules()

    @property
    def takes_tools(self) -> bool:
        """Whether the provider has tools."""
        return self.provider.tools is not None

    def once(self, name: str, value: Any, make: Callable[[], Any]) -> Any:
        """Return what is made of a value, made once for several laws."""
        known = self.seen.get(name)
        if known is None or known[0] is not value:
            known = self.seen[name] = (value, make())
        return known[1]

    def new_state(self) -> Any:
        """Return a new state of a stream."""
        return self.module._StreamState(None, False)


@contextmanager
def compiled(
    loaded: LoadedSpec, provider: Provider, templates: Environment, recorded: Recorded | None = None
) -> Generator[Subject]:
    """Compile a spec to modules of this process for a time; nothing is written.

    Parameters:
        loaded: the spec with its positions.
        provider: the resolved spec.
        templates: the templates of the skeleton.
        recorded: exchanges with the API.

    Raises:
        RefusedTreeError: the spec produces what no spec may.
    """
    with running(loaded, provider, render_module(provider, templates), recorded) as subject:
        yield subject


@contextmanager
def running(
    loaded: LoadedSpec, provider: Provider, texts: Module, recorded: Recorded | None = None
) -> Generator[Subject]:
    """Run the texts of a compiled spec for a time."""
    stem = provider.name
    package = f"{_PACKAGE}_{next(_number)}"  # fakes remember the inverse of a module by its name
    names = (package, f"{package}.testing", f"{package}.{stem}", f"{package}.testing.{stem}")
    with _registered_no_longer(), _modules(names):
        module = _executed(names[2], texts.source)
        inverse = _executed(names[3], texts.inverse)
        yield Subject(loaded, provider, module, inverse.inverse, texts.source, recorded or Recorded())


def file_of(module: str) -> str:
    """Return the file name that the code of a module has in tracebacks."""
    return f"<{module}>"


def _executed(name: str, source: str) -> ModuleType:
    module, file = sys.modules[name], file_of(name)
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    exec(compile(source, file, "exec", dont_inherit=True), module.__dict__)
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
            linecache.cache.pop(file_of(name), None)


@contextmanager
def _registered_no_longer() -> Generator[None]:
    """Restore the tables in which modules register themselves."""
    known = cast("tuple[dict[str, Any], ...]", (tables.TABLES, batches.TABLES))
    before = [dict(table) for table in known]
    try:
        yield
    finally:
        for table, old in zip(known, before, strict=True):
            table.clear()
            table.update(old)
