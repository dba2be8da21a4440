"""The pipeline: load, resolve, emit and render. Publish and report are separate."""

from callwright_gen.load import spec_schema
from callwright_gen.paths import ExplainRow
from callwright_gen.pipeline.explain import describe_capabilities, describe_places, explain_line, explain_path
from callwright_gen.pipeline.record import Recorded, record_surfaces
from callwright_gen.pipeline.render import Rendered, render_all

__all__ = [
    "ExplainRow",
    "Recorded",
    "Rendered",
    "describe_capabilities",
    "describe_places",
    "explain_line",
    "explain_path",
    "record_surfaces",
    "render_all",
    "spec_schema",
]
