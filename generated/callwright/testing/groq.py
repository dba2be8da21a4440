"""The inverse of `groq`: where the values of an answer are written, and how an answer becomes events.

Generated from groq.yaml. Do not edit: change the spec and run `callwright generate groq`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="groq",
    dist="groq",
    install="callwright[groq]",
    types={
        "response": "groq.types.chat:ChatCompletion",
        "chunk": "groq.types.chat:ChatCompletionChunk",
        "message": "groq.types.chat:ChatCompletionMessageParam",
        "assistant_message": "groq.types.chat:ChatCompletionAssistantMessageParam",
        "tool": "groq.types.chat:ChatCompletionToolParam",
        "params": "groq.types.chat.completion_create_params:CompletionCreateParams",
    },
    response={
        "content": rt.WritePath((("choices", 0, "message", "content"),)),
        "thinking": rt.WritePath((("choices", 0, "message", "reasoning"),)),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
        "server_tools": rt.WritePath((("choices", 0, "message", "executed_tools", "*"),)),
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
        "content": rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "content"),), pipes=("first",)),
        "thinking": rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "reasoning"),), pipes=("first",)),
        "arguments": rt.WritePath(
            (("choices", "*", ("=", "index", 0), "delta", "tool_calls", "*", "function", "arguments"),), pipes=("join",)
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
                rt.Variable("system_fingerprint", "last", rt.WritePath((("system_fingerprint",),))),
                rt.Variable("usage_breakdown", "last", rt.WritePath((("x_groq", "usage_breakdown"),))),
            )
        ),
        rt.Rule(variables=(rt.Variable("usage", "last", rt.WritePath((("x_groq", "usage"),))),)),
        rt.Rule(error=rt.WritePath((("x_groq", "error"),))),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0)),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("executed_tools", "last", rt.WritePath((("delta", "executed_tools"),))),
                rt.Variable("content", "join", rt.WritePath((("delta", "content"),))),
                rt.Variable("reasoning", "join", rt.WritePath((("delta", "reasoning"),))),
            ),
        ),
        rt.Rule(on=rt.WritePath((("choices", "*", ("=", "index", 0)),)), error=rt.WritePath(((("!", "error"),),))),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "tool_calls", "*"),)),
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
                    "content": ("$", "content", (), ()),
                    "reasoning": ("$", "reasoning", (), ()),
                    "tool_calls": ("$", "calls", (), ()),
                    "executed_tools": ("$", "executed_tools", (), ()),
                },
            }
        ],
        "usage": ("$", "usage", (), ()),
        "system_fingerprint": ("opt", ("$", "system_fingerprint", (), ())),
        "usage_breakdown": ("$", "usage_breakdown", (), ()),
    },
    finish={
        "stop": "stop",
        "length": "length",
        "tool_calls": "tool_calls",
        "content_filter": "content_filter",
        "function_call": "tool_calls",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "chat.completions.create",
            "chat.completions.create",
            "",
            {
                "sync": "groq.resources.chat.completions:Completions.create",
                "async": "groq.resources.chat.completions:AsyncCompletions.create",
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
        rt.Source("groq.yaml:14 (call.stream.set)", {"stream": True}),
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
        "groq.types.chat:ChatCompletion": (("error",), ("choices",)),
        "groq.types.chat.chat_completion:Choice": (("error",), ("message", "finish_reason")),
        "groq.types.chat:ChatCompletionMessageToolCall": ((), ("function",)),
        "groq.types.chat:ChatCompletionChunk": ((), ("choices",)),
        "groq.types.chat.chat_completion_chunk:Choice": (("error",), ("index", "delta")),
        "groq.types.chat.chat_completion_chunk:ChoiceDeltaToolCall": ((), ("function",)),
    },
)
