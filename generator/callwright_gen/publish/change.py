"""One file that a run would create, change or remove."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class FileChange:
    """What a file holds and what it shall hold, for writing, checking and showing the difference alike.

    `label` is the name that reports use; `old` or `new` is None where there is no file before or after.
    """

    path: Path
    label: str
    old: bytes | None
    new: bytes | None

    @property
    def verb(self) -> Literal["created", "changed", "removed"]:
        """The past participle that reports put before the label."""
        if self.new is None:
            return "removed"
        return "created" if self.old is None else "changed"
