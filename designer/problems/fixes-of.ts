import { fixesFor } from "../../engine/core/check/fixes/fixes-for.ts";
import type { Fix } from "../../engine/core/check/fixes/fix.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import type { Problem } from "./problem.ts";
import { FIX_WORDS } from "./words.ts";

/** What mends a problem safely, as one undo step. */
export type ProblemFix = { readonly title: LocalizedText; readonly apply: () => void };

/** The safe ways to mend a problem, the likeliest first; none where people must decide. */
export function fixesOf(session: PolicySession, { source, place }: Problem): readonly ProblemFix[] {
  if (session.readOnly) return [];
  if (source.kind === "finding") {
    const documents = { ...session.documents.value, map: "" };
    const context = { documents, library: session.library, map: session.map.value };
    return fixesFor(source.finding, context).flatMap((fix) => applied(session, fix));
  }
  // A gateway with one way in and one way out decides nothing: without it the way is the same.
  const element = place.kind === "map" ? place.element : undefined;
  if (source.rule !== "superfluous-gateway" || element === undefined) return [];
  return [{ title: FIX_WORDS.removeGateway, apply: () => session.modeler.edit.remove([element]) }];
}

function applied(session: PolicySession, fix: Fix): readonly ProblemFix[] {
  const { title } = fix;
  switch (fix.kind) {
    case "documents":
      return [{ title, apply: () => session.change(title, (pack) => withoutMap(fix.apply({ ...pack, map: "" }))) }];
    case "removeRuleReference":
      return [
        { title, apply: () => changeRules(session, fix.element, (rules) => rules.filter((rule) => rule !== fix.rule)) },
      ];
    case "replaceRuleReference":
      return [
        {
          title,
          apply: () =>
            changeRules(session, fix.element, (rules) => rules.map((rule) => (rule === fix.rule ? fix.by : rule))),
        },
      ];
    default:
      return [{ title, apply: () => session.modeler.edit.setPower(fix.power) }];
  }
}

function withoutMap<T extends { readonly map: string }>({ map: _map, ...documents }: T): Omit<T, "map"> {
  return documents;
}

function changeRules(
  session: PolicySession,
  element: string,
  change: (rules: readonly string[]) => readonly string[],
): void {
  const step = session.map.peek().steps.find(({ id }) => id === element);
  if (step !== undefined) session.modeler.edit.setRules(element, change(step.rules));
}
