"""The environment in which an example runs: the small model's address, or with LIVE=1 the user's own keys."""

from collections.abc import Mapping

# Per provider module: the prefix of its SDK's variables, and what its SDK expects after the host.
ENDPOINTS = {"anthropic": ("ANTHROPIC", ""), "openai": ("OPENAI", "/v1")}


def is_live(environment: Mapping[str, str]) -> bool:
    """Say whether the real APIs were asked for."""
    return environment.get("LIVE", "0") not in ("", "0")


def missing_keys(providers: list[str], environment: Mapping[str, str]) -> list[str]:
    """Name the key variables that an example with these providers needs and that are not set."""
    return [key for provider in providers if not environment.get(key := f"{ENDPOINTS[provider][0]}_API_KEY")]


def point_at(address: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Aim every SDK at the address, and take the user's own settings of these SDKs away.

    Args:
        address: where the small model listens, scheme and port included.
        environment: the variables to start from; they are not changed.
    """
    prefixes = tuple(f"{prefix}_" for prefix, _ in ENDPOINTS.values())
    kept = {name: value for name, value in environment.items() if not name.startswith(prefixes)}
    for prefix, path in ENDPOINTS.values():
        kept |= {f"{prefix}_BASE_URL": address + path, f"{prefix}_API_KEY": "demo"}
    return kept | {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
