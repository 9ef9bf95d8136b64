"use strict";
// One phone: the messages, the reply keyboard, the menu, the alerts, and what its holder does.

class Phone {
  constructor(side) {
    this.side = side;
    this.root = document.getElementById(side);
    this.root.append($("#phone").content.cloneNode(true));
    this.log = $(".log", this.root);
    this.field = $("textarea", this.root);
    this.drawn = new Map();
    this.alerted = null;
    this.low = true;
    this.log.addEventListener("scroll", () => { this.low = this.isLow(); });
    // Whoever was at the end stays there when the phone grows, shrinks or comes into sight.
    new ResizeObserver(() => { if (this.low) this.toNewest(); }).observe(this.log);
    $(".write", this.root).addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
    this.field.addEventListener("keydown", (event) => {
      // While a Chinese input method composes, Enter picks a word.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
    });
    this.field.addEventListener("input", () => this.grow());
    $(".open-menu", this.root).addEventListener("click", () => this.menu($(".menu", this.root).hidden));
    this.root.addEventListener("keydown", (event) => { if (event.key === "Escape") { this.menu(false); this.close(); } });
    $(".alert button", this.root).addEventListener("click", () => this.close());
    $(".replying", this.root).addEventListener("click", () => this.replyTo(null));
    $(".people", this.root).addEventListener("change", (event) => post("/sandbox/left/" + event.target.value, {}));
  }

  act(name, body) { return post("/sandbox/phones/" + this.data.id + "/" + name, body); }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = this.field.scrollHeight + 2 + "px";
  }

  async send() {
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = "";
    this.grow();
    const reply = this.answered;
    this.replyTo(null);
    if (await this.act("send", reply ? { text, reply_to: reply.message_id } : { text })) return;
    this.field.value = text;
    this.grow();
    this.replyTo(reply);
  }

  // What the next text answers, shown above the field; a press on it takes that back.
  replyTo(message) {
    const bar = $(".replying", this.root);
    this.answered = message;
    bar.hidden = !message;
    if (!message) return;
    bar.textContent = "↩ " + (message.text ?? message.caption ?? "…").split("\n")[0] + "  ✕";
    bar.setAttribute("aria-label", say("reply-off"));
    this.field.focus();
  }

  show(data) {
    if (this.data?.id !== data.id) { this.drawn.clear(); this.log.replaceChildren(); this.alerted = null; this.replyTo(null); }
    this.data = data;
    $(".bot-name", this.root).textContent = state.bot_name;
    $(".face", this.root).textContent = [...state.bot_name][0];
    $(".role", this.root).textContent = say(this.root.dataset.role);
    $(".state", this.root).textContent = data.typing ? say("typing") : "@" + state.bot;
    this.people();
    this.messages(data.messages);
    this.keyboard(data);
    this.alerts(data.alerts);
    $(".open-menu", this.root).hidden = !data.commands.length;
  }

  people() {
    const choice = $(".people", this.root), several = this.side === "left" && state.people.length > 1;
    choice.hidden = !several;
    $(".name", this.root).hidden = several;
    $(".name", this.root).textContent = this.data.name;
    const listed = JSON.stringify(state.people);
    if (choice.dataset.listed !== listed) {
      choice.replaceChildren(...state.people.map((one) => new Option(one.name, one.id)));
      choice.dataset.listed = listed;
    }
    choice.value = this.data.id;
  }

  messages(list) {
    const wanted = new Map(), nodes = [];
    let newest = false, day = "";
    for (const message of list) {
      const known = this.drawn.get(message.order), print = JSON.stringify(message) + language + state.time_zone;
      const entry = known?.print === print ? known : { print, node: draw(this, message) };
      newest ||= !known;
      const today = moment(message.date, { weekday: "long", month: "long", day: "numeric" });
      if (today !== day && (day || list.length > 1)) nodes.push(make("div", "day", today));
      day = today;
      wanted.set(message.order, entry);
      nodes.push(entry.node);
    }
    const empty = this.side === "right" ? "empty-coordinator" : "empty";
    if (!list.length) nodes.push(make("p", "empty", say(empty)));
    this.drawn = wanted;
    this.place(nodes);
    if (this.low || newest) this.toNewest();
  }

  isLow() { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80; }

  toNewest() {
    this.low = true;
    this.log.scrollTop = this.log.scrollHeight;
  }

  // Nodes that stay are left alone: replacing them would lose the focus and be read out again.
  place(nodes) {
    nodes.forEach((node, index) => {
      const there = this.log.childNodes[index];
      if (there === node || (there && there.className === "day" && there.isEqualNode(node))) return;
      this.log.insertBefore(node, there || null);
      if (there && !nodes.includes(there)) there.remove();
    });
    while (this.log.childNodes.length > nodes.length) this.log.lastChild.remove();
  }

  keyboard(data) {
    const box = $(".keyboard", this.root), print = JSON.stringify([data.keyboard, data.started, data.messages.length > 0, language]);
    if (box.dataset.print === print) return;
    box.dataset.print = print;
    const start = [[{ text: say("start"), start: true }]];
    // A coordinator begins with the link of an invitation.
    const begun = data.started || data.messages.length || this.side === "right";
    const rows = data.keyboard?.keyboard || (begun ? [] : start);
    box.hidden = !rows.length;
    box.replaceChildren(...rows.map((row) => {
      const line = make("div", "row");
      line.append(...row.map((button) => this.key(button)));
      return line;
    }));
    this.toNewest();
  }

  key(button) {
    const text = button.text ?? button;
    const node = make("button", button.start ? "start" : "", (button.request_contact ? "☎ " : "") + text);
    node.type = "button";
    if (button.request_contact) node.title = say("share-contact");
    node.addEventListener("click", () => {
      if (button.start) this.act("send", { text: "/start" });
      else if (button.request_contact) this.act("contact", {});
      else this.act("tap", { label: text });
    });
    return node;
  }

  menu(open) {
    const list = $(".menu", this.root);
    list.hidden = !open;
    $(".open-menu", this.root).setAttribute("aria-expanded", String(open));
    if (!open) return;
    list.replaceChildren(...this.data.commands.map((command) => {
      const item = make("li"), button = make("button");
      button.type = "button";
      button.append(make("span", "", command.description), make("span", "", "/" + command.command));
      button.addEventListener("click", () => { this.menu(false); this.act("send", { text: "/" + command.command }); });
      item.append(button);
      return item;
    }));
    $("button", list)?.focus();
  }

  alerts(list) {
    const newest = list.length ? list[list.length - 1].number : 0;
    const fresh = this.alerted === null ? [] : list.filter((one) => one.number > this.alerted);
    this.alerted = Math.max(newest, this.alerted || 0);
    for (const alert of fresh) alert.modal ? this.open(alert.text) : this.toast(alert.text);
  }

  toast(text) {
    const toast = $(".toast", this.root);
    toast.textContent = text;
    toast.classList.add("shown");
    clearTimeout(this.fading);
    this.fading = setTimeout(() => { toast.classList.remove("shown"); toast.textContent = ""; }, 4000);
  }

  open(text) {
    this.back = document.activeElement;
    $(".alert p", this.root).textContent = text;
    $(".alert", this.root).setAttribute("aria-label", text);
    $(".veil", this.root).hidden = false;
    $(".screen", this.root).inert = true;
    $(".alert button", this.root).focus();
  }

  close() {
    const veil = $(".veil", this.root);
    if (veil.hidden) return;
    veil.hidden = true;
    $(".screen", this.root).inert = false;
    (this.back?.isConnected && this.back !== document.body ? this.back : this.field).focus();
  }
}
