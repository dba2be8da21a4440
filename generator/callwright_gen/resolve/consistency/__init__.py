"""Report parts of a spec that are right alone and wrong together: each names the other part.

Types cannot show these mistakes: an argument that two sections fill, a word with two meanings, an empty part.
"""

from __future__ import annotations

from collections.abc import Sequence

from callwright_gen.paths import TypedPath
from callwright_gen.resolve.consistency.answers import check_answers
from callwright_gen.resolve.consistency.batches import check_batch
from callwright_gen.resolve.consistency.carried import check_carried
from callwright_gen.resolve.consistency.distinct import check_distinct
from callwright_gen.resolve.consistency.evident import check_evident
from callwright_gen.resolve.consistency.filled import check_filled
from callwright_gen.resolve.consistency.media import check_media
from callwright_gen.resolve.consistency.params import check_values
from callwright_gen.resolve.consistency.roles import check_roles
from callwright_gen.resolve.consistency.streams import check_streams
from callwright_gen.resolve.consistency.unused import check_unused
from callwright_gen.resolve.consistency.words import check_words
from callwright_gen.resolve.context import Context
from callwright_gen.resolve.provider import EventRule, Param, ToolCallReads
from callwright_gen.resolve.written.arguments import arguments_of
from callwright_gen.types import TypeExpr

__all__ = ["check_consistency"]


def check_consistency(
    context: Context,
    response: TypeExpr,
    params: Sequence[Param],
    events: Sequence[EventRule],
    calls: ToolCallReads,
    error: TypedPath | None,
) -> None:
    """Report every such mistake.

    Args:
        context: The spec, and where problems go.
        response: The type of a response.
        params: The call params that users can pass.
        events: The resolved rules of streams.
        calls: What is read of the tool calls of a response.
        error: What is read of an error that is sent as a response.
    """
    complete = not context.problems  # what could not be resolved would be missed here, too
    params_are_right = not any(problem.where.startswith("params") for problem in context.problems)
    check_carried(context)
    check_words(context)
    check_roles(context)
    check_distinct(context)
    check_evident(context)
    check_media(context)
    check_values(context, params)
    if params_are_right:
        check_filled(context, {param.name for param in params})
        arguments = arguments_of(context)
        if not arguments.open:
            check_batch(context, {param.name for param in params} | arguments.fields.keys())
    if complete:
        check_streams(context, response, events)
        check_unused(context, events)
        check_answers(context, calls, error, events)
