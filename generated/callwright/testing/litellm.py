"""The inverse of `litellm`: where the values of an answer are written, and how an answer becomes events.

Generated from litellm.yaml. Do not edit: change the spec and run `callwright generate litellm`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="litellm",
    dist="litellm",
    install="callwright[litellm]",
    types={
        "response": "litellm.types.utils:ModelResponse",
        "chunk": "litellm.types.utils:ModelResponseStream",
        "message": "openai.types.chat:ChatCompletionMessageParam",
        "assistant_message": "openai.types.chat:ChatCompletionAssistantMessageParam",
        "tool": "openai.types.chat:ChatCompletionFunctionToolParam",
    },
    response={
        "content": rt.WritePath((("choices", 0, "message", "content"),)),
        "thinking": rt.WritePath(
            (
                ("choices", 0, "message", ("!", "reasoning_content"), ("is", "str")),
                ("choices", 0, "message", ("!", "reasoning"), ("is", "str")),
            )
        ),
        "audio": rt.WritePath(
            (("choices", 0, "message", ("!", "audio"), ("!", "data"), ("is", "str")),), pipes=("from_base64",)
        ),
        "audio_transcript": rt.WritePath(
            (("choices", 0, "message", ("!", "audio"), ("!", "transcript"), ("is", "str")),)
        ),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath(((("!", "usage"), ("!", "prompt_tokens")),), pipes=("int",)), ()),
        "cached_tokens": rt.Count(
            rt.WritePath(((("!", "usage"), ("!", "prompt_tokens_details"), ("!", "cached_tokens")),), pipes=("int",)),
            (),
        ),
        "cache_write_tokens": rt.Count(
            rt.WritePath(
                (
                    (("!", "usage"), ("!", "prompt_tokens_details"), ("!", "cache_write_tokens")),
                    (("!", "usage"), ("!", "prompt_tokens_details"), ("!", "cache_creation_tokens")),
                ),
                pipes=("int",),
            ),
            (),
        ),
        "output_tokens": rt.Count(rt.WritePath(((("!", "usage"), ("!", "completion_tokens")),), pipes=("int",)), ()),
        "reasoning_tokens": rt.Count(
            rt.WritePath(
                ((("!", "usage"), ("!", "completion_tokens_details"), ("!", "reasoning_tokens")),), pipes=("int",)
            ),
            (),
        ),
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
            (
                ("choices", "*", ("=", "index", 0), "delta", ("!", "reasoning_content"), ("is", "str")),
                ("choices", "*", ("=", "index", 0), "delta", ("!", "reasoning"), ("is", "str")),
            ),
            pipes=("first",),
        ),
        "arguments": rt.WritePath(
            (
                (
                    "choices",
                    "*",
                    ("=", "index", 0),
                    "delta",
                    "tool_calls",
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
                rt.Variable("usage", "last", rt.WritePath(((("!", "usage"),),))),
                rt.Variable("service_tier", "last", rt.WritePath(((("!", "service_tier"),),))),
                rt.Variable("system_fingerprint", "last", rt.WritePath((("system_fingerprint",),))),
            )
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0)),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("content", "join", rt.WritePath((("delta", "content"),))),
                rt.Variable(
                    "reasoning_content", "join", rt.WritePath((("delta", ("!", "reasoning_content"), ("is", "str")),))
                ),
            ),
        ),
        rt.Rule(on=rt.WritePath((("choices", "*", ("=", "index", 0)),)), error=rt.WritePath(((("!", "error"),),))),
        rt.Rule(
            on=rt.WritePath(
                (("choices", "*", ("=", "index", 0), "delta", ("!", "thinking_blocks"), ("is", "list"), "*"),)
            ),
            piece=rt.Pieces(("thinking",), "signature", ()),
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "tool_calls", "*"),)),
            condition=rt.WritePath(((("!", "function"),),)),
            calls=(
                rt.CallChange(
                    "upsert",
                    {
                        "key": rt.WritePath((("index",),)),
                        "id": rt.WritePath((("id",),)),
                        "name": rt.WritePath(((("!", "function"), ("!", "name"), ("is", "str")),)),
                        "arguments": rt.WritePath(((("!", "function"), ("!", "arguments"), ("is", "str")),)),
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
                    "reasoning_content": ("opt", ("$", "reasoning_content", (), ())),
                    "tool_calls": ("$", "calls", (), ()),
                    "thinking_blocks": ("opt", ("$", "blocks", (), ("empty_null",))),
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
        "eos": "stop",
        "guardrail_intervened": "content_filter",
        "function_call": "tool_calls",
        "malformed_function_call": "other",
        "finish_reason_unspecified": "other",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "completion", "acompletion", "", {"sync": "litellm:completion", "async": "litellm:acompletion"}
        ),
        flag="stream",
        close="completion_stream.close",
        module="litellm",
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
    ),
    corrections={
        "litellm.types.utils:ModelResponse": (("usage", "service_tier", "error"), ("choices",)),
        "litellm.main:completion": ((), ()),
        "openai.types.chat:ChatCompletionAssistantMessageParam": (("reasoning_content", "thinking_blocks"), ()),
        "litellm:Choices": (("error",), ("message", "finish_reason")),
        "litellm:Message": (("audio", "reasoning_content", "reasoning", "thinking_blocks"), ()),
        "litellm:ChatCompletionMessageToolCall": ((), ("function",)),
        "litellm.types.utils:ChatCompletionDeltaToolCall": (("function",), ()),
        "litellm.types.utils:ModelResponseStream": (("usage", "service_tier"), ("choices",)),
        "litellm:StreamingChoices": (("error",), ("index", "delta")),
        "litellm.types.utils:Delta": (("reasoning_content", "reasoning", "thinking_blocks"), ()),
    },
)
