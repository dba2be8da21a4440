"""The applications of `examples/`, written with other libraries. `docs/examples.md` compares their lines."""
