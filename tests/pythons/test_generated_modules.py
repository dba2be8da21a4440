"""On every Python, the generated modules can be imported; they import their SDK only at the first call."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

MODULES = sorted(path.stem for path in (Path(__file__).parents[2] / "generated/callwright").glob("[a-z]*.py"))


@pytest.mark.parametrize("name", MODULES)
def test_a_generated_module_can_be_imported(name):
    assert importlib.import_module(f"callwright.{name}").__all__
