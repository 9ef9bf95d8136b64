"use strict";
// What the director offers: somebody who plays the left phone, the next morning, the day it is.

const LOCALES = { en: "en-GB", zh: "zh-CN" };

const formats = new Map();

// A moment of the phones' clock, in the zone that the director names.
function moment(seconds, wanted) {
  const options = { ...wanted, timeZone: state.time_zone || undefined, hourCycle: "h23" };
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(LOCALES[language], options));
  return formats.get(key).format(new Date(seconds * 1000));
}

class Stage {
  constructor() {
    this.form = $("#play");
    this.cast = null;
    this.was = null;
    this.told = null;
    $("#play-open").addEventListener("click", () => this.open(this.form.hidden));
    $("#morning").addEventListener("click", () => this.morning());
    $("#stop").addEventListener("click", () => this.stop());
    $("#group").addEventListener("change", () => this.people());
    $("#pace").addEventListener("change", (event) => post("/sandbox/pace", { times: Number(event.target.value) }));
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.play(); });
    this.form.addEventListener("keydown", (event) => { if (event.key === "Escape") { this.open(false); $("#play-open").focus(); } });
    for (const kind of ["pointerdown", "click", "input"]) {
      phones.left.root.addEventListener(kind, (event) => this.touched(event), true);
    }
    setInterval(() => this.clock(), 1000);
  }

  get playing() { return state.play?.state === "playing" && state.play.phone === state.left.id; }

  async show() {
    this.fetched = Date.now();
    this.clock();
    const play = state.play, waits = play?.state === "waiting";
    for (const button of [$("#play-open"), $("#morning")]) {
      button.hidden = !play;
      button.disabled = waits;
    }
    if (!play || waits) return;
    if (!this.cast) {
      this.cast = {};
      this.cast = await (await fetch("/sandbox/cast")).json();
    }
    this.choices();
    this.follow();
    this.tell();
  }

  // The clock runs on between two looks at the state, at the pace of the play.
  clock() {
    const pace = this.playing ? state.play.pace : 1, passed = (Date.now() - this.fetched) / 1000;
    const now = moment(state.now + passed * pace, {
      weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit",
      timeZoneName: this.abroad ? "short" : undefined,
    });
    if ($("#now").textContent !== now) $("#now").textContent = now;
  }

  // Whoever watches from another zone is told which hours these are.
  get abroad() {
    return state.time_zone && state.time_zone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  choices() {
    const cast = this.cast[language];
    if (!cast || $("#group").dataset.language === language) return;
    const chosen = [$("#group").selectedIndex, $("#person").selectedIndex];
    $("#cast").textContent = cast.label;
    $("#group").dataset.language = language;
    $("#group").replaceChildren(...cast.groups.map((one, index) => new Option(one.label, index)));
    $("#group").selectedIndex = Math.max(0, chosen[0]);
    this.people();
    $("#person").selectedIndex = Math.max(0, chosen[1]);
  }

  people() {
    const group = this.cast[language].groups[$("#group").selectedIndex];
    $("#person").replaceChildren(...group.people.map((one) => new Option(one.label, one.id)));
  }

  named(person) {
    for (const group of this.cast[language]?.groups || []) {
      const found = group.people.find((one) => one.id === person);
      if (found) return found.label + " · " + group.label;
    }
    return "";
  }

  follow() {
    const play = state.play, box = $("#playing");
    if (!this.playing && box.contains(document.activeElement)) $("#play-open").focus();
    box.hidden = !this.playing;
    $("#played").textContent = this.named(play.person);
    if (document.activeElement !== $("#pace")) $("#pace").value = String(play.pace);
    // Nobody can listen as fast as that.
    phones.left.log.setAttribute("aria-live", this.playing && play.pace > 1 ? "off" : "polite");
    if (this.was && this.was !== play.state) this.told = { playing: "play-take-over", idle: null }[play.state] ?? "play-" + play.state;
    this.was = play.state;
  }

  tell() {
    const day = { weekday: "long", day: "numeric", month: "long" };
    const text = !this.told ? "" : this.told.since ? say("morning-came") + moment(this.told.since, day) : say(this.told);
    if ($("#told").textContent !== text) $("#told").textContent = text;
  }

  open(wanted) {
    this.form.hidden = !wanted;
    $("#play-open").setAttribute("aria-expanded", String(wanted));
    if (wanted) $("#group").focus();
  }

  async play() {
    if (!await post("/sandbox/play", { person: $("#person").value, language })) return;
    this.open(false);
    tabs.choose("left");
    await refresh();
    $("#stop").focus();
  }

  stop() { return post("/sandbox/stop", {}); }

  // Whoever presses or types on the phone goes on by hand.
  touched(event) {
    if (this.playing && event.target.closest("button, a, textarea, select")) this.stop();
  }

  async morning() {
    const button = $("#morning");
    if (button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    const came = await post("/sandbox/morning", {});
    await refresh();
    if (came) this.told = { since: came.now };
    this.tell();
    button.removeAttribute("aria-busy");
  }
}
