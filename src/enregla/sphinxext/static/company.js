// The company's data, as typed and kept in this browser only, and what controller.py refuses of them.
"use strict";
{
  const { limit, patterns } = JSON.parse(document.currentScript.dataset.company);
  const length = (text) => [...text].length; // as Python counts
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
  window.enreglaCompany = {
    limit,
    length,
    // What is wrong with any text, and with the company's own: the name of what is said of it, or nothing.
    flaw: (typed) => {
      if (!typed.trim()) return "empty";
      if (length(typed) > limit) return "long";
      return /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{NChar}]/u.test(typed) ? "invisible" : "";
    },
    mismatch: (name, value) =>
      (name === "tax_id" ? isTaxId(value) : new RegExp(patterns[name] ?? "", "u").test(value)) ? "" : name,
    kept: (store = localStorage) => JSON.parse(store.enregla ?? "{}") ?? {},
  };
}
