"""The attachments of a person, all but text: contacts, pictures, voices, places, forwards."""

from abc import ABC, abstractmethod

from .chats import Chat, Json, Message
from .entities import detect
from .errors import ImpossibleAct
from .world import Person, World

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cfc0f01f0005000201ff5c3a87b50000000049454e44ae426082"
)


class Attachments(ABC):
    """The half of a phone that attaches things."""

    world: World
    person: Person

    @property
    @abstractmethod
    def chat(self) -> Chat: ...

    @abstractmethod
    def post(self, content: Json, *, reply_to: Message | int | None = None) -> Message: ...

    async def share_contact(
        self, own: bool = True, *, phone: str | None = None, force: bool = False
    ) -> Message:
        """Share one's own contact, or another person's; needs the button unless `force`."""
        asked = any(button.get("request_contact") for button in self.chat.keyboard_buttons())
        if not asked and not force:
            raise ImpossibleAct(f"no button on the screen asks {self} for a contact")
        person = self.person
        if own:
            number = phone or person.phone or f"+8613{person.id % 10**9:09d}"
            content: Json = {
                "phone_number": number, "first_name": person.first_name, "user_id": person.id
            }  # fmt: skip
        else:
            content = {"phone_number": phone or "+8613900000000", "first_name": "Aunt",
                       "user_id": person.id + 77_000}  # fmt: skip
        reply_to = self.chat.keyboard_from if asked else None
        if asked and (self.chat.keyboard or {}).get("one_time_keyboard"):
            self.chat.keyboard = None
        return self.post({"contact": content}, reply_to=reply_to)

    def _file(self, name: str, data: bytes, mime: str) -> Json:
        stored = self.world.add_file(name, data, mime)
        return stored.json()

    async def send_photo(self, caption: str = "", data: bytes = PIXEL) -> Message:
        photo = self._file("photo.png", data, "image/png") | {"width": 1, "height": 1}
        return self.post({"photo": [photo]} | _captioned(caption))

    async def send_document(
        self,
        name: str = "report.pdf",
        data: bytes = b"%PDF-1.4",
        caption: str = "",
        *,
        mime: str = "application/pdf",
    ) -> Message:
        document = self._file(name, data, mime)
        document |= {"file_name": name, "mime_type": mime}
        return self.post({"document": document} | _captioned(caption))

    async def send_voice(self) -> Message:
        voice = self._file("voice.ogg", b"OggS", "audio/ogg") | {"duration": 3}
        return self.post({"voice": voice})

    async def send_video(self, caption: str = "") -> Message:
        video = self._file("video.mp4", b"ftyp", "video/mp4")
        video |= {"duration": 3, "width": 320, "height": 240}
        return self.post({"video": video} | _captioned(caption))

    async def send_sticker(self, emoji: str = "👍") -> Message:
        sticker = self._file("sticker.webp", b"RIFF", "image/webp")
        sticker |= {"type": "regular", "width": 512, "height": 512, "emoji": emoji,
                    "is_animated": False, "is_video": False}  # fmt: skip
        return self.post({"sticker": sticker})

    async def send_location(self, latitude: float = 31.31, longitude: float = 121.52) -> Message:
        return self.post({"location": {"latitude": latitude, "longitude": longitude}})

    async def send_dice(self) -> Message:
        return self.post({"dice": {"emoji": "🎲", "value": self.world.random.randint(1, 6)}})

    async def send_poll(self, question: str = "?") -> Message:
        options = [{"text": word, "voter_count": 0, "persistent_id": word} for word in ("a", "b")]
        poll: Json = {
            "id": self.world.token(), "question": question, "options": options,
            "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
            "allows_multiple_answers": False, "allows_revoting": True, "members_only": False,
        }  # fmt: skip
        return self.post({"poll": poll})

    async def forward(
        self, text: str, *, author: Person | None = None, hidden_name: str | None = None
    ) -> Message:
        """Forward a text of `author`, of someone hidden, or of oneself."""
        origin: Json = {"date": self.world.now() - 60}
        if hidden_name is not None:
            origin |= {"type": "hidden_user", "sender_user_name": hidden_name}
        else:
            origin |= {"type": "user", "sender_user": (author or self.person).json()}
        content: Json = {"text": text, "forward_origin": origin}
        if entities := detect(text):
            content["entities"] = entities
        return self.post(content)


def _captioned(caption: str) -> Json:
    return {"caption": caption} if caption else {}
