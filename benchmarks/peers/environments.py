"""The environments of the peers, created once by uv in `.cache/bench`."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import CACHE

_BIN = Path(sys.executable).parent


@dataclass(frozen=True)
class Peer:
    """A library or a generator.

    Parameters:
        name: name of the library, of its environment and, with `_` for `-`, of its module in `subjects`.
        requirements: packages to install; the SDKs are those that the peer itself allows.
    """

    name: str
    requirements: tuple[str, ...]

    @property
    def python(self) -> Path:
        """The Python interpreter of its environment."""
        return CACHE / self.name / "bin" / "python"

    def install(self) -> None:
        """Create the environment, unless it exists.

        Raises:
            CalledProcessError: a requirement cannot be installed.
        """
        ready = CACHE / self.name / "requirements.txt"
        wanted = "\n".join(self.requirements)
        if ready.exists() and ready.read_text(encoding="utf-8") == wanted:
            return
        uv = str(_BIN / "uv")
        subprocess.run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, CACHE / self.name], check=True)
        install = [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", self.python]
        subprocess.run([*install, *self.requirements], check=True)
        ready.write_text(wanted, encoding="utf-8")


LIBRARIES = (
    Peer("mirascope-1", ("mirascope[openai]==1.25.7",)),
    Peer("mirascope-2", ("mirascope[openai]>=2,<3",)),
    Peer("instructor", ("instructor>=1.17,<2",)),
    Peer("magentic", ("magentic>=0.41,<1",)),
    Peer("pydantic-ai", ("pydantic-ai-slim[openai]>=2,<3",)),
    Peer("langchain", ("langchain-openai>=1,<2",)),
    Peer("litellm", ("litellm>=1.106,<2",)),
)
GENERATORS = (
    Peer("openapi-python-client", ("openapi-python-client>=0.26",)),
    Peer("datamodel-code-generator", ("datamodel-code-generator>=0.35",)),
    Peer("ariadne-codegen", ("ariadne-codegen>=0.15",)),
)
