"use strict";
// On a narrow screen one phone at a time: a tab each, with the number of what is new on the other.

class Tabs {
  constructor() {
    this.narrow = matchMedia("(max-width: 815px)");
    this.chosen = "left";
    this.seen = new Map();
    this.sides = ["left", "right"];
    for (const side of this.sides) {
      this.tab(side).addEventListener("click", () => this.choose(side));
      this.tab(side).addEventListener("keydown", (event) => this.key(event, side));
    }
    this.narrow.addEventListener("change", () => this.lay());
    this.lay();
  }

  tab(side) { return document.getElementById("tab-" + side); }

  shown(side) { return !this.narrow.matches || side === this.chosen; }

  key(event, side) {
    const other = side === "left" ? "right" : "left";
    const to = { ArrowLeft: other, ArrowRight: other, Home: "left", End: "right" }[event.key];
    if (!to) return;
    event.preventDefault();
    this.choose(to);
    this.tab(to).focus();
  }

  choose(side) {
    this.chosen = side;
    this.lay();
  }

  lay() {
    for (const side of this.sides) {
      const root = phones[side].root, tab = this.tab(side), chosen = side === this.chosen;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      root.setAttribute("role", this.narrow.matches ? "tabpanel" : "region");
      root.hidden = !this.shown(side);
    }
    this.count();
  }

  // What came from the other side since this phone was last looked at.
  count() {
    for (const side of this.sides) {
      const data = phones[side].data, badge = $(".unread", this.tab(side));
      if (!data) continue;
      if (this.shown(side)) this.seen.set(data.id, Math.max(0, ...data.messages.map((one) => one.order)));
      const last = this.seen.get(data.id) || 0;
      const fresh = data.messages.filter((one) => !one.mine && one.order > last).length;
      badge.hidden = !fresh;
      $(".count", badge).textContent = fresh;
    }
  }
}
