"""Tiers leave out cases of a test, but no value of any parameter that it needs."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[2]
CONFTEST = f"""
import sys; sys.path.insert(0, {str(ROOT)!r})
from tests.support.tiers import pytest_addoption, pytest_configure, pytest_pycollect_makeitem
"""
PROVIDERS, MODES, VALUES = ("anthropic", "azure", "groq"), ("sync", "async"), ("a", "b", "c", "d")
TEST = f"""
import pytest
from tests.support.tiers import by_law, neutral, neutral_in_any_mode, on_the_wire, spread

@pytest.fixture(params={PROVIDERS})
def provider(request): ...

@pytest.fixture(params={MODES})
def caller(request, provider): ...

@pytest.mark.parametrize("value", {VALUES})
%s
def test_it(caller, value): ...
"""
Cases = set[tuple[str, ...]]


@pytest.fixture
def cases(pytester: pytest.Pytester, request: pytest.FixtureRequest) -> Cases:
    """The mode, provider and value of each case that is collected with a mark and options."""
    mark, *options = request.param
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(TEST % mark)
    output = pytester.runpytest_inprocess("-p", "no:asyncio", "--collect-only", "-q", *options).stdout.str()
    return {tuple(found.split("-")) for found in re.findall(r"::test_it\[(.*)\]", output)}


@pytest.mark.parametrize("cases", [("",), ("@neutral", "--all-providers")], ids=["no mark", "option"], indirect=True)
def test_every_case_runs_without_a_mark_and_with_the_option(cases: Cases) -> None:
    assert cases == set(product(MODES, PROVIDERS, VALUES))


@pytest.mark.parametrize("cases", [("@neutral",)], ids=["neutral"], indirect=True)
def test_neutral_runs_one_reference_in_both_modes(cases: Cases) -> None:
    (provider,) = {provider for _, provider, _ in cases}
    assert provider in ("anthropic", "groq")
    assert cases == set(product(MODES, [provider], VALUES))


@pytest.mark.parametrize("cases", [("@neutral_in_any_mode",)], ids=["any mode"], indirect=True)
def test_neutral_in_any_mode_alternates_between_the_modes(cases: Cases) -> None:
    assert sorted(value for _, _, value in cases) == list(VALUES)
    assert {mode for mode, _, _ in cases} == set(MODES)


@pytest.mark.parametrize("cases", [("@by_law",)], ids=["by law"], indirect=True)
def test_by_law_runs_one_provider_of_each_form_of_a_wire(cases: Cases) -> None:
    one, other = sorted({provider for _, provider, _ in cases})
    assert one == "anthropic"
    assert other in ("azure", "groq")
    assert sorted((provider, value) for _, provider, value in cases) == sorted(product((one, other), VALUES))
    assert {mode for mode, _, _ in cases} == set(MODES)


@pytest.mark.parametrize("cases", [("@on_the_wire",)], ids=["on the wire"], indirect=True)
def test_on_the_wire_runs_every_provider_and_value_in_one_mode_and_every_pair(cases: Cases) -> None:
    assert sorted((provider, value) for _, provider, value in cases) == sorted(product(PROVIDERS, VALUES))
    assert {(mode, provider) for mode, provider, _ in cases} == set(product(MODES, PROVIDERS))
    assert {(mode, value) for mode, _, value in cases} == set(product(MODES, VALUES))


@pytest.mark.parametrize("cases", [('@spread("caller", "value")',)], ids=["spread"], indirect=True)
def test_spread_runs_every_provider_once(cases: Cases) -> None:
    assert sorted(provider for _, provider, _ in cases) == sorted(PROVIDERS)
