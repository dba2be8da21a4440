"""The inverse of `anthropic`: where the values of an answer are written, and how an answer becomes events.

Generated from anthropic.yaml. Do not edit: change the spec and run `callwright generate anthropic`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="anthropic",
    dist="anthropic",
    install="callwright[anthropic]",
    types={
        "response": "anthropic.types:Message",
        "chunk": "anthropic.types:RawMessageStreamEvent",
        "message": "anthropic.types:MessageParam",
        "assistant_message": "anthropic.types:AssistantMessageParam",
        "tool": "anthropic.types:ToolParam",
        "params": "anthropic.types.message_create_params:MessageCreateParamsBase",
    },
    response={
        "content": rt.WritePath((("content", "*", ("=", "type", "text"), "text"),), pipes=("join",)),
        "thinking": rt.WritePath((("content", "*", ("=", "type", "thinking"), "thinking"),), pipes=("join_or_null",)),
        "citations": rt.WritePath((("content", "*", ("=", "type", "text"), "citations", "*"),)),
        "finish": rt.WritePath((("stop_reason",),), pipes=("as_list",)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
        "server_tools": rt.WritePath(
            (("content", "*", ("!=", "type", "text", "thinking", "redacted_thinking", "tool_use")),)
        ),
        "signature": rt.WritePath((("content", "*", ("=", "type", "thinking"), "signature"),)),
    },
    usage={
        "input_tokens": rt.Count(
            rt.WritePath((("usage", "input_tokens"),)),
            (
                rt.WritePath((("usage", "cache_read_input_tokens"),)),
                rt.WritePath((("usage", "cache_creation_input_tokens"),)),
            ),
        ),
        "cached_tokens": rt.Count(rt.WritePath((("usage", "cache_read_input_tokens"),)), ()),
        "cache_write_tokens": rt.Count(rt.WritePath((("usage", "cache_creation_input_tokens"),)), ()),
        "output_tokens": rt.Count(rt.WritePath((("usage", "output_tokens"),)), ()),
        "reasoning_tokens": rt.Count(rt.WritePath((("usage", "output_tokens_details", "thinking_tokens"),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("content", "*", ("=", "type", "tool_use")),)),
        rt.WritePath((("name",),)),
        rt.WritePath((("input",),)),
        rt.WritePath((("id",),)),
        False,
    ),
    error=rt.WritePath(((("!", "error"),),)),
    chunk={
        "content": rt.WritePath(
            (
                (("=", "type", "content_block_delta"), "delta", ("=", "type", "text_delta"), "text"),
                (("=", "type", "content_block_start"), "content_block", ("=", "type", "text"), "text"),
            )
        ),
        "thinking": rt.WritePath(
            (
                (("=", "type", "content_block_delta"), "delta", ("=", "type", "thinking_delta"), "thinking"),
                (("=", "type", "content_block_start"), "content_block", ("=", "type", "thinking"), "thinking"),
            )
        ),
        "arguments": rt.WritePath(
            ((("=", "type", "content_block_delta"), "delta", ("=", "type", "input_json_delta"), "partial_json"),)
        ),
        "finish": rt.WritePath(((("=", "type", "message_delta"), "delta", "stop_reason"),), pipes=("as_list",)),
        "model": rt.WritePath(((("=", "type", "message_start"), "message", "model"),)),
        "id": rt.WritePath(((("=", "type", "message_start"), "message", "id"),)),
    },
    rules=(
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_delta"),),)),
            condition=rt.WritePath((("delta", ("=", "type", "text_delta")),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("index",),)),
                    "text",
                    rt.WritePath((("delta", ("=", "type", "text_delta"), "text"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_delta"),),)),
            condition=rt.WritePath((("delta", ("=", "type", "input_json_delta")),)),
            calls=(
                rt.CallChange(
                    "append",
                    {
                        "key": rt.WritePath((("index",),)),
                        "arguments": rt.WritePath((("delta", ("=", "type", "input_json_delta"), "partial_json"),)),
                    },
                ),
            ),
            blocks=(
                rt.BlockChange(
                    "json",
                    rt.WritePath((("index",),)),
                    "input",
                    rt.WritePath((("delta", ("=", "type", "input_json_delta"), "partial_json"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_delta"),),)),
            condition=rt.WritePath((("delta", ("=", "type", "thinking_delta")),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("index",),)),
                    "thinking",
                    rt.WritePath((("delta", ("=", "type", "thinking_delta"), "thinking"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_delta"),),)),
            condition=rt.WritePath((("delta", ("=", "type", "signature_delta")),)),
            blocks=(
                rt.BlockChange(
                    "put",
                    rt.WritePath((("index",),)),
                    "signature",
                    rt.WritePath((("delta", ("=", "type", "signature_delta"), "signature"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_delta"),),)),
            condition=rt.WritePath((("delta", ("=", "type", "citations_delta")),)),
            blocks=(
                rt.BlockChange(
                    "extend",
                    rt.WritePath((("index",),)),
                    "citations",
                    rt.WritePath((("delta", ("=", "type", "citations_delta"), "citation"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_start"),),)),
            blocks=(rt.BlockChange("open", rt.WritePath((("index",),)), "", rt.WritePath((("content_block",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_start"),),)),
            condition=rt.WritePath((("content_block", ("=", "type", "tool_use")),)),
            calls=(
                rt.CallChange(
                    "open",
                    {
                        "key": rt.WritePath((("index",),)),
                        "id": rt.WritePath((("content_block", ("=", "type", "tool_use"), "id"),)),
                        "name": rt.WritePath((("content_block", ("=", "type", "tool_use"), "name"),)),
                        "arguments": rt.WritePath((("content_block", ("=", "type", "tool_use"), "input"),)),
                    },
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content_block_stop"),),)),
            calls=(rt.CallChange("close", {"key": rt.WritePath((("index",),))}),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "message_start"),),)),
            variables=(rt.Variable("message", "first", rt.WritePath((("message",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "message_delta"),),)),
            variables=(
                rt.Variable("container", "last", rt.WritePath((("delta", "container"),))),
                rt.Variable("stop_reason", "last", rt.WritePath((("delta", "stop_reason"),))),
                rt.Variable("stop_sequence", "last", rt.WritePath((("delta", "stop_sequence"),))),
                rt.Variable("stop_details", "last", rt.WritePath((("delta", "stop_details"),))),
                rt.Variable("usage", "last", rt.WritePath((("usage",),))),
            ),
        ),
    ),
    fields={
        "id": ("$", "message", ("id",), ()),
        "type": "message",
        "role": "assistant",
        "model": ("$", "message", ("model",), ()),
        "content": ("$", "blocks", (), ()),
        "container": ("$", "container", (), ()),
        "stop_reason": ("$", "stop_reason", (), ()),
        "stop_sequence": ("$", "stop_sequence", (), ()),
        "stop_details": ("$", "stop_details", (), ()),
        "usage": ("merge", ("$", "message", ("usage",), ()), ("$", "usage", (), ())),
    },
    finish={
        "end_turn": "stop",
        "stop_sequence": "stop",
        "pause_turn": "stop",
        "max_tokens": "length",
        "model_context_window_exceeded": "length",
        "refusal": "content_filter",
        "tool_use": "tool_calls",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "messages.create",
            "messages.create",
            "",
            {
                "sync": "anthropic.resources.messages.messages:Messages.create",
                "async": "anthropic.resources.messages.messages:AsyncMessages.create",
            },
        ),
        flag="stream",
    ),
    request=rt.RequestPaths(
        "model",
        "messages",
        "tools",
        None,
        {
            "name": ("$", "tool", ("name",), ()),
            "description": ("$", "tool", ("description",), ()),
            "input_schema": ("$", "tool", ("schema",), ()),
            "cache_control": ("opt", ("$", "tool", ("config.cache_control",), ())),
            "strict": ("opt", ("$", "tool", ("config.strict",), ())),
        },
        {"tool_choice": {"type": "tool", "name": ("$", "tool", ("name",), ())}},
    ),
    sources=(
        rt.Source("anthropic.yaml:17 (call.stream.set)", {"stream": True}),
        rt.Source("anthropic.yaml:26 (messages.system.param)", {"system": ("$", "content", (), ())}),
        rt.Source(
            "anthropic.yaml:44 (tools.shape)",
            {
                "name": ("$", "tool", ("name",), ()),
                "description": ("$", "tool", ("description",), ()),
                "input_schema": ("$", "tool", ("schema",), ()),
                "cache_control": ("opt", ("$", "tool", ("config.cache_control",), ())),
                "strict": ("opt", ("$", "tool", ("config.strict",), ())),
            },
        ),
        rt.Source(
            "anthropic.yaml:45 (tools.force)", {"tool_choice": {"type": "tool", "name": ("$", "tool", ("name",), ())}}
        ),
        rt.Source(
            "anthropic.yaml:52 (json.schema)",
            {"output_config.format": {"type": "json_schema", "schema": ("$", "schema", ("schema",), ())}},
        ),
        rt.Source(
            "anthropic.yaml:32 (messages.parts.text.shape)", {"type": "text", "text": ("$", "part", ("text",), ())}
        ),
        rt.Source(
            "anthropic.yaml:34 (messages.parts.image.shape)",
            {
                "type": "image",
                "source": {
                    "type": "base64",
                    "media_type": ("$", "part", ("media_type",), ()),
                    "data": ("$", "part", ("image",), ("b64",)),
                },
            },
        ),
        rt.Source(
            "anthropic.yaml:35 (messages.parts.image_url.shape)",
            {"type": "image", "source": {"type": "url", "url": ("$", "part", ("url",), ())}},
        ),
        rt.Source(
            "anthropic.yaml:36 (messages.parts.document.shape)",
            {
                "type": "document",
                "source": {
                    "type": "base64",
                    "media_type": ("$", "part", ("media_type",), ()),
                    "data": ("$", "part", ("document",), ("b64",)),
                },
                "title": ("opt", ("$", "part", ("name",), ())),
            },
        ),
        rt.Source(
            "anthropic.yaml:38 (messages.parts.document_url.shape)",
            {"type": "document", "source": {"type": "url", "url": ("$", "part", ("url",), ())}},
        ),
        rt.Source(
            "anthropic.yaml:39 (messages.parts.thinking.shape)",
            {
                "type": "thinking",
                "thinking": ("$", "part", ("thinking",), ()),
                "signature": ("$", "part", ("opaque",), ()),
            },
        ),
        rt.Source(
            "anthropic.yaml:40 (messages.parts.tool_call.shape)",
            {
                "type": "tool_use",
                "id": ("$", "part", ("id",), ()),
                "name": ("$", "part", ("name",), ()),
                "input": ("$", "part", ("args",), ()),
            },
        ),
        rt.Source(
            "anthropic.yaml:41 (messages.parts.tool_result.shape)",
            {
                "type": "tool_result",
                "tool_use_id": ("$", "part", ("id",), ()),
                "content": ("$", "part", ("content",), ()),
                "is_error": ("opt", ("$", "part", ("is_error",), ())),
            },
        ),
        rt.Source(
            "anthropic.yaml:42 (messages.parts.cache_control.patch_previous)",
            {"cache_control": {"type": ("$", "part", ("cache_type",), ())}},
        ),
    ),
    corrections={
        "anthropic.types:Message": (("error",), ("usage",)),
        "anthropic.types:TextBlock": ((), ("text",)),
        "anthropic.types:ThinkingBlock": ((), ("thinking",)),
    },
)
