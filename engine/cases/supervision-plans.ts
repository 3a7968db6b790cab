import { createCalendar } from "../core/calendar/calendar.ts";
import { instantOf } from "../core/calendar/instant.ts";
import { SunmapError } from "../core/errors.ts";
import { readMap } from "../core/map/read-map.ts";
import type { IsoDateTime } from "../core/model/formats.generated.ts";
import { maskTold } from "../core/personal/mask-told.ts";
import type { SupervisionDocuments } from "../core/supervision/read-supervision.ts";
import { readSettings } from "../core/supervision/settings.ts";
import { planSupervision } from "../core/supervision/supervision-plan.ts";
import { superviseCase } from "../core/supervision/supervise-case.ts";
import { createWatch } from "../core/supervision/watch/watch.ts";
import { mayHold } from "../core/versions/in-force.ts";
import type { OpenVersion } from "../policies/published-policies.ts";
import type { Policies } from "../policies/policies.ts";
import type { CasePlan, CasePlans, Takeover } from "./case-plan.ts";
import { nextChange } from "./next-change.ts";

const REMEMBERED = 200;

/** The plans of the published versions, each made when its first case needs it; those used last are remembered. */
export function supervisionPlans(policies: Policies, documents: SupervisionDocuments): CasePlans {
  const remembered = new Map<string, Promise<CasePlan>>();
  const planOf = (key: string, open: () => Promise<OpenVersion>): Promise<CasePlan> => {
    const plan = remembered.get(key) ?? open().then((version) => makePlan(version, documents));
    remembered.delete(key);
    remembered.set(key, plan);
    plan.catch(() => remembered.delete(key));
    for (const oldest of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(oldest);
    return plan;
  };
  const version = (power: string, number: number): Promise<CasePlan> =>
    planOf(`${power}@${number}`, () => policies.published.version(power, number));
  const current = async (power: string, now: IsoDateTime): Promise<CasePlan> => {
    const instant = instantOf(now);
    await policies.judging(power, instant);
    const { open } = await policies.published.inForce(power, instant);
    return version(power, open.published.version);
  };
  const takingOver = async (power: string, now: IsoDateTime): Promise<Takeover | undefined> => {
    const versions = await policies.published.list(power);
    const found = versions.findLast((one) => one.openCases.rule === "move" && mayHold(one, instantOf(now)));
    return found && { version: found.version, reason: found.openCases.reason ?? "" };
  };
  return { current, version, takingOver };
}

/** @throws STORE_DAMAGED when what was published can no longer be read; POLICY_INVALID when its settings are wrong. */
async function makePlan({ published, policy: compile }: OpenVersion, shared: SupervisionDocuments): Promise<CasePlan> {
  const { documents, library, version } = published;
  const { power } = documents;
  const [policy, reading] = await Promise.all([compile(), readMap(documents.map)]);
  if (!reading.ok) throw new SunmapError("STORE_DAMAGED", { power: power.id, version, why: "its map cannot be read" });
  const settings = readSettings(shared.parameters, documents.parameters);
  if (!settings.ok) throw new SunmapError("POLICY_INVALID", { findings: settings.findings });
  const calendar = createCalendar(library.calendarYears);
  const plan = planSupervision({
    map: reading.map,
    power,
    policy,
    calendar,
    settings: settings.settings,
    duties: shared.duties,
  });
  return {
    power,
    version,
    supervise: (told, now, telling) => superviseCase(plan, told, now, telling),
    mask: (told) => (policy.personal === undefined ? undefined : maskTold(policy, policy.personal, told)),
    changesAt: (report, told) => nextChange(report, told, { calendar, settings: settings.settings }),
    tiers: library.tiers,
    calendar,
    answerWorkdays: (date) => settings.settings.on(date).answerWorkdays,
    watch: () => createWatch(plan, { telling: "masked" }),
  };
}
