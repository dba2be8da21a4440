"""`callwright schema`: print the JSON schema of specs, which editors use for completion."""

from callwright_gen.report.terminal import print_result


def schema() -> None:
    """Print the JSON schema of specs."""
    from callwright_gen.pipeline import spec_schema  # noqa: PLC0415 - not needed for help and usage errors

    print_result(spec_schema().removesuffix("\n"))
