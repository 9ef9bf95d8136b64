"""A file inside a letter: stored with it, sealed like it, and gone from the store once sent."""

from base64 import b64decode, b64encode
from collections.abc import Mapping

# The field of each method that holds the file.
FILE_FIELDS: Mapping[str, str] = {"sendDocument": "document"}


def attached(name: str, data: bytes) -> dict[str, object]:
    """Return a file as it stands in a letter's payload, which is kept as JSON."""
    return {"name": name, "base64": b64encode(data).decode("ascii")}


def content_of(field: object) -> tuple[str, bytes]:
    """Return the name and the bytes again; KeyError or TypeError for what is no file."""
    if not isinstance(field, Mapping):
        raise TypeError("not a file")
    return str(field["name"]), b64decode(field["base64"], validate=True)
