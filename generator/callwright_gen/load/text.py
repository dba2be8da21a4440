"""The kinds of text in a spec: each has a pattern, so that no text can be anything but what its place is for.

The patterns are read by pydantic (Rust), by editors (ECMAScript) and by Python: only what all three share is used.
Whatever becomes an identifier, an import, an attribute path or a docstring in emitted code passes here.
"""

import sys
from collections.abc import Mapping
from keyword import iskeyword
from typing import Annotated, cast

from pydantic import AfterValidator, StringConstraints, ValidationInfo, WithJsonSchema
from typing_extensions import TypeAliasType

_NAME = "[A-Za-z][A-Za-z0-9_]*"
_ANY_NAME = f"_?{_NAME}"  # one leading underscore: some SDKs keep public types in private modules
_DOTTED = rf"{_ANY_NAME}(\.{_ANY_NAME})*"
# No quote, no backslash, nothing invisible: the text can stand in a docstring as it is.
_PLAIN_LINE = '[^"\\\\\\u0000-\\u001f\\u007f-\\u00a0\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]'

PROVIDER = "^[a-z][a-z0-9_]*$"
PREFIX = "^[A-Z][A-Za-z0-9]*$"
LINE = f"^{_PLAIN_LINE}+$"
DIST = "^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$"
STUBS = r"^[A-Za-z0-9][A-Za-z0-9._-]*(\[[A-Za-z0-9._,-]+\])?$"
RANGE = "^(===?|~=|!=|<=?|>=?) ?[0-9][0-9A-Za-z.*+!-]*(, ?(===?|~=|!=|<=?|>=?) ?[0-9][0-9A-Za-z.*+!-]*)*$"
MODULE = f"^{_DOTTED}$"
REFERENCE = f"^{_DOTTED}:{_DOTTED}$"
CONFIG_TYPE = f"^(bool|int|float|str|list|dict|object|{_DOTTED}:{_DOTTED})$"
IDENTIFIER = f"^{_ANY_NAME}$"
SLOT = "^[a-z][a-z0-9_]*$"
ATTRIBUTES = rf"^{_NAME}(\.{_NAME})*$"
KEYS = rf"^{_ANY_NAME}(\.{_ANY_NAME})*$"
COMMON = rf"^{_ANY_NAME}(\.{_ANY_NAME})*(\|as_list)?$"
READ_PATH = r"^[A-Za-z0-9_{\[$][A-Za-z0-9_.\[\]{}*=:|?!$ -]*$"
MEDIA_TYPE = "^[a-z]+/[a-z0-9][a-z0-9.+-]*$"
ENV = "^[A-Z][A-Z0-9_]*$"

WORDS: Mapping[str, str] = {
    PROVIDER: "a lower-case name such as 'my_gateway'",
    PREFIX: "a name in capitals and small letters such as 'MyGateway'",
    LINE: "one line of text without double quotes and backslashes",
    DIST: "the name of a distribution such as 'google-genai'",
    STUBS: "the name of a distribution such as 'types-boto3[bedrock-runtime]'",
    RANGE: "a version range such as '>=3,<4'",
    MODULE: "a module such as 'google.genai'",
    REFERENCE: "a name of the SDK as 'module:Name'",
    CONFIG_TYPE: "bool, int, float, str, list, dict, object, or a name of the SDK as 'module:Name'",
    IDENTIFIER: "a Python name",
    SLOT: "a lower-case Python name",
    ATTRIBUTES: "attributes joined by dots such as 'chat.completions.create'",
    KEYS: "keys joined by dots such as 'config.system_instruction'",
    COMMON: "keys joined by dots, with '|as_list' behind them if need be",
    READ_PATH: "a read path such as 'choices[0].message.content'",
    MEDIA_TYPE: "a media type such as 'image/png'",
    ENV: "the name of an environment variable such as 'MY_API_KEY'",
}

# Modules of the emitted package that are not a provider's, and its public names in lower case.
RESERVED = frozenset({"call_factory", "llm", "merge_decorators", "metadata", "prompt_template", "toolkit_tool"})


def _check_provider(name: str) -> str:
    if name in RESERVED:
        raise ValueError(f"{name!r} is a public name of the package. Choose another name")
    return _check_keywords(name)


def _check_keywords(text: str) -> str:
    for name in text.replace(":", ".").split("."):
        if iskeyword(name):
            raise ValueError(f"{name!r} is a keyword of Python")
    return text


def check_reference(text: str, packages: frozenset[str]) -> str:
    """Return the reference if its module belongs to one of the SDK's packages.

    Raises:
        ValueError: it does not, or one of its names is a keyword.
    """
    module = text.partition(":")[0]
    if packages and not any(module == package or module.startswith(f"{package}.") for package in packages):
        known = ", ".join(sorted(packages))
        raise ValueError(f"the module {module!r} is not in the SDK's packages ({known}). Add it to sdk.packages")
    return _check_keywords(text)


def check_package(name: str) -> str:
    """Return the name of a package that an SDK can have.

    Raises:
        ValueError: it belongs to Python, whose modules are no SDK.
    """
    if name.partition(".")[0] in sys.stdlib_module_names:
        raise ValueError(f"{name!r} is a module of Python, not of an SDK")
    return _check_keywords(name)


def _in_packages(text: str, info: ValidationInfo) -> str:
    context = cast("Mapping[str, frozenset[str]] | None", info.context)
    return check_reference(text, context["packages"] if context else frozenset())


def _config_type(text: str, info: ValidationInfo) -> str:
    return _in_packages(text, info) if ":" in text else text


def _of(pattern: str, longest: int) -> StringConstraints:
    return StringConstraints(strict=True, pattern=pattern, max_length=longest)


ProviderName = TypeAliasType("ProviderName", Annotated[str, _of(PROVIDER, 40), AfterValidator(_check_provider)])
Prefix = TypeAliasType("Prefix", Annotated[str, _of(PREFIX, 40), AfterValidator(_check_keywords)])
Line = TypeAliasType("Line", Annotated[str, _of(LINE, 200)])
Dist = TypeAliasType("Dist", Annotated[str, _of(DIST, 80)])
Stubs = TypeAliasType("Stubs", Annotated[str, _of(STUBS, 120)])
VersionRange = TypeAliasType("VersionRange", Annotated[str, _of(RANGE, 80)])
Package = TypeAliasType("Package", Annotated[str, _of(MODULE, 120), AfterValidator(check_package)])
Module = TypeAliasType("Module", Annotated[str, _of(MODULE, 120), AfterValidator(_in_packages)])
Reference = TypeAliasType("Reference", Annotated[str, _of(REFERENCE, 200), AfterValidator(_in_packages)])
ConfigType = TypeAliasType("ConfigType", Annotated[str, _of(CONFIG_TYPE, 200), AfterValidator(_config_type)])
Identifier = TypeAliasType("Identifier", Annotated[str, _of(IDENTIFIER, 80), AfterValidator(_check_keywords)])
SlotName = TypeAliasType("SlotName", Annotated[str, _of(SLOT, 40), AfterValidator(_check_keywords)])
Attributes = TypeAliasType("Attributes", Annotated[str, _of(ATTRIBUTES, 120), AfterValidator(_check_keywords)])
Keys = TypeAliasType("Keys", Annotated[str, _of(KEYS, 120)])
CommonTarget = TypeAliasType("CommonTarget", Annotated[str, _of(COMMON, 120)])
ReadPath = TypeAliasType("ReadPath", Annotated[str, _of(READ_PATH, 500)])
MediaType = TypeAliasType("MediaType", Annotated[str, _of(MEDIA_TYPE, 80)])
EnvName = TypeAliasType("EnvName", Annotated[str, _of(ENV, 80)])
DataText = TypeAliasType("DataText", Annotated[str, StringConstraints(strict=True, min_length=1, max_length=500)])
_SHAPE = {"description": "Plain YAML; a text may be a slot ($part.text) or hold some (${part.text})."}
ShapeTree = TypeAliasType("ShapeTree", Annotated[object, WithJsonSchema(_SHAPE)])
SetTree = TypeAliasType("SetTree", dict[Keys, ShapeTree])
