"use strict";
// Two phones out of the sandbox's state: news come as events, what is shown is fetched afresh.

const $ = (selector, root = document) => root.querySelector(selector);
const make = (tag, className, text) => {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};
const recall = () => { try { return localStorage.getItem("language"); } catch { return null; } };
const remember = (value) => { try { localStorage.setItem("language", value); } catch { /* private window */ } };

let words = {};
let language = recall();
let state = null;
const say = (key) => words[language][key];

// The answer, or nothing where it was refused.
async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  return answer.ok ? answer.json() : null;
}

const phones = {};
let tabs, stage;
// What comes in a rush is drawn together, some times a second.
const BREATH = 100;
let asking = null, again = false;

function label() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = say("title");
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = say(node.dataset.word);
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", say(node.dataset.label));
    if (node.tagName === "TEXTAREA") node.placeholder = say(node.dataset.label);
  }
  for (const side of Object.keys(phones)) phones[side].root.setAttribute("aria-label", say(phones[side].root.dataset.role));
}

// Over once everything shows what is there now.
function refresh() {
  again = Boolean(asking);
  asking ??= look();
  return asking;
}

async function look() {
  try {
    do {
      if (again) await new Promise((done) => { setTimeout(done, BREATH); });
      again = false;
      state = await (await fetch("/sandbox/state")).json();
      for (const side of Object.keys(phones)) phones[side].show(state[side]);
      tabs.count();
      await stage.show();
    } while (again);
  } catch (error) {
    console.error(error);
  } finally {
    asking = null;
  }
}

function speak(chosen) {
  language = chosen;
  label();
  return Promise.all(Object.values(phones).map((phone) => phone.act("language", { language: chosen })));
}

async function begin() {
  words = (await (await fetch("/sandbox/words")).json()).words;
  for (const side of ["left", "right"]) phones[side] = new Phone(side);
  state = await (await fetch("/sandbox/state")).json();
  const first = [state.left.language, navigator.language].some((one) => one.startsWith("zh")) ? "zh" : "en";
  language = language in words ? language : first;
  tabs = new Tabs();
  stage = new Stage();
  label();
  await refresh();
  const silent = Object.values(phones).filter((phone) => !phone.data.started && phone.data.language !== language);
  await Promise.all(silent.map((phone) => phone.act("language", { language })));
  $("#language").addEventListener("click", async () => { await speak(language === "en" ? "zh" : "en"); remember(language); refresh(); });
  $("#new-person").addEventListener("click", async () => {
    await post("/sandbox/people", { language });
    await refresh();
    phones.left.field.focus();
  });
  const events = new EventSource("/sandbox/events");
  let version = "";
  events.addEventListener("message", (event) => {
    $("#offline").hidden = true;
    const typing = state.left.typing || state.right.typing;
    if (event.data !== version || typing) refresh();
    version = event.data;
  });
  events.addEventListener("error", () => { $("#offline").hidden = false; });
}

begin();
