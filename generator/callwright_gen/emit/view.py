"""Build the template context of a provider."""

from __future__ import annotations

from dataclasses import dataclass

from callwright_gen.code import Code, docstring, joined, literal, name, quoted
from callwright_gen.emit.batch import batch_table
from callwright_gen.emit.clients import ClientsView, clients
from callwright_gen.emit.counts import CommonView, common_view
from callwright_gen.emit.failures import error_table
from callwright_gen.emit.messages import MessagesView, has_items, messages
from callwright_gen.emit.native_tools import NativeToolsView, native_tools
from callwright_gen.emit.overloads import OverloadView, overloads
from callwright_gen.emit.params import ParamView, call_params, param_table
from callwright_gen.emit.properties import PropertyView, properties, provider_properties
from callwright_gen.emit.responses import message_param, reported_error, tool_calls
from callwright_gen.emit.setup import SetupView, setup
from callwright_gen.emit.shared import SharedView, shared_view, start_of
from callwright_gen.emit.stream_state import StreamStateView, stream_state
from callwright_gen.emit.telemetry import telemetry
from callwright_gen.emit.tools import ConfigView, tool_config, tool_schema
from callwright_gen.emit.writer import Writer
from callwright_gen.types import Named


@dataclass(frozen=True)
class StreamView:
    """A stream class."""

    name: Code
    base: Code
    doc: Code
    async_type: Code


@dataclass(frozen=True)
class ProviderView:
    """Template context of a provider."""

    name: Code
    prefix: Code
    provider_text: Code
    about: Code
    spec_file: Code
    invoke: Code
    types: dict[str, Code]
    quoted: dict[str, Code]
    message_name: Code
    message_alias: Code
    message_places: Code
    params: list[ParamView]
    param_table: list[Code]
    finish: list[Code]
    pricing: Code | None
    telemetry: Code
    errors: Code
    batch: Code
    tool_config: list[ConfigView]
    tool_schema: Code
    native_tools: NativeToolsView | None
    clients: ClientsView
    messages: MessagesView
    shared: SharedView | None
    response_properties: list[PropertyView]
    tool_calls: Code
    reported_error: Code
    message_param: Code
    message_param_type: Code
    common: CommonView
    chunk_properties: list[PropertyView]
    state: StreamStateView
    streams: list[StreamView]
    stream_properties: list[PropertyView]
    setup: SetupView
    model_type: Code
    overloads: list[OverloadView]
    docs: dict[str, Code]


def view(writer: Writer) -> ProviderView:
    """Emit every piece of a provider."""
    provider, start = writer.provider, start_of(writer.provider)
    client_view, common = clients(writer), common_view(writer)
    return ProviderView(
        name=name(provider.name),
        prefix=writer.prefix,
        provider_text=writer.provider_text,
        about=Code(str(docstring(provider.about)).strip('"')),
        spec_file=Code(f"{name(provider.name)}.yaml"),
        invoke=Code(provider.call.method.sync),
        types={key: writer.annotation(named) for key, named in provider.types.items()},
        quoted={key: writer.quoted(named) for key, named in provider.types.items()},
        message_name=literal(f"{provider.prefix}MessageParam"),
        message_alias=joined(" | ", (writer.annotation(named) for named in _message_types(writer))),
        message_places=literal(tuple(f"{each.module}:{each.name}" for each in _message_types(writer))),
        params=call_params(writer),
        param_table=param_table(writer),
        finish=[Code(f"{quoted(own)}: {quoted(common)}") for own, common in provider.finish.items()],
        pricing=literal(provider.pricing) if provider.pricing is not None else None,
        telemetry=telemetry(writer),
        errors=error_table(writer),
        batch=batch_table(writer),
        tool_config=tool_config(writer),
        tool_schema=tool_schema(writer),
        native_tools=native_tools(writer),
        clients=client_view,
        messages=messages(writer),
        shared=shared_view(writer, start),
        response_properties=properties(writer, provider.response, "response", common.keys, start),
        tool_calls=tool_calls(writer, start),
        reported_error=reported_error(writer),
        message_param=message_param(writer, start),
        message_param_type=_message_param_type(writer),
        common=common,
        chunk_properties=properties(writer, provider.chunk, "chunk", common.keys),
        state=stream_state(writer),
        streams=_streams(writer),
        stream_properties=provider_properties(writer, provider.response),
        setup=setup(writer),
        model_type=writer.annotation(provider.params.model_type),
        overloads=overloads(writer, client_view.kinds),
        docs=_docs(writer),
    )


def _message_types(writer: Writer) -> list[Named]:
    """Return the message types, including the response type if a response becomes several messages."""
    types = writer.provider.types
    response = [types["assistant_message"]] if "assistant_message" in types and has_items(writer) else []
    return [types["message"], *response]


def _message_param_type(writer: Writer) -> Code:
    types = writer.provider.types
    return writer.annotation(types.get("assistant_message", types["message"]))


def _streams(writer: Writer) -> list[StreamView]:
    prefix = writer.prefix
    event = writer.provider.types["chunk"].name
    return [
        StreamView(
            name(f"Async{prefix}Stream"),
            Code("rt.BaseAsyncStream"),
            docstring(f"Stream of an async call: yields pairs of a chunk (one `{event}`) and a tool or None."),
            Code(""),
        ),
        StreamView(
            name(f"{prefix}Stream"),
            Code("rt.BaseStream"),
            docstring(f"Stream of a call: yields pairs of a chunk (one `{event}`) and a tool or None."),
            name(f"Async{prefix}Stream"),
        ),
    ]


def _docs(writer: Writer) -> dict[str, Code]:
    provider, types = writer.provider, writer.provider.types
    source = provider.params.source.partition(":")[2]
    texts = {
        "call_params": f"Params of `{provider.call.method.sync}`, with the names and types of the SDK's `{source}`.",
        "tool_config": "Tool options of the API, set as the class variable `tool_config` of a tool.",
        "tool": f"A tool that the API receives as the SDK's `{types['tool'].name}`.",
        "response": f"Response of a call; `response` is the SDK's `{types['response'].name}`.",
        "chunk": f"Chunk of a stream; `chunk` is the SDK's event, a `{types['chunk'].name}`.",
    }
    return {key: docstring(text) for key, text in texts.items()}
