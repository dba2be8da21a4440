"""Links between lines of the stub, lines of the spec and declarations of the SDK."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from callwright_gen.review.changes import Origin, ProviderReview, Side


@dataclass(frozen=True)
class Link:
    """A link inside the page. `brief` is a shorter text for narrow places."""

    anchor: str
    text: str
    title: str
    brief: str


class Links:
    """The anchors of a module, and the links between them.

    Args:
        prefix: prefix of the module's anchors.
        provider: the module's review.
    """

    def __init__(self, prefix: str, provider: ProviderReview) -> None:
        self.prefix = prefix
        side = provider.new or provider.before
        names = sorted(provider.before.facts.keys() | provider.after.facts.keys())
        self._numbers = {name: number for number, name in enumerate(names)}
        self._files = {file: number for number, file in enumerate(side.specs)}
        self._origins = dict(_by_line(side))
        self._old: Collection[int] = ()
        self._new: Collection[int] = ()

    def show(self, old: Collection[int], new: Collection[int]) -> None:
        """Set the lines of both stubs that are on the page. Only these can be linked to."""
        self._old, self._new = old, new

    def shows(self, number: int) -> bool:
        """Return whether a line of the new stub is on the page."""
        return number in self._new

    def shows_old(self, number: int) -> bool:
        """Return whether a line of the old stub is on the page."""
        return number in self._old

    @property
    def linked_facts(self) -> set[str]:
        """The names of the facts that lines on the page link to."""
        return {name for _, origin in self._shown() for name in origin.sdk[-1:]}

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of all facts of the SDK's surface, before or after."""
        return tuple(self._numbers)

    def stub_anchor(self, number: int) -> str:
        """Return the anchor of a line of the new stub."""
        return f"{self.prefix}-new-{number}"

    def old_stub_anchor(self, number: int) -> str:
        """Return the anchor of a line of the old stub."""
        return f"{self.prefix}-old-{number}"

    def spec_anchor(self, file: str, number: int) -> str:
        """Return the anchor of a line of a spec."""
        return f"{self.prefix}-spec{self._files.get(file, 0)}-{number}"

    def fact_anchor(self, name: str) -> str:
        """Return the anchor of an SDK declaration."""
        return f"{self.prefix}-sdk-{self._numbers[name]}"

    def stub(self, number: int) -> Link:
        """Return a link to a line of the new stub."""
        return _numbered(self.stub_anchor(number), f"stub {number}", "the line of the stub")

    def old_stub(self, number: int) -> Link:
        """Return a link to a line of the old stub."""
        return _numbered(self.old_stub_anchor(number), f"stub before {number}", "the line of the stub before")

    def spec(self, origin: Origin) -> Link:
        """Return a link to the line of the spec that an item comes from."""
        place = f"{origin.file}:{origin.line}"
        return _numbered(self.spec_anchor(origin.file, origin.line), f"spec {origin.line}", place)

    def sdk(self, origin: Origin) -> Iterator[Link]:
        """Return links to the SDK types that an item comes from."""
        return (link for name in origin.sdk if (link := self.fact(name)) is not None)

    def fact(self, name: str) -> Link | None:
        """Return a link to an SDK declaration, or None if the surface does not record it."""
        if name not in self._numbers:
            return None
        return Link(self.fact_anchor(name), _short(name), name, "SDK")

    def of_line(self, number: int | None) -> tuple[Link, ...]:
        """Return the links of a line of the new stub: to its spec line and to its final SDK type."""
        origin = self._origins.get(number or 0)
        return () if origin is None else (self.spec(origin), *list(self.sdk(origin))[-1:])

    def from_spec(self, file: str, number: int) -> tuple[Link, ...]:
        """Return links to the lines of the stub that come from a line of a spec."""
        here = (line for line, origin in self._shown() if (origin.file, origin.line) == (file, number))
        return tuple(map(self.stub, here))

    def from_fact(self, name: str) -> tuple[Link, ...]:
        """Return links to the lines of the stub that come from an SDK declaration."""
        return tuple(self.stub(line) for line, origin in self._shown() if name in origin.sdk)

    def _shown(self) -> Iterator[tuple[int, Origin]]:
        return ((line, origin) for line, origin in self._origins.items() if line in self._new)


def _numbered(anchor: str, text: str, title: str) -> Link:
    return Link(anchor, text, title, text)


def _by_line(side: Side) -> Iterator[tuple[int, Origin]]:
    for item in side.contract.items.values():
        origin = side.origins.get(item.path)
        if origin is not None:
            yield from ((line, origin) for line in [each.first for each in item.signatures] or [item.first])


def _short(name: str) -> str:
    kind, _, path = name.partition(" ")
    parts = path.replace(":", ".").split(".")
    tail = parts[-2:] if kind in ("param", "field", "enum") else parts[-1:]
    return ".".join(tail) or kind
