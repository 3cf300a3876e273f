/**
 * The page of all rules, from their declarations.
 * @param {typeof import('../../src/analysis/rules/check.js').rules} rules
 */
export function rulesPage(rules) {
  const rows = Object.entries(rules).map(
    ([name, { severity, title, meaning }]) =>
      `## ${name}\n\n${severity} · ${title.DE} · ${title.EN}\n\n${meaning.DE}\n\n${meaning.EN}\n`,
  );
  return `# Rules

What the graph checks by itself. Written by \`npm run emit\` from the declarations in src/analysis/rules.

Ask with \`violations\` or \`Body.violations\` in GraphQL, or with \`gremiengraph check --rules\`; that command ends with 4 where
it finds an ERROR (cannot be true) or a WARNING (is hardly true, or sources differ). A NOTE is what the sources leave open.

- A partial date is taken at its widest: only what is broken on every day that it can mean is a violation.
- With \`validAt\` only facts of that day count. Without it, rules about seats and NO_CHAIR look at today, all others at every
  day. ENDS_BEFORE_START, WITHOUT_EVIDENCE and the rules about meetings and duplicates have no day.
- With \`knownAt\` only what the graph had learnt by then counts, and only evidence that was recorded by then.
- The order is severity, then rule as below, then the ids of the things and facts.

What they find in the shipped facts is listed in [known-gaps.md](known-gaps.md).

${rows.join('\n')}`;
}
