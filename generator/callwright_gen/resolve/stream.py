"""Resolve `stream`: what is collected from its events, and how the response is built from that."""

from __future__ import annotations

from collections.abc import Mapping

from callwright_gen.load import LoadedSpec
from callwright_gen.load.stream import BuildMethod as MethodSection
from callwright_gen.paths import TypedPath
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import BuildMethod, EventRule, Stream
from callwright_gen.types import TypeExpr


def check_build(context: Context) -> None:
    """Report a method that is to create the response, and that its class does not have."""
    build, ref = context.loaded.spec.stream.build, context.loaded.spec.types.response
    if isinstance(build, MethodSection) and context.source.symbol(f"{ref}.{build.method}") is None:
        what = f"{ref.partition(':')[2]} has no {build.method!r}"
        context.report(("stream", "build", "method"), what, context.source.advice)


def resolve_stream(
    loaded: LoadedSpec,
    events: tuple[EventRule, ...],
    variables: Mapping[str, TypeExpr],
    variable_paths: Mapping[tuple[str, str], TypedPath],
) -> Stream:
    """Return what a stream collects, from its resolved rules."""
    section = loaded.spec.stream
    build = section.build
    return Stream(
        events=events,
        variables=variables,
        fields=loaded.shape("stream", "response") if section.response else None,
        variable_paths=variable_paths,
        build=BuildMethod(build.method) if isinstance(build, MethodSection) else build,
        final=section.final is not None,
    )
