"""A cache of compiled templates in `__pycache__`, next to the templates.

Only users who can change the templates can write there. A cache in the output folder or in a temporary folder would
let a pull request or another user inject code.
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
    """Loads and stores compiled templates; as for modules, a read-only folder only costs time."""

    def __init__(self, settings: bytes) -> None:
        """Set the data that, in addition to the source of a template, determines its compiled code."""
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
