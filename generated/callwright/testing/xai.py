"""The inverse of `xai`: where the values of an answer are written, and how an answer becomes events.

Generated from xai.yaml. Do not edit: change the spec and run `callwright generate xai`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="xai",
    dist="xai-sdk",
    install="callwright[xai]",
    types={
        "response": "xai_sdk.chat:Response",
        "chunk": "xai_sdk.chat:Chunk",
        "message": "xai_sdk.proto.v6.chat_pb2:Message",
        "tool": "xai_sdk.proto.v6.chat_pb2:Tool",
    },
    response={
        "content": rt.WritePath((("content",),)),
        "thinking": rt.WritePath((("reasoning_content",),)),
        "citations": rt.WritePath((("citations", "*"),)),
        "finish": rt.WritePath((("finish_reason",),), pipes=("as_list",)),
        "model": rt.WritePath((("proto", "model"),)),
        "id": rt.WritePath((("id",),)),
        "server_tools": rt.WritePath((("tool_calls", "*", ("!=", "type", 0, 1)),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "prompt_tokens"),)), ()),
        "cached_tokens": rt.Count(rt.WritePath((("usage", "cached_prompt_text_tokens"),)), ()),
        "output_tokens": rt.Count(
            rt.WritePath((("usage", "completion_tokens"),)), (rt.WritePath((("usage", "reasoning_tokens"),)),)
        ),
        "reasoning_tokens": rt.Count(rt.WritePath((("usage", "reasoning_tokens"),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("tool_calls", "*", ("=", "type", 1, 0)),)),
        rt.WritePath((("function", "name"),)),
        rt.WritePath((("function", "arguments"),)),
        rt.WritePath((("id",),)),
        True,
    ),
    error=None,
    chunk={
        "content": rt.WritePath((("content",),)),
        "thinking": rt.WritePath((("reasoning_content",),)),
        "arguments": rt.WritePath(
            (("choices", "*", "tool_calls", "*", ("=", "type", 1, 0), "function", "arguments"),), pipes=("join",)
        ),
        "finish": rt.WritePath((("choices", "*", "finish_reason"),), pipes=("enum_name",)),
        "model": rt.WritePath((("proto", "model"),)),
        "id": rt.WritePath((("proto", "id"),)),
    },
    rules=(
        rt.Rule(
            variables=(
                rt.Variable("id", "first", rt.WritePath((("proto", "id"),))),
                rt.Variable("created", "first", rt.WritePath((("proto", "created"),))),
                rt.Variable("model", "first", rt.WritePath((("proto", "model"),))),
                rt.Variable(
                    "system_fingerprint",
                    "last",
                    rt.WritePath((("proto", "system_fingerprint"),), pipes=("empty_null",)),
                ),
                rt.Variable("usage", "last", rt.WritePath((("proto", "usage"),))),
                rt.Variable("citations", "last", rt.WritePath((("proto", "citations"),))),
            )
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*"),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("content", "join", rt.WritePath((("content",),))),
                rt.Variable("reasoning_content", "join", rt.WritePath((("reasoning_content",),))),
                rt.Variable("encrypted_content", "join", rt.WritePath((("proto", "delta", "encrypted_content"),))),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("choices", "*", "tool_calls", "*", ("=", "type", 1, 0)),)),
            calls=(
                rt.CallChange(
                    "whole",
                    {
                        "id": rt.WritePath((("id",),)),
                        "name": rt.WritePath((("function", "name"),)),
                        "arguments": rt.WritePath((("function", "arguments"),)),
                    },
                ),
            ),
        ),
    ),
    fields={
        "response": (
            "new",
            "xai_sdk.proto.v6.chat_pb2:GetChatCompletionResponse",
            {
                "id": ("$", "id", (), ()),
                "created": ("$", "created", (), ()),
                "model": ("$", "model", (), ()),
                "system_fingerprint": ("$", "system_fingerprint", (), ()),
                "usage": ("$", "usage", (), ()),
                "citations": ("$", "citations", (), ()),
                "outputs": [
                    {
                        "finish_reason": ("$", "finish_reason", (), ()),
                        "message": {
                            "role": "ROLE_ASSISTANT",
                            "content": ("$", "content", (), ()),
                            "reasoning_content": ("$", "reasoning_content", (), ()),
                            "encrypted_content": ("$", "encrypted_content", (), ()),
                            "tool_calls": ("$", "calls", (), ()),
                        },
                    }
                ],
            },
        ),
        "index": 0,
    },
    finish={
        "REASON_STOP": "stop",
        "REASON_MAX_LEN": "length",
        "REASON_MAX_CONTEXT": "length",
        "REASON_TIME_LIMIT": "length",
        "REASON_TOOL_CALLS": "tool_calls",
        "REASON_INVALID": "unfinished",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "chat.create",
            "chat.create",
            "sample",
            {"sync": "xai_sdk.chat:BaseClient.create", "async": "xai_sdk.chat:BaseClient.create"},
        ),
        streamed=rt.Methods(
            "chat.create",
            "chat.create",
            "stream",
            {"sync": "xai_sdk.chat:BaseClient.create", "async": "xai_sdk.chat:BaseClient.create"},
        ),
        generator=True,
        item=rt.WritePath(((1,),)),
        item_types=("xai_sdk.chat:Response", "xai_sdk.chat:Chunk"),
    ),
    request=rt.RequestPaths(
        "model",
        "messages",
        "tools",
        None,
        {
            "function": {
                "name": ("$", "tool", ("name",), ()),
                "description": ("$", "tool", ("description",), ()),
                "parameters": ("$", "tool", ("schema",), ("json",)),
            }
        },
        {"tool_choice": {"function_name": ("$", "tool", ("name",), ())}},
    ),
    sources=(
        rt.Source(
            "xai.yaml:25 (tools.shape)",
            {
                "function": {
                    "name": ("$", "tool", ("name",), ()),
                    "description": ("$", "tool", ("description",), ()),
                    "parameters": ("$", "tool", ("schema",), ("json",)),
                }
            },
        ),
        rt.Source("xai.yaml:27 (tools.force)", {"tool_choice": {"function_name": ("$", "tool", ("name",), ())}}),
        rt.Source(
            "xai.yaml:31 (json.schema)",
            {
                "response_format": {
                    "format_type": "FORMAT_TYPE_JSON_SCHEMA",
                    "schema": ("$", "schema", ("schema",), ("json",)),
                }
            },
        ),
        rt.Source("xai.yaml:32 (json.object)", {"response_format": "json_object"}),
        rt.Source("xai.yaml:17 (messages.parts.text.shape)", {"text": ("$", "part", ("text",), ())}),
        rt.Source(
            "xai.yaml:18 (messages.parts.image.shape)",
            {
                "image_url": {
                    "image_url": (
                        "text",
                        "data:",
                        ("$", "part", ("media_type",), ()),
                        ";base64,",
                        ("$", "part", ("image",), ("b64",)),
                    )
                }
            },
        ),
        rt.Source(
            "xai.yaml:19 (messages.parts.image_url.shape)", {"image_url": {"image_url": ("$", "part", ("url",), ())}}
        ),
        rt.Source(
            "xai.yaml:21 (messages.parts.tool_call.shape)",
            {
                "id": ("$", "part", ("id",), ()),
                "type": "TOOL_CALL_TYPE_CLIENT_SIDE_TOOL",
                "function": {"name": ("$", "part", ("name",), ()), "arguments": ("$", "part", ("args",), ("json",))},
            },
        ),
        rt.Source(
            "xai.yaml:23 (messages.parts.tool_result.message)",
            {
                "role": "ROLE_TOOL",
                "tool_call_id": ("$", "part", ("id",), ()),
                "content": [{"text": ("$", "part", ("content",), ())}],
            },
        ),
    ),
    corrections={"xai_sdk.chat:CompletionOutputChunk": ((), ("finish_reason",))},
)
