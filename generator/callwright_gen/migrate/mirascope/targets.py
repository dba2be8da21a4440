"""Where a name of the predecessor is in Callwright."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from callwright_gen.migrate.tables import table

ROOT = "mirascope"
TABLE = table("mirascope-v1")
NEUTRAL = {
    "CallResponse": "BaseCallResponse",
    "CallResponseChunk": "BaseCallResponseChunk",
    "Stream": "BaseStream",
    "Tool": "BaseTool",
}
PACKAGES = frozenset({ROOT, f"{ROOT}.core", f"{ROOT}.core.base"})


@dataclass(frozen=True)
class Target:
    """A name of a module of Callwright; `builtin` is a name that needs no import instead."""

    module: str
    name: str
    builtin: bool = False


def provider_row(name: str) -> dict[str, Any] | None:
    """Return what the table says of a provider of the predecessor."""
    row: dict[str, Any] | None = TABLE["providers"].get(name)
    return row


def provider_of(qualified: str) -> str:
    """Return the provider whose module holds a name, or an empty string."""
    match = re.fullmatch(rf"{ROOT}\.core\.(\w+)(\..+)?", qualified)
    return match[1] if match and match[1] in TABLE["providers"] else ""


def find_target(qualified: str) -> Target | None:  # noqa: PLR0911 - one return for each kind of name
    """Return where a name is now; None if it has no counterpart, or is a package."""
    if qualified == f"{ROOT}.llm":
        return Target("callwright", "llm")
    if qualified.endswith(".retries.FallbackError"):
        return Target("", "ExceptionGroup", builtin=True)
    if qualified.startswith(f"{ROOT}.llm."):
        return _neutral(qualified.rpartition(".")[2])
    if provider := provider_of(qualified):
        return _of_provider(TABLE["providers"][provider], provider, qualified)
    name = qualified.rpartition(".")[2]
    plain = re.fullmatch(rf"{ROOT}(\.core(\.base(\.\w+)?)?)?\.\w+", qualified)
    if not plain or qualified in PACKAGES:
        return None
    if name in TABLE["same"]:
        return Target("callwright", name)
    return Target("callwright", TABLE["renamed"][name]) if name in TABLE["renamed"] else None


def _neutral(name: str) -> Target | None:
    if name in NEUTRAL:
        return Target("callwright", NEUTRAL[name])
    if name == "Provider":
        return Target("", "str", builtin=True)
    return Target("callwright.llm", name) if name in {"call", "override"} else None


def _of_provider(row: dict[str, Any], provider: str, qualified: str) -> Target | None:
    if qualified.endswith(f".core.{provider}"):
        return Target("callwright", row["module"])
    name = qualified.rpartition(".")[2]
    if name in {"call", f"{provider}_call"}:
        return Target(f"callwright.{row['module']}", "call" if name == "call" else f"{row['module']}_call")
    form = re.fullmatch(rf"(Async)?{row.get('was', row['prefix'])}({'|'.join(TABLE['suffixes'])})", name)
    if not form:
        return None
    return Target(f"callwright.{row['module']}", f"{form[1] or ''}{row['prefix']}{form[2]}")


def hint_for(qualified: str) -> str:
    """Return what to do about a name without a counterpart."""
    hints: dict[str, str] = TABLE["by_hand"]
    fitting = [key for key in hints if qualified == key or qualified.startswith(f"{key}.")]
    return hints[max(fitting, key=len)] if fitting else "See docs/migrate-from-mirascope.md."
