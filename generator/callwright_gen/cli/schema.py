"""`callwright schema`: the JSON schema by which editors complete a spec."""

from callwright_gen.report.terminal import print_result


def schema() -> None:
    """Print the JSON schema of a spec."""
    from callwright_gen.pipeline import spec_schema  # noqa: PLC0415 - what help and usage errors do without

    print_result(spec_schema().removesuffix("\n"))
