// The search page. The form of any page leads here with ?q=; only then is the index loaded, as a script,
// so that it also works from a file. Titles and descriptions come from the list of all pages on this page.
"use strict";
(() => {
  // As in search_index.py.
  const FIRST = 35;
  // How many results to show, and how far behind the best.
  const MOST = 10;
  const FAR = 0.25;

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{Mn}/gu, "");
  const words = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) || []).filter((word) => word.length > 1);

  function unpack(data) {
    const terms = data.terms.split(" ");
    const postings = new Map();
    let at = 0;
    terms.forEach((term, i) => {
      const held = [];
      let number = 0;
      for (let left = data.counts.charCodeAt(i) - FIRST; left > 0; left--, at++) {
        number += data.gaps.charCodeAt(at) - FIRST;
        held.push([number, data.weights.charCodeAt(at) - FIRST]);
      }
      postings.set(term, held);
    });
    const stopwords = new Set(data.stopwords.split(" "));
    const split = (phrases) => phrases.map((phrase) => phrase.split(" "));
    const synonyms = data.synonyms.flatMap(([stands, ways]) => split(ways).map((typed) => [typed, split(stands)]));
    return { postings, synonyms, stopwords, headings: data.headings };
  }

  // At most `limit` letters added, lost, changed or swapped.
  function near(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return false;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length] <= limit;
  }

  // What stands in for a word that no page holds: the stems that begin as it does, or else those a slip or two away.
  function guesses(word, stem, index) {
    if (word.length < 4) return [];
    const known = [...index.postings.keys()].map((term) => [term, [[term]], stem]);
    for (const [synonym, stands] of index.synonyms)
      if (synonym.length === 1) known.push([synonym[0].replace("*", ""), stands, word]);
    let close = known.filter(([term, , typed]) => term.startsWith(typed));
    for (let slips = 1; !close.length && slips <= (word.length > 7 ? 2 : 1); slips++)
      close = known.filter(([term, , typed]) => term[0] === typed[0] && near(typed, term, slips));
    return close.flatMap(([, stands]) => stands.map((stems) => [stems, 0.6]));
  }

  // Plurals do not matter, and a final * stands for any ending.
  function same(pattern, word) {
    if (pattern.endsWith("*")) return word.startsWith(pattern.slice(0, -1));
    return word === pattern || word === pattern + "s" || word === pattern + "es";
  }

  // How many of the words from the i-th on say this synonym; words that say nothing may stand between.
  function said(synonym, typed, stopwords, i) {
    let at = i;
    for (const pattern of synonym) {
      while (at > i && at < typed.length && stopwords.has(typed[at]) && !same(pattern, typed[at])) at++;
      if (at >= typed.length || !same(pattern, typed[at])) return 0;
      at++;
    }
    return at - i;
  }

  // What was typed, as a list of ideas; an idea is a list of alternatives, each some stems and their weight.
  function ideas(query, index, stem) {
    const typed = words(query);
    const found = [];
    for (let i = 0, length; i < typed.length; i += length) {
      length = 1;
      let meant = [];
      for (const [synonym, stands] of index.synonyms) {
        const n = said(synonym, typed, index.stopwords, i);
        if (n > length) meant = [];
        if (n >= length) meant.push(...stands);
        length = Math.max(n, length);
      }
      const own = typed.slice(i, i + length).filter((word) => !index.stopwords.has(word));
      const held = [...new Set(own.map(stem))].filter((s) => index.postings.has(s));
      const alternatives = meant.map((stems) => [stems, 1]);
      if (held.length) alternatives.push([held, meant.length ? 0.5 : 0.7]);
      if (!alternatives.length && own.length) alternatives.push(...guesses(own[0], stem(own[0]), index));
      if (alternatives.length) found.push(alternatives);
    }
    return found;
  }

  // Pages and their scores, best first; a page with all of the ideas comes before one with some.
  function rank(asked, index) {
    const scores = new Map();
    for (const alternatives of asked) {
      const best = new Map();
      for (const [stems, weight] of alternatives) {
        const sums = new Map();
        for (const s of stems)
          for (const [page, level] of index.postings.get(s) || []) {
            const [sum, held] = sums.get(page) || [0, 0];
            sums.set(page, [sum + level, held + 1]);
          }
        for (const [page, [sum, held]] of sums) {
          const score = weight * sum * (held / stems.length) ** 2;
          best.set(page, Math.max(best.get(page) || 0, score));
        }
      }
      for (const [page, score] of best) {
        const [sum, matched] = scores.get(page) || [0, 0];
        scores.set(page, [sum + score, matched + 1]);
      }
    }
    return [...scores]
      .map(([page, [sum, matched]]) => [page, sum * Math.sqrt(matched / asked.length)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  // The text, with the words that were asked for marked.
  function marked(text, wanted, stem) {
    const part = document.createDocumentFragment();
    for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
      const word = fold(piece);
      if (word.length < 2 || !wanted.has(stem(word))) part.append(piece);
      else part.appendChild(document.createElement("mark")).append(piece);
    }
    return part;
  }

  const slug = (text) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

  // The headings of a page that say most of what was asked, two at most.
  function parts(headings, asked, stem) {
    const found = [];
    for (let i = 0; i < headings.length; i += 2) {
      const held = new Set(words(headings[i + 1]).map(stem));
      const ways = asked.map((alternatives) => alternatives.some(([stems]) => stems.every((s) => held.has(s))));
      found.push([ways.filter(Boolean).length, headings[i] || slug(headings[i + 1]), headings[i + 1]]);
    }
    return found.filter(([ways]) => ways).sort((a, b) => b[0] - a[0]).slice(0, 2);
  }

  // The list of all pages, in the order of the index.
  function entries() {
    return [...document.querySelectorAll("#search-pages a")].map((link) => ({
      href: link.getAttribute("href"),
      title: link.textContent,
      description: link.closest("li, section").querySelector("p").textContent,
      section: link.closest("section").querySelector("h3").textContent,
    }));
  }

  function item(page, headings, asked, stem) {
    const wanted = new Set(asked.flatMap((alternatives) => alternatives.flatMap(([stems]) => stems)));
    const li = document.createElement("li");
    const add = (name, text, parent = li) => {
      const element = parent.appendChild(document.createElement(name));
      element.append(text);
      return element;
    };
    const link = add("a", marked(page.title, wanted, stem), add("h3", ""));
    link.href = page.href;
    if (page.section !== page.title) add("p", page.section).className = "search-section";
    add("p", marked(page.description, wanted, stem));
    const close = parts(headings, asked, stem);
    if (close.length) {
      const line = add("p", form.dataset.parts);
      for (const [, id, text] of close) {
        line.append(" ");
        add("a", marked(text, wanted, stem), line).href = `${page.href}#${id}`;
      }
    }
    return li;
  }

  function show(query, data) {
    const index = unpack(data);
    const stemmer = new Stemmer();
    const stem = (word) => stemmer.stemWord(word);
    const asked = ideas(query, index, stem);
    const ranked = rank(asked, index);
    const near = ranked.filter(([, score]) => score > ranked[0][1] * FAR);
    const best = near.slice(0, MOST);
    const pages = entries();
    results.querySelector("ol").replaceChildren(...best.map(([i]) => item(pages[i], index.headings[i], asked, stem)));
    results.hidden = !best.length;
    list.hidden = best.length > 0;
    say(near.length > MOST ? "best" : near.length > 1 ? "many" : near.length ? "one" : "none", query, best.length);
  }

  function say(what, query = "", count = 0) {
    status.textContent = form.dataset[what].replace("{count}", count).replace("{query}", () => query);
  }

  const form = document.querySelector("form[data-index]");
  const [status, results, list] = ["status", "results", "pages"].map((name) => document.getElementById(`search-${name}`));
  const query = (new URLSearchParams(location.search).get("q") || "").trim();
  if (query) {
    form.elements.q.value = query;
    document.title = `${query} · ${document.title}`;
    say("searching");
    // Before the first paint, so that nothing moves when the results come.
    results.hidden = false;
    list.hidden = true;
    const script = document.createElement("script");
    script.src = form.dataset.index;
    script.onload = () => show(query, window.enreglaIndex);
    script.onerror = () => {
      say("broken");
      results.hidden = true;
      list.hidden = false;
    };
    document.head.append(script);
  }
})();
