import type { Subject } from "../../access/subject.ts";
import type { Service } from "../service.ts";

type SubjectFinder = (parameter: (name: string) => string, service: Service) => Subject | undefined;

/** What a part of an address names, and to which power and organ that belongs. Undefined: there is no such thing. */
const SUBJECTS: ReadonlyMap<string, SubjectFinder> = new Map([
  ["{power}", (parameter, service) => subjectOfPower(parameter("power"), service)],
  ["{case}", (parameter, service) => subjectOfCase(parameter("case"), service)],
  ["{review}", (parameter, service) => subjectOfPower(powerOfReview(parameter("review")), service)],
  ["{backtest}", (parameter, service) => subjectOfBacktest(parameter("backtest"), service)],
  ["{finding}", (parameter, service) => subjectOfFinding(parameter("finding"), service)],
]);

const found = new Map<string, SubjectFinder | undefined>();

/** How the subject of an address is found; undefined for an address that names none. */
export function subjectFinder(path: string): SubjectFinder | undefined {
  if (!found.has(path)) found.set(path, [...SUBJECTS].find(([part]) => path.includes(part))?.[1]);
  return found.get(path);
}

/** The id of a review is that of its power and a number. */
function powerOfReview(review: string): string {
  return review.replace(/-\d+$/, "");
}

/** A power belongs to its organ; one whose document cannot be read belongs to nobody but those above all organs. */
export function subjectOfPower(power: string, { policies }: Pick<Service, "policies">): Subject | undefined {
  if (!policies.catalogue.has(power)) return undefined;
  const organ = policies.catalogue.get(power).power?.organ.id;
  return { power, organs: organ === undefined ? [] : [organ] };
}

/** A case belongs to the organ that handles it and to that of its power; so do its findings. */
export function subjectOfCase(id: string, service: Pick<Service, "policies" | "register">): Subject | undefined {
  const about = service.register.cases.shelf.find(id)?.about;
  return about === undefined ? undefined : handledBy(about, service);
}

/** To what something belongs that an organ does under a power. */
export function handledBy(
  { power, organ }: { readonly power: string; readonly organ: { readonly id: string } },
  { policies }: Pick<Service, "policies">,
): Subject {
  const ofPower = subjectOfPower(power, { policies })?.organs ?? [];
  return { power, organs: [...new Set([organ.id, ...ofPower])] };
}

function subjectOfFinding(id: string, service: Service): Subject | undefined {
  const record = service.register.cases.shelf.findFinding(id);
  return record === undefined ? undefined : handledBy(record, service);
}

function subjectOfBacktest(id: string, service: Service): Subject | undefined {
  const backtest = service.backtests.all().find((one) => one.id === id);
  return backtest === undefined ? undefined : subjectOfPower(backtest.power, service);
}
