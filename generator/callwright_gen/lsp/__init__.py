"""The language server for specs: `callwright lsp`.

Everything that it offers is derived: keys and words from the JSON schema of specs, paths from the pipes and the
recorded surface, problems from the stages that `generate` runs. It knows no syntax of its own.
"""
