import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PROJECT_ROOT } from "../support/source-files.ts";

/** A rule of the power of the hostile maps. */
export const RULE = "block-overridden-by-hand";

export const SOUND_RULE = readFileSync(join(PROJECT_ROOT, "rules", "budget-payment", "rules", `${RULE}.json`), "utf8");
const DEPTH = 20_000;

const BROKEN = "不是有效的 JSON，规则未改动";
const WITHOUT = "与表单同步；标出的项不属于规则，只留在这段文本里";
const INCOMPLETE = "还不是完整的规则，规则未改动";

/** Texts that are no rule, or not only one, each with the words in which that is said. */
export const NO_RULES: readonly (readonly [what: string, text: string, words: string])[] = [
  ["a prototype", SOUND_RULE.replace("{", '{ "__proto__": { "polluted": true },'), WITHOUT],
  ["a key that stands twice", SOUND_RULE.replace("{", '{ "priority": 1,'), BROKEN],
  ["a call", "(() => alert(1))()", BROKEN],
  ["lists in lists, twenty thousand deep", "[".repeat(DEPTH) + "]".repeat(DEPTH), BROKEN],
  ["groups in groups, five hundred deep", withNestedConditions(500), BROKEN],
  ["a number too large", SOUND_RULE.replace("300", "1e400"), INCOMPLETE],
  ["a title of a million letters", SOUND_RULE.replace("人工绕过系统拦截", "长".repeat(1_000_000)), INCOMPLETE],
];

/** A sound rule whose title looks like markup. */
export const WITH_MARKUP = SOUND_RULE.replace("人工绕过系统拦截", "<img src=x onerror=alert(1)>");

function withNestedConditions(depth: number): string {
  const conditions = `${'{ "all": ['.repeat(depth)}{ "fact": "manualOverride", "operator": "equal", "value": true }${"] }".repeat(depth)}`;
  return SOUND_RULE.replace(/"conditions": .*,/, `"conditions": ${conditions},`);
}
