"""What a pickle or a deep copy of a response holds."""

from __future__ import annotations

from typing import Any

from callwright_runtime.support.secrets import holds_secret, is_secret_entry, without_secrets

_COMPLETE = ("response", "tool_types", "prompt_template", "messages", "start_time", "end_time", "_tools")
_FILTERED = ("dynamic_config", "metadata", "call_params", "call_kwargs")


def make_state(response: Any) -> dict[str, Any]:
    """Return the attributes of a response, without clients, arguments that hold one, and params that may be secret."""
    config: Any = response.dynamic_config
    client = config.get("client") if hasattr(config, "get") else None
    clients = () if client is None else (client,)
    state = {name: getattr(response, name) for name in _COMPLETE}
    for name in _FILTERED:
        state[name] = without_secrets(getattr(response, name), clients, response.messages)
    state["fn_args"] = {
        name: value
        for name, value in response.fn_args.items()
        if not is_secret_entry(name, value) and not holds_secret(value, clients)
    }
    return state
