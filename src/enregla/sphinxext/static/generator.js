// Puts the reader's data into the clauses, as text. Nothing is sent; a company's data stay in the browser.
"use strict";
{
  const { says, company: labels, formats, most, escaped, marks } = JSON.parse(document.currentScript.dataset.words);
  const { limit, length, flaw, mismatch, kept: read } = enreglaCompany;
  const names = Object.keys(labels);
  const company = {};
  const inputs = [];
  const boxes = [];
  let stored = true;

  const store = (act) => {
    try {
      act(localStorage);
      stored = true;
    } catch {
      stored = false; // as for a file in some browsers
    }
  };
  const make = (tag, attributes, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "string") element.setAttribute(name, value);
      else element[name] = value;
    }
    element.append(...inside);
    return element;
  };
  const insert = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // What controller.py and drafting.py refuse.
  const problem = (name, typed, asked) => {
    const value = typed.trim();
    const wrong = flaw(typed);
    if (wrong) return insert(says[wrong], { count: length(typed), limit });
    const service = asked?.service && new RegExp(`^(?:${asked.service})$`, "iu").exec(value)?.groups;
    if (service) return asked.refused[Object.keys(service).find((purpose) => service[purpose])];
    return (!asked && says[mismatch(name, value)]) || "";
  };

  // What Document.to() gives.
  const escape = (text) => text.replace(/./g, (each) => (escaped.includes(each) ? `\\${each}` : each));
  const edges = /(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu;
  const plain = (text) =>
    text
      .split(/(https?:\/\/\S+)/)
      .map((piece, place) => piece.replace(edges, (found) => found.replace(/./g, (mark) => marks[mark][place % 2])))
      .join("")
      .replace(/^(?=([-*>]|\p{Nd}+\.) )/gmu, "\u2060");
  const blocks = (rows, title, text) =>
    rows.map(({ heading, pieces }) => (heading ? `${title(heading)}\n\n` : "") + text(pieces.join(""))).join("\n\n");
  const FORMATS = {
    text: (rows) => blocks(rows, String, String),
    whatsapp: (rows) => blocks(rows, (heading) => `*${plain(heading).replace("\u2060", "")}*`, plain),
    markdown: (rows) => blocks(rows, (heading) => `## ${escape(heading)}`, escape),
  };
  const numbered = (rows) => {
    const examples = [];
    const written = rows.map(({ heading, pieces }, index) => {
      const last = index === rows.length - 1 && !pieces.at(-1).replace(/[ .]/g, "");
      let text = heading ? `${heading}\n\n` : "";
      pieces.forEach((piece, place) => {
        const atEdge = (!index && !text) || (last && place === pieces.length - 2);
        if (place % 2 && !atEdge && !text.endsWith("}}")) text += `{{${examples.push(piece)}}}`;
        else text += piece.replace(/([{}])(?=\1)/g, "$1 ");
      });
      return text;
    });
    return { type: "BODY", text: written.join("\n\n"), ...(examples.length && { example: { body_text: [examples] } }) };
  };

  // A problem is told when its field is left, and from then on at once.
  const check = ({ input, name, values, asked, left }) => {
    const found = left && values[name] !== undefined && problem(name, values[name], asked);
    input.nextElementSibling.textContent = found || "";
    input.ariaInvalid = found ? "true" : null;
  };
  const refresh = (typing) => {
    for (const each of inputs) {
      if (each.input !== typing) each.input.value = each.values[each.name] ?? "";
      check(each);
    }
    for (const note of document.querySelectorAll(".enregla-kept")) note.textContent = stored ? says.kept : says.memory;
    boxes.forEach((show) => show());
  };
  const load = () => {
    store((storage) => {
      const kept = read(storage);
      for (const name of names) company[name] = kept[name] ? String(kept[name]) : undefined;
    });
    for (const each of inputs) each.left ||= each.values[each.name] !== undefined;
    refresh();
  };
  const field = (id, values, name, asked, label, autocomplete, inputmode = "text", autocapitalize = "sentences") => {
    const oninput = () => {
      values[name] = input.value;
      if (!asked) store((kept) => kept.setItem("enregla", JSON.stringify(company)));
      refresh(input);
    };
    const onblur = () => {
      each.left = true;
      check(each);
    };
    const input = make("input", { id: `${id}-${name}`, autocomplete, inputmode, autocapitalize, spellcheck: !!asked, "aria-describedby": `${id}-${name}-problem`, oninput, onblur });
    const each = { input, name, values, asked };
    inputs.push(each);
    const found = make("span", { id: `${id}-${name}-problem`, class: "enregla-problem" });
    return make("p", { "data-of": name }, make("label", { for: input.id }, label), input, found);
  };
  const group = (legend, ...inside) => make("fieldset", {}, make("legend", {}, legend), ...inside);
  const button = (text, onclick) => make("button", { type: "button", onclick }, text);
  const companyForm = (id, status) => [
    group(says.company, ...names.map((name) => field(id, company, name, undefined, ...labels[name]))),
    make("p", { class: "enregla-note enregla-kept" }),
    button(says.forget, () => {
      store((kept) => kept.removeItem("enregla"));
      for (const each of inputs) {
        delete each.values[each.name];
        each.left = false;
      }
      refresh();
      status.textContent = says.forgotten;
    }),
  ];

  const equip = (box, index) => {
    const id = `enregla-${index}`;
    const asked = JSON.parse(box.dataset.clause);
    const { chosen } = asked;
    const own = {};
    const parts = [...box.querySelectorAll(".enregla-part")];
    const spans = [...box.querySelectorAll("[data-field]")];
    const examples = spans.map((span) => span.textContent);
    const tools = box.querySelector(".enregla-copy");
    const [copy, status] = tools.children;
    const { copied } = copy.dataset;
    let left = ""; // data of the example
    const rows = () =>
      parts.filter((part) => !part.hidden).map((part) => {
        const pieces = [""]; // as in Row
        for (const node of part.querySelector(".enregla-text").childNodes) {
          if (node.dataset) pieces.push(node.textContent, "");
          else pieces[pieces.length - 1] += node.data;
        }
        return { heading: part.querySelector(".enregla-heading")?.textContent, pieces };
      });

    const choose = (name, yes) => {
      chosen[name] = yes;
      show();
    };
    const options = Object.entries(asked.options).map(([name, label]) => {
      const input = make("input", { type: "checkbox", name, checked: chosen[name], onchange: () => choose(name, input.checked) });
      return make("label", {}, input, " ", label);
    });
    const fields = Object.entries(asked.fields).map(([name, label]) => field(id, own, name, asked, label, "off"));
    const form = make("details", { class: "enregla-form" }, make("summary", {}, says.fill));
    if (options.length + fields.length) form.append(group(says.own, ...options, ...fields));
    if (!whole) form.append(...companyForm(id, status));
    form.open = whole;
    form.hidden = !form.children[1];
    const offered = Object.entries(formats).filter(([name]) => FORMATS[name] || asked.template);
    const select = (name, onchange, entries) =>
      make("select", { name, onchange }, ...entries.map(([value, label]) => make("option", { value }, label)));
    const labelled = (label, control) => make("label", { class: "enregla-format" }, label, " ", control);
    const format = select("format", () => show(), offered.map(([value, [label]]) => [value, label]));
    const size = select("size", () => choose(asked.long, size.value), [["", says.chat], ["long", says.paper]]);
    if (chosen[asked.long]) size.value = "long";
    const result = make("pre", { tabIndex: 0 });
    const count = box.querySelector(".enregla-count span");
    const foot = make("p", { class: "enregla-foot" });
    const head = make("p", { class: "enregla-head" }, asked.title);
    const what = (done) => (left ? insert(says.example, { done, left }) : done);
    const download = button(says.download, () => {
      const href = `data:text/plain;charset=utf-8,${encodeURIComponent(copy.dataset.text)}`;
      make("a", { href, download: asked.id + formats[format.value][1] }).click();
      status.textContent = what(says.downloaded);
    });
    const paper = button(says.print, () => {
      const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format();
      const which = `${insert(says.foot, { ...asked, date })} ${left && insert(says.still, { left })}`;
      foot.replaceChildren(make("span", {}, asked.sign ?? ""), make("small", {}, which));
      status.textContent = what(says.printed);
      box.classList.add("enregla-printed"); // the style sheet hides the rest
      onafterprint = () => box.classList.remove("enregla-printed");
      print();
    });

    const show = () => {
      let section = 0;
      status.textContent = "";
      for (const part of parts) {
        const { when, unless } = part.dataset;
        part.hidden = (when && !chosen[when]) || chosen[unless];
        const number = part.querySelector("[data-number]");
        if (number && !part.hidden) number.textContent = ++section;
      }
      const shown = spans.filter((span) => !span.closest("[hidden]"));
      spans.forEach((span, place) => {
        const { field } = span.dataset;
        const typed = labels[field] ? company[field] : own[field];
        const good = typed !== undefined && !problem(field, typed, !labels[field] && asked);
        span.textContent = good ? typed.trim() : examples[place];
        span.classList.toggle("enregla-yours", good);
      });
      for (const row of form.querySelectorAll("[data-of]")) row.hidden = !shown.some((span) => span.dataset.field === row.dataset.of);
      const ofExample = shown.filter((span) => !span.className).map(({ dataset: { field } }) => labels[field]?.[0] ?? asked.fields[field]);
      left = [...new Set(ofExample)].join("; ");
      copy.dataset.copied = what(copied);
      const note = box.querySelector(".enregla-example");
      note.hidden = !left;
      if (shown.some((span) => span.className)) note.textContent = `${insert(says.still, { left })} `;
      const write = FORMATS[format.value];
      const body = (write ?? numbered)(rows());
      const written = length(write ? FORMATS.whatsapp(rows()) : body.text);
      const over = !write && written > most;
      let name = asked.template?.name;
      for (const option in chosen) if (chosen[option]) name += `_${option}`;
      result.textContent = copy.dataset.text =
        write ? body : JSON.stringify({ ...asked.template, name, components: [body, ...asked.template.components] }, null, 2);
      result.hidden = format.value === "text";
      count.textContent = insert(says[over ? "overflow" : write ? "fits" : "template"], { count: written, limit: most });
      copy.disabled = download.disabled = over;
    };
    boxes.push(show);
    box.prepend(form);
    if (asked.long) tools.before(labelled(says.size, size));
    tools.before(labelled(says.format, format), result, foot);
    box.prepend(head);
    copy.after(" ", download, " ", paper);
    copy.hidden = false;
  };

  const whole = document.querySelector(".enregla-company");
  if (whole) {
    const status = make("p", { role: "status" });
    whole.append(...companyForm("enregla", status), status);
  }
  document.querySelectorAll(".enregla-clause").forEach(equip);
  load();
  addEventListener("storage", load);
  addEventListener("pageshow", load);
}
