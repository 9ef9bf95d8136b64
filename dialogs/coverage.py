"""The check that everything the data files name has its words, in every language."""

from collections.abc import Iterator
from pathlib import Path

from dialogs.questionnaire import Questionnaire
from dialogs.words import FOLDER, Words, as_key
from trials.atoms import atoms_of
from trials.authoring.record_queries import questions_of
from trials.library import Library
from trials.todo_marks import unwritten
from trials.trial import Trial
from trials.yaml_files import InvalidContent, Issue, SourceFile

Key = tuple[str, str | None]
OF_A_TRIAL = ("about", "risks", "tag", "kind", "done", "main-risk", "whom")


def missing_words(
    library: Library, questionnaire: Questionnaire, words: Words
) -> tuple[Issue, ...]:
    """Return one issue for each language and key of a trial, site or question without words."""
    wanted = [
        *(
            (f"trials/protocols/{trial.id}.yaml", key)
            for trial in library.trials.values()
            for key in _of(trial)
        ),
        *(("trials/sites.yaml", key) for site in library.sites for key in _of_site(site)),
        *(("dialogs/questions.yaml", key) for key in _of_questions(questionnaire)),
    ]
    return tuple(
        Issue(file, 1, 1, f"{_shown(key)} has no words in {lang}", f"add it to locales/{lang}/")
        for lang in words.languages
        for file, key in wanted
        if key not in words.sources[lang]
    )


def unwritten_words(root: Path | None = None) -> tuple[Issue, ...]:
    """Return one issue for each TODO mark among the words, so that nobody is ever shown one."""
    folder = root or FOLDER
    issues: list[Issue] = []
    for path in sorted(folder.glob("*/*.ftl")):
        try:
            source = SourceFile.read(path, path.relative_to(folder.parent).as_posix())
        except InvalidContent as invalid:
            issues.extend(invalid.issues)
        else:
            issues.extend(unwritten(source))
    return tuple(issues)


def _of(trial: Trial) -> Iterator[Key]:
    name = as_key("trial", trial.id)
    yield name, None
    yield from (
        (name, attr) for attr in ("about", "risks", "tag", "kind", "done", "main-risk", "whom")
    )
    yield from ((as_key("caution", caution.warn), None) for caution in trial.cautions)
    for atom, _ in atoms_of(trial):
        key = as_key("criterion", trial.id, atom)
        yield from ((key, None), (key, "short"))
    yield from ((as_key("query", trial.id, asked.id), None) for asked in questions_of(trial))
    notes = (*trial.tell_site, *(note for cohort in trial.cohorts for note in cohort.tell_site))
    yield from ((as_key("tell-site", note.say), None) for note in notes)
    yield from ((as_key("cohort", cohort.id), None) for cohort in trial.cohorts)


def _of_site(site: str) -> Iterator[Key]:
    name = as_key("site", site)
    yield from ((name, None), (name, "short"), (name, "city"))


def _of_questions(questionnaire: Questionnaire) -> Iterator[Key]:
    for question in questionnaire.questions:
        key = as_key(question.id)
        yield from ((key, attr) for attr in (None, "why", "hint", "again", "label"))
        yield as_key("reason", question.reason), None
        for option in (*question.buckets, *question.also):
            yield as_key(question.id, "option", option), None


def _shown(key: Key) -> str:
    name, attr = key
    return f"{name}.{attr}" if attr else name
