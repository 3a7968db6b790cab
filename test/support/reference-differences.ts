/** One thing in which we deliberately decide otherwise than json-rules-engine 7. */
export type ReferenceDifferenceRow = { readonly id: string; readonly library: string; readonly ours: string };

/** Where we differ from json-rules-engine; the README shows these rows, and each has a test that shows both behaviours. */
export const REFERENCE_DIFFERENCES = [
  {
    id: "missing-fact-fires",
    library: "With `allowUndefinedFacts`, `notEqual`, `notIn` and `not` fire on a missing fact.",
    ours: "A missing fact leaves the rule undecided, and the case `incomplete`.",
  },
  {
    id: "missing-fact-passes",
    library: "With `allowUndefinedFacts`, `lessThan` and `equal` on a missing fact silently do not fire.",
    ours: "A missing fact leaves the rule undecided, and the case `incomplete`.",
  },
  {
    id: "missing-fact-rejects",
    library: "By default one missing fact rejects the whole run; the results of all other rules are lost.",
    ours: "Every other rule is judged, and the missing fact is named.",
  },
  {
    id: "text-as-number",
    library: '`"3" lessThan 5` fires: texts are parsed as numbers; `"9" greaterThan "10"` fires too.',
    ours: "Facts are typed by the dictionary; a text sent for a number is an invalid fact.",
  },
  {
    id: "text-with-a-number",
    library: '`"500000x" greaterThan 100` is false without a word.',
    ours: "It is an invalid fact, and the case is `incomplete`.",
  },
  {
    id: "decimal-drift",
    library: "0.1 + 0.2 does not equal 0.3.",
    ours: "Derived decimals and money are exact: it does.",
  },
  {
    id: "dates",
    library: "A `Date` compares false without a word; date texts compare letter by letter, 30 February included.",
    ours: "`before`, `after`, `onOrBefore`, `onOrAfter` and `between` compare dates that exist; number operators are refused.",
  },
  {
    id: "equal-on-lists",
    library: "`equal` on lists compares identity: equal lists are never equal.",
    ours: "`equal` is refused on a list; `contains` and `intersects` look into it.",
  },
  {
    id: "substring-in",
    library: "`in` with a text on the right matches any part of it.",
    ours: "`in` takes a list, and nothing else.",
  },
  {
    id: "contains-on-text",
    library: "`contains` and `doesNotContain` on a text are both false.",
    ours: "Both are refused on a text.",
  },
  {
    id: "operator-throws",
    library: "`in` with a number on the right throws, and the whole run is lost.",
    ours: "It is refused before anything runs.",
  },
  {
    id: "empty-group",
    library: "An empty `any` is true, as an empty `all` is.",
    ours: "An empty group is refused.",
  },
  {
    id: "all-beside-any",
    library: "`all` beside `any`: `any` wins, `all` is ignored without a word.",
    ours: "Two groups side by side are refused.",
  },
  {
    id: "misspelt-key",
    library: "A misspelt key, `paht`, is accepted; the whole object is compared.",
    ours: "An unknown key is refused, at its place.",
  },
  {
    id: "path",
    library: "`path` takes JSONPath from the author of a rule; on a primitive it is ignored.",
    ours: "`path` and `params` are refused; a derived fact or a condition on records reads what lies inside.",
  },
  {
    id: "unknown-operator",
    library: "An unknown operator is accepted, and throws only when it is reached.",
    ours: "It is refused, with the nearest known one.",
  },
  {
    id: "duplicate-names",
    library: "Two rules of one name are accepted.",
    ours: "They are refused.",
  },
  {
    id: "priority",
    library: 'The priority `"abc"` is accepted as not a number.',
    ours: "It is refused.",
  },
  {
    id: "circular-conditions",
    library: "Named conditions in a circle overflow the stack.",
    ours: "They are refused, and the circle is told.",
  },
  {
    id: "deep-nesting",
    library: "A rule nested 20,000 deep overflows the stack.",
    ours: "More than 16 levels are refused.",
  },
  {
    id: "proto-key",
    library: "An own `__proto__` key in a rule replaces the prototype of its condition, and the run crashes.",
    ours: "It is an unknown key, and refused.",
  },
  {
    id: "inherited-facts",
    library: "Inherited keys of the facts object are read as facts.",
    ours: "Only own keys are facts.",
  },
  {
    id: "overlapping-runs",
    library: "Overlapping runs of one engine drop rules without a word.",
    ours: "A policy has no run state; judging is synchronous.",
  },
  {
    id: "order-of-results",
    library: "Results come in the order in which rules complete.",
    ours: "Findings come by priority, then by name.",
  },
  {
    id: "not-reached",
    library: "A condition that was not reached has no result, as if it were not there.",
    ours: "Its leaf says `notReached`.",
  },
  {
    id: "shared-name",
    library: "The name of a shared condition is lost in the result.",
    ours: "The explanation keeps it.",
  },
  {
    id: "extra-keys",
    library: "`toJSON` drops the keys that it does not know, such as a legal basis.",
    ours: "Documents are kept as they are.",
  },
] as const satisfies readonly ReferenceDifferenceRow[];

export type ReferenceDifferenceId = (typeof REFERENCE_DIFFERENCES)[number]["id"];
