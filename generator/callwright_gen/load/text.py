"""Pydantic types for every kind of string in a spec.

Strings that become identifiers, imports, attribute paths or docstrings in generated code are validated here.
The patterns use only syntax that pydantic (Rust), editors (ECMAScript) and Python have in common.
"""

import re
import sys
from dataclasses import dataclass
from keyword import iskeyword
from typing import Annotated, cast

from pydantic import AfterValidator, GetCoreSchemaHandler, ValidationInfo, WithJsonSchema
from pydantic_core import CoreSchema
from pydantic_core.core_schema import custom_error_schema, str_schema
from typing_extensions import TypeAliasType

from callwright_gen.code.exports import class_names, taken_names
from callwright_gen.code.imports import REFUSED_NAMES
from callwright_gen.code.names import ANY_NAME, NAME
from callwright_gen.load.reserved import DEVICES, LOCALS, RESERVED

WRONG_TEXT = "wrong_text"  # error type of a text that does not match its kind

_DOTTED = rf"{ANY_NAME}(\.{ANY_NAME})*"
# No quotes, backslashes or invisible characters: the text can be used unchanged in a docstring.
_PLAIN = '[^"\\\\\\u0000-\\u001f\\u007f-\\u00a0\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]'

PROVIDER = "^[a-z][a-z0-9_]*$"
REFERENCE = f"^{_DOTTED}:{_DOTTED}$"
BARE_NAME = r"[A-Z]\w*(\.\w+)*"
"""A class without its module."""
_OF_SDK = "a name of the SDK as 'module:Name'"
_NAME_OF_SDK = f"^({_DOTTED}:)?{_DOTTED}$"
IDENTIFIER = f"^{ANY_NAME}$"
_VERSION = "(===?|~=|!=|<=?|>=?) ?[0-9][0-9A-Za-z.*+!-]*"
_STEP = r"[A-Za-z0-9_{\[$][A-Za-z0-9_.\[\]{}*=:|?!$, -]*"


def _check_provider(name: str) -> str:
    if name in RESERVED:
        raise ValueError(f"{name!r} is a public name of the package. Choose another name")
    if name in DEVICES:
        raise ValueError(f"{name!r} is a device of Windows and cannot be the name of a file there. Choose another name")
    return _check_keywords(name)


def _check_prefix(prefix: str) -> str:
    taken = sorted(taken_names().intersection(class_names(prefix)))
    if taken:
        raise ValueError(f"the class {taken[0]!r} would hide a name of the runtime. Choose another prefix")
    return _check_keywords(prefix)


def _check_local(name: str) -> str:
    if name in LOCALS | taken_names() | REFUSED_NAMES:
        raise ValueError(f"{name!r} is reserved: the generated module uses this name itself")
    return _check_keywords(name)


def _check_keywords(text: str) -> str:
    for name in text.replace(":", ".").split("."):
        if iskeyword(name):
            raise ValueError(f"{name!r} is a Python keyword")
    return text


def check_reference(text: str, packages: frozenset[str]) -> str:
    """Return the reference if its module is in one of the SDK's packages.

    Raises:
        ValueError: The module is not in one of them, or a name is a keyword.
    """
    module = text.partition(":")[0]
    if packages and not any(module == package or module.startswith(f"{package}.") for package in packages):
        listing = ", ".join(sorted(packages))
        raise ValueError(f"the module {module!r} is not in the SDK's packages ({listing}). Add it to sdk.packages")
    return _check_keywords(text)


def split_message(error: ValueError) -> tuple[str, str]:
    """Split the message of an error of this module, "problem. Hint", into problem and hint."""
    what, _, hint = str(error).partition(". ")
    return what, f"{hint}." if hint else ""


def check_package(name: str) -> str:
    """Return the name if it can be a package of an SDK.

    Raises:
        ValueError: It is a package of Python's standard library, or a name is a keyword.
    """
    if name.partition(".")[0] in sys.stdlib_module_names:
        raise ValueError(f"{name!r} is a module of Python's standard library, not of an SDK")
    return _check_keywords(name)


def _in_packages(text: str, info: ValidationInfo) -> str:
    context = cast("dict[str, frozenset[str]] | None", info.context)
    return check_reference(text, context["packages"] if context else frozenset())


def _reference(text: str, info: ValidationInfo) -> str:
    if ":" not in text:  # the name of a class has got its module where there is one
        hint = ". Write its module, or 'sdk.module' for all such types" if re.fullmatch(BARE_NAME, text) else ""
        raise ValueError(f"expected {_OF_SDK}, got {text!r}{hint}")
    return _in_packages(text, info)


def _config_type(text: str, info: ValidationInfo) -> str:
    return _in_packages(text, info) if ":" in text else text


class PathText(str):
    """The text of a read path, which is parsed when the whole spec is valid."""

    __slots__ = ()


@dataclass(frozen=True)
class TextKind:
    """A kind of text. Errors quote `description`; `max_length` is in characters."""

    pattern: str
    description: str
    max_length: int

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return a schema with a single custom error, which quotes the description."""
        text = str_schema(strict=True, pattern=self.pattern or None, min_length=1, max_length=self.max_length)
        return custom_error_schema(
            text,
            WRONG_TEXT,
            custom_error_message="expected {description}",
            custom_error_context={"description": self.description, "max_length": self.max_length},
        )


ProviderName = TypeAliasType(
    "ProviderName",
    Annotated[str, TextKind(PROVIDER, "a lower-case name such as 'my_gateway'", 40), AfterValidator(_check_provider)],
)
Prefix = TypeAliasType(
    "Prefix",
    Annotated[str, TextKind("^[A-Z][A-Za-z0-9]*$", "a name such as 'MyGateway'", 40), AfterValidator(_check_prefix)],
)
Line = TypeAliasType(
    "Line", Annotated[str, TextKind(f"^{_PLAIN}+$", "one line of text without double quotes or backslashes", 200)]
)
Dist = TypeAliasType(
    "Dist",
    Annotated[str, TextKind("^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$", "a distribution such as 'my-sdk'", 80)],
)
Stubs = TypeAliasType(
    "Stubs",
    Annotated[
        str,
        TextKind(
            r"^[A-Za-z0-9][A-Za-z0-9._-]*(\[[A-Za-z0-9._,-]+\])?$",
            "a distribution such as 'types-my-sdk[chat]'",
            120,
        ),
    ],
)
VersionRange = TypeAliasType(
    "VersionRange", Annotated[str, TextKind(f"^{_VERSION}(, ?{_VERSION})*$", "a version range such as '>=3,<4'", 80)]
)
Package = TypeAliasType(
    "Package",
    Annotated[str, TextKind(f"^{_DOTTED}$", "a package such as 'my_sdk'", 120), AfterValidator(check_package)],
)
Module = TypeAliasType(
    "Module",
    Annotated[str, TextKind(f"^{_DOTTED}$", "a module such as 'my_sdk.chat'", 120), AfterValidator(_in_packages)],
)
Reference = TypeAliasType(
    "Reference",
    Annotated[str, TextKind(_NAME_OF_SDK, _OF_SDK, 200), AfterValidator(_reference)],
)
ConfigType = TypeAliasType(
    "ConfigType",
    Annotated[
        str,
        TextKind(
            f"^(bool|int|float|str|list|dict|object|{_DOTTED}:{_DOTTED})$",
            "bool, int, float, str, list, dict, object, or a name of the SDK as 'module:Name'",
            200,
        ),
        AfterValidator(_config_type),
    ],
)
Identifier = TypeAliasType(
    "Identifier", Annotated[str, TextKind(IDENTIFIER, "a Python name", 80), AfterValidator(_check_keywords)]
)
MessageKey = TypeAliasType(
    "MessageKey", Annotated[str, TextKind(IDENTIFIER, "a Python name", 80), AfterValidator(_check_local)]
)
FieldName = TypeAliasType(
    "FieldName",
    Annotated[str, TextKind(rf"{IDENTIFIER}|\$merge", "a Python name", 80), AfterValidator(_check_keywords)],
)
SlotName = TypeAliasType(
    "SlotName", Annotated[str, TextKind(PROVIDER, "a lower-case Python name", 40), AfterValidator(_check_keywords)]
)
Attributes = TypeAliasType(
    "Attributes",
    Annotated[
        str,
        TextKind(rf"^{NAME}(\.{NAME})*$", "attributes such as 'chat.completions.create'", 120),
        AfterValidator(_check_keywords),
    ],
)
AsyncNames = TypeAliasType(
    "AsyncNames",
    Annotated[str, TextKind(r"^[A-Za-z0-9_.]*\*[A-Za-z0-9_.]*$", "a name with '*', such as 'aio.*' or '*_async'", 80)],
)
Keys = TypeAliasType(
    "Keys", Annotated[str, TextKind(f"^{_DOTTED}$", "keys joined by dots such as 'config.system_instruction'", 120)]
)
CommonTarget = TypeAliasType(
    "CommonTarget",
    Annotated[str, TextKind(rf"^{_DOTTED}$", "keys joined by dots such as 'extra_body.top_k'", 120)],
)
ReadPath = TypeAliasType(
    "ReadPath",
    Annotated[
        str,
        TextKind(f"^{_STEP}$", "a read path such as 'choices[0].message.content'", 500),
        AfterValidator(PathText),
    ],
)
ErrorPath = TypeAliasType(
    "ErrorPath",
    Annotated[
        str,
        TextKind(
            rf"^{NAME}(\(\))?(\.@?[A-Za-z][A-Za-z0-9_-]*(\(\))?)*$",
            "attributes or keys joined by dots such as 'body.error.code'; '()' calls a method",
            120,
        ),
    ],
)
MediaType = TypeAliasType(
    "MediaType", Annotated[str, TextKind("^[a-z]+/[a-z0-9][a-z0-9.+-]*$", "a media type such as 'image/png'", 80)]
)
EnvName = TypeAliasType(
    "EnvName", Annotated[str, TextKind("^[A-Z][A-Z0-9_]*$", "an environment variable such as 'MY_API_KEY'", 80)]
)
DataText = TypeAliasType("DataText", Annotated[str, TextKind("", "text that is not empty", 500)])
_SHAPE = {"description": "Plain YAML. A string may be a slot ($text) or contain slots (${text})."}
ShapeTree = TypeAliasType("ShapeTree", Annotated[object, WithJsonSchema(_SHAPE)])
SetTree = TypeAliasType("SetTree", dict[Keys, ShapeTree])
