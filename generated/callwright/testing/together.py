"""The inverse of `together`: where the values of an answer are written, and how an answer becomes events.

Generated from together.yaml. Do not edit: change the spec and run `callwright generate together`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="together",
    dist="together",
    install="callwright[together]",
    types={
        "response": "together.types.chat:ChatCompletion",
        "chunk": "together.types.chat:ChatCompletionChunk",
        "message": "together.types.chat.completion_create_params:Message",
        "assistant_message": "together.types.chat.completion_create_params:MessageChatCompletionAssistantMessageParam",
        "tool": "together.types:ToolsParam",
        "params": "together.types.chat.completion_create_params:CompletionCreateParamsBase",
    },
    response={
        "content": rt.WritePath((("choices", 0, "message", "content"),)),
        "thinking": rt.WritePath(
            (("choices", 0, "message", "reasoning"), ("choices", 0, "message", "reasoning_content"))
        ),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens"),)), ()),
        "cached_tokens": rt.Count(
            rt.WritePath(
                (("usage", ("!", "prompt_tokens_details"), ("!", "cached_tokens")), ("usage", ("!", "cached_tokens"))),
                pipes=("int",),
            ),
            (),
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
                ("choices", "*", ("=", "index", 0), "delta", "reasoning"),
                ("choices", "*", ("=", "index", 0), "delta", "reasoning_content"),
            ),
            pipes=("first",),
        ),
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
            )
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", ("=", "index", 0)),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("content", "join", rt.WritePath((("delta", "content"),))),
                rt.Variable("reasoning_content", "join", rt.WritePath((("delta", "reasoning_content"),))),
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
                        "key": rt.WritePath((("index",),), pipes=("int",)),
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
                    "reasoning_content": ("opt", ("$", "reasoning_content", (), ())),
                    "reasoning": ("opt", ("$", "reasoning", (), ())),
                    "tool_calls": ("$", "calls", (), ()),
                },
            }
        ],
        "usage": ("$", "usage", (), ()),
        "prompt": [],
    },
    finish={
        "stop": "stop",
        "length": "length",
        "tool_calls": "tool_calls",
        "eos": "stop",
        "function_call": "tool_calls",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "chat.completions.create",
            "chat.completions.create",
            "",
            {
                "sync": "together.resources.chat.completions:CompletionsResource.create",
                "async": "together.resources.chat.completions:AsyncCompletionsResource.create",
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
            },
        },
        {"tool_choice": {"type": "function", "function": {"name": ("$", "tool", ("name",), ())}}},
    ),
    sources=(
        rt.Source("together.yaml:18 (call.stream.set)", {"stream": True}),
        rt.Source(
            "together.yaml:23 (tools.shape)",
            {
                "type": "function",
                "function": {
                    "name": ("$", "tool", ("name",), ()),
                    "description": ("$", "tool", ("description",), ()),
                    "parameters": ("$", "tool", ("schema",), ()),
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
            "together.yaml:22 (messages.parts.image.shape)",
            {
                "type": "image_url",
                "image_url": {
                    "url": (
                        "text",
                        "data:",
                        ("$", "part", ("media_type",), ()),
                        ";base64,",
                        ("$", "part", ("image",), ("b64",)),
                    )
                },
            },
        ),
        rt.Source(
            "together.yaml:22 (messages.parts.image_url.shape)",
            {"type": "image_url", "image_url": {"url": ("$", "part", ("url",), ())}},
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
        "together.types.chat:ChatCompletion": (("error",), ("choices",)),
        "together.types.chat.chat_completion:Choice": (("error",), ("message", "finish_reason")),
        "together.types.chat:ChatCompletionUsage": (
            ("cached_tokens", "prompt_tokens_details", "completion_tokens_details"),
            (),
        ),
        "together.types.tool_choice:ToolChoice": ((), ("function",)),
        "together.types.chat.completion_create_params:MessageChatCompletionAssistantMessageParam": (("content",), ()),
        "together.types.tool_choice_param:ToolChoiceParam": ((), ("id", "index")),
        "together.types.tool_choice_param:Function": ((), ("arguments",)),
        "together.types.chat:ChatCompletionChunk": ((), ("choices",)),
        "together.types.chat.chat_completion_chunk:Choice": (("error",), ("index", "delta")),
    },
)
