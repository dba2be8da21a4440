"""The facade of Callwright 0.1, for the modules that it generated; new modules use `codegen_v1`.

Each name here is the old name of something that `codegen_v1` has, with the parameters that it had in 0.1.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from callwright_runtime.calls.params import merge_call_params, params_merger
from callwright_runtime.calls.params import reject_param as unsupported_param
from callwright_runtime.clients.check import is_async_function
from callwright_runtime.clients.check import reject_client_kind as wrong_client
from callwright_runtime.clients.default import DefaultClients
from callwright_runtime.clients.entered import EnteredClients
from callwright_runtime.clients.env import env_or_none as env_if_set
from callwright_runtime.clients.env import require_env as from_env
from callwright_runtime.clients.importing import importing
from callwright_runtime.clients.methods import as_coroutine as not_awaited
from callwright_runtime.clients.methods import make_closable as closing
from callwright_runtime.clients.methods import reject_client as no_client
from callwright_runtime.clients.methods import start_eagerly as begun
from callwright_runtime.clients.methods import start_eagerly_async as begun_async
from callwright_runtime.clients.methods import two_phase
from callwright_runtime.clients.methods import unwrap_result as reading
from callwright_runtime.clients.methods import unwrap_result_async as reading_async
from callwright_runtime.messages.decode import decode_role as common_role
from callwright_runtime.messages.decode import from_base64 as bytes_of
from callwright_runtime.messages.decode import join_messages as common_answer
from callwright_runtime.messages.decode import make_common_message as common_message
from callwright_runtime.messages.decode import parse_tool_args as parsed
from callwright_runtime.messages.decode import text_of as plain_text
from callwright_runtime.messages.decode import unformat
from callwright_runtime.messages.encode import (
    check_media_type,
    media_subtype,
    merge_same_role,
    patch_last,
    split_system,
    system_text,
)
from callwright_runtime.messages.encode import collapse_single_text as lone_text
from callwright_runtime.messages.encode import flush_content as said
from callwright_runtime.messages.encode import omit_empty as filled
from callwright_runtime.messages.encode import provider_role as own_role
from callwright_runtime.messages.encode import reject_part as unsupported_part
from callwright_runtime.messages.encode import sanitize_name as plain_name
from callwright_runtime.messages.encode import single_text as only_text
from callwright_runtime.messages.encode import to_base64 as base64_text
from callwright_runtime.messages.opaque import opaque_extras as beside
from callwright_runtime.messages.opaque import reject_unsigned as unsealed
from callwright_runtime.messages.opaque import restore_opaque as put_back
from callwright_runtime.messages.opaque import visible_parts as parts_for
from callwright_runtime.messages.opaque import with_provider as owned
from callwright_runtime.messages.parts import Part, Role, message_text
from callwright_runtime.messages.tool_ids import ToolIdRules, normalize_tool_ids
from callwright_runtime.prompts.prompt import Prompt, read_prompt
from callwright_runtime.responses.properties import FinishReason, MappedFinish
from callwright_runtime.responses.response import CalledT_co
from callwright_runtime.streams.blocks import Blocks
from callwright_runtime.streams.blocks import join_texts as texts_of
from callwright_runtime.streams.construct import construct_lenient as validated
from callwright_runtime.streams.events import StreamState as Arrived
from callwright_runtime.streams.events import pair_chunks, pair_chunks_async
from callwright_runtime.streams.events import raise_event_error as event_error
from callwright_runtime.streams.events import raise_no_response as no_response
from callwright_runtime.streams.tool_calls import ToolCalls
from callwright_runtime.structured.json_output import extract_json as structured_json
from callwright_runtime.structured.json_output import json_instruction
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.support.data import as_list, enum_value, nest
from callwright_runtime.support.data import dump as dumped
from callwright_runtime.support.data import dump_fields as fields_of
from callwright_runtime.support.data import merge as merged
from callwright_runtime.support.data import omit_none as given
from callwright_runtime.support.data import read_undeclared as undeclared
from callwright_runtime.support.data import set_path as put
from callwright_runtime.support.data import set_path_default as put_default
from callwright_runtime.support.hints import unwrap_alias as bare
from callwright_runtime.support.json_text import json_text, parse_arguments
from callwright_runtime.tools.adapters import ToolLike, tool_name
from callwright_runtime.tools.adapters import make_tool_types as tool_types_of
from callwright_runtime.tools.base import ToolConfig
from callwright_runtime.tools.raw_call import RawToolCall
from callwright_runtime.tools.schema import ResponseSchema, response_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from callwright_runtime.messages.parts import BaseMessageParam


def IdForm(also: str | None = None, length: int | None = None, most: int | None = None) -> ToolIdRules:  # noqa: N802
    """Old name of `ToolIdRules`, whose `max` was `most`."""
    return ToolIdRules(also, length, most)


def linked(
    provider: str,
    messages: Iterable[Any],
    read: Callable[[Any], BaseMessageParam],
    *,
    form: ToolIdRules | None = None,
    named: bool = False,
) -> list[Any]:
    """Old name of `normalize_tool_ids`, whose `rules` was `form`."""
    return normalize_tool_ids(provider, messages, read, rules=form, named=named)


__all__ = [
    "Arrived",
    "AsyncStructuredStream",
    "Blocks",
    "CalledT_co",
    "DefaultClients",
    "EnteredClients",
    "FinishReason",
    "IdForm",
    "MappedFinish",
    "Part",
    "Prompt",
    "RawToolCall",
    "ResponseSchema",
    "Role",
    "StructuredStream",
    "ToolCalls",
    "ToolConfig",
    "ToolLike",
    "as_list",
    "bare",
    "base64_text",
    "begun",
    "begun_async",
    "beside",
    "bytes_of",
    "cache",
    "check_media_type",
    "closing",
    "common_answer",
    "common_message",
    "common_role",
    "dumped",
    "enum_value",
    "env_if_set",
    "event_error",
    "fields_of",
    "filled",
    "from_env",
    "given",
    "importing",
    "is_async_function",
    "json_instruction",
    "json_text",
    "linked",
    "lone_text",
    "media_subtype",
    "merge_call_params",
    "merge_same_role",
    "merged",
    "message_text",
    "nest",
    "no_client",
    "no_response",
    "not_awaited",
    "only_text",
    "own_role",
    "owned",
    "pair_chunks",
    "pair_chunks_async",
    "params_merger",
    "parse_arguments",
    "parsed",
    "parts_for",
    "patch_last",
    "plain_name",
    "plain_text",
    "put",
    "put_back",
    "put_default",
    "read_prompt",
    "reading",
    "reading_async",
    "response_schema",
    "said",
    "split_system",
    "structured_json",
    "system_text",
    "texts_of",
    "tool_name",
    "tool_types_of",
    "two_phase",
    "undeclared",
    "unformat",
    "unsealed",
    "unsupported_param",
    "unsupported_part",
    "validated",
    "wrong_client",
]
