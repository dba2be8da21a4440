"""The inverse of `mistral`: where the values of an answer are written, and how an answer becomes events.

Generated from mistral.yaml. Do not edit: change the spec and run `callwright generate mistral`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="mistral",
    dist="mistralai",
    install="callwright[mistral]",
    types={
        "response": "mistralai.client.models:ChatCompletionResponse",
        "chunk": "mistralai.client.models:CompletionChunk",
        "message": "mistralai.client.models:ChatCompletionRequestMessageTypedDict",
        "assistant_message": "mistralai.client.models:AssistantMessageTypedDict",
        "tool": "mistralai.client.models:ToolTypedDict",
        "item": "mistralai.client.models:CompletionEvent",
        "params": "mistralai.client.models:ChatCompletionRequestTypedDict",
    },
    response={
        "content": rt.WritePath(
            (
                ("choices", 0, "message", "content", ("is", "str")),
                ("choices", 0, "message", "content", ("is", "list"), "*", ("=", "type", "text"), "text"),
            ),
            pipes=("join",),
        ),
        "thinking": rt.WritePath(
            (
                (
                    "choices",
                    0,
                    "message",
                    "content",
                    ("is", "list"),
                    "*",
                    ("=", "type", "thinking"),
                    "thinking",
                    "*",
                    ("=", "type", "text"),
                    "text",
                ),
            ),
            pipes=("join_or_null",),
        ),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
        "signature": rt.WritePath(
            (("choices", 0, "message", "content", ("is", "list"), "*", ("=", "type", "thinking"), "signature"),)
        ),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens"),)), ()),
        "cached_tokens": rt.Count(
            rt.WritePath((("usage", ("!", "prompt_tokens_details"), ("!", "cached_tokens")),), pipes=("int",)), ()
        ),
        "output_tokens": rt.Count(rt.WritePath((("usage", "completion_tokens"),)), ()),
        "reasoning_tokens": rt.Count(
            rt.WritePath((("usage", ("!", "completion_tokens_details"), ("!", "reasoning_tokens")),), pipes=("int",)),
            (),
        ),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("choices", 0, "message", "tool_calls", ("is", "list"), "*"),)),
        rt.WritePath((("function", "name"),)),
        rt.WritePath((("function", "arguments"),)),
        rt.WritePath((("id",),)),
        True,
        {"type": "function"},
    ),
    error=None,
    chunk={
        "content": rt.WritePath(
            (
                ("choices", "*", ("=", "index", 0), "delta", "content", ("is", "str")),
                (
                    "choices",
                    "*",
                    ("=", "index", 0),
                    "delta",
                    "content",
                    ("is", "list"),
                    "*",
                    ("=", "type", "text"),
                    "text",
                ),
            ),
            pipes=("join",),
        ),
        "thinking": rt.WritePath(
            (
                (
                    "choices",
                    "*",
                    ("=", "index", 0),
                    "delta",
                    "content",
                    ("is", "list"),
                    "*",
                    ("=", "type", "thinking"),
                    "thinking",
                    "*",
                    ("=", "type", "text"),
                    "text",
                ),
            ),
            pipes=("join_or_null",),
        ),
        "arguments": rt.WritePath(
            (
                (
                    "choices",
                    "*",
                    ("=", "index", 0),
                    "delta",
                    "tool_calls",
                    ("is", "list"),
                    "*",
                    "function",
                    "arguments",
                    ("is", "str"),
                ),
            ),
            pipes=("join",),
        ),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
    },
    rules=(
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "content", ("is", "str")),)),
            piece=rt.Pieces(("text",), "", ()),
        ),
        rt.Rule(
            on=rt.WritePath(
                (("choices", "*", ("=", "index", 0), "delta", "content", ("is", "list"), "*", ("=", "type", "text")),)
            ),
            piece=rt.Pieces(("text",), "", ()),
        ),
        rt.Rule(
            on=rt.WritePath(
                (
                    (
                        "choices",
                        "*",
                        ("=", "index", 0),
                        "delta",
                        "content",
                        ("is", "list"),
                        "*",
                        ("=", "type", "thinking"),
                    ),
                )
            ),
            piece=rt.Pieces(("thinking", "text"), "signature", ("closed",)),
        ),
        rt.Rule(
            on=rt.WritePath(
                (
                    (
                        "choices",
                        "*",
                        ("=", "index", 0),
                        "delta",
                        "content",
                        ("is", "list"),
                        "*",
                        ("=", "type", "reference"),
                    ),
                )
            ),
            piece=rt.Pieces((), "", ()),
        ),
        rt.Rule(
            on=rt.WritePath(
                (
                    (
                        "choices",
                        "*",
                        ("=", "index", 0),
                        "delta",
                        "content",
                        ("is", "list"),
                        "*",
                        ("=", "type", "UNKNOWN"),
                        "raw",
                    ),
                )
            ),
            piece=rt.Pieces((), "", ()),
        ),
        rt.Rule(
            variables=(
                rt.Variable("id", "first", rt.WritePath((("id",),))),
                rt.Variable("created", "first", rt.WritePath((("created",),))),
                rt.Variable("model", "first", rt.WritePath((("model",),))),
                rt.Variable("usage", "last", rt.WritePath((("usage",),))),
            )
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0)),)),
            variables=(rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),),
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "tool_calls", ("is", "list"), "*"),)),
            calls=(
                rt.CallChange(
                    "upsert",
                    {
                        "key": rt.WritePath((("index",),)),
                        "id": rt.WritePath((("id",),)),
                        "name": rt.WritePath((("function", "name"),)),
                        "arguments": rt.WritePath((("function", "arguments"),)),
                    },
                ),
            ),
        ),
    ),
    fields={
        "id": ("$", "id", (), ()),
        "object": "chat.completion",
        "created": ("$", "created", (), ()),
        "model": ("$", "model", (), ()),
        "choices": [
            {
                "index": 0,
                "finish_reason": ("$", "finish_reason", (), ()),
                "message": {
                    "role": "assistant",
                    "content": ("$", "blocks", (), ("lone_text",)),
                    "tool_calls": ("opt", ("$", "calls", (), ())),
                },
            }
        ],
        "usage": ("$", "usage", (), ()),
    },
    finish={"stop": "stop", "length": "length", "tool_calls": "tool_calls", "model_length": "length", "error": "other"},
    calls=rt.Calls(
        plain=rt.Methods(
            "chat.complete",
            "chat.complete_async",
            "",
            {"sync": "mistralai.client.chat:Chat.complete", "async": "mistralai.client.chat:Chat.complete_async"},
        ),
        streamed=rt.Methods(
            "chat.stream",
            "chat.stream_async",
            "",
            {"sync": "mistralai.client.chat:Chat.stream", "async": "mistralai.client.chat:Chat.stream_async"},
        ),
        item=rt.WritePath((("data",),)),
        item_types=("mistralai.client.models:CompletionEvent",),
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
                "strict": ("opt", ("$", "tool", ("config.strict",), ())),
            },
        },
        {"tool_choice": {"type": "function", "function": {"name": ("$", "tool", ("name",), ())}}},
    ),
    sources=(
        rt.Source(
            "openai.yaml:41 (tools.shape)",
            {
                "type": "function",
                "function": {
                    "name": ("$", "tool", ("name",), ()),
                    "description": ("$", "tool", ("description",), ()),
                    "parameters": ("$", "tool", ("schema",), ()),
                    "strict": ("opt", ("$", "tool", ("config.strict",), ())),
                },
            },
        ),
        rt.Source(
            "openai.yaml:44 (tools.force)",
            {"tool_choice": {"type": "function", "function": {"name": ("$", "tool", ("name",), ())}}},
        ),
        rt.Source(
            "mistral.yaml:31 (json.schema)",
            {
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {
                        "name": ("$", "schema", ("name",), ()),
                        "description": ("opt", ("$", "schema", ("description",), ())),
                        "strict": ("$", "schema", ("strict",), ()),
                        "schema_definition": ("$", "schema", ("schema",), ()),
                    },
                }
            },
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
            "mistral.yaml:22 (messages.parts.audio.shape)",
            {"type": "input_audio", "input_audio": ("$", "part", ("audio",), ("b64",))},
        ),
        rt.Source(
            "mistral.yaml:24 (messages.parts.document_url.shape)",
            {"type": "document_url", "document_url": ("$", "part", ("url",), ())},
        ),
        rt.Source(
            "mistral.yaml:25 (messages.parts.thinking.shape)",
            {
                "type": "thinking",
                "thinking": [{"type": "text", "text": ("$", "part", ("thinking",), ())}],
                "signature": ("opt", ("$", "part", ("opaque",), ())),
            },
        ),
        rt.Source(
            "mistral.yaml:26 (messages.parts.tool_call.shape)",
            {
                "id": ("$", "part", ("id",), ()),
                "type": ("opt", "function"),
                "function": {"name": ("$", "part", ("name",), ()), "arguments": ("$", "part", ("args",), ("json",))},
            },
        ),
        rt.Source(
            "mistral.yaml:27 (messages.parts.tool_result.message)",
            {
                "role": "tool",
                "tool_call_id": ("$", "part", ("id",), ()),
                "content": ("$", "part", ("content",), ()),
                "name": ("$", "part", ("name",), ()),
            },
        ),
    ),
    corrections={
        "mistralai.client.models:ChatCompletionResponse": ((), ("usage",)),
        "mistralai.client.models:ChatCompletionChoice": ((), ("finish_reason",)),
        "mistralai.client.models:UsageInfo": (("prompt_tokens_details", "completion_tokens_details"), ()),
        "mistralai.client.models:CompletionResponseStreamChoice": ((), ("index",)),
    },
)
