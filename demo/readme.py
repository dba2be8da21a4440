"""The examples of README.md that the demo runs: python blocks under a `<!-- demo: title -->` comment."""

import re
from dataclasses import dataclass

MARKED = re.compile(r"^<!-- demo: (?P<title>.+?) -->\n+(?:```python\n(?P<code>.*?)^```$)?", re.MULTILINE | re.DOTALL)
IMPORTED = re.compile(r"^\s*(?:from|import) callwright\.(\w+)", re.MULTILINE)


class ReadmeError(Exception):
    """A marker is not followed by a python block; the message shows its line."""


@dataclass(frozen=True)
class Example:
    """One python block of the README; `line` is the line of its marker, starting at 1."""

    title: str
    code: str
    line: int

    @property
    def providers(self) -> list[str]:
        """The provider modules that the block imports, sorted."""
        return sorted(set(IMPORTED.findall(self.code)))


def read_examples(text: str) -> list[Example]:
    """Return the marked blocks, in order.

    Raises:
        ReadmeError: a marker is not followed by a python block.
    """
    return [_read_example(match, line=1 + text.count("\n", 0, match.start())) for match in MARKED.finditer(text)]


def _read_example(match: re.Match[str], line: int) -> Example:
    if match["code"] is None:
        raise ReadmeError(f"README.md:{line}: no ```python block follows the marker of {match['title']!r}")
    return Example(match["title"], match["code"], line)
