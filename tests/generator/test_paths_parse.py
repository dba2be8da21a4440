"""The grammar of read paths."""

from __future__ import annotations

import pytest

from callwright_gen.paths import (
    EachStep,
    FieldStep,
    HasFilter,
    IndexStep,
    MatchFilter,
    Path,
    Span,
    TypeFilter,
    assume,
    parse_path,
)
from callwright_gen.problems import Position, SpecError

AT = Position("specs/x.yaml", 7, 11)


def _parse(text: str) -> Path:
    return parse_path(text, AT, marks=True)


def test_every_kind_of_step_is_parsed() -> None:
    path = _parse("a.b![0][*]{type=x.y-z}{n=-3,b}{not:n=1}{has:k}{not:k}{str}{list}{dict}")

    assert path.alternatives[0].steps == (
        FieldStep("a", False, Span(0, 0)),
        FieldStep("b", True, Span(0, 0)),
        IndexStep(0, Span(0, 0)),
        EachStep(Span(0, 0)),
        MatchFilter("type", ("x.y-z",), Span(0, 0)),
        MatchFilter("n", (-3, "b"), Span(0, 0)),
        MatchFilter("n", (1,), Span(0, 0), excluded=True),
        HasFilter("k", True, Span(0, 0)),
        HasFilter("k", False, Span(0, 0)),
        TypeFilter("str", Span(0, 0)),
        TypeFilter("list", Span(0, 0)),
        TypeFilter("dict", Span(0, 0)),
    )


def test_steps_have_positions() -> None:
    steps = _parse("choices[0].message{str}").alternatives[0].steps

    assert [(step.span.start, step.span.end) for step in steps] == [(0, 7), (7, 10), (11, 18), (18, 23)]


def test_alternatives_roots_and_pipes_are_parsed() -> None:
    path = _parse("a ?? $request.model??$response | as_list|first")

    assert [(each.root, len(each.steps)) for each in path.alternatives] == [("", 1), ("request", 1), ("response", 0)]
    assert [pipe.name for pipe in path.pipes] == ["as_list", "first"]


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("", 11, "expected a step"),
        ("a ?? ", 16, "expected a step"),
        ("a..b", 13, "expected a name after the dot"),
        ("a.", 13, "expected a name after the dot"),
        (".[0]", 12, "expected a name after the dot"),
        ("a[x]", 12, "invalid index"),
        ("a[-1]", 12, "invalid index"),
        ("a[0", 12, "invalid index"),
        ("a{b}", 12, "invalid filter"),
        ("a{b=}", 12, "invalid filter"),
        ("a{b=c d}", 12, "invalid filter"),
        ("a{b='c'}", 12, "invalid filter"),
        ("a|joinn", 13, "unknown pipe 'joinn'. Did you mean 'join'?"),
        ("a|", 13, "unknown pipe ''. Use one of: as_list, dump"),
        ("a|join ?? b", 18, "'??' cannot follow a pipe. Pipes apply to the whole path"),
        ("a b", 13, "unexpected 'b'"),
        ("a;import os", 12, "unexpected ';'"),
        ("a()", 12, "unexpected '('"),
        ("$", 12, "expected a name after '$'"),
        ("$x!", 14, "expected a name after '$'"),
        ("é", 11, "expected a step"),
        ("a\n.b", 12, "unexpected '\\n'"),
    ],
)
def test_text_that_is_not_a_path_is_rejected_at_its_first_wrong_character(text: str, column: int, said: str) -> None:
    with pytest.raises(SpecError) as caught:
        _parse(text)

    (problem,) = caught.value.problems
    assert (problem.position.line, problem.position.column) == (7, column)
    assert said in str(problem)


@pytest.mark.parametrize(
    ("text", "guard", "narrowed"),
    [
        ("delta.text", "delta{type=t}", "delta{type=t}.text"),
        ("delta.text", "{type=e}.delta{type=t}", "{type=e}.delta{type=t}.text"),
        ("index ?? delta.text", "delta{has:text}", "index ?? delta{has:text}.text"),
        ("delta{type=t}.text", "delta{type=t}", "delta{type=t}.text"),
        ("index", "delta{type=t}", "index"),
        ("delta.text", "delta{type=t} ?? other", "delta.text"),
        ("$response.delta.text", "delta{type=t}", "$response.delta.text"),
    ],
)
def test_a_guard_narrows_the_paths_under_it(text: str, guard: str, narrowed: str) -> None:
    steps = [each.steps for each in assume(_parse(text), _parse(guard)).alternatives]

    assert steps == [each.steps for each in _parse(narrowed).alternatives]


def test_only_filters_from_a_guard_are_marked_as_assumed() -> None:
    (given,) = assume(_parse("delta.text"), _parse("delta{type=t}")).alternatives
    (own,) = assume(_parse("delta{type=t}.text"), _parse("delta{type=t}")).alternatives

    assert [step.assumed for step in given.steps if isinstance(step, MatchFilter)] == [True]
    assert [step.assumed for step in own.steps if isinstance(step, MatchFilter)] == [False]
