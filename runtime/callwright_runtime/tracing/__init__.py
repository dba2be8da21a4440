"""Spans and metrics of calls, by OpenTelemetry's conventions for generative AI."""
