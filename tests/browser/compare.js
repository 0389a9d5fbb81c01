// Compare the page's engine with recommend(): `data` is what tests/expected/situations.py says of every situation.
//
// 1. Every situation: verdict, rules of reasons and conditions, texts, open questions and the recommended channel.
// 2. Which questions are asked: with nothing answered, with each one answer, and with some longer sets of answers,
//    a question must be asked exactly when its answers can change a verdict, a condition or the recommended channel.
({ tables, told, values, coarse, rules, questions }) => {
  const root = document.querySelector(".enregla-wizard");
  const { recommend, matters } = root.engine;
  const verdicts = root.dataset.verdicts.split(" ");
  // The page has the rules in the order of the package.
  const ids = new Map();
  for (const [selector, names] of [["[data-verdict]", rules], ["[data-open]", questions]]) {
    root.querySelectorAll(selector).forEach((row, i) => ids.set(row, names[i]));
  }
  const words = new Map([[true, "yes"], [false, "no"], [null, undefined]]);
  const say = (value) => (words.has(value) ? words.get(value) : value);
  const split = (part) => (part ? part.split("\t") : []);
  const answers = told.map((text) => {
    const [verdict, ...parts] = text.split("\n");
    const [reasons, conditions, texts] = parts.map(split);
    return {
      verdict: verdicts.indexOf(verdict),
      reasons,
      conditions: conditions.map((each) => [each.split(" ")[0], each.slice(each.indexOf(" ") + 1)]),
      texts,
      seen: verdict + parts[1],
    };
  });
  const same = (found, wanted, equal) => found.length === wanted.length && found.every((each, i) => equal(each, wanted[i]));
  const agrees = (option, wanted) =>
    option.verdict === wanted.verdict &&
    same(option.reasons, wanted.reasons, ({ row }, id) => ids.get(row) === id) &&
    same(option.conditions, wanted.conditions, ({ row, text }, [id, words]) => ids.get(row) === id && text === words) &&
    same(option.texts, wanted.texts, Object.is);

  const differences = [];
  const report = (...what) => { if (differences.length < 5) differences.push(JSON.stringify(what)); };
  const counts = { situations: 0, asked: 0, skipped: 0 };
  const times = { compare: 0, ask: 0 };
  let random = 1;
  const draw = (n) => (random = (random * 48271) % 2147483647) % n;

  for (const { group, facts, channels, open, choice } of tables) {
    let started = performance.now();
    const sizes = facts.map((fact) => values[fact].length);
    const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, size) => product * size, 1));
    const at = facts.map(() => 0);
    const lookup = (part, size, place) => {
      const where = part.facts.map((fact) => facts.indexOf(fact));
      return () => part.answers[where.reduce((total, i) => total * size(facts[i]) + place(facts[i], at[i]), 0)];
    };
    const every = [(fact) => values[fact].length, (fact, i) => i];
    const few = [(fact) => Math.max(...coarse[fact]) + 1, (fact, i) => coarse[fact][i]];
    const expected = Object.entries(channels).map(([channel, part]) => [channel, lookup(part, ...every)]);
    const expectedOpen = lookup(open, ...every);
    const expectedChoice = lookup(choice, ...few);
    const outcomes = [];
    const known = new Map();
    do {
      const s = { ...group };
      facts.forEach((fact, i) => { s[fact] = say(values[fact][at[i]]); });
      const found = recommend(s);
      const chosen = expectedChoice();
      let outcome = chosen;
      for (const [channel, answer] of expected) {
        const wanted = answers[answer()];
        outcome += wanted.seen;
        if (!agrees(found.options[channel], wanted)) report(s, channel, found.options[channel], wanted);
      }
      if (found.channel !== chosen) report(s, found.channel, chosen);
      if (found.open.map(({ row }) => ids.get(row)).join(" ") !== expectedOpen()) report(s, "open questions");
      outcomes.push(known.get(outcome) ?? known.set(outcome, known.size).get(outcome));
      counts.situations += 1;
      for (let i = facts.length - 1; i >= 0 && ++at[i] === sizes[i]; i -= 1) at[i] = 0;
    } while (at.some(Boolean));
    times.compare += performance.now() - started;

    started = performance.now();
    // Whether some situation that agrees with `said` (fact index -> value index) changes along one fact.
    const changes = (said, fact) => {
      const free = facts.map((_, i) => i).filter((i) => i !== fact && !said.has(i));
      const walk = (offset, [next, ...others]) => {
        if (next === undefined) {
          for (let value = 1; value < sizes[fact]; value += 1) {
            if (outcomes[offset + value * strides[fact]] !== outcomes[offset]) return true;
          }
          return false;
        }
        for (let value = 0; value < sizes[next]; value += 1) {
          if (walk(offset + value * strides[next], others)) return true;
        }
        return false;
      };
      return walk([...said].reduce((offset, [i, value]) => offset + value * strides[i], 0), free);
    };
    const states = [new Map()];
    facts.forEach((fact, i) => values[fact].forEach((_, value) => states.push(new Map([[i, value]]))));
    for (let n = 0; n < 10; n += 1) {
      states.push(new Map(facts.map((fact, i) => [i, draw(sizes[i] + 2)]).filter(([i, value]) => value < sizes[i])));
    }
    const unknown = facts.indexOf("recipients"); // the wizard has no "I don't know" for a number
    for (const said of states.filter((each) => each.get(unknown) !== 0)) {
      const s = { ...group };
      for (const [i, value] of said) s[facts[i]] = say(values[facts[i]][value]) ?? "unstated";
      facts.forEach((fact, i) => {
        const { [fact]: _, ...others } = s;
        const rest = new Map([...said].filter(([other]) => other !== i));
        const asked = matters(fact, others);
        counts[asked ? "asked" : "skipped"] += 1;
        if (asked !== changes(rest, i)) report(fact, others, asked ? "asked in vain" : "skipped though it matters");
      });
    }
    times.ask += performance.now() - started;
  }
  return { ...counts, differences, times };
}
