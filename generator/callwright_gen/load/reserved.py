"""Names that specs cannot take, for another has them already."""

# Device names of Windows, which it reserves in every folder and with every suffix.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
# Local names of the generated function that encodes messages, in addition to its imports.
LOCALS = frozenset({"fields", "message", "others", "part", "role", "dict", "list", "str"})
# Modules of the generated package that are not providers, and its lower-case public names.
RESERVED = frozenset(
    {
        "answer_of",
        "arrived",
        "call_factory",
        "errors",
        "llm",
        "merge_decorators",
        "metadata",
        "partial_get",
        "prompt_template",
        "toolkit_tool",
        "with_response",
    }
)
