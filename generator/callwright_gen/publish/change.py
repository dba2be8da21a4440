"""A file that a run would create, change or remove."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class FileChange:
    """The current and the new content of a file.

    `label` is the file's name in reports; `old` or `new` is None if the file does not exist before or after.
    """

    path: Path
    label: str
    old: bytes | None
    new: bytes | None

    @property
    def verb(self) -> Literal["created", "changed", "removed"]:
        """The verb that reports print before the label."""
        if self.new is None:
            return "removed"
        return "created" if self.old is None else "changed"
