"""Validate a request by a service model: the data from which some SDKs make their clients."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any


@cache
def _model(service: str) -> Any:
    """Return the model of a service as `botocore` has it, or None."""
    try:
        loader = import_module("botocore.loaders").Loader()
        data = loader.load_service_model(service, "service-2")
    except Exception:  # noqa: BLE001  not installed, or no service of this name: errors of a package that is not imported
        return None
    return import_module("botocore.model").ServiceModel(data, service)


def service_problems(service: str, method: str, arguments: dict[str, Any]) -> list[str]:
    """Return what the model of a service refuses in the arguments of a method, or nothing if it has no such method."""
    model = _model(service)
    if model is None:
        return []
    name = next((each for each in model.operation_names if each == "".join(map(str.title, method.split("_")))), None)
    if name is None:
        return []
    validator = import_module("botocore.validate").ParamValidator()
    report = validator.validate(arguments, model.operation_model(name).input_shape)
    return str(report.generate_report()).splitlines() if report.has_errors() else []
