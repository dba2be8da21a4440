"""The inverse of `cohere`: where the values of an answer are written, and how an answer becomes events.

Generated from cohere.yaml. Do not edit: change the spec and run `callwright generate cohere`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="cohere",
    dist="cohere",
    install="callwright[cohere]",
    types={
        "response": "cohere:V2ChatResponse",
        "chunk": "cohere:V2ChatStreamResponse",
        "message": "cohere:ChatMessageV2",
        "assistant_message": "cohere:AssistantChatMessageV2",
        "tool": "cohere:ToolV2",
    },
    response={
        "content": rt.WritePath((("message", "content", "*", ("=", "type", "text"), "text"),), pipes=("join",)),
        "thinking": rt.WritePath(
            (("message", "tool_plan"), ("message", "content", "*", ("=", "type", "thinking"), "thinking")),
            pipes=("join_or_null",),
        ),
        "citations": rt.WritePath((("message", "citations", "*"),)),
        "finish": rt.WritePath((("finish_reason",),), pipes=("as_list",)),
        "model": rt.WritePath((), requested=True),
        "id": rt.WritePath((("id",),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "tokens", "input_tokens"),), pipes=("int",)), ()),
        "cached_tokens": rt.Count(rt.WritePath((("usage", "cached_tokens"),), pipes=("int",)), ()),
        "output_tokens": rt.Count(rt.WritePath((("usage", "tokens", "output_tokens"),), pipes=("int",)), ()),
        "reasoning_tokens": rt.Count(
            rt.WritePath((("usage", "tokens", ("!", "reasoning_tokens")),), pipes=("int",)), ()
        ),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("message", "tool_calls", "*", ("has", "function")),)),
        rt.WritePath(((("has", "function"), "function", "name"),)),
        rt.WritePath(((("has", "function"), "function", "arguments"),)),
        rt.WritePath(((("has", "function"), "id"),)),
        True,
    ),
    error=rt.WritePath(((("!", "error"),),)),
    chunk={
        "content": rt.WritePath(
            (
                (("=", "type", "content-delta"), "delta", "message", "content", "text"),
                (("=", "type", "content-start"), "delta", "message", "content", "text"),
            )
        ),
        "thinking": rt.WritePath(
            (
                (("=", "type", "content-delta"), "delta", "message", "content", "thinking"),
                (("=", "type", "content-start"), "delta", "message", "content", "thinking"),
                (("=", "type", "tool-plan-delta"), "delta", "message", "tool_plan"),
            )
        ),
        "arguments": rt.WritePath(
            (
                (("=", "type", "tool-call-start"), "delta", "message", "tool_calls", "function", "arguments"),
                (("=", "type", "tool-call-delta"), "delta", "message", "tool_calls", "function", "arguments"),
            ),
            pipes=("join",),
        ),
        "finish": rt.WritePath(((("=", "type", "message-end"), "delta", "finish_reason"),), pipes=("as_list",)),
        "id": rt.WritePath(((("=", "type", "message-start"), "id"),)),
    },
    rules=(
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content-delta"),),)),
            condition=rt.WritePath((("delta", "message", "content"),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("index",),)),
                    "text",
                    rt.WritePath((("delta", "message", "content", "text"),)),
                ),
                rt.BlockChange(
                    "join",
                    rt.WritePath((("index",),)),
                    "thinking",
                    rt.WritePath((("delta", "message", "content", "thinking"),)),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "content-start"),),)),
            condition=rt.WritePath((("delta", "message", "content"),)),
            blocks=(
                rt.BlockChange(
                    "open", rt.WritePath((("index",),)), "", rt.WritePath((("delta", "message", "content"),))
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "tool-call-start"),),)),
            condition=rt.WritePath((("delta", "message", "tool_calls", "function"),)),
            calls=(
                rt.CallChange(
                    "open",
                    {
                        "key": rt.WritePath((("index",),)),
                        "id": rt.WritePath((("delta", "message", "tool_calls", "id"),)),
                        "name": rt.WritePath((("delta", "message", "tool_calls", "function", "name"),)),
                        "arguments": rt.WritePath((("delta", "message", "tool_calls", "function", "arguments"),)),
                    },
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "tool-call-delta"),),)),
            condition=rt.WritePath((("delta", "message", "tool_calls", "function"),)),
            calls=(
                rt.CallChange(
                    "append",
                    {
                        "key": rt.WritePath((("index",),)),
                        "arguments": rt.WritePath((("delta", "message", "tool_calls", "function", "arguments"),)),
                    },
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "tool-call-end"),),)),
            calls=(rt.CallChange("close", {"key": rt.WritePath((("index",),))}),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "message-start"),),)),
            variables=(rt.Variable("id", "first", rt.WritePath((("id",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "message-end"),),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("delta", "finish_reason"),))),
                rt.Variable("usage", "last", rt.WritePath((("delta", "usage"),))),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "tool-plan-delta"),),)),
            variables=(rt.Variable("tool_plan", "join", rt.WritePath((("delta", "message", "tool_plan"),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "citation-start"),),)),
            variables=(rt.Variable("citations", "append", rt.WritePath((("delta", "message", "citations"),))),),
        ),
        rt.Rule(on=rt.WritePath(((("=", "type", "message-end"),),)), error=rt.WritePath((("delta", "error"),))),
        rt.Rule(error=rt.WritePath(((("!", "error"),),))),
    ),
    fields={
        "id": ("$", "id", (), ()),
        "finish_reason": ("$", "finish_reason", (), ()),
        "message": {
            "content": ("opt", ("$", "blocks", (), ("empty_null",))),
            "tool_plan": ("opt", ("$", "tool_plan", (), ())),
            "tool_calls": ("opt", ("$", "calls", (), ())),
            "citations": ("opt", ("$", "citations", (), ())),
        },
        "usage": ("$", "usage", (), ()),
    },
    finish={
        "COMPLETE": "stop",
        "STOP_SEQUENCE": "stop",
        "MAX_TOKENS": "length",
        "TOOL_CALL": "tool_calls",
        "ERROR": "other",
        "TIMEOUT": "other",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "chat",
            "chat",
            "",
            {"sync": "cohere.v2.client:V2Client.chat", "async": "cohere.v2.client:AsyncV2Client.chat"},
        ),
        streamed=rt.Methods(
            "chat_stream",
            "chat_stream",
            "",
            {"sync": "cohere.v2.client:V2Client.chat_stream", "async": "cohere.v2.client:AsyncV2Client.chat_stream"},
        ),
        generator=True,
    ),
    request=rt.RequestPaths(
        "model",
        "messages",
        "tools",
        None,
        {
            "type": "function",
            "function": {
                "name": ("$", "tool", ("name",), ()),
                "description": ("$", "tool", ("description",), ()),
                "parameters": ("$", "tool", ("schema",), ()),
            },
        },
        {"tool_choice": "REQUIRED"},
    ),
    sources=(
        rt.Source(
            "cohere.yaml:22 (tools.shape)",
            {
                "type": "function",
                "function": {
                    "name": ("$", "tool", ("name",), ()),
                    "description": ("$", "tool", ("description",), ()),
                    "parameters": ("$", "tool", ("schema",), ()),
                },
            },
        ),
        rt.Source("cohere.yaml:23 (tools.force)", {"tool_choice": "REQUIRED"}),
        rt.Source(
            "cohere.yaml:25 (json.schema)",
            {"response_format": {"type": "json_object", "json_schema": ("$", "schema", ("schema",), ())}},
        ),
        rt.Source("openai.yaml:48 (json.object)", {"response_format": {"type": "json_object"}}),
        rt.Source("openai.yaml:29 (messages.parts.text.shape)", {"type": "text", "text": ("$", "part", ("text",), ())}),
        rt.Source(
            "openai.yaml:31 (messages.parts.image.shape)",
            {
                "type": "image_url",
                "image_url": {
                    "url": (
                        "text",
                        "data:",
                        ("$", "part", ("media_type",), ()),
                        ";base64,",
                        ("$", "part", ("image",), ("b64",)),
                    ),
                    "detail": ("opt", ("$", "part", ("detail",), ())),
                },
            },
        ),
        rt.Source(
            "openai.yaml:32 (messages.parts.image_url.shape)",
            {
                "type": "image_url",
                "image_url": {"url": ("$", "part", ("url",), ()), "detail": ("opt", ("$", "part", ("detail",), ()))},
            },
        ),
        rt.Source(
            "cohere.yaml:19 (messages.parts.thinking.shape)",
            {"type": "thinking", "thinking": ("$", "part", ("thinking",), ())},
        ),
        rt.Source(
            "openai.yaml:37 (messages.parts.tool_call.shape)",
            {
                "id": ("$", "part", ("id",), ()),
                "type": "function",
                "function": {"name": ("$", "part", ("name",), ()), "arguments": ("$", "part", ("args",), ("json",))},
            },
        ),
        rt.Source(
            "openai.yaml:38 (messages.parts.tool_result.message)",
            {"role": "tool", "tool_call_id": ("$", "part", ("id",), ()), "content": ("$", "part", ("content",), ())},
        ),
    ),
    corrections={
        "cohere:V2ChatResponse": (("error",), ()),
        "cohere:V2ChatStreamResponse": (("error",), ()),
        "cohere:UsageTokens": (("reasoning_tokens",), ()),
    },
)
