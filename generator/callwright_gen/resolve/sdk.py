"""Resolve `sdk`: its names, with what follows from the name of the distribution."""

from __future__ import annotations

from callwright_gen.load.clients import Sdk as Section
from callwright_gen.resolve.provider import Corrected, Sdk


def resolve_sdk(section: Section) -> Sdk:
    """Return the SDK."""
    return Sdk(
        dist=section.dist,
        install=section.install or section.dist,
        packages=packages_of(section),
        dump=section.dump,
        corrections={
            ref: Corrected(tuple(each.extra), tuple(each.optional)) for ref, each in section.corrections.items()
        },
    )


def packages_of(section: Section) -> tuple[str, ...]:
    """Return the packages that names of the SDK come from."""
    return section.packages or (section.dist.replace("-", "_"),)
