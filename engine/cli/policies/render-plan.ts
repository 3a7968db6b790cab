import type { PlannedPower, PushPlan } from "../../bundle/push/plan-push.ts";
import type { LocalizedText, PolicyDiff } from "../../core/model/formats.generated.ts";
import { renderDiff } from "../diff/render-diff.ts";
import type { Terminal } from "../terminal.ts";

/** A power of a plan as it is told, whoever made the plan. */
export type ToldPower = {
  readonly power: string;
  readonly title: LocalizedText;
  readonly state: PlannedPower["state"];
  readonly diff?: PolicyDiff;
};

export function toldPower({ documents: { power }, state, diff }: PlannedPower): ToldPower {
  return { power: power.id, title: power.title, state, ...(diff && { diff }) };
}

/** What would change, power by power, for a person to read. What stays as it is is not told. */
export function renderPlan(powers: readonly ToldPower[], library: PushPlan["library"], terminal: Terminal): string[] {
  const { text, colors } = terminal;
  const lines = powers.filter(({ state }) => state !== "same").flatMap((power) => renderPower(power, terminal));
  if (library.length === 0) return lines;
  const names = library.slice(0, MOST_NAMES).join(", ") + (library.length > MOST_NAMES ? " …" : "");
  const words = {
    zh: `共享库有 ${library.length} 份文档不同，不会发送，请在服务中修改：${names}`,
    en: `${library.length} of the library differ and are not sent; change them in the service: ${names}`,
  };
  return [...lines, colors.yellow(text(words))];
}

const MOST_NAMES = 8;

function renderPower({ power, title, state, diff }: ToldPower, terminal: Terminal): string[] {
  const { text, colors } = terminal;
  if (state === "new") return renderDiff({ power, title, onlyIn: "after" }, terminal);
  if (diff !== undefined && diff.changes.length > 0) return renderDiff({ power, title, diff }, terminal);
  const words =
    diff === undefined
      ? { zh: "流程图无法读取，不能比较", en: "cannot be compared: one of the maps cannot be read" }
      : { zh: "仅样例案件不同", en: "nothing but example cases differs" };
  return [`${colors.bold(`${text(title)} ${colors.dim(power)}`)}  ${text(words)}`];
}
