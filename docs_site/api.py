"""The API reference: one page per subject, whose entries mkdocstrings fills from the sources."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import cast

from docs_site.markdown import table

_SUBJECTS = {
    "calls": "Calls",
    "prompts": "Prompts",
    "messages": "Messages",
    "responses": "Responses",
    "streams": "Streams",
    "structured": "Structured output",
    "tools": "Tools",
    "turns": "Tools in a loop",
    "errors": "Errors",
    "resilience": "Retries and fallbacks",
    "spending": "Costs and budgets",
    "watching": "Watching calls",
    "tracing": "Tracing",
    "rows": "Many rows",
    "batches": "Batches",
    "conversations": "Conversations",
}
"""Titles of the runtime's packages, in the order of the pages. Other packages follow under their own names."""
_OWN_PAGES = {"llm": "One decorator for all providers", "testing": "Tests without a network"}
_PACKAGES = ("callwright", "callwright_runtime")
_INDEX = """\
# API reference

The public names of `callwright`, by subject, then those of `callwright.llm` and `callwright.testing`. The names of a
provider's module are on the provider's page: see [capabilities](../providers.md).

"""


def api_pages(root: Path) -> dict[str, str]:
    """Return the pages by the names of their files, `index.md` first."""
    package = import_module("callwright")
    packages = _packages(root / "runtime" / "callwright_runtime" / "__init__.py")
    by_subject: dict[str, list[str]] = {subject: [] for subject in _SUBJECTS}
    for name in package.__all__:
        if not name.startswith("_"):
            by_subject.setdefault(packages[name], []).append(name)
    subjects = [
        Subject(subject, _SUBJECTS.get(subject, subject.capitalize()), package, names)
        for subject, names in by_subject.items()
        if names
    ]
    for name, title in _OWN_PAGES.items():
        module = import_module(f"callwright.{name}")
        subjects.append(Subject(name, title, module, list(module.__all__)))
    return {"index.md": _index(subjects), **{f"{each.file}.md": _page(each) for each in subjects}}


@dataclass(frozen=True)
class Subject:
    """One page: its file and title, and the public names of a module that it documents."""

    file: str
    title: str
    module: ModuleType
    names: list[str]

    @property
    def path(self) -> str:
        """Return the name of the module."""
        return self.module.__name__


def _packages(init: Path) -> dict[str, str]:
    """Return the package of the runtime that defines each public name."""
    imports = [
        node for node in ast.walk(ast.parse(init.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom)
    ]
    return {
        alias.asname or alias.name: module[1] if len(module) > 1 else alias.name
        for node in imports
        if (module := (node.module or "").split("."))[0] == "callwright_runtime"
        for alias in node.names
    }


def _page(subject: Subject) -> str:
    entries = "".join(_entry(subject, name) for name in sorted(subject.names, key=str.lower))
    return f"# {subject.title}\n\nImport these names from `{subject.path}`.\n{entries}"


def _entry(subject: Subject, name: str) -> str:
    """Return the directive for a public name.

    An instance of a class of ours is documented by the class. A name that a submodule has as well means the submodule
    to mkdocstrings, so it is documented where it is defined.
    """
    value = getattr(subject.module, name)
    instance = type(value).__module__.startswith("callwright_runtime.")
    if not instance and not _hides_module(subject, name, value):
        return f"\n::: {subject.path}.{name}\n"
    defined = cast("type[object]", type(value) if instance else value)
    options = f"heading: {name}, toc_label: {name}, filters: ['!^_(?!_call__$)']"
    return (
        f'\n<a id="{subject.path}.{name}"></a>\n\n'
        f"::: {defined.__module__}.{defined.__qualname__}\n    options: {{{options}}}\n"
    )


def _hides_module(subject: Subject, name: str, value: object) -> bool:
    runtime = subject.path.replace("callwright", "callwright_runtime", 1)
    return not isinstance(value, ModuleType) and find_spec(f"{runtime}.{name}") is not None


def _index(subjects: Sequence[Subject]) -> str:
    parts = [_INDEX]
    for each in subjects:
        rows = (
            (f"[`{name}`]({each.file}.md#{each.path}.{name})", _summary(getattr(each.module, name)))
            for name in sorted(each.names, key=str.lower)
        )
        parts.append(f"## {each.title}\n\n{table((f'`{each.path}`', 'is'), rows)}\n")
    return "".join(parts)


def _summary(value: object) -> str:
    """Return the first sentence of the documentation of a value; an empty text for aliases of types."""
    documented = value if isinstance(value, ModuleType | type) or callable(value) else type(value)
    if getattr(documented, "__module__", "callwright_runtime").partition(".")[0] not in _PACKAGES:
        return ""
    text = " ".join((inspect.getdoc(documented) or "").partition("\n\n")[0].split())
    return text.replace("|", "\\|")
