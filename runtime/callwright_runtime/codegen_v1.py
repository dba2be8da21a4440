"""Facade for generated modules, version 1: the only names that they use besides the public ones.

Users check generated modules into their repositories, so a name here never changes its meaning. An incompatible change
goes into a new version of the facade, and this one keeps working: see docs/versioning.md.
"""

from typing import TYPE_CHECKING, TypeAlias

from callwright_runtime.calls.batches import register_batch
from callwright_runtime.calls.module import ProviderModule
from callwright_runtime.calls.param_table import CallParamTable
from callwright_runtime.calls.params import (
    BaseCallParams,
    CommonCallParams,
    merge_call_params,
    params_merger,
    reject_param,
    reject_tools,
)
from callwright_runtime.calls.request import CallRequest, JsonRules
from callwright_runtime.clients.calling import SdkMethod
from callwright_runtime.clients.check import is_async_function, reject_client_kind
from callwright_runtime.clients.default import DefaultClients
from callwright_runtime.clients.entered import EnteredClients
from callwright_runtime.clients.enums import enum_name
from callwright_runtime.clients.env import env_or_none, require_env
from callwright_runtime.clients.importing import importing
from callwright_runtime.clients.methods import (
    as_coroutine,
    make_closable,
    reject_client,
    start_eagerly,
    start_eagerly_async,
    two_phase,
    unwrap_result,
    unwrap_result_async,
)
from callwright_runtime.clients.sdk import EnteredSdkClients, SdkClients, SdkFunctions
from callwright_runtime.errors.tables import register_errors
from callwright_runtime.messages.codec import MessageCodec
from callwright_runtime.messages.data_urls import data_url, read_data_url
from callwright_runtime.messages.decode import (
    decode_role,
    from_base64,
    join_messages,
    make_common_message,
    parse_tool_args,
    text_of,
    unformat,
)
from callwright_runtime.messages.draft import MessageDraft
from callwright_runtime.messages.encode import (
    check_media_type,
    collapse_single_text,
    flush_content,
    join_opaque,
    media_subtype,
    merge_same_role,
    omit_empty,
    patch_last,
    provider_role,
    reject_part,
    sanitize_name,
    single_text,
    split_system,
    system_text,
    to_base64,
)
from callwright_runtime.messages.opaque import (
    opaque_extras,
    opaque_items,
    reject_unsigned,
    restore_opaque,
    visible_parts,
    with_provider,
)
from callwright_runtime.messages.parts import (
    AudioPart,
    AudioURLPart,
    BaseMessageParam,
    CacheControlPart,
    DocumentPart,
    DocumentURLPart,
    ImagePart,
    ImageURLPart,
    OpaquePart,
    Part,
    Role,
    TextPart,
    ThinkingPart,
    ToolCallPart,
    ToolResultPart,
)
from callwright_runtime.messages.requests import make_distinct, text_or, without_empty
from callwright_runtime.messages.signatures import sniff_media_type
from callwright_runtime.messages.tool_ids import ToolIdRules, normalize_tool_ids
from callwright_runtime.prompts.prompt import BaseDynamicConfig, read_prompt
from callwright_runtime.responses.counted import CountedUsage, SharedProperties
from callwright_runtime.responses.malformed import guarded, guarded_calls, raise_no_message
from callwright_runtime.responses.properties import MappedFinish
from callwright_runtime.responses.response import BaseCallResponse, CalledT_co
from callwright_runtime.streams.blocks import Blocks, join_texts
from callwright_runtime.streams.chunk import BaseCallResponseChunk
from callwright_runtime.streams.construct import construct_lenient
from callwright_runtime.streams.events import (
    StreamState,
    pair_chunks,
    pair_chunks_async,
    raise_event_error,
    raise_no_response,
)
from callwright_runtime.streams.forwarded import of_response
from callwright_runtime.streams.stream import BaseAsyncStream, BaseStream
from callwright_runtime.structured.answer import Answer, AnswerT
from callwright_runtime.structured.json_output import extract_json, json_instruction
from callwright_runtime.support.data import (
    as_list,
    dump,
    dump_fields,
    enum_value,
    matches_at,
    merge,
    nest,
    omit_none,
    only_key,
    read_undeclared,
    set_path,
    set_path_default,
    set_path_unless_none,
    sum_counts,
    undeclared_text,
    without_key,
)
from callwright_runtime.support.hints import unwrap_alias
from callwright_runtime.support.json_text import json_text, load_object, parse_arguments
from callwright_runtime.tools.adapters import make_tool_types, tool_name
from callwright_runtime.tools.base import BaseTool, ToolConfig
from callwright_runtime.tools.lazy_types import lazy_types
from callwright_runtime.tools.native import find_native_tool, with_native_tools
from callwright_runtime.tools.raw_call import RawToolCall, drop_empty_calls
from callwright_runtime.tools.schema import response_schema

if TYPE_CHECKING:
    from pydantic import BaseModel

    ResponseModelType: TypeAlias = type[BaseModel]
    """Type of `response_model` in `setup_call`: the user's model, or a generated one that holds the user's type."""

__all__ = [
    "Answer",
    "AnswerT",
    "AudioPart",
    "AudioURLPart",
    "BaseAsyncStream",
    "BaseCallParams",
    "BaseCallResponse",
    "BaseCallResponseChunk",
    "BaseDynamicConfig",
    "BaseMessageParam",
    "BaseStream",
    "BaseTool",
    "Blocks",
    "CacheControlPart",
    "CallParamTable",
    "CallRequest",
    "CalledT_co",
    "CommonCallParams",
    "CountedUsage",
    "DefaultClients",
    "DocumentPart",
    "DocumentURLPart",
    "EnteredClients",
    "EnteredSdkClients",
    "ImagePart",
    "ImageURLPart",
    "JsonRules",
    "MappedFinish",
    "MessageCodec",
    "MessageDraft",
    "OpaquePart",
    "Part",
    "ProviderModule",
    "RawToolCall",
    "ResponseModelType",
    "Role",
    "SdkClients",
    "SdkFunctions",
    "SdkMethod",
    "SharedProperties",
    "StreamState",
    "TextPart",
    "ThinkingPart",
    "ToolCallPart",
    "ToolConfig",
    "ToolIdRules",
    "ToolResultPart",
    "as_coroutine",
    "as_list",
    "check_media_type",
    "collapse_single_text",
    "construct_lenient",
    "data_url",
    "decode_role",
    "drop_empty_calls",
    "dump",
    "dump_fields",
    "enum_name",
    "enum_value",
    "env_or_none",
    "extract_json",
    "find_native_tool",
    "flush_content",
    "from_base64",
    "guarded",
    "guarded_calls",
    "importing",
    "is_async_function",
    "join_messages",
    "join_opaque",
    "join_texts",
    "json_instruction",
    "json_text",
    "lazy_types",
    "load_object",
    "make_closable",
    "make_common_message",
    "make_distinct",
    "make_tool_types",
    "matches_at",
    "media_subtype",
    "merge",
    "merge_call_params",
    "merge_same_role",
    "nest",
    "normalize_tool_ids",
    "of_response",
    "omit_empty",
    "omit_none",
    "only_key",
    "opaque_extras",
    "opaque_items",
    "pair_chunks",
    "pair_chunks_async",
    "params_merger",
    "parse_arguments",
    "parse_tool_args",
    "patch_last",
    "provider_role",
    "raise_event_error",
    "raise_no_message",
    "raise_no_response",
    "read_data_url",
    "read_prompt",
    "read_undeclared",
    "register_batch",
    "register_errors",
    "reject_client",
    "reject_client_kind",
    "reject_param",
    "reject_part",
    "reject_tools",
    "reject_unsigned",
    "require_env",
    "response_schema",
    "restore_opaque",
    "sanitize_name",
    "set_path",
    "set_path_default",
    "set_path_unless_none",
    "single_text",
    "sniff_media_type",
    "split_system",
    "start_eagerly",
    "start_eagerly_async",
    "sum_counts",
    "system_text",
    "text_of",
    "text_or",
    "to_base64",
    "tool_name",
    "two_phase",
    "undeclared_text",
    "unformat",
    "unwrap_alias",
    "unwrap_result",
    "unwrap_result_async",
    "visible_parts",
    "with_native_tools",
    "with_provider",
    "without_empty",
    "without_key",
]
