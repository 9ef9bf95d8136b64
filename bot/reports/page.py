"""The static page of `prescreen stats --html`: one file, nothing loaded from anywhere."""

from collections.abc import Mapping
from datetime import date
from html import escape
from typing import Any

from bot.app import App
from bot.reports.figures import RATES
from bot.reports.text import contact
from bot.reports.weekly import name_of
from dialogs.words import TAGS

STYLE = """
:root { color-scheme: light dark; --ink: #1d2b33; --grey: #5c6b73; --bar: #1f6f8b;
  --pale: #e3eef2; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef1; --grey: #a3b3bb; --bar: #5fb3cf;
  --pale: #24343c; --paper: #12191d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1.25rem 1rem 3rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 0; }
p { margin: .25rem 0; } .quiet { color: var(--grey); font-size: .9rem; }
ol { list-style: none; margin: .75rem 0; padding: 0; } li { margin: .6rem 0; }
.row { display: flex; justify-content: space-between; gap: 1rem; } .row b { white-space: nowrap; }
svg { display: block; width: 100%; height: .8rem; border-radius: .2rem; }
.whole { fill: var(--pale); } .part { fill: var(--bar); }
table { border-collapse: collapse; width: 100%; margin-top: .5rem; }
th { color: var(--grey); font-weight: normal; font-size: .85rem; vertical-align: bottom;
  word-break: keep-all; }
th, td { padding: .45rem .25rem; border-bottom: 1px solid var(--pale); text-align: right; }
th:first-child, td:first-child { text-align: left; padding-left: 0; overflow-wrap: anywhere;
  hyphens: auto; }
td { white-space: nowrap; } td:first-child { white-space: normal; }
@media (max-width: 30rem) { th { font-size: .72rem; } td { font-size: .9rem; } }
"""


def page(app: App, lang: str, report: Mapping[str, Any], today: date) -> str:
    """Return the HTML; `report` holds nothing that was not made safe to show."""

    def say(key: str, attr: str | None = None, **args: object) -> str:
        return escape(app.say(lang, f"figures-{key}", attr, **args))

    period = say("period", since=report["since"], until=report["until"])
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{TAGS[lang]}"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{say('title')}</title><style>{STYLE}</style></head><body>",
            f'<h1>{say("title")}</h1><p class="quiet">{say("all-sites")} · {period}</p>',
            f"<h2>{say('funnel')}</h2><ol>",
            *_bars(app, lang, report["funnel"]),
            f'</ol><p id="contact">{escape(contact(app, lang, dict(report)))}</p>',
            *_questions(app, lang, report["questions"]),
            f'<p class="quiet">{say("hidden")}</p>',
            f'<p class="quiet">{say("made", date=today.isoformat())}</p>',
            "</body></html>\n",
        ]
    )


def _bars(app: App, lang: str, funnel: Mapping[str, int | str]) -> list[str]:
    """Return a bar each; one that is hidden has no length that could be measured."""
    most = max((n for n in funnel.values() if isinstance(n, int)), default=1)
    lines = []
    for name, count in funnel.items():
        part = 100 * count / most if isinstance(count, int) else 0
        label = escape(name_of(app, lang, name))
        lines.append(
            f'<li data-figure="{name}"><div class="row"><span>{label}</span>'
            f"<b>{escape(str(count))}</b></div>"
            '<svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
            '<rect class="whole" width="100" height="4"/>'
            f'<rect class="part" width="{part:.1f}" height="4"/></svg></li>'
        )
    return lines


def _questions(app: App, lang: str, questions: list[dict[str, Any]]) -> list[str]:
    heading = f"<h2>{escape(app.say(lang, 'figures-each-question'))}</h2>"
    if not questions:
        return [heading, f"<p>{escape(app.say(lang, 'figures-questions-none'))}</p>"]
    heads = [
        app.say(lang, "figures-question"),
        *(app.say(lang, f"figures-{what}", "short") for what in ("shown", *RATES)),
    ]
    lines = [heading, "<table><thead><tr>", *(f"<th>{escape(head)}</th>" for head in heads)]
    lines.append("</tr></thead><tbody>")
    for question in questions:
        cells = [
            question["label"],
            question["shown"],
            *(question[f"{what}_rate"] for what in RATES),
        ]
        row = "".join(f"<td>{escape(str(cell))}</td>" for cell in cells)
        lines.append(f'<tr data-question="{escape(question["question"])}">{row}</tr>')
    return [*lines, "</tbody></table>"]
