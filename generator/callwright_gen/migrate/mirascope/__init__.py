"""The rules for mirascope v1, one in each module.

`RULES` are called in order: first those that replace uses of names, last the one that rewrites the imports.
"""

from collections.abc import Callable

from callwright_gen.migrate.mirascope import (
    base_prompts,
    clients,
    dynamic_config,
    fallbacks,
    history,
    imports,
    llm_call,
    llm_override,
    mcp_clients,
    messages_type,
    names,
    partial_tools,
    parts,
    reasks,
    responses,
    result_response,
    streams,
    templates,
    toolkits,
    validation_errors,
)
from callwright_gen.migrate.mirascope.context import Program, read_program
from callwright_gen.migrate.source import Source

RULES: tuple[Callable[[Program], None], ...] = tuple(
    module.find
    for module in (
        llm_call,
        llm_override,
        dynamic_config,
        messages_type,
        history,
        streams,
        parts,
        validation_errors,
        reasks,
        fallbacks,
        partial_tools,
        responses,
        result_response,
        templates,
        toolkits,
        base_prompts,
        mcp_clients,
        clients,
        names,
        imports,
    )
)


def find_edits(source: Source) -> None:
    """Register what changes in one file, and what is left to do by hand."""
    program = read_program(source)
    for rule in RULES:
        rule(program)
