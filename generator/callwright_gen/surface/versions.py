"""Compare versions with ranges such as `>=1,<2`, by the rules of PEP 440."""

from __future__ import annotations

import re
from typing import TypeAlias

_VERSION = re.compile(
    r"""v?(?:(?P<epoch>\d+)!)?(?P<release>\d+(?:\.\d+)*)
    (?:[._-]?(?P<pre>a|b|c|rc|alpha|beta|pre|preview)[._-]?(?P<pre_number>\d*))?
    (?:-(?P<implicit>\d+)|[._-]?(?P<post>post|rev|r)[._-]?(?P<post_number>\d*))?
    (?:[._-]?(?P<dev>dev)[._-]?(?P<dev_number>\d*))?
    (?:\+[a-z0-9._-]+)?""",
    re.VERBOSE,
)
_CLAUSE = re.compile(r"\s*(===|==|~=|!=|<=|>=|<|>)\s*(\S+?)\s*")
_PRE = {"a": 0, "alpha": 0, "b": 1, "beta": 1, "c": 2, "rc": 2, "pre": 2, "preview": 2}
_FINAL = (3, 0)

_Key: TypeAlias = tuple[int, tuple[int, ...], tuple[int, int], int, float]
"""Epoch, release without trailing zeros, pre-release, post-release, development release; ordered like versions."""


def in_range(version: str, range_: str) -> bool:
    """Return whether a version is in a range. A version or clause that cannot be compared counts as in it."""
    return all(_matches(version.strip().lower(), clause) for clause in range_.split(","))


def _matches(version: str, clause: str) -> bool:
    match = _CLAUSE.fullmatch(clause)
    if match is None:
        return True
    operator, bound = match[1], match[2].lower()
    if operator == "===":
        return version == bound
    if operator in {"==", "!="} and bound.endswith(".*"):
        return _starts_with(version, bound.removesuffix(".*")) is (operator == "==")
    key, limit = _key(version), _key(bound)
    return True if key is None or limit is None else _compare(operator, version, bound, key, limit)


def _compare(operator: str, version: str, bound: str, key: _Key, limit: _Key) -> bool:
    # A pre-release of the bound is not below it: `<2` excludes 2.0b1. Nor is a post-release above it.
    before = key[:2] == limit[:2] and limit[2] == _FINAL and key[2] != _FINAL
    after = key[:3] == limit[:3] and limit[3] < 0 <= key[3]
    results = {
        "==": key == limit,
        "!=": key != limit,
        "<=": key <= limit,
        ">=": key >= limit,
        "<": key < limit and not before,
        ">": key > limit and not after,
        "~=": key >= limit and _starts_with(version, bound.rpartition(".")[0]),
    }
    return results[operator]


def _starts_with(version: str, prefix: str) -> bool:
    wanted, found = (_VERSION.fullmatch(text) for text in (prefix, version))
    if wanted is None or found is None:
        return True
    start = _numbers(wanted["release"])
    release = (*_numbers(found["release"]), *([0] * len(start)))
    return (wanted["epoch"] or "0") == (found["epoch"] or "0") and release[: len(start)] == start


def _key(text: str) -> _Key | None:
    match = _VERSION.fullmatch(text)
    if match is None:
        return None
    release = _numbers(match["release"])
    while release and not release[-1]:
        release = release[:-1]
    pre = (_PRE[match["pre"]], int(match["pre_number"] or 0)) if match["pre"] else _FINAL
    number = match["implicit"] or match["post_number"]
    post = int(number or 0) if match["implicit"] or match["post"] else -1
    dev = float(match["dev_number"] or 0) if match["dev"] else float("inf")
    if match["dev"] and not match["pre"] and post < 0:
        pre = (-1, 0)  # a development release precedes the pre-releases
    return int(match["epoch"] or 0), release, pre, post, dev


def _numbers(release: str) -> tuple[int, ...]:
    return tuple(int(part) for part in release.split("."))
