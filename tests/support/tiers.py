"""Which cases of a test run: `conftest.py` takes its hooks from here, and tests their marks.

A test that takes `caller` or `provider` exists for every provider, sync and async. Few tests need all of these cases:

- `on_the_wire`: every provider matters, for the generated code differs, and only its SDK shows it. Cases alternate
  between sync and async, so that each provider and each value of the other parameters is run both ways.
- `by_law`: every provider matters, but what depends on generated code is said by a law, and `tests/prove/test_specs.py`
  checks the laws on each of them. Two providers, whose wires have different forms, show the same over their real SDKs.
  Tests take turns.
- `neutral`: the runtime alone matters. One provider stands for all, sync and async. Tests take turns, so a mistake in
  one generated module does not fail all of them.
- `neutral_in_any_mode`: as `neutral`, and cases alternate between sync and async.

`--all-providers` runs every case. A mark of a function goes before that of its module; without a mark, every case runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zlib import crc32

import pytest

from tests.support.names import ALONE

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

REFERENCES = ("anthropic", "groq", "mistral", "openai")  # one of them stands for all where the provider does not matter
FORMS = (
    ("azure", "groq", "mistral", "openai"),  # messages of a role and a text, calls beside it
    ("anthropic", "bedrock", "cohere", "google", "openai_responses", "xai"),  # blocks, parts, items, or no JSON at all
    tuple(ALONE),  # whose environment has no other
)
BEYOND_TIER = pytest.StashKey[bool]()  # of an item: whether only `--all-providers` runs it

neutral = pytest.mark.tier(groups=(REFERENCES,))
neutral_in_any_mode = pytest.mark.tier(groups=(REFERENCES,), spread=("caller",))
by_law = pytest.mark.tier(groups=FORMS, spread=("caller",))
on_the_wire = pytest.mark.tier(spread=("caller",))
in_full = pytest.mark.tier()


def spread(*names: str) -> pytest.MarkDecorator:
    """Run every provider, and combine these parameters with the others in pairs instead of in full."""
    return pytest.mark.tier(spread=names)


def spread_neutral(*names: str) -> pytest.MarkDecorator:
    """Run as `neutral`, and combine these parameters with the others in pairs instead of in full."""
    return pytest.mark.tier(groups=(REFERENCES,), spread=names)


def spread_by_law(*names: str) -> pytest.MarkDecorator:
    """Run as `by_law`, and combine these parameters with the others in pairs instead of in full."""
    return pytest.mark.tier(groups=FORMS, spread=names)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that runs every case."""
    parser.addoption("--all-providers", action="store_true", help="run every test for every provider, sync and async")


def pytest_configure(config: pytest.Config) -> None:
    """Register the mark."""
    config.addinivalue_line("markers", "tier(groups, spread): which cases run, see tests/support/tiers.py")


@pytest.hookimpl(wrapper=True)
def pytest_pycollect_makeitem(collector: pytest.Module) -> Generator[None, Any, Any]:
    """Leave out the cases of a test that its tier does not need, or note that they could be left out."""
    made = yield
    if not isinstance(made, list):
        return made
    chosen = list(_chosen(made))
    if not collector.config.getoption("--all-providers"):
        return chosen
    for item in made:
        item.stash[BEYOND_TIER] = item not in chosen
    return made


def _chosen(items: Sequence[pytest.Function]) -> Sequence[pytest.Function]:
    tier = items[0].get_closest_marker("tier") if items else None
    if tier is None or not hasattr(items[0], "callspec"):
        return items
    if groups := tier.kwargs.get("groups"):
        items = list(_of_some_providers(items, groups))
    names = [name for name in tier.kwargs.get("spread", ()) if name in items[0].callspec.params]
    return list(_in_pairs(items, names)) if names else items


def _of_some_providers(items: Sequence[pytest.Function], groups: Sequence[Sequence[str]]) -> Iterator[pytest.Function]:
    """Keep the cases of one provider of each group, by the name of the test; of the first if the test is for none."""
    providers = [_name_of(item) for item in items]
    turn = crc32(items[0].originalname.encode())
    known = [found for group in groups if (found := [name for name in group if name in providers])]
    chosen = {group[turn % len(group)] for group in known} or {providers[0]}
    return (item for item, name in zip(items, providers, strict=True) if name in chosen)


def _name_of(item: pytest.Function) -> object:
    """Return the provider of a case: that of its fixture, or its parameter `name`."""
    return item.callspec.params.get("provider", item.callspec.params.get("name"))


def _in_pairs(items: Sequence[pytest.Function], names: Sequence[str]) -> Iterator[pytest.Function]:
    """Keep one combination of the named parameters for each of the others, moving on as in a Latin square."""
    columns = {name: _numbered([item.callspec.params[name] for item in items]) for name in items[0].callspec.params}
    sizes = {name: max(columns[name]) + 1 for name in names}
    others = {column for name, column in columns.items() if name not in names}  # what is parametrized together is one
    for row, item in enumerate(items):
        place, places = 0, 1
        for name in names:
            place, places = place * sizes[name] + columns[name][row], places * sizes[name]
        if sum(column[row] for column in others) % places == place:
            yield item


def _numbered(values: Sequence[object]) -> tuple[int, ...]:
    """Number values in the order in which they first appear; few of them can be hashed or compared."""
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(id(value), len(numbers)) for value in values)
