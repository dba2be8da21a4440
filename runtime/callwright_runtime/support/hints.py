"""Helpers for type hints."""

from __future__ import annotations

import functools
import inspect
import sys
import typing
from typing import Any

# Python 3.14 evaluates annotations when they are read. These two do not fail for a name that is not defined, or not
# yet: they put a `ForwardRef` in its place.
if sys.version_info >= (3, 14):
    from annotationlib import Format

    lazy_annotations = functools.partial(inspect.get_annotations, format=Format.FORWARDREF)
    lazy_signature = functools.partial(inspect.signature, annotation_format=Format.FORWARDREF)
else:
    lazy_annotations = inspect.get_annotations
    lazy_signature = inspect.signature


def unwrap_alias(hint: Any) -> Any:
    """Strip `Annotated[...]` and type aliases."""
    while True:
        if typing.get_origin(hint) is typing.Annotated:
            hint = hint.__origin__
        elif hasattr(hint, "__value__"):  # a `type` alias
            hint = hint.__value__
        else:
            return hint
