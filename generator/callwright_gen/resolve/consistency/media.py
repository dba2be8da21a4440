"""Media types that a provider accepts: each is spelled right, and one of its kind of part."""

from __future__ import annotations

from callwright_gen.resolve.context import Context
from callwright_gen.suggest import did_you_mean

_TYPES = {
    "image": "jpeg png gif webp heic heif bmp tiff svg+xml avif",
    "audio": "wav x-wav mp3 mpeg mp4 aiff aac ogg opus flac webm l16 pcm amr m4a",
    "application": "pdf json xml zip rtf msword x-javascript javascript x-python",
    "text": "plain html markdown md csv xml rtf css javascript x-python",
}
_KNOWN = frozenset(f"{main}/{sub}" for main, subs in _TYPES.items() for sub in subs.split())
_MAIN = {"image": ("image",), "audio": ("audio", "video"), "document": ("application", "text")}
"""By kind of part: what its media types start with."""


def check_media(context: Context) -> None:
    """Report media types of another kind of part, and those that are nearly, but not, a usual one."""
    for kind, rule in context.loaded.spec.messages.parts.rules().items():
        for number, media in enumerate(rule.accept):
            loc = ("messages", "parts", kind, "accept", number)
            main = media.partition("/")[0]
            others = _KNOWN - {*rule.accept}
            if main not in _MAIN.get(kind, (main,)):
                context.report(loc, f"{media!r} is no media type of this kind of part", "Remove it")
            elif media not in _KNOWN and (hint := did_you_mean(media, others)):
                context.report(loc, f"{media!r} is no media type", hint)
