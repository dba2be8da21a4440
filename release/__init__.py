"""The release of Callwright: `make release VERSION=1.2.3`. Nothing is uploaded."""
