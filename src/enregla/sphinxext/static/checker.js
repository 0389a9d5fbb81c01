// Looks for the signs of signs.toml in what was pasted, as signs.py and checking.py do. Nothing is sent or stored.
"use strict";
{
  const { src, dataset } = document.currentScript;
  const { says, labels, limit } = JSON.parse(dataset.words);

  // signs.py: what Python calls a space, which is not what \s is here.
  const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  const ENDS = new RegExp(`^${SPACE}+|${SPACE}+$`, "g");
  const SPACES = new RegExp(`${SPACE}+`, "g");
  const BULLET = new RegExp(`^(?:${SPACE}|[*•·>–—-])+`);
  const ABBREVIATION = /(?:^|[ .(])(?:[a-z]|arts?|avda|dr|ee|ind|mrs?|ms|pol|sra?|tel)\.$/i;
  const compiled = {};
  const regexp = (pattern, flags = "msu") => (compiled[flags + pattern] ??= new RegExp(pattern, flags));
  const strip = (text) => text.replace(ENDS, "");
  const words = (text) => strip(text.replace(SPACES, " ")).split(" ").filter(Boolean);
  const plain = (text) => words(text.normalize("NFKD").replace(/\p{Mn}/gu, "").replaceAll("’", "'")).join(" ");
  const sentences = (text) => {
    const found = [];
    for (const line of text.split(/[\r\n]+/)) {
      const pieces = `${strip(line)} `.split(/([.!?;…]+)[ \t]+/);
      let said = "";
      for (let place = 0; place < pieces.length; place += 2) {
        const last = ` ${pieces[place]}${pieces[place + 1] ?? ""}`;
        said += last;
        if (ABBREVIATION.test(last)) continue;
        found.push(said);
        said = "";
      }
      found.push(said);
    }
    return found.map((piece) => strip(piece.replace(BULLET, ""))).filter(Boolean);
  };
  const read = (text) => {
    const shown = sentences(text);
    const written = shown.map(plain);
    return { shown, written, folded: written.map((sentence) => sentence.toLowerCase()) };
  };
  const lines = (text, keep) =>
    Object.fromEntries(Object.entries(text).map(([name, list]) => [name, list.filter((_, number) => keep(number))]));
  const finds = (group, text) => {
    for (const [reading, pattern] of Object.entries(group)) {
      const match = regexp(pattern).exec(text[reading].join("\n"));
      if (!match) continue;
      const last = Math.max(match.index, match.index + match[0].length - 1);
      return text.shown[match.input.slice(0, last).split("\n").length - 1];
    }
    return "";
  };
  const linesThatSay = (groups, text) => {
    const any = (text) => groups.some((group) => finds(group, text));
    return any(text) ? text.shown.map((_, number) => any(lines(text, (other) => other === number))) : [];
  };
  const passedOver = (groups, { shown, written, folded }) => {
    const left = (sentence) => groups.reduce((said, group) => said.replace(regexp(group.folded, "gimsu"), " "), sentence);
    return { shown, written: written.map(left), folded: folded.map(left) };
  };
  const brief = (row, { shown, written }) => {
    const lengths = written.map((sentence) => words(sentence).length);
    const all = lengths.reduce((sum, length) => sum + length, 0);
    const loud = written.every((sentence) => sentence === sentence.toUpperCase());
    return all <= (row.words ?? 0) && Math.max(...lengths) <= (row.sentence ?? 0) && !loud ? shown[0] : "";
  };
  const evidence = (row, text, denied) => {
    if (linesThatSay(row.never ?? [], text).some(Boolean)) return "";
    const out = linesThatSay(row.unless ?? [], text);
    const counted = passedOver([...(row.denied ? denied : []), ...(row.skip ?? [])], lines(text, (number) => !out[number]));
    const [one, every, some] = ["any", "all", "some"].map((key) => (row[key] ?? []).map((group) => finds(group, counted)));
    const enough = every.every(Boolean) && some.filter(Boolean).length >= (row.least ?? 0);
    return one.find(Boolean) || (enough && [...every, ...some].find(Boolean)) || brief(row, text);
  };

  // checking.py
  const check = (signs, text, kind) => {
    const said = read(text);
    return signs.kinds[kind]
      .filter((id) => !signs.elements[id].when?.length || signs.elements[id].when.some((group) => finds(group, said)))
      .map((id) => ({ id, evidence: evidence(signs.elements[id], said, signs.denied) }))
      .map(({ id, evidence }) => ({
        id,
        says: signs.elements[id].says,
        found: Boolean(evidence),
        evidence,
        citations: signs.elements[id].citations,
        suggestion: evidence ? [""] : signs.suggestions[kind][id],
        onlyIf: signs.only_if[kind][id] ?? "",
      }));
  };
  window.enreglaCheck = check;

  let loading;
  const load = () =>
    (loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(dataset.signs, src);
      script.onload = () => resolve(window.enreglaSigns);
      script.onerror = () => {
        loading = undefined; // the next try asks again
        script.remove();
        reject(new Error(script.src));
      };
      document.head.append(script);
    }));
  const make = (tag, ...inside) => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
  };
  const insert = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // The company's data as the generator shows them: those of the example stand for what is missing or wrong.
  const { flaw, mismatch, kept, length } = enreglaCompany;
  const company = () => {
    try {
      const typed = Object.entries(kept()).map(([name, value]) => [name, String(value)]);
      return Object.fromEntries(typed.filter(([name, value]) => !flaw(value) && !mismatch(name, value.trim())));
    } catch {
      return {}; // some browsers keep nothing for a file
    }
  };
  const fill = (pieces, { example }) => {
    const own = company();
    const left = new Set(pieces.filter((name, place) => place % 2 && !own[name]).map((name) => labels[name]));
    const text = pieces.map((piece, place) => (place % 2 ? own[piece]?.trim() ?? example[piece] : piece)).join("");
    return { text, left: [...left].join("; ") };
  };
  window.enreglaSuggestion = (pieces) => fill(pieces, window.enreglaSigns).text;

  const cite = (signs) => (label, place) => {
    const [href, title] = signs.law[label];
    const link = make("a", label);
    Object.assign(link, { href, title, className: "reference external enregla-law" });
    return [place ? ", " : "", link];
  };
  const copyButton = (what, text, left) => {
    const button = make("button", says.copy);
    button.type = "button";
    button.ariaLabel = insert(says.copy_this, { what });
    button.dataset.text = text;
    button.dataset.copied = left ? insert(says.example, { done: says.copied, left }) : says.copied;
    const status = make("span");
    status.role = "status";
    const bar = make("p", button, status);
    bar.className = "enregla-copy";
    return bar;
  };
  const item = (signs) => ({ says: what, found, evidence, citations, suggestion, onlyIf }) => {
    const shown = make("li", make("strong", what), " ", make("small", ...citations.flatMap(cite(signs))));
    if (onlyIf && !found) shown.append(make("p", insert(says.if, { when: onlyIf })));
    if (found) shown.append(make("p", says.evidence), make("blockquote", evidence));
    const { text, left } = fill(suggestion, signs);
    if (text) shown.append(make("p", says.suggestion), make("blockquote", text), copyButton(what, text, left));
    return shown;
  };
  const list = (title, elements, signs) =>
    elements.length ? [make("h3", title), make("ul", ...elements.map(item(signs)))] : [];

  for (const box of document.querySelectorAll(".enregla-checker")) {
    const [form, status, answer] = box.children;
    const [text, kind] = form.querySelectorAll("textarea, select");
    const tell = (message) => {
      status.textContent = message;
      answer.hidden = true;
    };
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const [pasted, chosen] = [text.value, kind.value];
      const count = length(pasted);
      if (!strip(pasted)) return tell(says.empty);
      if (count > limit) return tell(insert(says.long, { count, limit }));
      tell(says.loading);
      try {
        const signs = await load();
        const elements = check(signs, pasted, chosen);
        const found = elements.filter((each) => each.found);
        const perhaps = elements.filter((each) => !each.found && each.onlyIf);
        const heading = make("h2", says.result);
        heading.tabIndex = -1;
        answer.replaceChildren(
          heading,
          make("p", insert(says.summary, { found: found.length, count: elements.length - perhaps.length })),
          ...list(says.missing, elements.filter((each) => !each.found && !each.onlyIf), signs),
          ...list(says.only_if, perhaps, signs),
          ...list(says.found, found, signs),
          make("p", signs.note),
        );
        tell("");
        answer.hidden = false;
        heading.focus();
      } catch {
        tell(says.broken);
      }
    });
  }
}
