// Puts the reader's data into the clauses, as text. Nothing is sent; the company's data stay in the browser.
"use strict";
{
  const { says, company: labels, formats, limits, patterns, escaped, marks } = JSON.parse(document.currentScript.dataset.words);
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
      stored = false; // some browsers keep nothing for a file
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
  const length = (text) => [...text].length; // as Python counts

  // What controller.py and drafting.py refuse.
  const APART = /[\p{Zs}\-\xaf˗֊־᠊‐-―‾⁃⁻₋−⎯⎺-⎽⏤﹣－￣]/gu;
  const isTaxId = (value) => {
    const plain = value.replace(APART, "").replace(/[０-９𝟎-𝟿]/gu, (digit) => digit.normalize("NFKC"));
    const [, first, digits, last] = /^(.)(\d{7})(.)$/.exec(plain.toUpperCase().replace(/^ES/, "")) ?? [];
    if (/[A-HJNP-SUVW]/.test(first)) {
      const sum = [...digits].reduce((sum, digit, place) => sum + +(place % 2 ? digit : "0246813579"[digit]), 0) % 10;
      return [`${(10 - sum) % 10}`, "JIHGFEDCBA"[sum]].includes(last);
    }
    const lead = { K: "", L: "", M: "", X: 0, Y: 1, Z: 2 }[first] ?? first;
    return /^\d?$/.test(lead) && last === "TRWAGMYFPDXBNJZSQVHLCKE"[(lead + digits) % 23];
  };
  const problem = (name, typed, asked) => {
    const value = typed.trim();
    const count = length(typed);
    if (!value) return says.empty;
    if (count > limits.value) return insert(says.long, { count, limit: limits.value });
    if (/(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(typed)) return says.invisible;
    const service = asked?.service && new RegExp(`^(?:${asked.service})$`, "iu").exec(value)?.groups;
    if (service) return asked.refused[Object.keys(service).find((purpose) => service[purpose])];
    const good = name === "tax_id" ? isTaxId(value) : new RegExp(patterns[name] ?? "", "u").test(value);
    return good || asked ? "" : says[name];
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
        else text += piece.replace(/\{\{|\}\}/g, ([brace]) => `${brace} ${brace}`);
      });
      return text;
    });
    return { type: "BODY", text: written.join("\n\n"), ...(examples.length && { example: { body_text: [examples] } }) };
  };

  const check = ({ input, name, values, asked }) => {
    const found = values[name] !== undefined && problem(name, values[name], asked);
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
    store(({ enregla = "{}" }) => {
      const kept = JSON.parse(enregla);
      for (const name of names) company[name] = kept?.[name] ? String(kept[name]) : undefined;
    });
    refresh();
  };
  const field = (id, values, name, label, autocomplete, asked) => {
    const oninput = () => {
      values[name] = input.value;
      if (!asked) store((kept) => kept.setItem("enregla", JSON.stringify(company)));
      refresh(input);
    };
    const input = make("input", { id: `${id}-${name}`, autocomplete, "aria-describedby": `${id}-${name}-problem`, oninput });
    inputs.push({ input, name, values, asked });
    const found = make("span", { id: `${id}-${name}-problem`, class: "enregla-problem" });
    return make("p", { "data-of": name }, make("label", { for: input.id }, label), input, found);
  };
  const group = (legend, ...inside) => make("fieldset", {}, make("legend", {}, legend), ...inside);
  const button = (text, onclick) => make("button", { type: "button", onclick }, text);
  const companyForm = (id, status) => [
    group(says.company, ...names.map((name) => field(id, company, name, ...labels[name]))),
    make("p", { class: "enregla-note enregla-kept" }),
    button(says.forget, () => {
      store((kept) => kept.removeItem("enregla"));
      for (const { values, name } of inputs) delete values[name];
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
    const rows = () =>
      parts.filter((part) => !part.hidden).map((part) => {
        const pieces = [""]; // as in Row
        for (const node of part.querySelector(".enregla-text").childNodes) {
          if (node.dataset) pieces.push(node.textContent, "");
          else pieces[pieces.length - 1] += node.data;
        }
        return { heading: part.querySelector(".enregla-heading")?.textContent, pieces };
      });

    const options = Object.entries(asked.options).map(([name, label]) => {
      const onchange = () => {
        chosen[name] = input.checked;
        show();
      };
      const input = make("input", { type: "checkbox", name, checked: chosen[name], onchange });
      return make("label", {}, input, " ", label);
    });
    const fields = Object.entries(asked.fields).map(([name, label]) => field(id, own, name, label, "off", asked));
    const form = make("details", { class: "enregla-form" }, make("summary", {}, says.fill));
    if (options.length + fields.length) form.append(group(says.own, ...options, ...fields));
    if (!whole) form.append(...companyForm(id, status));
    form.open = whole;
    form.hidden = !form.children[1];
    const offered = Object.entries(formats).filter(([name]) => FORMATS[name] || asked.template);
    const format = make("select", { onchange: () => show() }, ...offered.map(([value, [label]]) => make("option", { value }, label)));
    const result = make("pre", { tabIndex: 0 });
    const count = make("p", { class: "enregla-note" });
    const download = button(says.download, () => {
      const href = `data:text/plain;charset=utf-8,${encodeURIComponent(copy.dataset.text)}`;
      make("a", { href, download: asked.id + formats[format.value][1] }).click();
    });
    const paper = button(says.print, () => {
      box.classList.add("enregla-printed"); // the style sheet hides the rest
      onafterprint = () => box.classList.remove("enregla-printed");
      print();
    });

    const show = () => {
      let section = 0;
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
      box.querySelector(".enregla-example").hidden = shown.every((span) => span.className);
      const write = FORMATS[format.value];
      const body = (write ?? numbered)(rows());
      const size = length(body.text ?? body);
      const over = !write && size > limits.body;
      let name = asked.template?.name;
      for (const option in chosen) if (chosen[option]) name += `_${option}`;
      result.textContent = copy.dataset.text = write
        ? body
        : JSON.stringify({ ...asked.template, name, components: [body, ...asked.template.components] }, null, 2);
      result.hidden = format.value === "text";
      count.textContent = insert(over ? says.overflow : says.length, { count: size, limit: limits.body });
      copy.disabled = download.disabled = over;
    };
    boxes.push(show);
    box.prepend(form);
    tools.before(make("label", { class: "enregla-format" }, says.format, " ", format), result, count);
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
