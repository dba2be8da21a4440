"""The inverse of `openrouter`: where the values of an answer are written, and how an answer becomes events.

Generated from openrouter.yaml. Do not edit: change the spec and run `callwright generate openrouter`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="openrouter",
    dist="openai",
    install="callwright[openrouter]",
    types={
        "response": "openai.types.chat:ChatCompletion",
        "chunk": "openai.types.chat:ChatCompletionChunk",
        "message": "openai.types.chat:ChatCompletionMessageParam",
        "assistant_message": "openai.types.chat:ChatCompletionAssistantMessageParam",
        "tool": "openai.types.chat:ChatCompletionFunctionToolParam",
        "params": "openai.types.chat.completion_create_params:CompletionCreateParamsBase",
    },
    response={
        "content": rt.WritePath((("choices", 0, "message", "content"),)),
        "thinking": rt.WritePath((("choices", 0, "message", ("!", "reasoning"), ("is", "str")),)),
        "refusal": rt.WritePath((("choices", 0, "message", "refusal"),)),
        "citations": rt.WritePath((("choices", 0, "message", "annotations", "*"),)),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens"),)), ()),
        "cached_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens_details", "cached_tokens"),)), ()),
        "cache_write_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens_details", "cache_write_tokens"),)), ()),
        "output_tokens": rt.Count(rt.WritePath((("usage", "completion_tokens"),)), ()),
        "reasoning_tokens": rt.Count(rt.WritePath((("usage", "completion_tokens_details", "reasoning_tokens"),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("choices", 0, "message", "tool_calls", "*", ("!=", "type", "custom")),)),
        rt.WritePath((("function", "name"),)),
        rt.WritePath((("function", "arguments"),)),
        rt.WritePath((("id",),)),
        True,
        {"type": "function"},
    ),
    error=rt.WritePath(((("!", "error"),), ("choices", 0, ("!", "error")))),
    chunk={
        "content": rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "content"),), pipes=("first",)),
        "thinking": rt.WritePath(
            (("choices", "*", ("=", "index", 0), "delta", ("!", "reasoning"), ("is", "str")),), pipes=("first",)
        ),
        "refusal": rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "refusal"),), pipes=("first",)),
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
                rt.Variable("service_tier", "last", rt.WritePath((("service_tier",),))),
                rt.Variable("system_fingerprint", "last", rt.WritePath((("system_fingerprint",),))),
            )
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0)),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("annotations", "last", rt.WritePath((("delta", ("!", "annotations"), ("is", "list")),))),
                rt.Variable("content", "join", rt.WritePath((("delta", "content"),))),
                rt.Variable("refusal", "join", rt.WritePath((("delta", "refusal"),))),
                rt.Variable("reasoning", "join", rt.WritePath((("delta", ("!", "reasoning"), ("is", "str")),))),
            ),
        ),
        rt.Rule(on=rt.WritePath((("choices", "*", ("=", "index", 0)),)), error=rt.WritePath(((("!", "error"),),))),
        rt.Rule(
            on=rt.WritePath(
                (("choices", "*", ("=", "index", 0), "delta", ("!", "reasoning_details"), ("is", "list"), "*"),)
            ),
            piece=rt.Pieces(("text", "summary"), "signature", ()),
        ),
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
                    "refusal": ("$", "refusal", (), ()),
                    "reasoning": ("opt", ("$", "reasoning", (), ())),
                    "tool_calls": ("$", "calls", (), ()),
                    "reasoning_details": ("opt", ("$", "blocks", (), ("empty_null",))),
                    "annotations": ("opt", ("$", "annotations", (), ())),
                },
            }
        ],
        "usage": ("$", "usage", (), ()),
        "service_tier": ("opt", ("$", "service_tier", (), ())),
        "system_fingerprint": ("opt", ("$", "system_fingerprint", (), ())),
    },
    finish={
        "stop": "stop",
        "length": "length",
        "tool_calls": "tool_calls",
        "content_filter": "content_filter",
        "function_call": "tool_calls",
        "error": "other",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "chat.completions.create",
            "chat.completions.create",
            "",
            {
                "sync": "openai.resources.chat.completions.completions:Completions.create",
                "async": "openai.resources.chat.completions.completions:AsyncCompletions.create",
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
            "openai.yaml:34 (messages.parts.audio.shape)",
            {
                "type": "input_audio",
                "input_audio": {
                    "data": ("$", "part", ("audio",), ("b64",)),
                    "format": ("$", "part", ("media_type",), ("subtype",)),
                },
            },
        ),
        rt.Source(
            "openai.yaml:36 (messages.parts.document.shape)",
            {
                "type": "file",
                "file": {
                    "filename": ("$", "part", ("name",), ("default",)),
                    "file_data": (
                        "text",
                        "data:",
                        ("$", "part", ("media_type",), ()),
                        ";base64,",
                        ("$", "part", ("document",), ("b64",)),
                    ),
                },
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
        rt.Source(
            "openrouter.yaml:18 (messages.parts.cache_control.patch_previous)",
            {"cache_control": {"type": ("$", "part", ("cache_type",), ())}},
        ),
    ),
    corrections={
        "openai.types.chat:ChatCompletion": (("error",), ("choices",)),
        "openai.types.chat.chat_completion:Choice": (("error",), ("message", "finish_reason")),
        "openai.types.chat:ChatCompletionMessage": (("reasoning_content", "reasoning", "reasoning_details"), ()),
        "openai.types.chat:ChatCompletionMessageFunctionToolCall": ((), ("function",)),
        "openai.types.chat:ChatCompletionChunk": ((), ("choices",)),
        "openai.types.chat.chat_completion_chunk:Choice": (("error",), ("index", "delta")),
        "openai.types.chat.chat_completion_chunk:ChoiceDelta": (
            ("reasoning_content", "reasoning", "reasoning_details", "annotations"),
            (),
        ),
        "openai.types.chat.chat_completion_chunk:ChoiceDeltaToolCall": ((), ("function",)),
        "openai.types.chat:ChatCompletionAssistantMessageParam": (("reasoning", "reasoning_details"), ()),
        "openai.types.chat:ChatCompletionContentPartTextParam": (("cache_control",), ()),
    },
)
