"""Calls of any provider, which the name of the model contains: `@llm.call("provider/model")`.

Generated. Do not edit: run `callwright generate`.
"""

from callwright_runtime.llm import DynamicConfig, call, model, override

__all__ = ["DynamicConfig", "call", "model", "override"]
