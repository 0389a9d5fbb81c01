// "Group, list or nothing?": how it works is told in wizard.py, what it must do in tests/browser/test_wizard.py.
"use strict";
for (const root of document.querySelectorAll(".enregla-wizard")) {
  const all = (selector, from = root) => [...from.querySelectorAll(selector)];
  const one = (selector, from = root) => from.querySelector(selector);
  const list = (text) => (text ? text.split(" ") : []);
  const FIELDS = ["audience", "purpose", "consent", "channel"];
  const channels = list(root.dataset.channels);
  const verdicts = list(root.dataset.verdicts);
  const AVOID = verdicts.indexOf("avoid");
  const FORBIDDEN = verdicts.indexOf("forbidden");
  const LIST_SIZE = +root.dataset.listSize;

  const read = (row) => ({
    row,
    text: one("span:not([class])", row).textContent,
    verdict: verdicts.indexOf(row.dataset.verdict),
    ...Object.fromEntries(FIELDS.map((field) => [field, list(row.dataset[field])])),
    when: list(row.dataset.when).map((text) => text.split(/[:,]/)),
    over: row.dataset.over,
    conditions: all("li", row).map((item) => item.textContent),
    texts: row.dataset.texts && list(row.dataset.texts),
  });
  const RULES = all("[data-verdict]").map(read);
  const QUESTIONS = all("[data-open]").map(read);

  const fits = (rule, s, fields = FIELDS) =>
    fields.every((field) => !rule[field].length || rule[field].includes(s[field]));
  const holds = ({ when, over }, s) =>
    when.every(([fact, ...values]) => values.includes(s[fact] ?? "unstated")) && (!over || s.recipients >= over);

  const cache = {};
  const candidates = (s) =>
    (cache[[s.audience, s.purpose, s.consent]] ??= channels.map((channel) =>
      RULES.filter((rule) => fits(rule, { consent: "none", ...s, channel }))));

  const assess = (rules) => {
    const verdict = Math.max(...rules.map((rule) => rule.verdict));
    const reasons = rules.filter((rule) => rule.verdict === verdict);
    const conditions = new Map();
    for (const rule of verdict < FORBIDDEN ? rules : []) {
      for (const text of rule.conditions) {
        const first = conditions.get(text); // words of two rules: said last, as the first rule's
        if (first) conditions.delete(text);
        conditions.set(text, first ?? rule);
      }
    }
    const helpful = verdict < FORBIDDEN ? rules : reasons.every((rule) => rule.texts) ? reasons : [];
    return {
      verdict,
      reasons,
      conditions: Array.from(conditions, ([text, { row }]) => ({ text, row })),
      texts: [...new Set(helpful.flatMap((rule) => rule.texts ?? []))],
    };
  };

  const serving = ({ purpose, recipients, ...s }) => {
    if (s.everyone_reads_everyone === "yes") return ["group"];
    const platform = s.platform === "yes" ? ["platform-template"] : [];
    if (+recipients === 1 || purpose === "appointment" || purpose === "support") return ["one-to-one", ...platform];
    const lists = s.saved_number === "no" || recipients > LIST_SIZE ? [] : ["broadcast-list"];
    const oneWay = s.reply_needed === "yes" ? [] : ["channel"];
    return [...platform, ...lists, ...oneWay, "one-to-one", "community", "group"];
  };
  const choose = (s, verdict) =>
    [AVOID - 1, AVOID].map((worst) => serving(s).find((channel) => verdict(channel) <= worst)).find(Boolean) ?? null;

  const recommend = (s) => {
    const options = {};
    candidates(s).forEach((rules, i) => { options[channels[i]] = assess(rules.filter((rule) => holds(rule, s))); });
    const open = QUESTIONS.filter((question) => fits(question, s) && holds(question, s));
    return { channel: choose(s, (channel) => options[channel].verdict), options, open };
  };

  const asks = all("fieldset").map((box) => {
    const inputs = all("input", box);
    return { box, inputs, name: box.dataset.fact, key: inputs[0].name, values: inputs.map((input) => input.value) };
  });
  const main = asks.slice(0, 3);
  const more = asks.slice(3);

  // For the rest "yes" and "no" are enough: left open, a fact weighs on a verdict as one of them.
  const matters = ({ name, values }, { [name]: _, ...s }) => {
    if (name === "consent") {
      return RULES.some((rule) => rule.consent.length && fits(rule, s, ["audience", "purpose"]));
    }
    if (FIELDS.includes(name)) return true;
    const waits = ({ when, over }) => when.some(([fact]) => !s[fact]) || (over && !s.recipients);
    const alive = candidates(s).map((rules, i) => {
      const { verdict, conditions } = assess(rules.filter((rule) => !waits(rule) && holds(rule, s)));
      return { channel: channels[i], open: rules.filter(waits), verdict, known: new Set(conditions.map(({ text }) => text)) };
    }).filter(({ verdict }) => verdict < FORBIDDEN);
    const looked = new Set(alive.flatMap(({ open }) => open.flatMap(({ when }) => when.map(([fact]) => fact))));
    for (const fact of list(root.dataset.choice)) looked.add(fact);
    if (!alive.length || !looked.has(name)) return false;
    const outcome = (s) => {
      const found = {};
      const told = alive.map(({ channel, verdict, open, known }) => {
        const holding = open.filter((rule) => holds(rule, s));
        found[channel] = Math.max(verdict, ...holding.map((rule) => rule.verdict));
        const news = found[channel] < FORBIDDEN ? holding.flatMap((rule) => rule.conditions) : [];
        return [found[channel], ...new Set(news.filter((text) => !known.has(text)))];
      });
      return told.join("|") + choose(s, (channel) => found[channel] ?? FORBIDDEN);
    };
    const differs = (s, [next, ...others]) => {
      if (next) return next.values.some((value) => value !== "unstated" && differs({ ...s, [next.name]: value }, others));
      const left = outcome(s);
      return values.some((value) => outcome({ ...s, [name]: value }) !== left);
    };
    return differs(s, more.filter((ask) => ask.name !== name && !s[ask.name] && looked.has(ask.name)));
  };
  root.engine = { recommend, matters: (name, s) => matters(asks.find((ask) => ask.name === name), s) };

  const form = one("form");
  const result = one("section");
  const item = (...children) => {
    const node = document.createElement("li");
    node.append(...children);
    return node;
  };
  const word = (key) => one(`[data-word="${key}"]`, one("template").content).cloneNode(true);
  const fill = (part, items, from) => {
    const place = one(`[data-part="${part}"]`, from);
    place.hidden = !items.length;
    one("ul", place).replaceChildren(...items);
  };
  const law = ({ row }) => one("small", row).cloneNode(true);
  // One rule's law is written once, after its last condition; a reason has its cases too.
  const conditions = (found) =>
    found.map((each, i) => (found[i + 1]?.row === each.row ? item(each.text) : item(each.text, " ", law(each))));
  const reasons = (rules) =>
    rules.map((rule) => item(rule.text, ...all("small", rule.row).flatMap((part) => [" ", part.cloneNode(true)])));
  const always = ({ row }) => "always" in row.dataset;
  const own = (found) => found.filter((each) => !always(each));

  const show = (box, option, channel) => {
    const reason = option.reasons.find(({ row }) => row.dataset.channel === channel) ?? option.reasons[0];
    one(".enregla-verdict", box).replaceChildren(word(verdicts[option.verdict]), " ", reason.text, " ", channel ? "" : law(reason));
    box.dataset.verdictIs = verdicts[option.verdict];
    fill("why", reasons(own(option.reasons)), box);
    fill("first", conditions(own(option.conditions)), box);
    fill("texts", option.texts.map((name) => item(word(name))), box);
  };
  const answer = (s) => {
    const { channel, options, open } = recommend(s);
    const chosen = options[channel] ?? {
      verdict: FORBIDDEN,
      reasons: [...new Set(Object.values(options).flatMap((option) => option.reasons))],
      conditions: [],
      texts: [],
    };
    const no = channel === "channel" && s.purpose === "commercial" && s.consent === "withdrawn" ? "-withdrawn" : "";
    one("h2", result).replaceChildren(word(`answer-${channel ?? ""}${no}${chosen.verdict === AVOID ? "-avoid" : ""}`));
    show(result, chosen);
    fill("always", conditions(chosen.conditions.filter(always)));
    for (const box of all("[data-channel]", result)) show(box, options[box.dataset.channel], box.dataset.channel);
    fill("open", reasons(open));
  };

  const address = (s, extra = {}) =>
    "#" + new URLSearchParams([...asks.filter(({ name }) => s[name]).map(({ name, key }) => [key, s[name]]), ...Object.entries(extra)]);
  let said = "";
  const given = () => new URLSearchParams(said.slice(1));
  const state = () => {
    const s = {};
    for (const { name, key, values } of asks) {
      const value = given().get(key);
      if (values.includes(value)) s[name] = value;
    }
    return s;
  };

  let screen;
  const render = () => {
    const isPlace = /^#[^=]+$/.test(location.hash);
    if (isPlace && screen) return; // what was said stays
    said = isPlace ? "" : location.hash;
    const s = state();
    const asked = asks.filter((ask) => matters(ask, s));
    const steps = main.filter((ask) => asked.includes(ask));
    const step = steps.find(({ name, key }) => !s[name] || key === given().get("q"));
    const before = screen;
    screen = step?.name ?? (given().has("x") || asked.length === steps.length ? "result" : "more");
    root.dataset.screen = screen;
    form.hidden = screen === "result";
    result.hidden = !form.hidden;
    for (const ask of asks) {
      const { box, inputs, name } = ask;
      box.hidden = box.disabled = !(screen === name || (screen === "more" && more.includes(ask) && asked.includes(ask)));
      for (const input of inputs) input.checked = s[name] === input.value;
      const row = one(`[data-answer="${name}"]`);
      const chosen = inputs.find((input) => input.checked);
      row.hidden = !asked.includes(ask);
      one("span", row).textContent = chosen ? one("strong", chosen.parentElement).textContent : row.dataset.blank;
      one("a", row).href = address(s, main.includes(ask) ? { q: ask.key } : {});
    }
    const previous = steps[(step ? steps.indexOf(step) : steps.length) - 1];
    one(".enregla-back").hidden = !previous;
    one(".enregla-back").href = address(s, { q: previous?.key });
    if (form.hidden) answer(s);
    one(".enregla-copy button").dataset.text = new URL(said || "#", location.href);
    if (before && before !== screen) all("h2, legend").find((heading) => heading.offsetParent).focus();
  };

  form.addEventListener("change", ({ target }) => {
    if (screen !== "more") return;
    said = address({ ...state(), [target.closest("fieldset").dataset.fact]: target.value }); // before the address tells it
    location.replace(said);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = screen === "more"
      ? address(state(), { x: 1 })
      : address({ ...state(), [screen]: one(":enabled:checked", form).value });
  });
  one("[type=button]").addEventListener("click", () => { location.hash = ""; });
  addEventListener("hashchange", render);
  render();
}
