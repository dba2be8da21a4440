"""The inverse of `cerebras`: where the values of an answer are written, and how an answer becomes events.

Generated from cerebras.yaml. Do not edit: change the spec and run `callwright generate cerebras`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="cerebras",
    dist="cerebras-cloud-sdk",
    install="callwright[cerebras]",
    types={
        "response": "cerebras.cloud.sdk.types.chat.chat_completion:ChatCompletionResponse",
        "chunk": "cerebras.cloud.sdk.types.chat.chat_completion:ChatChunkResponse",
        "message": "cerebras.cloud.sdk.types.chat.completion_create_params:Message",
        "assistant_message": "cerebras.cloud.sdk.types.chat.completion_create_params:MessageAssistantMessageRequest",
        "tool": "cerebras.cloud.sdk.types.chat.completion_create_params:Tool",
        "params": "cerebras.cloud.sdk.types.chat.completion_create_params:CompletionCreateParams",
    },
    response={
        "content": rt.WritePath((("choices", 0, "message", "content"),)),
        "thinking": rt.WritePath((("choices", 0, "message", "reasoning"),)),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens"),)), ()),
        "cached_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens_details", "cached_tokens"),)), ()),
        "output_tokens": rt.Count(rt.WritePath((("usage", "completion_tokens"),)), ()),
        "reasoning_tokens": rt.Count(rt.WritePath((("usage", "completion_tokens_details", "reasoning_tokens"),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("choices", 0, "message", "tool_calls", "*"),)),
        rt.WritePath((("function", "name"),)),
        rt.WritePath((("function", "arguments"),)),
        rt.WritePath((("id",),)),
        True,
        {"type": "function"},
    ),
    error=rt.WritePath(((("!", "error"),), ("choices", 0, ("!", "error")))),
    chunk={
        "content": rt.WritePath(
            (("choices", "*", ("=", "index", 0), ("!", "delta"), ("!", "content"), ("is", "str")),), pipes=("first",)
        ),
        "thinking": rt.WritePath(
            (("choices", "*", ("=", "index", 0), ("!", "delta"), ("!", "reasoning"), ("is", "str")),), pipes=("first",)
        ),
        "arguments": rt.WritePath(
            (
                (
                    "choices",
                    "*",
                    ("=", "index", 0),
                    ("!", "delta"),
                    ("!", "tool_calls"),
                    ("is", "list"),
                    "*",
                    ("!", "function"),
                    ("!", "arguments"),
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
            variables=(
                rt.Variable("id", "first", rt.WritePath((("id",),))),
                rt.Variable("created", "first", rt.WritePath((("created",),))),
                rt.Variable("model", "first", rt.WritePath((("model",),))),
                rt.Variable("usage", "last", rt.WritePath((("usage",),))),
                rt.Variable("service_tier", "last", rt.WritePath((("service_tier",),))),
                rt.Variable("system_fingerprint", "last", rt.WritePath((("system_fingerprint",),))),
            )
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0)),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("content", "join", rt.WritePath(((("!", "delta"), ("!", "content"), ("is", "str")),))),
                rt.Variable("reasoning", "join", rt.WritePath(((("!", "delta"), ("!", "reasoning"), ("is", "str")),))),
            ),
        ),
        rt.Rule(on=rt.WritePath((("choices", "*", ("=", "index", 0)),)), error=rt.WritePath(((("!", "error"),),))),
        rt.Rule(
            on=rt.WritePath(
                (("choices", "*", ("=", "index", 0), ("!", "delta"), ("!", "tool_calls"), ("is", "list"), "*"),)
            ),
            calls=(
                rt.CallChange(
                    "upsert",
                    {
                        "key": rt.WritePath(((("!", "index"),),), pipes=("int",)),
                        "id": rt.WritePath(((("!", "id"), ("is", "str")),)),
                        "name": rt.WritePath(((("!", "function"), ("!", "name"), ("is", "str")),)),
                        "arguments": rt.WritePath(((("!", "function"), ("!", "arguments")),)),
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
                    "content": ("$", "content", (), ()),
                    "reasoning": ("opt", ("$", "reasoning", (), ())),
                    "tool_calls": ("$", "calls", (), ()),
                },
            }
        ],
        "usage": ("$", "usage", (), ()),
        "service_tier": ("opt", ("$", "service_tier", (), ())),
        "system_fingerprint": ("$", "system_fingerprint", (), ()),
    },
    finish={"stop": "stop", "length": "length", "tool_calls": "tool_calls", "content_filter": "content_filter"},
    calls=rt.Calls(
        plain=rt.Methods(
            "chat.completions.create",
            "chat.completions.create",
            "",
            {
                "sync": "cerebras.cloud.sdk.resources.chat.completions:CompletionsResource.create",
                "async": "cerebras.cloud.sdk.resources.chat.completions:AsyncCompletionsResource.create",
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
        rt.Source("openai.yaml:18 (call.stream.set)", {"stream": True, "stream_options.include_usage": True}),
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
            "openai.yaml:46 (json.schema)",
            {
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {
                        "name": ("$", "schema", ("name",), ()),
                        "description": ("opt", ("$", "schema", ("description",), ())),
                        "strict": ("$", "schema", ("strict",), ()),
                        "schema": ("$", "schema", ("schema",), ()),
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
        "cerebras.cloud.sdk.types.chat.chat_completion:ChatCompletionResponse": (("error",), ("choices",)),
        "cerebras.cloud.sdk.types.chat.chat_completion:ChatCompletionResponseChoice": (("error",), ("message",)),
        "cerebras.cloud.sdk.types.chat.chat_completion:ChatCompletionResponseChoiceMessageToolCall": (
            (),
            ("function",),
        ),
        "cerebras.cloud.sdk.types.chat.chat_completion:ChatChunkResponseChoice": (("delta", "error"), ("index",)),
    },
)
