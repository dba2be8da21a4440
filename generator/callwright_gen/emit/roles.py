"""Emit the roles of messages: the provider's names, and back."""

from __future__ import annotations

from callwright_gen.code import Code, literal
from callwright_gen.emit.writer import Writer

_COMMON_ROLES = ("system", "user", "assistant", "tool")


def roles(writer: Writer) -> Code:
    """Emit the provider's names of the common roles."""
    names = writer.spec.messages.roles
    return literal({role: getattr(names, role) for role in _COMMON_ROLES if getattr(names, role) is not None})


def user_role(writer: Writer) -> Code:
    """Return the provider's user role if it is not `user`."""
    role = writer.spec.messages.roles.user
    return Code("") if role == "user" else literal(role)


def common_roles(writer: Writer) -> Code:
    """Emit the common roles of the provider's names."""
    roles = writer.spec.messages.roles
    common: dict[str, str] = {}
    for role in _COMMON_ROLES:
        provider_role = getattr(roles, role)
        if provider_role is not None:
            common.setdefault(provider_role, role)
    return literal(common)
