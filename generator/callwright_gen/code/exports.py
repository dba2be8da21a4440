"""The only names that a module may take from the standard library and the runtime; naming one imports it."""

from __future__ import annotations

from callwright_gen.code.imports import Imports
from callwright_gen.code.source import Code

_STANDARD = {
    "collections.abc": """
        AsyncIterable AsyncIterator Awaitable Callable Collection Coroutine Iterable Iterator Mapping Sequence
    """,
    "typing": """
        Any ClassVar Literal ParamSpec Protocol TYPE_CHECKING TypeAlias cast overload
    """,
    "typing_extensions": """
        TypeForm TypeVar TypedDict
    """,
}
_PUBLIC = """
    AsyncStructuredStream AudioPart AudioURLPart BaseAsyncStream BaseCallParams BaseCallResponse
    BaseCallResponseChunk BaseDynamicConfig BaseMessageParam BaseStream BaseTool CacheControlPart CommonCallParams
    DocumentPart DocumentURLPart FinishReason ImagePart ImageURLPart OpaquePart Part RawToolCall StreamConfig
    StructuredStream TextPart ThinkingPart ToolCallPart ToolConfig ToolLike ToolResultPart call_factory
"""
_EMITTED = """
    Arrived Blocks CalledT_co DefaultClients EnteredClients IdForm MappedFinish ResponseModelType Role as_list bare
    base64_text begun begun_async beside bytes_of cache check_media_type closing common_answer common_message
    common_role dumped enum_value env_if_set event_error fields_of filled from_env given importing is_async_function
    json_instruction json_text linked lone_text media_subtype merge_same_role merged message_text nest no_client
    no_response not_awaited only_text own_role owned pair_chunks pair_chunks_async params_merger parse_arguments
    parsed parts_for patch_last plain_name plain_text put put_back put_default read_prompt reading reading_async
    response_schema said split_system structured_json system_text texts_of tool_name tool_types_of two_phase
    undeclared unformat unsealed unsupported_param unsupported_part validated wrong_client
"""
_HOME = {
    member: module
    for module, members in {
        **_STANDARD,
        "callwright_runtime": _PUBLIC,
        "callwright_runtime.codegen_v1": _EMITTED,
    }.items()
    for member in members.split()
}
EXPORTED = frozenset(_HOME)


class UnknownExportError(LookupError):
    """A template or an emitter named something that emitted modules may not use."""


class Exports:
    """`exports.BaseTool` gives the name and imports it: for the run, or with `typing_only` for annotations."""

    def __init__(self, imports: Imports, *, typing_only: bool = False) -> None:
        self._imports = imports
        self._typing_only = typing_only

    def __getattr__(self, member: str) -> Code:
        home = _HOME.get(member)
        if home is None:
            raise UnknownExportError(f"emitted modules may not use {member!r}")
        return (self._imports.typed if self._typing_only else self._imports.use)(home, member)
