import type { Grade, SupervisionFinding } from "../model/formats.generated.ts";
import type { TracedEvent } from "./case-trace.ts";
import type { Deviation } from "./deviations.ts";
import { mechanism } from "./field-report.ts";
import type { MapPlace } from "./map-places.ts";
import { supervisionFinding, type Found } from "./supervision-finding.ts";

/** What is known when deviations are told. */
export type DeviationScope = {
  readonly places: ReadonlyMap<string, MapPlace>;
  /** Of an activity that the map does not know. */
  readonly unknownGrade: Grade;
  /** The finished activities that were compared with the map. */
  readonly done: readonly TracedEvent[];
  /** When the case ended, or is judged: of what nothing came after. */
  readonly endedAt: string;
};

/**
 * Tells the deviations of a case in words. An activity that several steps may claim is told as undecided instead, and
 * none of those steps is found skipped: it may have been the one.
 */
export function deviationFindings(deviations: readonly Deviation[], scope: DeviationScope): SupervisionFinding[] {
  if (deviations.length === 0) return [];
  const maybeDone = new Set(
    scope.done.flatMap(({ activity }) => (activity.kind === "ambiguous" ? activity.nodes : [])),
  );
  return deviations.flatMap((deviation) => {
    const event = deviation.event === undefined ? undefined : scope.done[deviation.event];
    if (event?.activity.kind === "ambiguous") return [];
    if (deviation.code === "SKIPPED_STEP" && maybeDone.has(deviation.node ?? "")) return [];
    return [supervisionFinding(foundOf(deviation, event, scope))];
  });
}

function foundOf(
  { code, node, next }: Deviation,
  event: TracedEvent | undefined,
  { places, unknownGrade, done, endedAt }: DeviationScope,
): Found {
  const place = node === undefined ? undefined : places.get(node);
  const after = next === undefined ? undefined : done[next];
  const activity = activityOf(event);
  const words = {
    step: place?.title ?? { zh: activity, en: activity },
    next: after === undefined ? undefined : places.get(nodeOf(after))?.title,
  };
  const shown = event ?? after;
  return {
    code,
    grade: place?.grade ?? unknownGrade,
    place,
    message: MESSAGES[place === undefined && code === "ADDED_STEP" ? "UNKNOWN_ACTIVITY" : code](words),
    basis: [mechanism("M117")],
    events: shown === undefined ? [] : [shown.id],
    at: shown?.event.at ?? endedAt,
    ...(place === undefined ? { about: activity } : {}),
  };
}

function activityOf(event: TracedEvent | undefined): string {
  return event?.activity.kind === "unknown" ? event.activity.name : (event?.event.activity ?? "");
}

function nodeOf({ activity }: TracedEvent): string {
  return activity.kind === "node" ? activity.node : "";
}

type Words = { readonly step: Found["message"]; readonly next: Found["message"] | undefined };

const MESSAGES: Readonly<Record<Deviation["code"] | "UNKNOWN_ACTIVITY", (words: Words) => Found["message"]>> = {
  UNKNOWN_ACTIVITY: ({ step }) => ({
    zh: `办理了流程图上没有的“${step.zh}”`,
    en: `“${step.en}” was done, which is not on the map`,
  }),
  ADDED_STEP: ({ step }) => ({
    zh: `此案不应经过“${step.zh}”，却办理了这一环节`,
    en: `“${step.en}” was done where the map does not lead to it`,
  }),
  SKIPPED_STEP: ({ step, next }) => ({
    zh: next === undefined ? `未办理“${step.zh}”` : `未办理“${step.zh}”就办理了“${next.zh}”`,
    en: next === undefined ? `“${step.en}” was not done` : `“${next.en}” was done without “${step.en}” before it`,
  }),
  OUT_OF_ORDER: ({ step }) => ({
    zh: `“${step.zh}”没有按流程图的次序办理`,
    en: `“${step.en}” was not done in the order of the map`,
  }),
  REWORK: ({ step }) => ({
    zh: `“${step.zh}”又办了一次，流程图并不要求`,
    en: `“${step.en}” was done again, which the map does not ask for`,
  }),
};
