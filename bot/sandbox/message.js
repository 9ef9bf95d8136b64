"use strict";
// One message as the phones draw it: text with its entities, attachments, inline buttons.

// Text with its entities; offsets count UTF-16 units, as JavaScript's strings do.

const PLAIN = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote" };

function link(phone, url, text) {
  const anchor = make("a", "", text);
  const full = /^https?:/.test(url) ? url : "https://" + url;
  const inside = new RegExp("^https?://t\\.me/" + state.bot + "(\\?start=[\\w-]{1,64})?$", "i");
  if (!/^https?:\/\//.test(full)) return make("span", "", text);
  anchor.href = full;
  if (inside.test(full)) {
    anchor.addEventListener("click", (event) => { event.preventDefault(); phone.act("open", { link: url }); });
  } else {
    anchor.target = "_blank";
    anchor.rel = "noopener noreferrer";
  }
  return anchor;
}

function wrap(phone, entity, text) {
  if (entity.type === "url") return link(phone, text, text);
  if (entity.type === "text_link") return link(phone, entity.url, text);
  if (entity.type === "bot_command") {
    const button = make("a", "", text);
    button.href = "#";
    button.addEventListener("click", (event) => { event.preventDefault(); phone.act("send", { text }); });
    return button;
  }
  return make(PLAIN[entity.type] || "span", entity.type === "spoiler" ? "spoiler" : "");
}

function fill(phone, node, text, entities, start, end) {
  let at = start;
  const inside = entities.filter((one) => one.offset >= start && one.offset + one.length <= end);
  while (inside.length) {
    const entity = inside.shift();
    if (entity.offset < at) continue;
    const stop = entity.offset + entity.length;
    node.append(text.slice(at, entity.offset));
    const child = wrap(phone, entity, text.slice(entity.offset, stop));
    if (!child.childNodes.length) fill(phone, child, text, inside, entity.offset, stop);
    node.append(child);
    at = stop;
  }
  node.append(text.slice(at, end));
}

// One message

function attachment(phone, message) {
  if (message.photo) {
    const image = make("img");
    image.src = "/sandbox/files/" + message.photo[message.photo.length - 1].file_id;
    image.alt = say("photo");
    image.addEventListener("load", () => { if (phone.low) phone.toNewest(); });
    return image;
  }
  if (message.contact) {
    return make("span", "card", "☎ " + message.contact.first_name + " · " + message.contact.phone_number);
  }
  if (message.document) return make("span", "card", "▤ " + message.document.file_name);
  return message.text === undefined ? make("span", "card", say("attachment")) : null;
}

function inlineButton(phone, message, button) {
  if (button.url && !button.url.includes("t.me/")) return link(phone, button.url, button.text);
  const node = make("button", "", button.text);
  node.type = "button";
  node.addEventListener("click", async () => {
    node.setAttribute("aria-busy", "true");
    await phone.act("press", { message: message.message_id, data: button.callback_data || button.text });
    node.removeAttribute("aria-busy");
  });
  return node;
}

function replyButton(phone, message) {
  const node = make("button", "reply", "↩");
  node.type = "button";
  node.title = say("reply");
  node.setAttribute("aria-label", say("reply"));
  node.addEventListener("click", () => phone.replyTo(message));
  return node;
}

function draw(phone, message) {
  const node = make("div", "message" + (message.mine ? " mine" : "") + (message.note ? " note" : ""));
  const bubble = make("div", "bubble");
  if (message.note) bubble.append(make("span", "sender", say("note")));
  const attached = attachment(phone, message);
  const quoted = message.reply_to_message;
  if (quoted) bubble.append(make("span", "quoted", (quoted.text ?? quoted.caption ?? "…").split("\n")[0]));
  if (attached) bubble.append(attached);
  const text = message.text ?? message.caption ?? "";
  if (text) {
    const body = make("div", "text");
    fill(phone, body, text, message.entities || message.caption_entities || [], 0, text.length);
    bubble.append(body);
  }
  const time = moment(message.date, { hour: "2-digit", minute: "2-digit" });
  bubble.append(make("span", "meta", (message.edit_date && message.mine ? say("edited") + " " : "") + time));
  // Only coordinators reply, with a note to a card.
  if (phone.side === "right" && !message.mine && !message.note) bubble.append(replyButton(phone, message));
  node.append(bubble);
  for (const row of message.reply_markup?.inline_keyboard || []) {
    node.classList.add("has-buttons");
    const line = make("div", "row");
    for (const button of row) line.append(inlineButton(phone, message, button));
    node.append(line);
  }
  return node;
}
