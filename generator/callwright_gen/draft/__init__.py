"""Draft a spec from an installed SDK."""

from callwright_gen.draft.run import Draft, draft_spec

__all__ = ["Draft", "draft_spec"]
