"""Environment variables of the examples: the small model's address, or with LIVE=1 the user's own keys."""

from collections.abc import Mapping

# Per provider module: the prefix of its SDK's variables, and the path that its SDK expects in the base URL.
ENDPOINTS = {"anthropic": ("ANTHROPIC", ""), "openai": ("OPENAI", "/v1")}


def is_live(environment: Mapping[str, str]) -> bool:
    """Return whether LIVE=1 requests the real APIs."""
    return environment.get("LIVE", "0") not in ("", "0")


def missing_keys(providers: list[str], environment: Mapping[str, str]) -> list[str]:
    """Return the names of unset API key variables that an example with these providers needs."""
    return [key for provider in providers if not environment.get(key := f"{ENDPOINTS[provider][0]}_API_KEY")]


def point_at(address: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Return variables that point every SDK at the address, without the user's own settings of these SDKs.

    Args:
        address: URL of the small model's server, without a path.
        environment: variables to start from; not modified.
    """
    prefixes = tuple(f"{prefix}_" for prefix, _ in ENDPOINTS.values())
    kept = {name: value for name, value in environment.items() if not name.startswith(prefixes)}
    for prefix, path in ENDPOINTS.values():
        kept |= {f"{prefix}_BASE_URL": address + path, f"{prefix}_API_KEY": "demo"}
    return kept | {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
