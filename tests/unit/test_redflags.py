"""Emergencies in free text: what is heard, what stays calm, and what the scorer learned from."""
# ruff: noqa: E501  (tables read best one subject a line)

import json
import subprocess
import sys
from itertools import combinations

import pytest

from dialogs.reading.script import simplified, traditional
from dialogs.redflags import RedFlag, Urgency, red_flag
from dialogs.redflags.files import FOLDER, read_rules
from dialogs.redflags.measures import measures
from dialogs.redflags.reading import find
from dialogs.redflags.rules import rules_of
from tests.models import corpora
from tests.models.corpora import FIGURE, MIXED, THRESHOLD, Line, lines, runs, training
from tests.models.measure import figures

# Every message that a review quoted as missed.
QUOTED = """
my face is drooping|胸口有点闷|我吃了一瓶安眠药|孩子没反应了|孩子抽风了|胸闷气短|胸口闷得慌|嘴歪了|半边身子没力气|便血|想不开|我快撑不下去了|孩子今天没尿|
my chest feels tight|my arm went numb|I feel like ending it all|I don't want to be here anymore|I can't go on|want to die|不想活了|活着没意思|chest hurts|
took too many pills|喘不过气|吐血|叫不醒|fever 40|I want to die|我想死|my throat is swelling|lips and tongue are swelling|喉头水肿|过敏性休克|having a fit|
抽起来了|eyes rolled back|I took 30 paracetamol|把一瓶安眠药全吃了|ending it all|end it all|药都攒好了|下面流了好多血|38.6 with neutrophils 0.3|心梗|急性心梗|
胸口像压了块大石头|拉黑便|thunderclap headache|我想自殺|呼吸困難|喘不過氣|癲癇發作|心臟病發作|服藥過量|stroke|中风|脑卒中|口角歪斜|bleeding in pregnancy
""".replace("\n", "").split("|")  # fmt: skip
# Honest answers about the past, and words that only look like an emergency.
PAST = """
I had a seizure in 2010|2010年抽搐过一次|小时候发过一次高烧|医生已经排除了癫痫|I passed out the forms|手指去死皮|环孢素中毒|药物中毒性肝炎|中毒性表皮坏死|
yes, lupus encephalitis with seizures in 2019|heart attack in 2015|epileptic fit in 2010|癫痫史十年|I had a seizure as a child|40度角|no chest pain or seizures|
2012年中风过，现在走路没问题|a stroke of luck|想死你了|笑死我了|my uncle had a stroke in 1998|体温36.5|temp 36.8|fever 37.5|血氧98|去死皮的药膏|32 周岁|血小板 150
""".replace("\n", "").split("|")  # fmt: skip
# One number, in the ways people write it.
FEVERS = """
38度5|发烧38.5|体温三十九度|烧到三十八度半|38.0℃|fever of 38|temp 38.4|thirty-nine degrees|temperature thirty eight point five|temp is 39,2|fever 101|100.4 F|a fever of one hundred and two|燒到39|體溫38度2
""".replace("\n", "").split("|")  # fmt: skip
CLASSES = [
    ("crushing chest pain down my left arm", "heart"), ("his mouth is drooping and he can't lift his arm", "stroke"),
    ("我妈半边身子动不了，话也说不清", "stroke"), ("sats 84% at rest", "breathing"), ("血氧只有八十五", "breathing"),
    ("her lips and tongue are swelling after peanuts", "anaphylaxis"), ("孩子抽起来了，眼睛往上翻", "seizure_child"),
    ("nosebleed for 40 minutes and it won't stop", "bleeding"), ("怀孕12周，下面流了好多血", "bleeding_pregnancy"),
    ("he swallowed bleach", "overdose"), ("I have saved up enough pills", "suicide"), ("叫不醒，没反应了", "unconscious"),
    ("38.6 and I am on rituximab", "sepsis"), ("worst headache of my life, stiff neck and fever", "headache_meningitis"),
    ("孕34周，头痛，眼冒金星，血压170", "preeclampsia"), ("肚子疼得打滚，硬得像木板", "abdomen_gi"), ("the bone is sticking out of his leg", "trauma"),
    ("左眼突然看不见了", "vision"), ("my foot is cold and blue, no pulse", "limb"), ("血糖2.1，出冷汗，手抖", "diabetic"),
    ("baby is floppy and grey", "blue_floppy_child"), ("孩子一整天没尿了", "kidney_child"),
]  # fmt: skip


@pytest.mark.parametrize("text", QUOTED)
def test_what_a_review_found_unheard_is_heard(text: str) -> None:
    assert red_flag(text).emergency


@pytest.mark.parametrize("text", PAST)
def test_the_past_and_what_only_looks_like_it_stay_calm(text: str) -> None:
    assert not red_flag(text).emergency


@pytest.mark.parametrize("line", lines(MIXED), ids=lambda line: line.text)
def test_the_past_calms_nothing_where_it_is_happening_again(line: Line) -> None:
    assert red_flag(line.text).emergency


def test_there_are_forty_such_messages_in_both_languages() -> None:
    assert sorted(line.language for line in lines(MIXED)) == ["en"] * 20 + ["zh"] * 20


@pytest.mark.parametrize("text", FEVERS)
def test_a_fever_is_heard_however_its_number_is_written(text: str) -> None:
    heard = red_flag(text)
    assert (heard.emergency, heard.name, heard.urgency) == (True, "sepsis", Urgency.TODAY)


def test_a_fever_is_measured_behind_a_comma_and_beside_water_that_is_refused() -> None:
    assert find("化疗完第八天，38度4").alarms
    assert find("孩子39度6，水也不喝").alarms
    assert not find("水38度6，正好洗澡").alarms
    assert not find("化疗完第八天，肌酐1,38").alarms


@pytest.mark.parametrize(("text", "name"), CLASSES)
def test_each_class_is_heard_by_its_name(text: str, name: str) -> None:
    assert (red_flag(text).emergency, red_flag(text).name) == (True, name)


def test_every_class_of_the_rules_has_a_message_here_and_rules_in_every_language() -> None:
    known = {name for _, name in CLASSES} | {"seizure"}
    for language in ("en", "zh"):
        rules = rules_of(language)
        assert rules.alarm.keys() == rules.likely.keys() == rules.sign.keys()
        assert rules.alarm.keys() | {"seizure_child"} == known


@pytest.mark.parametrize("text", ["我想自杀", "胸痛，喘不过气", "癫痫发作了", "发烧三十九度", "吃了一整瓶安眠药"])  # fmt: skip
def test_the_script_makes_no_difference(text: str) -> None:
    assert traditional(text) != text
    assert simplified(traditional(text)) == text
    other = red_flag(traditional(text))
    assert (other.emergency, other.name) == (True, red_flag(text).name)
    assert other.speech.traditional
    assert not red_flag(text).speech.traditional


@pytest.mark.parametrize("text", ["I tried to kill myself in 2009, all well now", "2014年自杀过一次，现在很稳定", "my brother took his own life in 2003"])  # fmt: skip
def test_nothing_calms_despair(text: str) -> None:
    heard = red_flag(text)
    assert (heard.despair, heard.urgency) == (True, Urgency.DESPAIR)


def test_what_was_last_week_calms_nothing_at_a_question_about_today() -> None:
    text = "yes, sepsis last week, fine now"
    assert not red_flag(text).emergency
    assert red_flag(text, of_today=True).emergency


def test_an_emergency_at_the_end_of_a_long_message_is_heard() -> None:
    assert red_flag("my story is long and I am fine. " * 100 + "now I have chest pain").emergency


def test_a_number_that_is_an_emergency_has_a_published_source() -> None:
    assert len(measures()) > 8
    assert all(len(measure.source) > 20 for measure in measures().values())


# The lines that the scorer learned from


def test_the_training_has_two_thousand_lines_a_language_by_three_writers() -> None:
    told = [line for line in training() if "answers" not in line.writer]
    for language in ("en", "zh"):
        mine = [line for line in told if line.writer.startswith(language)]
        assert len(mine) >= 2000
        assert len({line.writer for line in mine}) >= 3


def test_no_line_shares_a_run_of_words_with_one_of_another_set() -> None:
    sets = {"training": training(), "threshold": lines(THRESHOLD), "figure": lines(FIGURE)}
    sets["asked"] = [line for path in corpora.ASKED for line in lines(path)]
    said = {name: set().union(*(runs(line.text) for line in of)) for name, of in sets.items()}
    for one, other in combinations(said, 2):
        shared = len(said[one] & said[other])  # a count: nobody reads the lines of the figure set
        assert shared == 0, f"{one} and {other} share a run"
    assert runs("one two three four five six") & runs("zero one two three four five")
    assert runs("我今天早上起来头很痛啊") & runs("她说我今天早上起来头很痛啊")


def test_every_line_names_its_writer_and_a_known_class() -> None:
    known = {name for _, name in CLASSES} | {"seizure_adult", None}
    for path in corpora.FOLDER.glob("*.jsonl"):
        for row in path.read_text("utf-8").splitlines():
            line = json.loads(row)
            assert line["writer"], path.name
            assert line["class"] in known, path.name


def test_enough_of_the_threshold_set_is_heard_and_little_is_false() -> None:
    """Decisions, not bytes: a model that was trained anew passes as long as it hears as well."""
    for language in ("en", "zh"):
        heard, false = figures([one for one in lines(THRESHOLD) if one.language == language])
        assert heard >= 0.95
        assert false <= 0.20


def test_the_weights_are_small() -> None:
    assert (FOLDER / "weights.npz").stat().st_size <= 2_000_000
    said = {"emergency", "despair", "signs", "alone", "asked", "told", "over"}
    assert set(read_rules("thresholds")) == said


# The command


def told(*rows: str) -> tuple[int, list[dict[str, object]]]:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "redflags", "--jsonl"],
        input="\n".join(rows).encode(), capture_output=True, check=False,
    )  # fmt: skip
    return done.returncode, [json.loads(row) for row in done.stdout.splitlines()]


def test_the_command_tells_of_each_line_and_goes_on_after_a_bad_one() -> None:
    code, found = told(
        '{"id": 1, "text": "chest pain now"}', "no json", '{"id": "b", "text": 5}', "[]",
        '{"id": 2, "text": "我想死"}', '{"id": 3, "text": "fine", "question": "pregnant"}',
        '{"id": 4, "text": "Heart attack ever", "question": "heart_conditions"}',
        '{"id": 5, "text": "45 g/L", "question": "hemoglobin"}',
    )  # fmt: skip
    calm = {"emergency": False, "class": None, "despair": False}
    assert code == 1
    assert found[0] == {"id": 1, "emergency": True, "class": "heart", "despair": False}
    assert [(row["id"], "error" in row) for row in found[1:4]] == [
        (None, True),
        ("b", True),
        (None, True),
    ]
    assert found[4] == {"id": 2, "emergency": True, "class": "suicide", "despair": True}
    assert found[5:7] == [{"id": 3, **calm}, {"id": 4, **calm}]
    assert found[7] == {"id": 5, "emergency": True, "class": None, "despair": False}


def test_a_red_flag_is_true_where_help_or_comfort_is_due() -> None:
    assert not RedFlag(False, None, False)
    assert RedFlag(False, "suicide", True)
