import type { Evaluation, RequiredControl } from "../../core/model/formats.generated.ts";
import { MEASURE_TYPE_LABELS, ROLE_LABELS } from "../../core/model/labels.ts";
import type { Terminal } from "../terminal.ts";
import { renderGrade } from "./render-findings-of-case.ts";
import { section } from "./render-open-questions.ts";

/** What the case now requires: which measure, who is responsible, due when, and who monitors it. */
export function renderControls({ requiredControls, monitoring }: Evaluation, terminal: Terminal): string[] {
  const { text } = terminal;
  const roles = monitoring.monitors.map((role) => text(ROLE_LABELS[role])).join(text({ zh: "、", en: ", " }));
  return [
    ...section(
      { zh: "须落实的防控措施", en: "Required controls" },
      requiredControls.map((control) => renderControl(control, terminal)),
      terminal,
    ),
    ...section({ zh: "监控责任", en: "Monitoring" }, [`${roles}: ${text(monitoring.inspection)}`], terminal),
  ];
}

function renderControl({ title, type, grade, responsible, due }: RequiredControl, terminal: Terminal): string {
  const { text, colors } = terminal;
  const by = due.date ?? text({ zh: "（该年日历未装入）", en: "(the calendar of that year is not loaded)" });
  const when = text({ zh: `最迟${by}`, en: `by ${by}` });
  const who = text(ROLE_LABELS[responsible]);
  return `${renderGrade(grade, terminal)}  ${text(title)} ${colors.dim(`(${text(MEASURE_TYPE_LABELS[type])})`)}: ${who}, ${when}`;
}
