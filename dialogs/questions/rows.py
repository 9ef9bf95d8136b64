"""Buttons in rows, as a phone shows them."""

from dialogs.messages import Button

LONG_LABEL = {"en": 14, "zh": 7}


def rows_of(lang: str, labels: list[tuple[str, str]], nonce: str) -> tuple[tuple[Button, ...], ...]:
    """Lay out two short labels a row, long ones alone, so that a phone cuts none off."""
    rows: list[tuple[Button, ...]] = []
    waiting: Button | None = None
    for option, label in labels:
        button = Button(label, option, nonce)
        if len(label) > LONG_LABEL[lang]:
            rows += [(waiting,)] if waiting else []
            rows.append((button,))
            waiting = None
        elif waiting:
            rows.append((waiting, button))
            waiting = None
        else:
            waiting = button
    return tuple(rows + ([(waiting,)] if waiting else []))
