"""Calls of any provider, which the name of the model contains: `provider/model`. Public as `callwright.llm`."""

from callwright_runtime.llm.context import model
from callwright_runtime.llm.decorator import DynamicConfig, call
from callwright_runtime.llm.override import override

__all__ = ["DynamicConfig", "call", "model", "override"]
