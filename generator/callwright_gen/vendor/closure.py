"""The modules of the runtime that other modules import, directly or through others."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

RUNTIME = "callwright_runtime"


@dataclass(frozen=True)
class Runtime:
    """The runtime's sources.

    Attributes:
        modules: the file of each module by its full name; packages are named without `__init__`.
        public: the module that defines each name of the root package.
    """

    modules: dict[str, Path]
    public: dict[str, str]


def read_runtime(folder: Path) -> Runtime:
    """Read the runtime in a folder."""
    modules = {_module_name(path, folder): path for path in sorted(folder.rglob("*.py"))}
    imports = _imports(modules[RUNTIME])
    public = {name: module for module, name in imports if name and module != RUNTIME}
    own = {
        name: f"{RUNTIME}.{name}" for module, name in imports if module == RUNTIME and f"{RUNTIME}.{name}" in modules
    }
    return Runtime(modules, public | own)


def needed_modules(runtime: Runtime, files: Iterable[Path], names: Iterable[str] = ()) -> set[str]:
    """Return the modules that files and public names need: those that they import, and so on; without the root.

    Raises:
        KeyError: a name is not public.
    """
    needed: set[str] = set()
    waiting = [module for path in files for module in _imported(runtime, path)]
    waiting += [runtime.public[name] for name in names]
    while waiting:
        module = waiting.pop()
        if module in needed or module == RUNTIME:
            continue
        needed.add(module)
        waiting += _imported(runtime, runtime.modules[module])
        waiting += [parent for parent in _parents(module) if parent != RUNTIME]
    return needed


def _imported(runtime: Runtime, path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, also inside functions and for types alone."""
    for module, name in _imports(path):
        if f"{module}.{name}" in runtime.modules:
            yield f"{module}.{name}"
        elif module == RUNTIME and name in runtime.public:
            yield runtime.public[name]
        else:
            yield module
    stub = path.with_suffix(".pyi")
    if path.suffix == ".py" and stub.exists():
        yield from _imported(runtime, stub)


def _imports(path: Path) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and _is_runtime(node.module):
            found += [(node.module, each.name) for each in node.names]
        elif isinstance(node, ast.Import):
            found += [(each.name, "") for each in node.names if _is_runtime(each.name)]
    return found


def _is_runtime(module: str) -> bool:
    return module == RUNTIME or module.startswith(f"{RUNTIME}.")


def _module_name(path: Path, folder: Path) -> str:
    parts = path.relative_to(folder).with_suffix("").parts
    return ".".join([RUNTIME, *(parts[:-1] if parts[-1] == "__init__" else parts)])


def _parents(module: str) -> Iterator[str]:
    while "." in module:
        module = module.rpartition(".")[0]
        yield module
