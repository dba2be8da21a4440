"""Build-time half of Callwright: turns one YAML spec per provider into one typed module and its stub."""
