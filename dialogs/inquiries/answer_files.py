"""The answers to people's questions, read from `answers/`: checked, and refused as a whole."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from dialogs.inquiries.features import FOLDER
from dialogs.inquiries.understanding import topics
from trials.conditions import AuthoringError, InvalidEntry, Place
from trials.todo_marks import unwritten
from trials.trial_files import checked
from trials.yaml_files import InvalidContent, Issue, SourceFile, located
from trials.yaml_files import load as load_yaml

ANSWERS = FOLDER / "answers"
GENERAL = "general"
# Of these, a study's file has an answer, or says that its record is silent.
OF_A_STUDY = (
    "what_is_trial",
    "chemo_before",
    "hospital_stay",
    "visits",
    "where",
    "city_travel",
    "cost",
    "pay",
    "insurance",
    "placebo",
    "phase",
    "how_many_people",
    "who_runs",
    "principal_investigator",
    "start_end",
    "results_known",
    "child_specific",
    "pregnancy_later",
    "from_abroad",
    "vaccine",
)
MOST_WORDS, MOST_HAN = 60, 130
# Nothing is promised and nobody is hurried; the same words are kept out of every other text.
PROMISES = {
    "en": re.compile(
        r"\bcure|guarantee|eligible|best treatment|free treatment|risk.?free|\burgent|hurry|miracle"
        r"|breakthrough|don't miss|only a few places|safe and effective",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        "治愈|治好|根治|保证|免费治疗|特效|无风险|零风险|最好的|合格|资格|神药|奇迹|抓紧|名额有限|安全有效|入组"
    ),
}
# Whatever else it says, it begins by saying not to.
NEVER_ALONE = {"en": "No", "zh": "不要"}
_WORD, _HAN = re.compile(r"[^\s]+"), re.compile(r"[\u3400-\u9fff0-9A-Za-z]")


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class Sentence(_Model):
    """One sentence in both languages; `source` is a key of `sources`, and the place in it."""

    en: str = Field(min_length=1)
    zh: str = Field(min_length=1)
    source: str

    def said(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


class Signature(_Model):
    """A clinician who has checked every sentence of a file against its source."""

    by: str
    on: date


class AnswerFile(_Model):
    """The answers about one study (`trial`), or about all of them."""

    trial: str | None = None
    signed: Signature | None
    sources: dict[str, str]
    topics: dict[str, list[Sentence]]
    silent: list[str] = []


@dataclass(frozen=True)
class AnswerBook:
    """All answers; a study whose file is missing is answered for by the general ones."""

    general: AnswerFile
    studies: Mapping[str, AnswerFile]

    def sentences(self, topic: str, study: str | None) -> tuple[Sentence, ...]:
        """Return what is said of a topic; where a record is silent, what holds for all studies."""
        of_study = self.studies.get(study or "")
        if of_study is None:
            return tuple(self.general.topics[topic])
        if topic in of_study.topics:
            return tuple(of_study.topics[topic])
        said = self.general.topics[topic]
        if self.is_silent(topic, study):
            # What all records leave out is said already.
            return tuple(one for one in said if one.source != "records")
        return tuple(said)

    def is_about(self, topic: str, study: str) -> bool:
        """Return whether an answer is about this one study, be it that its record is silent."""
        of_study = self.studies.get(study)
        return of_study is not None and (topic in of_study.topics or topic in of_study.silent)

    def is_silent(self, topic: str, study: str | None) -> bool:
        """Return whether the record of this study says nothing of a topic."""
        of_study = self.studies.get(study or "")
        return of_study is not None and topic in of_study.silent

    def files(self) -> Iterator[tuple[str, AnswerFile]]:
        yield GENERAL, self.general
        yield from self.studies.items()


@cache
def load_answers(folder: Path = ANSWERS) -> AnswerBook:
    """Read every file of the folder; raises InvalidContent with every slip."""
    read: dict[str, AnswerFile] = {}
    slips: list[AuthoringError] = []
    issues: list[Issue] = []
    sources: dict[str, SourceFile] = {}
    for path in sorted(folder.glob("*.yaml")):
        source = SourceFile.read(path, f"dialogs/inquiries/answers/{path.name}")
        place = Place(source.name)
        sources[source.name] = source
        issues.extend(unwritten(source))
        try:
            file = checked(AnswerFile, load_yaml(source), place)
        except InvalidEntry as invalid:
            slips.extend(invalid.slips)
            continue
        read[path.stem] = file
        slips.extend(_slips(path.stem, file, place))
    if GENERAL not in read and not slips:
        issues.append(
            Issue(f"dialogs/inquiries/answers/{GENERAL}.yaml", 1, 1, "it is missing", "write it")
        )
    if slips or issues:
        raise InvalidContent((*issues, *located(slips, sources)))
    return AnswerBook(read[GENERAL], {name: file for name, file in read.items() if name != GENERAL})


def unanswered_studies(book: AnswerBook, trials: Iterable[str]) -> tuple[Issue, ...]:
    """Return one issue for each study that has no file of answers."""
    return tuple(
        Issue(
            f"dialogs/inquiries/answers/{trial}.yaml",
            1,
            1,
            f"{trial} has no answers to people's questions",
            "write this file: each topic, or its name under `silent`",
        )
        for trial in trials
        if trial not in book.studies
    )


def _slips(name: str, file: AnswerFile, place: Place) -> Iterator[AuthoringError]:
    wanted = topics() if name == GENERAL else OF_A_STUDY
    if name != GENERAL and file.trial != name:
        yield AuthoringError(place / "trial", f"the file is called {name}", f"write trial: {name}")
    for topic in wanted:
        if topic not in file.topics and topic not in file.silent:
            do = "write it in both languages" + (
                "" if name == GENERAL else ", or name it under `silent`"
            )
            yield AuthoringError(place / "topics", f"there is no answer about {topic}", do)
    for topic, sentences in file.topics.items():
        at = place / "topics" / topic
        if topic not in topics():
            yield AuthoringError(at, f"no topic is called {topic}", "see `prescreen ask --topics`")
        if topic in file.silent:
            yield AuthoringError(at, "it is answered and silent at once", "remove one")
        yield from _of_topic(topic, sentences, file, at)
    for topic in file.silent:
        if topic not in topics():
            yield AuthoringError(
                place / "silent", f"no topic is called {topic}", "see `prescreen ask --topics`"
            )


def _of_topic(
    topic: str, sentences: list[Sentence], file: AnswerFile, at: Place
) -> Iterator[AuthoringError]:
    if not sentences:
        yield AuthoringError(at, "it says nothing", "write a sentence")
    words = sum(len(_WORD.findall(one.en)) for one in sentences)
    if words > MOST_WORDS:
        yield AuthoringError(at, f"it has {words} English words", f"keep to {MOST_WORDS}")
    han = sum(len(_HAN.findall(one.zh)) for one in sentences)
    if han > MOST_HAN:
        yield AuthoringError(at, f"it has {han} Chinese characters", f"keep to {MOST_HAN}")
    for number, sentence in enumerate(sentences):
        key = sentence.source.partition(":")[0].strip()
        if key not in file.sources:
            yield AuthoringError(at / number, f"{key} is no source", "name one of `sources`")
        for lang, promise in PROMISES.items():
            if found := promise.search(sentence.said(lang)):
                yield AuthoringError(
                    at / number, f"“{found[0]}” promises or hurries", "say what is known"
                )
    if topic == "stop_medicine" and sentences:
        for lang, begins in NEVER_ALONE.items():
            if not sentences[0].said(lang).startswith(begins):
                yield AuthoringError(
                    at,
                    f"it does not begin with “{begins}”",
                    "say first not to, without one's doctor",
                )
