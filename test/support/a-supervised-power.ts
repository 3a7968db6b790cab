import { resolveCase } from "../../engine/core/cases/resolve-case.ts";
import type { CaseEvent, CaseFacts } from "../../engine/core/model/formats.generated.ts";
import { readSettings } from "../../engine/core/supervision/settings.ts";
import { planSupervision, type SupervisionPlan } from "../../engine/core/supervision/supervision-plan.ts";
import { CALENDAR, soundMap } from "./a-supervision.ts";
import { rulePacks } from "./rule-packs.ts";
import { DUTIES, SHARED_SETTINGS } from "./supervision-settings.ts";

const packs = await rulePacks();

/** A power of this repository under supervision, with the facts of one of its example cases. */
export async function supervisedPower(
  id: string,
  example: string,
): Promise<{ readonly plan: SupervisionPlan; readonly facts: CaseFacts }> {
  const pack = packs.find((one) => one.id === id);
  const found = pack?.cases.find(({ name }) => name === example);
  if (pack === undefined || found === undefined) throw new Error(`no ${id} or no ${example}`);
  const settings = readSettings(SHARED_SETTINGS, pack.policy.parameters);
  if (!settings.ok) throw new Error(JSON.stringify(settings.findings));
  const map = await soundMap(pack.mapXml);
  const plan = planSupervision({
    map,
    policy: pack.policy,
    calendar: CALENDAR,
    settings: settings.settings,
    duties: DUTIES,
  });
  const byName = new Map(pack.cases.map((one) => [one.name ?? "", one]));
  return { plan, facts: resolveCase(found, byName)?.facts ?? {} };
}

/** Something that was done: step or activity, day and time of 2026 (`03-02 09:00`), who at which post, and evidence. */
export type Act = readonly [activity: string, at: string, who: `${string}@${string}`, evidence?: readonly string[]];

/** The events of acts. Evidence is written `kind:id`, or `kind:id!` when it was published at once. */
export function eventsOf(acts: readonly Act[]): CaseEvent[] {
  return acts.map(([activity, time, who, evidence = []], index) => {
    const [person = "", post = ""] = who.split("@");
    const at = `2026-${time.replace(" ", "T")}:00+08:00`;
    return {
      id: `e${index + 1}`,
      activity,
      at,
      person,
      post,
      evidence: evidence.map((piece): NonNullable<CaseEvent["evidence"]>[number] => {
        const [kind = "", id = ""] = piece.replace("!", "").split(":");
        return { kind: evidenceKind(kind), for: id, ...(piece.endsWith("!") ? { publishedAt: at } : {}) };
      }),
    };
  });
}

const KINDS = ["minutes", "form", "recording", "certificate", "notice", "photo", "document"] as const;

function evidenceKind(text: string): (typeof KINDS)[number] {
  return KINDS.find((kind) => kind === text) ?? "document";
}
