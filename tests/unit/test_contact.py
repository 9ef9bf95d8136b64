"""Before anything is sent: one message with exactly what goes, and what is different is changed."""

from dataclasses import replace

import pytest

from dialogs.effects import ConsentAnswered, ReferralRequested
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.results.sharing import phone_choices
from tests.unit.chatting import Chat, changing, journey, stop

CHANGHAI = ("NCT06010472", "changhai")


def sent(chat: Chat) -> list[ReferralRequested]:
    return [r for r in chat.turn.records if isinstance(r, ReferralRequested)]


def staffed(chat: Chat, monkeypatch: pytest.MonkeyPatch) -> Chat:
    """The same phone where somebody at the hospital would write back."""
    context = type(chat).context.fget  # type: ignore[attr-defined]
    somebody = frozenset({"changhai"})
    monkeypatch.setattr(Chat, "context", property(lambda c: replace(context(c), staffed=somebody)))
    return chat


@pytest.mark.website(
    "contact form with a copy to the sender", "one message shows all that goes, before [Send]"
)
@pytest.mark.parametrize(
    ("lang", "whole"),
    [
        ("en", "Name: Mrs Li\nPhone: +86 138 0000 0000\nGood time: Any time\nLanguage: English\n\n"
               "Could you travel to Shanghai, more than once?"),
        ("zh", "称呼：李女士\n电话：+86 138 0000 0000\n方便的时间：都可以\n语言：中文\n\n"
               "要去上海不止一次"),
    ],
)  # fmt: skip
def test_one_message_shows_all_that_goes_before_it_is_sent(lang: str, whole: str) -> None:
    chat = stop("@sending", lang=lang)
    assert whole in chat.text
    assert chat.options == ("send_yes", "send_no", "send_unsure", "change")
    assert not any(isinstance(r, ReferralRequested) for r in chat.records)
    chat.press("send_yes")
    (referred,) = sent(chat)
    assert (referred.contact.name in whole, referred.contact.time) == (True, "")


def test_nobody_is_asked_for_a_time_or_a_language_who_changes_nothing() -> None:
    refs = [chat.ref for chat in journey("P01")]
    assert "@sending" in refs
    assert not {"@time", "@speaking", "@correcting"} & set(refs)


def test_a_typed_yes_sends_nothing() -> None:
    chat = stop("@sending")
    chat.write("yes")
    assert not sent(chat)
    assert chat.ref == "@sending"


@pytest.mark.parametrize(
    ("part", "said", "kept", "shown"),
    [
        ("name", "my name is Wang Fang", ("name", "Wang Fang"), "Name: Wang Fang"),
        ("phone", "+44 20 7946 0958", ("phone", "+442079460958"), "Phone: +44 20 7946 0958"),
        ("phone", "li.na@163.com", ("email", "li.na@163.com"), "E-mail: li.na@163.com"),
        ("time", "weekdays after 5 pm", ("time", "weekdays after 5 pm"), "weekdays after 5 pm"),
        ("time", "Evening", ("time", "evening"), "Good time: Evening"),
        ("travel", "No", ("travel", "no"), "Travel to Shanghai: No"),
        ("speaking", "中文", ("lang", "zh"), "Language: 中文"),
        ("speaking", "Cantonese", ("lang", "Cantonese"), "Language: Cantonese"),
    ],
)  # fmt: skip
def test_each_part_is_changed_behind_one_button(
    part: str, said: str, kept: tuple[str, str], shown: str
) -> None:
    chat = changing(part)
    chat.write(said)
    assert chat.ref == "@sending"
    assert getattr(chat.screening.contact, kept[0]) == kept[1]
    assert shown in chat.text
    chat.press("send" if part == "travel" else "send_yes")
    assert sent(chat)[0].contact == chat.screening.contact


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("工作日下午五点以后", "工作日下午五点以后"),
        ("周末下午", "周末下午"),
        ("下午", "afternoon"),
        ("什么时候都行", "any"),
        ("weekend evenings", "weekend evenings"),
        ("after work", "evening"),
        ("any time", "any"),
    ],
)
def test_a_good_time_that_tells_more_than_a_button_is_kept_in_the_own_words(
    typed: str, kept: str
) -> None:
    chat = changing("time")
    chat.write(typed)
    assert (chat.ref, chat.screening.contact.time) == ("@sending", kept)


def test_an_address_stands_alone_where_it_takes_the_place_of_a_number() -> None:
    chat = changing("phone")
    chat.write("li.na@163.com")
    assert chat.screening.contact.phone == ""
    assert chat.screen is not None
    assert "Phone" not in chat.screen.text
    assert "Good time" not in chat.screen.text  # nobody calls


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("actually 139 0013 8000", "+86 139 0013 8000"),
        ("please call after 6pm", "Good time: please call after 6pm"),
        ("write to li.na@163.com", "li.na@163.com"),
    ],
)
def test_what_is_different_may_be_typed_below_what_goes(typed: str, shown: str) -> None:
    chat = stop("@sending")
    chat.write(typed)
    assert chat.ref == "@sending"
    assert shown in chat.text


def test_back_from_a_change_shows_what_goes_again_and_not_to_send_is_one_of_them() -> None:
    for part in ("name", "phone", "time", "speaking"):
        chat = changing(part)
        chat.press("-back")
        assert chat.ref == "@sending"
    chat = changing()
    chat.press("decline")
    assert chat.screening.phase is Phase.RESULT
    assert chat.screening.contact.name == chat.screening.contact.phone == ""


def test_a_slip_in_an_address_is_asked_about_with_what_was_meant() -> None:
    chat = stop("@phone")
    chat.write("anna@gmial.com")
    assert "anna@gmail.com" in chat.text
    assert chat.ref == "@phone"
    chat.write("anna@gmail.com")
    assert chat.screening.contact.email == "anna@gmail.com"


def test_a_sentence_is_not_kept_as_a_name_and_a_number_beside_it_is_taken() -> None:
    chat = stop("@name")
    chat.write("please call my daughter")
    assert chat.say("ui-name-sentence") in chat.text
    assert chat.screening.contact.name == ""
    chat.write("Mrs Wu, 138 0013 8000")
    assert (chat.screening.contact.name, chat.screening.contact.phone) == (
        "Mrs Wu",
        "+8613800138000",
    )
    assert chat.ref == "@sending"  # the number is not asked for again
    chat = stop("@name", lang="zh")
    chat.write("13800138000")
    assert chat.ref == "@name"
    assert "+86 138 0013 8000" in chat.text
    chat.write("打我的，我是她女儿，姓李")
    assert chat.screening.contact.name == "姓李"
    assert chat.ref == "@sending"


def test_the_example_of_a_name_fits_who_is_asked() -> None:
    assert "mother" not in stop("@name").text
    assert "Anna's mother" in stop("@name", "P05").text


def test_this_chat_is_a_way_only_where_somebody_would_write(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "chat" not in stop("@phone").options
    chat = staffed(stop("@name"), monkeypatch)
    chat.write("Mrs Li")
    chat.press("chat")
    assert "They write to you in this chat" in chat.text
    assert "Good time" not in chat.text
    chat.press("send_yes")
    asked, referred = chat.turn.records[:2]
    assert isinstance(asked, ConsentAnswered)
    assert (asked.kind, asked.given, asked.trial, asked.site) == ("ask", True, *CHANGHAI)
    assert chat.say("ui-sending-chat") in asked.text
    assert "Mrs Li" not in asked.text
    assert isinstance(referred, ReferralRequested)
    assert referred.contact.reach == "chat"


def test_for_another_adult_this_chat_is_no_way() -> None:
    chat = stop("@phone")
    chat.screening = replace(chat.screening, who="other")
    there = replace(chat.context, staffed=frozenset({"changhai"}))
    assert phone_choices(there) == ()


def test_what_is_shown_is_typed_as_it_was_in_either_script() -> None:
    chat = stop("@name", lang="zh")
    chat.screening = replace(chat.screening, traditional=True)
    chat.write("刘爱国")
    chat.write("13800138000")
    assert "刘爱国" in chat.text
    assert "稱呼" in chat.text


@pytest.mark.parametrize("typed", [True, False])
def test_the_phones_own_button_comes_when_it_is_wished_and_is_taken_away(typed: bool) -> None:
    chat = stop("@phone")
    chat.press("own")
    (below,) = chat.turn.says
    assert isinstance(below, NewMessage)
    assert below.asks_phone
    assert chat.ref == "@phone"
    if typed:
        chat.write("li.na@163.com")
    else:
        chat.press("-back")
    cleared, *_ = chat.turn.says
    assert isinstance(cleared, NewMessage)
    assert cleared.clears
    assert not cleared.rows


def test_a_number_that_is_typed_needs_no_message_to_say_so() -> None:
    chat = stop("@phone")
    chat.write("138 0013 8000")
    assert chat.ref == "@sending"
    assert len([say for say in chat.turn.says if isinstance(say, NewMessage)]) == 1
    assert not any(isinstance(say, NewMessage) and say.clears for say in chat.turn.says)


def test_a_talk_of_before_that_asks_for_the_number_has_its_button_taken_away() -> None:
    chat = stop("@phone")
    prompt = replace(chat.screening.current_prompt, draft={})  # as it was stored then
    chat.screening = replace(chat.screening, prompt=prompt)
    chat.write("138 0013 8000")
    assert any(isinstance(say, NewMessage) and say.clears for say in chat.turn.says)
    assert chat.ref == "@sending"


@pytest.mark.parametrize("text", ["my WeChat is tom_1987", "加我微信吧 wx_meng88", "QQ 12345678"])
def test_another_messenger_is_no_way_and_it_is_said_why(text: str) -> None:
    chat = stop("@phone")
    chat.write(text)
    assert chat.ref == "@phone"
    assert chat.say("ui-phone-no-messenger") in chat.text


@pytest.mark.parametrize("text", ["can you write to me here instead", "就在这里联系行不行"])
def test_the_wish_to_be_written_to_here_is_heard(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody = stop("@phone")
    nobody.write(text)
    assert nobody.say("ui-phone-not-here") in nobody.text
    somebody = staffed(stop("@name"), monkeypatch)
    somebody.write("Mrs Li", text)
    assert somebody.screening.contact.reach == "chat"


def test_of_what_stands_beside_a_number_only_the_time_is_kept() -> None:
    chat = stop("@phone")
    chat.write("my mobile is +44 7700 900123, evenings")
    assert chat.screening.contact.phone == "+447700900123"
    assert chat.screening.contact.time == "evenings"
