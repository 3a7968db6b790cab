import type { Terminal } from "../terminal.ts";
import type { PowerCoverage } from "./power-report.ts";

/** The coverage of one power by its cases, and the tests of which the cases saw only one outcome. */
export function renderCoverage(
  { rules, rulesFired, rulesAtBoundary, tests, conditions }: PowerCoverage,
  { text, colors }: Terminal,
): string[] {
  const share = percent(conditions);
  const gaps = tests.filter(({ passed, failed }) => !passed || !failed);
  return [
    text({
      zh: `    规则触发${rulesFired}/${rules}，边界案例${rulesAtBoundary}/${rules}，条件覆盖${share}`,
      en: `    rules fired ${rulesFired}/${rules}, at their boundary ${rulesAtBoundary}/${rules}, conditions ${share}`,
    }),
    ...gaps.map(({ rule, pointer, fact, operator, passed, failed }) => {
      const unseen = [...(passed ? [] : [{ zh: "成立", en: "hold" }]), ...(failed ? [] : [{ zh: "不成立", en: "fail" }])];
      const words = text({
        zh: `从未见其${unseen.map(({ zh }) => zh).join("或")}`,
        en: `never seen to ${unseen.map(({ en }) => en).join(" or to ")}`,
      });
      return colors.dim(`      ${rule}#${pointer} ${fact} ${operator}: ${words}`);
    }),
  ];
}

/** A ratio in whole percent, rounded down, so that only everything is 100%. */
export function percent(ratio: number): string {
  return `${Math.floor(ratio * 100)}%`;
}
