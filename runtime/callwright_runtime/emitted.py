"""What only generated modules need of the runtime."""

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from callwright_runtime.blocks import Blocks, texts_of
from callwright_runtime.carrying import beside, owned, parts_for, put_back, unsealed
from callwright_runtime.clients import DefaultClients
from callwright_runtime.conversions import (
    base64_text,
    check_media_type,
    is_async_function,
    media_subtype,
    undeclared,
    unsupported_part,
    wrong_client,
)
from callwright_runtime.hints import bare
from callwright_runtime.importing import importing
from callwright_runtime.json_text import json_text, parse_arguments
from callwright_runtime.messages import Part, Role, message_text
from callwright_runtime.methods import (
    EnteredClients,
    begun,
    begun_async,
    closing,
    no_client,
    not_awaited,
    reading,
    reading_async,
    two_phase,
)
from callwright_runtime.params import merge_call_params, params_merger
from callwright_runtime.prompts import Prompt, read_prompt
from callwright_runtime.raw_calls import RawToolCall
from callwright_runtime.readings import FinishReason, MappedFinish
from callwright_runtime.response_models import json_instruction, structured_json
from callwright_runtime.responses import CalledT_co
from callwright_runtime.schemas import ResponseSchema, response_schema
from callwright_runtime.shapes import (
    as_list,
    bytes_of,
    common_answer,
    common_message,
    common_role,
    dumped,
    enum_value,
    env_if_set,
    event_error,
    fields_of,
    filled,
    from_env,
    given,
    lone_text,
    merge_same_role,
    merged,
    nest,
    no_response,
    only_text,
    own_role,
    parsed,
    patch_last,
    plain_name,
    plain_text,
    put,
    put_default,
    said,
    split_system,
    system_text,
    tool_name,
    unformat,
    unsupported_param,
)
from callwright_runtime.streaming import Arrived, pair_chunks, pair_chunks_async
from callwright_runtime.structured import AsyncStructuredStream, StructuredStream
from callwright_runtime.tool_calls import ToolCalls
from callwright_runtime.tool_links import IdForm, linked
from callwright_runtime.tool_types import ToolLike, tool_types_of
from callwright_runtime.tools import ToolConfig
from callwright_runtime.validated import validated

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
