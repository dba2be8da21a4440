"""Names of call params that all providers share."""

COMMON = frozenset({"temperature", "max_tokens", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop"})
