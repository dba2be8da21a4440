"""What one provider can do: the rows of the capability page, as sections of its own page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import get_args

from callwright_gen.load import LoadedSpec
from callwright_gen.report.capabilities import capabilities_of
from callwright_runtime.messages.parts import Part
from docs_site.markdown import code, section, table

_PARTS = {part.kind: part.__name__ for part in get_args(Part)}


@dataclass(frozen=True)
class _Subject:
    """A subject of the capability page: an introduction, the heads of the columns, and the label of each row."""

    text: str
    head: tuple[str, str]
    label: Callable[[str], str]


_MODES = {
    "and `json_mode`": "`response_model` with `json_mode`",
    "and `tools`": "`response_model` with `json_mode` and `tools`",
}
_SUBJECTS = {
    "Structured output": _Subject(
        "How these modes are sent. See [structured output](../guide.md#structured-output).",
        ("mode", "sent"),
        lambda name: _MODES.get(name, name),
    ),
    "Message parts": _Subject(
        "Media types are those that the API accepts. A part that is not accepted raises `UnsupportedError`. Parts with "
        '"own only" are accepted if this provider created them.',
        ("part", "accepted"),
        lambda name: code(_PARTS[name]),
    ),
    "Response properties": _Subject(
        "What the API reports. See [responses](../guide.md#responses).",
        ("property", "reported"),
        lambda name: code(name.replace(" ", "_")),
    ),
}


def capability_sections(spec: LoadedSpec) -> Iterator[str]:
    """Yield a section for each subject."""
    cells = capabilities_of(spec)
    for title, subject in _SUBJECTS.items():
        rows = ((subject.label(name), cell) for name, cell in cells[title].items())
        yield section(title, f"{subject.text}\n", table(subject.head, rows))
