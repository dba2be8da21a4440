"""One use or misuse of a provider's decorator.

The code does not name a provider: the header of the rendered file defines `call`, `Response`, `Stream` and so on (see
`render.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MARK = "# E"


@dataclass(frozen=True)
class Case:
    """One use or misuse.

    Parameters:
        title: what is used, as shown in a failure.
        code: the body of a function; in a misuse, `# E` marks where a checker may report it.
        params: the parameters of that function.
        asynchronous: whether it is an `async def`.
    """

    title: str
    code: str
    params: str = ""
    asynchronous: bool = False


def read_cases(text: str) -> list[Case]:
    """Read blocks of text."""
    blocks = re.findall(r"^## (async )?(.+?)(?: <- (.+))?\n((?:(?!## ).*\n)*)", text, re.MULTILINE)
    return [Case(title, code.strip("\n"), params, bool(asynchronous)) for asynchronous, title, params, code in blocks]
