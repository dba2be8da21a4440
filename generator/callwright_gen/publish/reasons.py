"""Why a generated file is out of date: the inputs that changed since the last run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

# What a file that belongs to no provider depends on.
SHARED = (
    "callwright_gen",
    "templates",
    "callwright_runtime/__init__.py",
    "callwright_runtime/codegen_v1.py",
    "callwright_runtime/testing/__init__.py",
)
_NAMES = {"callwright_gen": "the generator", "templates": "the templates"}
_OTHER = "same inputs; another version of ruff or jinja2 may have written it"


def changed_inputs(now: Mapping[str, str], before: Mapping[str, str]) -> frozenset[str]:
    """Return the labels of the inputs that were added, removed or changed."""
    return frozenset(label for label in now.keys() | before.keys() if now.get(label) != before.get(label))


def reason_of(name: str, reads: Mapping[str, Collection[str]], changed: Collection[str]) -> str:
    """Return why an output is out of date.

    Parameters:
        name: path of the output.
        reads: labels of the inputs of each provider.
        changed: labels of the inputs that differ from those of the last run.
    """
    read = reads.get(PurePosixPath(name).stem, SHARED)
    causes = sorted(label for label in changed if label in read)
    return f"{_listing(causes)} changed" if causes else _OTHER


def reason_of_manifest(changed: Collection[str]) -> str:
    """Return why the manifest is out of date."""
    return f"{_listing(sorted(changed))} changed" if changed else "a generated file changed"


def _listing(labels: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(_name(label) for label in labels))


def _name(label: str) -> str:
    return _NAMES.get(label, "the runtime" if label.startswith("callwright_runtime/") else label)
