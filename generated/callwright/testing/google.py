"""The inverse of `google`: where the values of an answer are written, and how an answer becomes events.

Generated from google.yaml. Do not edit: change the spec and run `callwright generate google`.
"""

from __future__ import annotations

from callwright_runtime.testing import inverse_v1 as rt

__all__ = ["inverse"]

inverse = rt.Inverse(
    provider="google",
    dist="google-genai",
    install="callwright[google]",
    types={
        "response": "google.genai.types:GenerateContentResponse",
        "chunk": "google.genai.types:GenerateContentResponse",
        "message": "google.genai.types:ContentOrDict",
        "assistant_message": "google.genai.types:ContentDict",
        "tool": "google.genai.types:FunctionDeclarationDict",
    },
    response={
        "content": rt.WritePath(
            (("candidates", "*", ("=", "index", 0), "content", "parts", "*", ("not", "thought"), "text"),),
            pipes=("join",),
        ),
        "thinking": rt.WritePath(
            (("candidates", "*", ("=", "index", 0), "content", "parts", "*", ("has", "thought"), "text"),),
            pipes=("join_or_null",),
        ),
        "citations": rt.WritePath((("candidates", "*", ("=", "index", 0), "citation_metadata", "citations", "*"),)),
        "finish": rt.WritePath(
            (("candidates", "*", "finish_reason"), ("prompt_feedback", "block_reason")),
            pipes=("value", "as_list"),
            literals=(
                (
                    "BLOCKLIST",
                    "CONTINUATION",
                    "ESCALATION",
                    "FINISH_REASON_UNSPECIFIED",
                    "IMAGE_OTHER",
                    "IMAGE_PROHIBITED_CONTENT",
                    "IMAGE_RECITATION",
                    "IMAGE_SAFETY",
                    "LANGUAGE",
                    "MALFORMED_FUNCTION_CALL",
                    "MALFORMED_RESPONSE",
                    "MAX_TOKENS",
                    "MISSING_THOUGHT_SIGNATURE",
                    "MODEL_ARMOR",
                    "NO_IMAGE",
                    "OTHER",
                    "PROHIBITED_CONTENT",
                    "PUP_LIMITED_DISABLED",
                    "RECITATION",
                    "SAFETY",
                    "SPII",
                    "STOP",
                    "TOO_MANY_TOOL_CALLS",
                    "UNEXPECTED_TOOL_CALL",
                ),
                (
                    "BLOCKED_REASON_UNSPECIFIED",
                    "BLOCKLIST",
                    "IMAGE_SAFETY",
                    "JAILBREAK",
                    "MODEL_ARMOR",
                    "OTHER",
                    "PROHIBITED_CONTENT",
                    "SAFETY",
                ),
            ),
        ),
        "model": rt.WritePath((("model_version",),)),
        "id": rt.WritePath((("response_id",),)),
        "server_tools": rt.WritePath(
            (
                (
                    "candidates",
                    "*",
                    ("=", "index", 0),
                    "content",
                    "parts",
                    "*",
                    ("not", "text"),
                    ("not", "function_call"),
                    ("not", "inline_data"),
                    ("not", "file_data"),
                    ("not", "thought_signature"),
                ),
            )
        ),
        "signature": rt.WritePath(
            (("candidates", "*", ("=", "index", 0), "content", "parts", "*", ("has", "thought"), "thought_signature"),)
        ),
    },
    usage={
        "input_tokens": rt.Count(
            rt.WritePath((("usage_metadata", "prompt_token_count"),)),
            (rt.WritePath((("usage_metadata", "tool_use_prompt_token_count"),)),),
        ),
        "cached_tokens": rt.Count(rt.WritePath((("usage_metadata", "cached_content_token_count"),)), ()),
        "output_tokens": rt.Count(
            rt.WritePath((("usage_metadata", "candidates_token_count"),)),
            (rt.WritePath((("usage_metadata", "thoughts_token_count"),)),),
        ),
        "reasoning_tokens": rt.Count(rt.WritePath((("usage_metadata", "thoughts_token_count"),)), ()),
    },
    tool_calls=rt.CallPaths(
        rt.WritePath((("candidates", "*", ("=", "index", 0), "content", "parts", "*", ("has", "function_call")),)),
        rt.WritePath(((("has", "function_call"), "function_call", "name"),)),
        rt.WritePath(((("has", "function_call"), "function_call", "args"),)),
        rt.WritePath(((("has", "function_call"), "function_call", "id"),)),
        False,
    ),
    error=None,
    chunk={
        "content": rt.WritePath(
            (("candidates", "*", ("=", "index", 0), "content", "parts", "*", ("not", "thought"), "text"),),
            pipes=("join",),
        ),
        "thinking": rt.WritePath(
            (("candidates", "*", ("=", "index", 0), "content", "parts", "*", ("has", "thought"), "text"),),
            pipes=("join_or_null",),
        ),
        "citations": rt.WritePath((("candidates", "*", ("=", "index", 0), "citation_metadata", "citations", "*"),)),
        "finish": rt.WritePath(
            (("candidates", "*", "finish_reason"), ("prompt_feedback", "block_reason")),
            pipes=("value", "as_list"),
            literals=(
                (
                    "BLOCKLIST",
                    "CONTINUATION",
                    "ESCALATION",
                    "FINISH_REASON_UNSPECIFIED",
                    "IMAGE_OTHER",
                    "IMAGE_PROHIBITED_CONTENT",
                    "IMAGE_RECITATION",
                    "IMAGE_SAFETY",
                    "LANGUAGE",
                    "MALFORMED_FUNCTION_CALL",
                    "MALFORMED_RESPONSE",
                    "MAX_TOKENS",
                    "MISSING_THOUGHT_SIGNATURE",
                    "MODEL_ARMOR",
                    "NO_IMAGE",
                    "OTHER",
                    "PROHIBITED_CONTENT",
                    "PUP_LIMITED_DISABLED",
                    "RECITATION",
                    "SAFETY",
                    "SPII",
                    "STOP",
                    "TOO_MANY_TOOL_CALLS",
                    "UNEXPECTED_TOOL_CALL",
                ),
                (
                    "BLOCKED_REASON_UNSPECIFIED",
                    "BLOCKLIST",
                    "IMAGE_SAFETY",
                    "JAILBREAK",
                    "MODEL_ARMOR",
                    "OTHER",
                    "PROHIBITED_CONTENT",
                    "SAFETY",
                ),
            ),
        ),
        "model": rt.WritePath((("model_version",),)),
        "id": rt.WritePath((("response_id",),)),
        "server_tools": rt.WritePath(
            (
                (
                    "candidates",
                    "*",
                    ("=", "index", 0),
                    "content",
                    "parts",
                    "*",
                    ("not", "text"),
                    ("not", "function_call"),
                    ("not", "inline_data"),
                    ("not", "file_data"),
                    ("not", "thought_signature"),
                ),
            )
        ),
        "arguments": rt.WritePath(
            (
                (
                    "candidates",
                    "*",
                    ("=", "index", 0),
                    "content",
                    "parts",
                    "*",
                    ("has", "function_call"),
                    "function_call",
                    "args",
                ),
            ),
            pipes=("to_json", "join"),
        ),
    },
    rules=(
        rt.Rule(
            variables=(
                rt.Variable("response_id", "first", rt.WritePath((("response_id",),))),
                rt.Variable("model_version", "first", rt.WritePath((("model_version",),))),
                rt.Variable("prompt_feedback", "first", rt.WritePath((("prompt_feedback",),))),
                rt.Variable("usage_metadata", "last", rt.WritePath((("usage_metadata",),))),
            )
        ),
        rt.Rule(
            on=rt.WritePath((("candidates", "*", ("=", "index", 0)),)),
            variables=(
                rt.Variable("finish_reason", "last", rt.WritePath((("finish_reason",),))),
                rt.Variable("finish_message", "last", rt.WritePath((("finish_message",),))),
                rt.Variable("citation_metadata", "last", rt.WritePath((("citation_metadata",),))),
                rt.Variable("grounding_metadata", "last", rt.WritePath((("grounding_metadata",),))),
                rt.Variable("safety_ratings", "last", rt.WritePath((("safety_ratings",),))),
            ),
        ),
        rt.Rule(
            on=rt.WritePath((("candidates", "*", ("=", "index", 0), "content", "parts", "*"),)),
            piece=rt.Pieces(("text",), "thought_signature", ()),
        ),
    ),
    fields={
        "response_id": ("$", "response_id", (), ()),
        "model_version": ("$", "model_version", (), ()),
        "prompt_feedback": ("$", "prompt_feedback", (), ()),
        "usage_metadata": ("$", "usage_metadata", (), ()),
        "candidates": [
            {
                "content": {"role": "model", "parts": ("$", "blocks", (), ())},
                "finish_reason": ("$", "finish_reason", (), ()),
                "finish_message": ("$", "finish_message", (), ()),
                "citation_metadata": ("$", "citation_metadata", (), ()),
                "grounding_metadata": ("$", "grounding_metadata", (), ()),
                "safety_ratings": ("$", "safety_ratings", (), ()),
            }
        ],
    },
    finish={
        "STOP": "stop",
        "MAX_TOKENS": "length",
        "SAFETY": "content_filter",
        "RECITATION": "content_filter",
        "BLOCKLIST": "content_filter",
        "PROHIBITED_CONTENT": "content_filter",
        "SPII": "content_filter",
        "IMAGE_SAFETY": "content_filter",
        "IMAGE_PROHIBITED_CONTENT": "content_filter",
        "IMAGE_RECITATION": "content_filter",
        "MODEL_ARMOR": "content_filter",
        "JAILBREAK": "content_filter",
        "default": "other",
    },
    calls=rt.Calls(
        plain=rt.Methods(
            "models.generate_content",
            "aio.models.generate_content",
            "",
            {
                "sync": "google.genai.models:Models.generate_content",
                "async": "google.genai.models:AsyncModels.generate_content",
            },
        ),
        streamed=rt.Methods(
            "models.generate_content_stream",
            "aio.models.generate_content_stream",
            "",
            {
                "sync": "google.genai.models:Models.generate_content_stream",
                "async": "google.genai.models:AsyncModels.generate_content_stream",
            },
        ),
    ),
    request=rt.RequestPaths(
        "model",
        "contents",
        "config.tools",
        [{"function_declarations": ("$", "tools", (), ())}],
        {
            "name": ("$", "tool", ("name",), ()),
            "description": ("$", "tool", ("description",), ()),
            "parameters_json_schema": ("$", "tool", ("schema",), ()),
        },
        {
            "config.tool_config": {
                "function_calling_config": {"mode": "ANY", "allowed_function_names": [("$", "tool", ("name",), ())]}
            }
        },
    ),
    sources=(
        rt.Source("google.yaml:15 (call.set)", {"config.automatic_function_calling": {"disable": True}}),
        rt.Source(
            "google.yaml:21 (messages.system.param)", {"config.system_instruction": {"parts": ("$", "content", (), ())}}
        ),
        rt.Source(
            "google.yaml:40 (tools.shape)",
            {
                "name": ("$", "tool", ("name",), ()),
                "description": ("$", "tool", ("description",), ()),
                "parameters_json_schema": ("$", "tool", ("schema",), ()),
            },
        ),
        rt.Source(
            "google.yaml:41 (tools.force)",
            {
                "config.tool_config": {
                    "function_calling_config": {"mode": "ANY", "allowed_function_names": [("$", "tool", ("name",), ())]}
                }
            },
        ),
        rt.Source(
            "google.yaml:47 (json.schema)",
            {
                "config.response_mime_type": "application/json",
                "config.response_json_schema": ("$", "schema", ("schema",), ()),
            },
        ),
        rt.Source("google.yaml:49 (json.object)", {"config.response_mime_type": "application/json"}),
        rt.Source(
            "google.yaml:27 (messages.parts.text.shape)",
            {"text": ("$", "part", ("text",), ()), "thought_signature": ("opt", ("$", "part", ("opaque",), ()))},
        ),
        rt.Source(
            "google.yaml:29 (messages.parts.image.shape)",
            {"inline_data": {"data": ("$", "part", ("image",), ()), "mime_type": ("$", "part", ("media_type",), ())}},
        ),
        rt.Source(
            "google.yaml:30 (messages.parts.image_url.shape)", {"file_data": {"file_uri": ("$", "part", ("url",), ())}}
        ),
        rt.Source(
            "google.yaml:32 (messages.parts.audio.shape)",
            {"inline_data": {"data": ("$", "part", ("audio",), ()), "mime_type": ("$", "part", ("media_type",), ())}},
        ),
        rt.Source(
            "google.yaml:34 (messages.parts.document.shape)",
            {
                "inline_data": {
                    "data": ("$", "part", ("document",), ()),
                    "mime_type": ("$", "part", ("media_type",), ()),
                }
            },
        ),
        rt.Source(
            "google.yaml:36 (messages.parts.thinking.shape)",
            {
                "text": ("$", "part", ("thinking",), ()),
                "thought": True,
                "thought_signature": ("opt", ("$", "part", ("opaque",), ())),
            },
        ),
        rt.Source(
            "google.yaml:37 (messages.parts.tool_call.shape)",
            {
                "function_call": {
                    "id": ("opt", ("$", "part", ("id",), ())),
                    "name": ("$", "part", ("name",), ()),
                    "args": ("$", "part", ("args",), ()),
                },
                "thought_signature": ("opt", ("$", "part", ("opaque",), ())),
            },
        ),
        rt.Source(
            "google.yaml:38 (messages.parts.tool_result.shape)",
            {
                "function_response": {
                    "id": ("opt", ("$", "part", ("id",), ())),
                    "name": ("$", "part", ("name",), ()),
                    "response": {"result": ("$", "part", ("content",), ())},
                }
            },
        ),
    ),
    corrections={"google.genai.types:Candidate": ((), ("index",))},
)
