"""A progress bar on stderr for work that takes a while; none where nobody watches."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def bar(items: Iterable[T], what: str) -> Iterator[T]:
    """Yield the items, one by one, with a bar that counts them; it is gone when they are."""
    from rich.console import Console
    from rich.progress import track

    listed = items if isinstance(items, Sequence) else list(items)
    yield from track(
        listed, what, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    )
