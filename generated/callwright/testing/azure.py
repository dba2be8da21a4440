"""The inverse of `azure`: where the values of an answer are written, and how an answer becomes events.

Generated from azure.yaml. Do not edit: change the spec and run `callwright generate azure`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="azure",
    dist="azure-ai-inference",
    install="callwright[azure]",
    types={
        "response": "azure.ai.inference.models:ChatCompletions",
        "chunk": "azure.ai.inference.models:StreamingChatCompletionsUpdate",
        "message": "azure.ai.inference.models:ChatRequestMessage",
        "assistant_message": "azure.ai.inference.models:AssistantMessage",
        "tool": "azure.ai.inference.models:ChatCompletionsToolDefinition",
    },
    response={
        "content": rt.WritePath((("choices", 0, "message", "content"),)),
        "thinking": rt.WritePath(
            (
                ("choices", 0, "message", ("!", "reasoning_content"), ("is", "str")),
                ("choices", 0, "message", ("!", "reasoning"), ("is", "str")),
            )
        ),
        "refusal": rt.WritePath((("choices", 0, "message", ("!", "refusal"), ("is", "str")),)),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),), pipes=("value",)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens"),)), ()),
        "cached_tokens": rt.Count(
            rt.WritePath((("usage", ("!", "prompt_tokens_details"), ("!", "cached_tokens")),), pipes=("int",)), ()
        ),
        "cache_write_tokens": rt.Count(
            rt.WritePath((("usage", ("!", "prompt_tokens_details"), ("!", "cache_write_tokens")),), pipes=("int",)), ()
        ),
        "output_tokens": rt.Count(rt.WritePath((("usage", "completion_tokens"),)), ()),
        "reasoning_tokens": rt.Count(
            rt.WritePath((("usage", ("!", "completion_tokens_details"), ("!", "reasoning_tokens")),), pipes=("int",)),
            (),
        ),
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
        "thinking": rt.WritePath(
            (
                ("choices", "*", ("=", "index", 0), "delta", ("!", "reasoning_content"), ("is", "str")),
                ("choices", "*", ("=", "index", 0), "delta", ("!", "reasoning"), ("is", "str")),
            ),
            pipes=("first",),
        ),
        "refusal": rt.WritePath(
            (("choices", "*", ("=", "index", 0), "delta", ("!", "refusal"), ("is", "str")),), pipes=("first",)
        ),
        "arguments": rt.WritePath(
            (("choices", "*", ("=", "index", 0), "delta", "tool_calls", "*", "function", "arguments"),), pipes=("join",)
        ),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),), pipes=("value",)),
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
            )
        ),
        rt.Rule(error=rt.WritePath(((("!", "error"),),))),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0)),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("content", "join", rt.WritePath((("delta", "content"),))),
                rt.Variable("refusal", "join", rt.WritePath((("delta", ("!", "refusal"), ("is", "str")),))),
                rt.Variable(
                    "reasoning_content", "join", rt.WritePath((("delta", ("!", "reasoning_content"), ("is", "str")),))
                ),
                rt.Variable("reasoning", "join", rt.WritePath((("delta", ("!", "reasoning"), ("is", "str")),))),
            ),
        ),
        rt.Rule(on=rt.WritePath((("choices", "*", ("=", "index", 0)),)), error=rt.WritePath(((("!", "error"),),))),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0), "delta", "tool_calls", "*"),)),
            calls=(
                rt.CallChange(
                    "upsert",
                    {
                        "key": rt.WritePath(((("!", "index"),),)),
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
                    "reasoning_content": ("opt", ("$", "reasoning_content", (), ())),
                    "reasoning": ("opt", ("$", "reasoning", (), ())),
                    "tool_calls": ("$", "calls", (), ()),
                },
            }
        ],
        "usage": ("$", "usage", (), ()),
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
            "complete",
            "complete",
            "",
            {
                "sync": "azure.ai.inference._patch:ChatCompletionsClient.complete",
                "async": "azure.ai.inference.aio._patch:ChatCompletionsClient.complete",
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
        rt.Source(
            "azure.yaml:28 (call.stream.set)", {"stream": True, "model_extras.stream_options.include_usage": True}
        ),
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
            "azure.yaml:34 (json.schema)",
            {
                "response_format": (
                    "new",
                    "azure.ai.inference.models:JsonSchemaFormat",
                    {
                        "name": ("$", "schema", ("name",), ()),
                        "description": ("$", "schema", ("description",), ()),
                        "strict": ("$", "schema", ("strict",), ()),
                        "schema": ("$", "schema", ("schema",), ()),
                    },
                )
            },
        ),
        rt.Source("azure.yaml:36 (json.object)", {"response_format": "json_object"}),
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
        "azure.ai.inference.models:ChatCompletions": (("error",), ("choices", "usage")),
        "azure.ai.inference.models:ChatChoice": (("error",), ("message", "finish_reason")),
        "azure.ai.inference.models:ChatResponseMessage": (
            ("refusal", "annotations", "reasoning_content", "reasoning"),
            ("content",),
        ),
        "azure.ai.inference.models:CompletionsUsage": (("prompt_tokens_details", "completion_tokens_details"), ()),
        "azure.ai.inference.models:ChatCompletionsToolCall": ((), ("function",)),
        "azure.ai.inference.models:FunctionCall": ((), ("arguments",)),
        "azure.ai.inference.models:StreamingChatCompletionsUpdate": (("error",), ("choices",)),
        "azure.ai.inference.models:StreamingChatChoiceUpdate": (("error",), ("index", "delta", "finish_reason")),
        "azure.ai.inference.models:StreamingChatResponseMessageUpdate": (
            ("refusal", "annotations", "reasoning_content", "reasoning"),
            (),
        ),
        "azure.ai.inference.models:StreamingChatResponseToolCallUpdate": (("index",), ("function",)),
        "azure.ai.inference.models:ChatRequestMessage": ((), ()),
        "azure.ai.inference.models:ContentItem": ((), ()),
        "azure.ai.inference.models:AssistantMessage": (("content", "refusal"), ()),
        "azure.ai.inference.models:FunctionDefinition": (("strict",), ()),
    },
)
