"""What only generated modules need of the runtime."""

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from callwright_runtime.calls.params import merge_call_params, params_merger, unsupported_param
from callwright_runtime.clients.check import is_async_function, wrong_client
from callwright_runtime.clients.default import DefaultClients
from callwright_runtime.clients.entered import EnteredClients
from callwright_runtime.clients.env import env_if_set, from_env
from callwright_runtime.clients.importing import importing
from callwright_runtime.clients.methods import (
    begun,
    begun_async,
    closing,
    no_client,
    not_awaited,
    reading,
    reading_async,
    two_phase,
)
from callwright_runtime.messages.decode import (
    bytes_of,
    common_answer,
    common_message,
    common_role,
    parsed,
    plain_text,
    unformat,
)
from callwright_runtime.messages.encode import (
    base64_text,
    check_media_type,
    filled,
    lone_text,
    media_subtype,
    merge_same_role,
    only_text,
    own_role,
    patch_last,
    plain_name,
    said,
    split_system,
    system_text,
    unsupported_part,
)
from callwright_runtime.messages.opaque import beside, owned, parts_for, put_back, unsealed
from callwright_runtime.messages.parts import Part, Role, message_text
from callwright_runtime.messages.tool_ids import IdForm, linked
from callwright_runtime.prompts.prompt import Prompt, read_prompt
from callwright_runtime.responses.properties import FinishReason, MappedFinish
from callwright_runtime.responses.response import CalledT_co
from callwright_runtime.streams.blocks import Blocks, texts_of
from callwright_runtime.streams.construct import validated
from callwright_runtime.streams.events import Arrived, event_error, no_response, pair_chunks, pair_chunks_async
from callwright_runtime.streams.tool_calls import ToolCalls
from callwright_runtime.structured.response_model import json_instruction, structured_json
from callwright_runtime.structured.stream import AsyncStructuredStream, StructuredStream
from callwright_runtime.support.data import (
    as_list,
    dumped,
    enum_value,
    fields_of,
    given,
    merged,
    nest,
    put,
    put_default,
    undeclared,
)
from callwright_runtime.support.hints import bare
from callwright_runtime.support.json_text import json_text, parse_arguments
from callwright_runtime.tools.adapters import ToolLike, tool_name, tool_types_of
from callwright_runtime.tools.base import ToolConfig
from callwright_runtime.tools.raw_call import RawToolCall
from callwright_runtime.tools.schema import ResponseSchema, response_schema

if TYPE_CHECKING:
    from pydantic import BaseModel

    ResponseModelType: TypeAlias = type[BaseModel]
    """What `setup_call` is given for `response_model`: a model, or one made around the user's type."""

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
