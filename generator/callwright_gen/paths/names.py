"""Names of local variables in generated code."""

from __future__ import annotations

import builtins
import re
from dataclasses import dataclass, field
from keyword import iskeyword

from callwright_gen.code.imports import FACADE_ALIAS, REFUSED_NAMES

IMPORTED = frozenset({"RawToolCall", "cast"})
"""Names that emitted code imports, apart from those of the facade."""
_USED = IMPORTED | {FACADE_ALIAS, "self"} | frozenset(dir(builtins))
"""Names that emitted code uses itself, or may use."""


def singular(name: str) -> str:
    """Return the singular of a name, `choices` → `choice`, or an empty string if it is not a plural."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and len(name) > 2 else ""  # noqa: PLR2004 - "is", "us"


def snake_case(name: str) -> str:
    """Return a local name: `toolUse` → `tool_use`, and `input` → `input_` to not shadow a builtin."""
    plain = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    return f"{plain}_" if plain in REFUSED_NAMES | _USED or iskeyword(plain) else plain


@dataclass
class Names:
    """Allocates unique names for local variables; `taken` are in use."""

    taken: set[str] = field(default_factory=set[str])

    def item_of(self, plural: str) -> str:
        """Return a name for an item; items are `block`, then `part`, if the name is not a plural."""
        return self.fresh(singular(plural) or ("part" if "block" in self.taken else "block"))

    def fresh(self, base: str) -> str:
        """Return an unused name."""
        plain, number = snake_case(base), 1
        name = plain
        while name in self.taken:
            number += 1
            name = f"{plain}_{number}"
        self.taken.add(name)
        return name
