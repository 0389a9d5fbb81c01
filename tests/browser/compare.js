// Compare the page's engine with recommend(): `tables` is what tests/expected/situations.py says of every situation.
//
// 1. Every situation that can differ: verdict, rules of reasons and conditions, texts, open questions and the
//    recommended channel. Of values that nothing tells apart, each situation takes one at random, or, with `every`,
//    all of them.
// 2. Which questions are asked: with nothing answered, with each one answer, and with some longer sets of answers,
//    a question must be asked exactly when its answers can change a verdict, a condition or the recommended channel.
({ tables, told, rules, questions, every }) => {
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

  for (const { group, facts, classes, channels, open, choice } of tables) {
    let started = performance.now();
    // What each fact goes through: classes of values, or each value with its class.
    const steps = facts.map((fact) => classes[fact].flatMap((values, at) =>
      every ? values.map((value) => ({ at, values: [value] })) : [{ at, values }]));
    const now = facts.map(() => 0);
    const lookup = (part, size, place) => {
      const where = part.facts.map((fact) => facts.indexOf(fact));
      return () => part.answers[where.reduce((total, i) => total * size(facts[i]) + place(facts[i], steps[i][now[i]].at), 0)];
    };
    const fine = [(fact) => classes[fact].length, (fact, at) => at];
    const few = [(fact) => Math.max(...choice.coarse[fact]) + 1, (fact, at) => choice.coarse[fact][at]];
    const expected = Object.entries(channels).map(([channel, part]) => [channel, lookup(part, ...fine)]);
    const expectedOpen = lookup(open, ...fine);
    const expectedChoice = lookup(choice, ...few);
    const outcomes = [];
    const known = new Map();
    do {
      const s = { ...group };
      facts.forEach((fact, i) => {
        const { values } = steps[i][now[i]];
        s[fact] = say(values[draw(values.length)]);
      });
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
      for (let i = facts.length - 1; i >= 0 && ++now[i] === steps[i].length; i -= 1) now[i] = 0;
    } while (now.some(Boolean));
    times.compare += performance.now() - started;
    if (every) continue;

    started = performance.now();
    const sizes = steps.map((each) => each.length);
    const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((product, size) => product * size, 1));
    // Whether some situation that agrees with `said` (fact index -> class index) changes along one fact.
    const changes = (said, fact) => {
      const free = facts.map((_, i) => i).filter((i) => i !== fact && !said.has(i));
      const walk = (offset, [next, ...others]) => {
        if (next === undefined) {
          for (let at = 1; at < sizes[fact]; at += 1) {
            if (outcomes[offset + at * strides[fact]] !== outcomes[offset]) return true;
          }
          return false;
        }
        for (let at = 0; at < sizes[next]; at += 1) {
          if (walk(offset + at * strides[next], others)) return true;
        }
        return false;
      };
      return walk([...said].reduce((offset, [i, at]) => offset + at * strides[i], 0), free);
    };
    // What a reader can say: "I don't know" is an answer, but not about a number.
    const sayable = (i) => steps[i].flatMap(({ at, values }) =>
      values.filter((value) => value !== null || facts[i] !== "recipients").map((value) => [at, say(value) ?? "unstated"]));
    const states = [[]];
    facts.forEach((_, i) => sayable(i).forEach((answer) => states.push([[i, ...answer]])));
    for (let n = 0; n < 3; n += 1) {
      states.push(facts.flatMap((_, i) => (draw(2) ? [[i, ...sayable(i)[draw(sayable(i).length)]]] : [])));
    }
    for (const said of states) {
      facts.forEach((fact, i) => {
        const others = said.filter(([other]) => other !== i);
        const s = { ...group, ...Object.fromEntries(others.map(([other, , value]) => [facts[other], value])) };
        const asked = matters(fact, s);
        counts[asked ? "asked" : "skipped"] += 1;
        if (asked !== changes(new Map(others), i)) report(fact, s, asked ? "asked in vain" : "skipped though it matters");
      });
    }
    times.ask += performance.now() - started;
  }
  return { ...counts, differences, times };
}
