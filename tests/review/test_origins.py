"""The stubs of the golden output link to their specs and to the declarations of the SDKs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from callwright_gen.config import Config
from callwright_gen.resources import bundled_specs_dir, templates_dir
from callwright_gen.review.read import read_side
from callwright_gen.review.revision import open_tree

if TYPE_CHECKING:
    from callwright_gen.review.changes import Side

SPECS = bundled_specs_dir()
GENERATED = Path(__file__).parents[2] / "generated/callwright"
# The name in the spec, if it differs from the property's.
KEYS = {
    **{f"{name}_tokens": name for name in ("input", "output", "cached", "cache_write", "reasoning")},
}
LEAF = re.compile(r"\{(?:join|last|first): ")
KEYS["finish_reasons"] = "finish"
KEYS["server_tools"] = "native_tools"


def side_of(provider: str) -> Side:
    config = Config(SPECS, GENERATED, templates_dir())
    with open_tree(config, None) as tree:
        side, _ = read_side(tree, config, provider)
    assert side is not None
    assert side.problems == ()
    return side


@pytest.mark.parametrize("provider", sorted(path.stem for path in SPECS.glob("*.yaml")))
def test_every_param_and_property_links_to_its_spec_line_and_sdk_type(provider: str) -> None:
    side = side_of(provider)
    items = [item for item in side.contract.items.values() if item.kind in ("key", "property") and item.public]
    assert len(items) > 30
    for item in items:
        origin = side.origins[item.path]
        line = side.specs[origin.file].splitlines()[origin.line - 1]
        name = item.path.rpartition(".")[2]
        if item.kind == "property":
            # What a spec does not write follows from a section, or from the leaf that a stream fills.
            follows = line.strip().partition(":")[0] in {"response", "stream", "chunk"} or LEAF.search(line)
            assert KEYS.get(name, name) in line or follows, item.path
        elif "CallParams." in item.path:
            assert origin.sdk or name in line, item.path
        assert all(fact in side.facts for fact in origin.sdk)
