"""Prints the text of a file on standard input: run as a process of its own, which may be ended.

A PDF of a few kilobytes can unfold to gigabytes or keep its reader busy for hours. Here it reaches
the limits of this process, and nothing else waits for it.
"""

import io
import resource
import sys

PDF, TEXT = "pdf", "text"
# A page of a report has some 2,000 characters; more than this is no answer.
MOST_PAGES, MOST_CHARACTERS = 10, 4096
MOST_SECONDS, MOST_BYTES = 5, 1 << 30


def text_of(data: bytes, kind: str) -> str:
    """Return the text of a file; raises ValueError and its like for what is none."""
    text = _of_pdf(data) if kind == PDF else _decoded(data)
    return text.replace("\x00", "").strip()[:MOST_CHARACTERS]


def _of_pdf(data: bytes) -> str:
    from pypdf import PdfReader  # a slow import, which a text does without

    found: list[str] = []
    for page in PdfReader(io.BytesIO(data)).pages[:MOST_PAGES]:
        found.append(page.extract_text())
        if sum(map(len, found)) > MOST_CHARACTERS:
            break
    return "\n".join(found)


def _decoded(data: bytes) -> str:
    """Return a text in UTF-8 or UTF-16, or as Chinese Windows writes it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    text = text_of(sys.stdin.buffer.read(), sys.argv[1])
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
