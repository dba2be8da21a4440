"""The names of OpenTelemetry's conventions for generative AI, one column a version.

They are written here, because the package that has them (opentelemetry-semantic-conventions) does not promise to keep
them: the tests compare them with it. "genai-0.1" is the first release of the repository to which the conventions moved
(open-telemetry/semantic-conventions-genai); no package has its names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from callwright_runtime.errors import ArgumentValueError

if TYPE_CHECKING:
    from collections.abc import Mapping

Version: TypeAlias = Literal["1.36", "1.41", "genai-0.1"]

_GEN_AI = "gen_ai."
_NAMES: dict[str, tuple[str | None, str | None]] = {
    #                     1.36                          1.41
    "operation":         ("operation.name",             "operation.name"),
    "provider":          ("system",                     "provider.name"),
    "model":             ("request.model",              "request.model"),
    "stream":            (None,                         "request.stream"),
    "temperature":       ("request.temperature",        "request.temperature"),
    "max_tokens":        ("request.max_tokens",         "request.max_tokens"),
    "top_p":             ("request.top_p",              "request.top_p"),
    "frequency_penalty": ("request.frequency_penalty",  "request.frequency_penalty"),
    "presence_penalty":  ("request.presence_penalty",   "request.presence_penalty"),
    "seed":              ("request.seed",               "request.seed"),
    "stop":              ("request.stop_sequences",     "request.stop_sequences"),
    "response_model":    ("response.model",             "response.model"),
    "response_id":       ("response.id",                "response.id"),
    "finish_reasons":    ("response.finish_reasons",    "response.finish_reasons"),
    "first_chunk":       (None,                         "response.time_to_first_chunk"),
    "input_tokens":      ("usage.input_tokens",         "usage.input_tokens"),
    "output_tokens":     ("usage.output_tokens",        "usage.output_tokens"),
    "cached_tokens":     (None,                         "usage.cache_read.input_tokens"),
    "cache_write_tokens": (None,                        "usage.cache_creation.input_tokens"),
    "reasoning_tokens":  (None,                         "usage.reasoning.output_tokens"),
    "token_type":        ("token.type",                 "token.type"),
    "agent":             ("agent.name",                 "agent.name"),
    "tool":              ("tool.name",                  "tool.name"),
    "tool_id":           ("tool.call.id",               "tool.call.id"),
    "tool_description":  ("tool.description",           "tool.description"),
    "tool_type":         ("tool.type",                  "tool.type"),
    "tool_arguments":    (None,                         "tool.call.arguments"),
    "tool_result":       (None,                         "tool.call.result"),
    "system":            (None,                         "system_instructions"),
    "input":             (None,                         "input.messages"),
    "output":            (None,                         "output.messages"),
    "tools":             (None,                         "tool.definitions"),
}  # fmt: skip
_OTHERWISE: dict[str, str | None] = {
    "cache_write_tokens": "usage.cache_write.input_tokens",
    "token_type": None,
    "modality": "token.modality",
}
"""What genai-0.1 names otherwise than 1.41."""

SCHEMA_URLS: Mapping[str, str] = {
    each: f"https://opentelemetry.io/schemas/{each.replace('genai-', 'gen-ai/')}.0" for each in get_args(Version)
}
ERROR_TYPE = "error.type"

CALL_TOKENS = "gen_ai.client.token.usage"  # of the versions whose tokens have a type
COUNTED_TOKENS = ("input_tokens", "output_tokens", "cached_tokens", "cache_write_tokens", "reasoning_tokens")
CALL_PREFIXES: Mapping[str, str] = {
    "1.36": "gen_ai.client.operation.",
    "1.41": "gen_ai.client.operation.",
    "genai-0.1": "gen_ai.client.inference.",
}
"""What the names of the metrics of calls begin with."""
UNKNOWN_MODALITY = "unknown"  # for tokens that no modality is known of

SECONDS = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92)
FIRST_SECONDS = (0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)
TOKENS = tuple(4**power for power in range(14))

PARAMS = ("temperature", "max_tokens", "top_p", "frequency_penalty", "presence_penalty", "seed", "stop")


def names_of(version: object) -> Mapping[str, str]:
    """Return the attributes of a version, by our own words; those that it does not have are missing.

    Raises:
        ArgumentValueError: the version is another one.
    """
    versions = get_args(Version)
    if version not in versions:
        raise ArgumentValueError(f"conventions={version!r} is not a version that we know: {', '.join(versions)}.")
    names: dict[str, str | None] = {ours: row[0 if version == "1.36" else 1] for ours, row in _NAMES.items()}
    if version == "genai-0.1":
        names |= _OTHERWISE
    return {ours: f"{_GEN_AI}{name}" for ours, name in names.items() if name is not None}
