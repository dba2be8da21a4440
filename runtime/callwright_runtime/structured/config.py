"""The config of a response model."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from pydantic import ConfigDict

    class ResponseModelConfigDict(ConfigDict, total=False):
        """The `model_config` of a response model: `strict` turns the API's enforcement of its schema on or off."""

else:

    class ResponseModelConfigDict(TypedDict, total=False):
        """The `model_config` of a response model: `strict` turns the API's enforcement of its schema on or off."""

        strict: bool
