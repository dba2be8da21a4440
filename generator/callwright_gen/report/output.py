"""Findings and problems in a form for machines: JSON, GitHub's annotations, or SARIF."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from callwright_gen.catalogue import Kind
from callwright_gen.catalogue.pages import sarif_rule
from callwright_gen.report.terminal import print_result


class OutputFormat(StrEnum):
    """Forms in which problems and the findings of a check are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


@dataclass(frozen=True)
class Finding:
    """A problem of an input file, or a finding of a check. `file` is empty if it concerns none."""

    kind: Kind
    file: str
    line: int
    column: int
    message: str


def report_machine(findings: Iterable[Finding], form: OutputFormat) -> None:
    """Print findings to standard output; a run without findings prints an empty document."""
    match form:
        case OutputFormat.JSON:
            print_result(json.dumps([_record(each) for each in findings], indent=2))
        case OutputFormat.SARIF:
            print_result(json.dumps(_sarif(list(findings)), indent=2))
        case _:
            for each in findings:
                print_result(_annotation(each))


def _record(finding: Finding) -> dict[str, object]:
    place = {"file": finding.file, "line": finding.line, "column": finding.column}
    return {"id": finding.kind.id, "rule": finding.kind.rule, **place, "message": finding.message}


def _annotation(finding: Finding) -> str:
    place = {"file": finding.file, "line": str(finding.line), "col": str(finding.column)} if finding.file else {}
    values = place | {"title": f"{finding.kind.id} {finding.kind.title}"}
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in values.items())
    return f"::error {properties}::{_escaped(finding.message)}"


def _escaped(text: str, special: str = "") -> str:
    """Escape text as GitHub's workflow commands require."""
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{special}" else char for char in text)


def _sarif(findings: list[Finding]) -> dict[str, object]:
    rules = [sarif_rule(kind) for kind in dict.fromkeys(each.kind for each in findings)]
    driver = {"name": "callwright", "rules": rules}
    results = [_sarif_result(each) for each in findings]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def _sarif_result(finding: Finding) -> dict[str, object]:
    result: dict[str, object] = {"ruleId": finding.kind.id, "level": "error", "message": {"text": finding.message}}
    if finding.file:
        region = {"startLine": finding.line, "startColumn": finding.column}
        place = {"artifactLocation": {"uri": finding.file.replace("\\", "/")}, "region": region}
        result["locations"] = [{"physicalLocation": place}]
    return result
