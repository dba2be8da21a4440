"""Inspect an installed SDK by names: packages, classes, clients and environment variables."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from importlib.metadata import PackagePath, distribution
from typing import TYPE_CHECKING

from callwright_gen.surface.installed import InstalledSource

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

_CLASS = re.compile(r"^(?:class )?([A-Z]\w+)(?=[(:]| *=)", re.MULTILINE)
_VARIABLE = re.compile(r"""(?<=["'`])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=["'`])""")
_CLIENT_SETTING = re.compile("(?!YOUR_|MY_).*(KEY|TOKEN|URL|ENDPOINT|HOST|REGION|_ID|PROJECT)$")
_ANYTHING = re.compile(r"^([A-Za-z]\w*)(?:: *TypeAlias)? *= *(?:typing\.)?(?:object|Any)$", re.MULTILINE)
_MIN_SIMILARITY = 0.75
_STEPS = 2  # attributes between a client and the method of a call


@dataclass(frozen=True)
class InstalledSdk:
    """An installed SDK. Its files are read, and never imported.

    Parameters:
        source: The source of its types.
        files: Its source files by module name.
    """

    source: InstalledSource
    files: Mapping[str, PackagePath]

    @classmethod
    def of(cls, dist: str) -> InstalledSdk:
        """Return the SDK of a distribution.

        Raises:
            SdkMissingError: The distribution is not installed.
        """
        source = InstalledSource(dist)
        return cls(source, dict(_modules(distribution(dist).files or ())))

    @cached_property
    def packages(self) -> Sequence[str]:
        """Return its top packages, which are not inside another of its packages: `openai`, `google.genai`."""
        packages = {name for name, file in self.files.items() if file.stem == "__init__"}
        return sorted(name for name in packages if not any(name.startswith(f"{other}.") for other in packages))

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {name: file.read_text(encoding="utf-8") for name, file in self.files.items()}

    @cached_property
    def _modules_by_class(self) -> Mapping[str, Sequence[str]]:
        modules: dict[str, list[str]] = defaultdict(list)
        for module, text in self._texts.items():
            for name in _CLASS.findall(text):
                modules[name].append(module)
        return modules

    def similar(self, ref: str) -> str | None:
        """Return the class whose name is equal or most similar to that of another SDK's class.

        Parameters:
            ref: A reference such as `openai.types.chat:ChatCompletion`.

        Returns:
            A reference such as `groq.types.chat:ChatCompletion`, or None if no class is similar.
        """
        module, _, name = ref.partition(":")
        names = get_close_matches(name, self._modules_by_class, n=1, cutoff=_MIN_SIMILARITY)
        inner = module.partition(".")[2]
        modules = sorted(self._modules_by_class[names[0]], key=lambda each: _distance(each, inner)) if names else ()
        symbols = (self.source.symbol(f"{each}:{names[0]}") for each in modules)
        symbol = next((symbol for symbol in symbols if symbol), None)
        return _reference(symbol.path) if symbol else None

    def clients(self, method: str) -> Sequence[str]:
        """Return the classes of its packages whose attributes lead to a method, with the shortest names first.

        Parameters:
            method: Attributes such as `chat.completions.create`.
        """
        classes = {self.public(ref) for ref in self._classes if self._kind(f"{ref}.{method}") == "function"}
        return sorted(classes, key=lambda ref: (self._is_alias(ref), len(ref), ref))

    @cached_property
    def methods(self) -> Sequence[tuple[str, str]]:
        """Return the methods to which the attributes of its packages' classes lead: the class, and the attributes."""
        found = {(self.public(ref), path) for ref in self._classes for path in self.source.methods(ref, _STEPS)}
        return sorted(found, key=lambda each: (self._is_alias(each[0]), len(each[0]), each))

    def arguments(self, method: str) -> frozenset[str]:
        """Return the names of what a method takes. Cached, because every compared spec asks for them."""
        if method not in self._arguments:
            params = self.source.params(method)
            self._arguments[method] = frozenset(params.fields if params is not None else ())
        return self._arguments[method]

    @cached_property
    def _arguments(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def anything(self) -> str | None:
        """Return a name of its own for any object, such as `Body = object`."""
        refs = (f"{module}:{name}" for module, text in self._texts.items() for name in _ANYTHING.findall(text))
        symbols = (self.source.symbol(ref) for ref in refs)
        names = [_reference(symbol.path) for symbol in symbols if symbol and symbol.kind == "alias"]
        return min(names, key=lambda ref: (len(ref), ref), default=None)

    @cached_property
    def _classes(self) -> Sequence[str]:
        """Return the classes that its packages export. Cached, because every compared spec needs them."""
        packages = (*self._exporters, *self._async_packages)
        names = {package: {*self.source.names_in(package), *self._modules_by_class} for package in packages}
        refs = (f"{package}:{name}" for package in packages for name in names[package])
        return [ref for ref in refs if self._kind(ref) == "class"]

    @cached_property
    def _exporters(self) -> Sequence[str]:
        """Return its top packages; in place of a package without names, the packages in it."""
        inner = (name for name, file in self.files.items() if file.stem == "__init__")
        hollow = {package for package in self.packages if not self.source.names_in(package)}
        return [*(name for name in self.packages if name not in hollow), *_below(hollow, inner)]

    def _kind(self, ref: str) -> str | None:
        symbol = self.source.symbol(ref)
        return symbol.kind if symbol else None

    def public(self, ref: str) -> str:
        """Return the reference of a class by its public name."""
        symbol = self.source.symbol(ref)
        return _reference(symbol.path) if symbol else ref

    @cached_property
    def _async_packages(self) -> Sequence[str]:
        """Return the packages of async clients, such as `package.aio`."""
        return [f"{package}.aio" for package in self.packages if f"{package}.aio" in self.files]

    def _is_alias(self, ref: str) -> bool:
        return not any(f"\nclass {ref.rpartition(':')[2]}" in text for text in self._texts.values())

    @cached_property
    def environment(self) -> Sequence[str]:
        """Return the environment variables that its client modules mention, in order."""
        texts = (text for module, text in self._texts.items() if self._is_client_module(module))
        names = (name for text in texts for name in _VARIABLE.findall(text))
        return list(dict.fromkeys(name for name in names if _CLIENT_SETTING.match(name)))

    def _is_client_module(self, module: str) -> bool:
        parent, _, name = module.rpartition(".")
        return "client" in name and (parent in self.packages or parent.rpartition(".")[0] in self.packages)


def _modules(files: Sequence[PackagePath]) -> Iterator[tuple[str, PackagePath]]:
    for file in sorted(files):
        if file.suffix == ".py" and all(part.isidentifier() for part in (*file.parts[:-1], file.stem)):
            parts = file.parts[:-1] if file.stem == "__init__" else (*file.parts[:-1], file.stem)
            if parts:
                yield ".".join(parts), file


def _below(hollow: Collection[str], packages: Iterable[str]) -> Iterator[str]:
    return (name for name in packages if name.rpartition(".")[0] in hollow)


def _distance(module: str, inner: str) -> tuple[bool, bool, int]:
    """Return the sort key of a module: its distance from the path of the other SDK's module inside its package."""
    return module.partition(".")[2] != inner, inner not in module, len(module)


def _reference(path: str) -> str:
    module, _, name = path.rpartition(".")
    return f"{module}:{name}"
