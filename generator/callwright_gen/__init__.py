"""The generator of Callwright: turns the YAML spec of each provider into a typed module and its stub."""
