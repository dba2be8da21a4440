"""The inverse of `huggingface`: where the values of an answer are written, and how an answer becomes events.

Generated from huggingface.yaml. Do not edit: change the spec and run `callwright generate huggingface`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="huggingface",
    dist="huggingface_hub",
    install="callwright[huggingface]",
    types={
        "response": "huggingface_hub:ChatCompletionOutput",
        "chunk": "huggingface_hub:ChatCompletionStreamOutput",
        "message": "huggingface_hub:ChatCompletionInputMessage",
        "assistant_message": "huggingface_hub:ChatCompletionInputMessage",
        "tool": "huggingface_hub:ChatCompletionInputTool",
    },
    response={
        "content": rt.WritePath((("choices", 0, "message", "content"),)),
        "thinking": rt.WritePath(
            (
                ("choices", 0, "message", "reasoning"),
                ("choices", 0, "message", ("!", "reasoning_content"), ("is", "str")),
            )
        ),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),)),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
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
                ("choices", "*", ("=", "index", 0), "delta", ("!", "reasoning_content"), ("is", "str")),
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
        "system_fingerprint": ("$", "system_fingerprint", (), ()),
    },
    finish={"eos_token": "stop", "stop_sequence": "stop", "function_call": "tool_calls"},
    calls=rt.Calls(
        plain=rt.Methods(
            "chat_completion",
            "chat_completion",
            "",
            {
                "sync": "huggingface_hub.inference._client:InferenceClient.chat_completion",
                "async": "huggingface_hub.inference._generated._async_client:AsyncInferenceClient.chat_completion",
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
        rt.Source("openai.yaml:18 (call.stream.set)", {"stream": True, "stream_options.include_usage": True}),
        rt.Source(
            "huggingface.yaml:30 (tools.shape)",
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
            "huggingface.yaml:29 (messages.parts.image.shape)",
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
            "huggingface.yaml:29 (messages.parts.image_url.shape)",
            {"type": "image_url", "image_url": {"url": ("$", "part", ("url",), ())}},
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
        "huggingface_hub:ChatCompletionOutput": (("error",), ("choices", "usage")),
        "huggingface_hub:ChatCompletionOutputComplete": (("error",), ("message", "finish_reason")),
        "huggingface_hub:ChatCompletionOutputMessage": (("reasoning_content",), ()),
        "huggingface_hub:ChatCompletionOutputToolCall": ((), ("function",)),
        "huggingface_hub:ChatCompletionOutputUsage": (("prompt_tokens_details", "completion_tokens_details"), ()),
        "huggingface_hub:ChatCompletionInputMessage": (("reasoning", "tool_call_id"), ()),
        "huggingface_hub:ChatCompletionInputFunctionDefinition": (("arguments",), ("parameters",)),
        "huggingface_hub:ChatCompletionInputToolChoiceClass": (("type",), ()),
        "huggingface_hub:ChatCompletionStreamOutput": ((), ("choices",)),
        "huggingface_hub:ChatCompletionStreamOutputChoice": (("error",), ("index", "delta")),
        "huggingface_hub:ChatCompletionStreamOutputDelta": (("reasoning_content",), ()),
        "huggingface_hub:ChatCompletionStreamOutputDeltaToolCall": ((), ("function", "index")),
        "huggingface_hub:ChatCompletionStreamOutputUsage": (("prompt_tokens_details", "completion_tokens_details"), ()),
    },
)
