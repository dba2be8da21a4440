"""The documentation site: pages from the documents, the specs and the public names. `make site` builds it."""
