"""Templates that were compiled once, kept where Python keeps its own compiled modules: `__pycache__` beside them.

Whoever can write there can write the templates themselves. A folder of the project that is generated into, or one for
temporary files, would let a pull request or another user bring code along.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from secrets import token_hex
from types import CodeType

from jinja2.bccache import Bucket, BytecodeCache
from typing_extensions import override

_DIGEST = sha256().digest_size


class CompiledTemplates(BytecodeCache):
    """Finds and keeps compiled templates; as with modules, a folder that cannot be written to only costs time."""

    def __init__(self, settings: bytes) -> None:
        """Take what besides a template's text decides what becomes of it."""
        self._settings = sha256(b" ".join([version("jinja2").encode(), MAGIC_NUMBER, settings])).hexdigest()

    @override
    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return cache_from_source(filename or name)

    @override
    def get_source_checksum(self, source: str) -> str:
        return sha256(f"{self._settings}{source}".encode()).hexdigest()

    @override
    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError, EOFError, TypeError, ValueError):
            content = Path(bucket.key).read_bytes()
            if content[:_DIGEST] == bytes.fromhex(bucket.checksum):
                bucket.code = marshal.loads(content[_DIGEST:])

    @override
    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode and isinstance(bucket.code, CodeType):
            with suppress(OSError):
                _replace(Path(bucket.key), bytes.fromhex(bucket.checksum) + marshal.dumps(bucket.code))


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temp = path.with_name(f"{path.name}.{token_hex(4)}")
    try:
        temp.write_bytes(content)
        temp.replace(path)
    finally:
        temp.unlink(missing_ok=True)
