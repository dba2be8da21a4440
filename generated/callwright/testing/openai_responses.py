"""The inverse of `openai_responses`: where the values of an answer are written, and how an answer becomes events.

Generated from openai_responses.yaml. Do not edit: change the spec and run `callwright generate openai_responses`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="openai_responses",
    dist="openai",
    install="callwright[openai]",
    types={
        "response": "openai.types.responses:Response",
        "chunk": "openai.types.responses:ResponseStreamEvent",
        "message": "openai.types.responses:ResponseInputItemParam",
        "assistant_message": "openai.types.responses:ResponseInputParam",
        "tool": "openai.types.responses:FunctionToolParam",
        "params": "openai.types.responses.response_create_params:ResponseCreateParamsBase",
    },
    response={
        "content": rt.WritePath(
            (("output", "*", ("=", "type", "message"), "content", "*", ("=", "type", "output_text"), "text"),),
            pipes=("join",),
        ),
        "thinking": rt.WritePath(
            (
                ("output", "*", ("=", "type", "reasoning"), "summary", "*", "text"),
                ("output", "*", ("=", "type", "reasoning"), "content", "*", "text"),
            ),
            pipes=("join_or_null",),
        ),
        "refusal": rt.WritePath(
            (("output", "*", ("=", "type", "message"), "content", "*", ("=", "type", "refusal"), "refusal"),),
            pipes=("join_or_null",),
        ),
        "citations": rt.WritePath(
            (
                (
                    "output",
                    "*",
                    ("=", "type", "message"),
                    "content",
                    "*",
                    ("=", "type", "output_text"),
                    "annotations",
                    "*",
                ),
            )
        ),
        "finish": rt.WritePath(
            (
                ("incomplete_details", "reason"),
                (("=", "status", "completed"), "status"),
                (("=", "status", "incomplete"), "status"),
                (("=", "status", "failed"), "status"),
                (("=", "status", "cancelled"), "status"),
            ),
            pipes=("as_list",),
            literals=(
                ("max_output_tokens", "max_messages", "content_filter", "steered"),
                ("completed", "failed", "in_progress", "cancelled", "queued", "incomplete"),
                ("completed", "failed", "in_progress", "cancelled", "queued", "incomplete"),
                ("completed", "failed", "in_progress", "cancelled", "queued", "incomplete"),
                ("completed", "failed", "in_progress", "cancelled", "queued", "incomplete"),
            ),
        ),
        "model": rt.WritePath((("model",),)),
        "id": rt.WritePath((("id",),)),
        "server_tools": rt.WritePath((("output", "*", ("!=", "type", "message", "reasoning", "function_call")),)),
    },
    usage={
        "input_tokens": rt.Count(rt.WritePath((("usage", "input_tokens"),)), ()),
        "cached_tokens": rt.Count(rt.WritePath((("usage", "input_tokens_details", "cached_tokens"),)), ()),
        "cache_write_tokens": rt.Count(rt.WritePath((("usage", "input_tokens_details", "cache_write_tokens"),)), ()),
        "output_tokens": rt.Count(rt.WritePath((("usage", "output_tokens"),)), ()),
        "reasoning_tokens": rt.Count(rt.WritePath((("usage", "output_tokens_details", "reasoning_tokens"),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("output", "*", ("=", "type", "function_call")),)),
        rt.WritePath((("name",),)),
        rt.WritePath((("arguments",),)),
        rt.WritePath((("call_id",),)),
        True,
    ),
    error=rt.WritePath((("error",),)),
    chunk={
        "content": rt.WritePath(((("=", "type", "response.output_text.delta"), "delta"),)),
        "thinking": rt.WritePath(
            (
                (("=", "type", "response.reasoning_summary_text.delta"), "delta"),
                (("=", "type", "response.reasoning_text.delta"), "delta"),
            )
        ),
        "refusal": rt.WritePath(((("=", "type", "response.refusal.delta"), "delta"),)),
        "arguments": rt.WritePath(((("=", "type", "response.function_call_arguments.delta"), "delta"),)),
        "finish": rt.WritePath(
            (
                (("=", "type", "response.completed"), "response", "status"),
                (("=", "type", "response.incomplete"), "response", "incomplete_details", "reason"),
            ),
            pipes=("as_list",),
            literals=(
                ("completed", "failed", "in_progress", "cancelled", "queued", "incomplete"),
                ("max_output_tokens", "max_messages", "content_filter", "steered"),
            ),
        ),
        "model": rt.WritePath(((("=", "type", "response.created"), "response", "model"),)),
        "id": rt.WritePath(((("=", "type", "response.created"), "response", "id"),)),
    },
    rules=(
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.output_text.delta"),),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("output_index",),)),
                    "text",
                    rt.WritePath((("delta",),)),
                    inside=("content", rt.WritePath((("content_index",),))),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.function_call_arguments.delta"),),)),
            calls=(
                rt.CallChange(
                    "append", {"key": rt.WritePath((("output_index",),)), "arguments": rt.WritePath((("delta",),))}
                ),
            ),
            blocks=(
                rt.BlockChange("join", rt.WritePath((("output_index",),)), "arguments", rt.WritePath((("delta",),))),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.reasoning_summary_text.delta"),),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("output_index",),)),
                    "text",
                    rt.WritePath((("delta",),)),
                    inside=("summary", rt.WritePath((("summary_index",),))),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.reasoning_text.delta"),),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("output_index",),)),
                    "text",
                    rt.WritePath((("delta",),)),
                    inside=("content", rt.WritePath((("content_index",),))),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.refusal.delta"),),)),
            blocks=(
                rt.BlockChange(
                    "join",
                    rt.WritePath((("output_index",),)),
                    "refusal",
                    rt.WritePath((("delta",),)),
                    inside=("content", rt.WritePath((("content_index",),))),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.output_item.added"),),)),
            blocks=(rt.BlockChange("open", rt.WritePath((("output_index",),)), "", rt.WritePath((("item",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.output_item.added"),),)),
            condition=rt.WritePath((("item", ("=", "type", "function_call")),)),
            calls=(
                rt.CallChange(
                    "open",
                    {
                        "key": rt.WritePath((("output_index",),)),
                        "id": rt.WritePath((("item", ("=", "type", "function_call"), "call_id"),)),
                        "name": rt.WritePath((("item", ("=", "type", "function_call"), "name"),)),
                        "arguments": rt.WritePath((("item", ("=", "type", "function_call"), "arguments"),)),
                    },
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.content_part.added"),),)),
            blocks=(
                rt.BlockChange(
                    "open",
                    rt.WritePath((("output_index",),)),
                    "",
                    rt.WritePath((("part",),)),
                    inside=("content", rt.WritePath((("content_index",),))),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.reasoning_summary_part.added"),),)),
            blocks=(
                rt.BlockChange(
                    "open",
                    rt.WritePath((("output_index",),)),
                    "",
                    rt.WritePath((("part",),)),
                    inside=("summary", rt.WritePath((("summary_index",),))),
                ),
            ),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.output_item.done"),),)),
            calls=(rt.CallChange("close", {"key": rt.WritePath((("output_index",),))}),),
            blocks=(rt.BlockChange("close", rt.WritePath((("output_index",),)), "", rt.WritePath((("item",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.created"),),)),
            variables=(rt.Variable("known", "last", rt.WritePath((("response",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.incomplete"),),)),
            variables=(rt.Variable("known", "last", rt.WritePath((("response",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.completed"),),)),
            variables=(rt.Variable("known", "last", rt.WritePath((("response",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.failed"),),)),
            variables=(rt.Variable("known", "last", rt.WritePath((("response",),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.completed"), "response"),)), error=rt.WritePath((("error",),))
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.failed"), "response", "error"),)),
            error=rt.WritePath((("message",),)),
        ),
        rt.Rule(on=rt.WritePath(((("=", "type", "error"),),)), error=rt.WritePath((("message",),))),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.completed"),),)),
            variables=(rt.Variable("final", "last", rt.WritePath((("response", ("has", "output")),))),),
        ),
        rt.Rule(
            on=rt.WritePath(((("=", "type", "response.incomplete"),),)),
            variables=(rt.Variable("final", "last", rt.WritePath((("response", ("has", "output")),))),),
        ),
    ),
    fields=("merge", ("$", "known", (), ()), {"output": ("$", "blocks", (), ())}),
    finish={
        "content_filter": "content_filter",
        "max_output_tokens": "length",
        "completed": "stop_or_tool_calls",
        "default": "other",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "responses.create",
            "responses.create",
            "",
            {
                "sync": "openai.resources.responses.responses:Responses.create",
                "async": "openai.resources.responses.responses:AsyncResponses.create",
            },
        ),
        flag="stream",
    ),
    request=rt.RequestPaths(
        "model",
        "input",
        "tools",
        None,
        {
            "type": "function",
            "name": ("$", "tool", ("name",), ()),
            "description": ("$", "tool", ("description",), ()),
            "parameters": ("$", "tool", ("schema",), ()),
            "strict": ("$", "tool", ("config.strict",), ()),
        },
        {"tool_choice": {"type": "function", "name": ("$", "tool", ("name",), ())}},
    ),
    sources=(
        rt.Source("openai_responses.yaml:12 (call.stream.set)", {"stream": True}),
        rt.Source("openai_responses.yaml:18 (messages.system.param)", {"instructions": ("$", "text", (), ())}),
        rt.Source(
            "openai_responses.yaml:34 (tools.shape)",
            {
                "type": "function",
                "name": ("$", "tool", ("name",), ()),
                "description": ("$", "tool", ("description",), ()),
                "parameters": ("$", "tool", ("schema",), ()),
                "strict": ("$", "tool", ("config.strict",), ()),
            },
        ),
        rt.Source(
            "openai_responses.yaml:36 (tools.force)",
            {"tool_choice": {"type": "function", "name": ("$", "tool", ("name",), ())}},
        ),
        rt.Source(
            "openai_responses.yaml:43 (json.schema)",
            {
                "text.format": {
                    "type": "json_schema",
                    "name": ("$", "schema", ("name",), ()),
                    "description": ("opt", ("$", "schema", ("description",), ())),
                    "strict": ("$", "schema", ("strict",), ()),
                    "schema": ("$", "schema", ("schema",), ()),
                }
            },
        ),
        rt.Source("openai_responses.yaml:43 (json.object)", {"text.format": {"type": "json_object"}}),
        rt.Source(
            "openai_responses.yaml:24 (messages.parts.image.shape)",
            {
                "type": "input_image",
                "image_url": (
                    "text",
                    "data:",
                    ("$", "part", ("media_type",), ()),
                    ";base64,",
                    ("$", "part", ("image",), ("b64",)),
                ),
                "detail": ("$", "part", ("detail",), ("default",)),
            },
        ),
        rt.Source(
            "openai_responses.yaml:25 (messages.parts.image_url.shape)",
            {
                "type": "input_image",
                "image_url": ("$", "part", ("url",), ()),
                "detail": ("$", "part", ("detail",), ("default",)),
            },
        ),
        rt.Source(
            "openai_responses.yaml:27 (messages.parts.document.shape)",
            {
                "type": "input_file",
                "filename": ("$", "part", ("name",), ("default",)),
                "file_data": (
                    "text",
                    "data:",
                    ("$", "part", ("media_type",), ()),
                    ";base64,",
                    ("$", "part", ("document",), ("b64",)),
                ),
            },
        ),
        rt.Source(
            "openai_responses.yaml:29 (messages.parts.document_url.shape)",
            {"type": "input_file", "file_url": ("$", "part", ("url",), ())},
        ),
        rt.Source(
            "openai_responses.yaml:30 (messages.parts.thinking.keep)",
            {"type": "reasoning", "summary": ("$", "part", ("thinking",), ())},
        ),
        rt.Source(
            "openai_responses.yaml:31 (messages.parts.tool_call.message)",
            {
                "type": "function_call",
                "call_id": ("$", "part", ("id",), ()),
                "name": ("$", "part", ("name",), ()),
                "arguments": ("$", "part", ("args",), ("json",)),
            },
        ),
        rt.Source(
            "openai_responses.yaml:32 (messages.parts.tool_result.message)",
            {
                "type": "function_call_output",
                "call_id": ("$", "part", ("id",), ()),
                "output": ("$", "part", ("content",), ()),
            },
        ),
    ),
    corrections={
        "openai.types.responses:Response": ((), ("error",)),
        "openai.types.responses:ResponseOutputTextParam": ((), ("annotations",)),
        "openai.types.responses:ResponseUsage": ((), ("input_tokens_details", "output_tokens_details")),
        "openai.types.responses.response_usage:InputTokensDetails": ((), ("cache_write_tokens",)),
    },
)
