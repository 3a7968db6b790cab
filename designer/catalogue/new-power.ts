import type { Grade, LocalizedText, Organ, Power, PowerType } from "../../engine/core/model/formats.generated.ts";
import { PLACEHOLDER_TEXTS } from "../../engine/core/model/placeholder-texts.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import type { CataloguedPower } from "../api/policies.ts";

/** What a person says of a power that is to be made. */
export type PowerIdentity = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly organ: Organ;
  readonly type: PowerType;
  readonly baselineGrade: Grade;
};

/** What is still wrong in what was said; a key for each field that is. */
export type IdentityFault = "idTaken" | "idWrong" | "titleZh" | "titleEn" | "organZh" | "organEn";

/** Gives the documents of a template or of another power the identity of a new one. */
export function asNewPower(documents: PolicyDocuments, identity: PowerIdentity): PolicyDocuments {
  const { ref: _ref, ...power } = documents.power;
  return { ...documents, power: { ...power, ...identity } };
}

/** The documents of a power that begins with nothing but its map. `today` is an ISO date. */
export function blankPower(identity: PowerIdentity, map: string, today: string): PolicyDocuments {
  const power: Power = {
    ...identity,
    baselineReason: PLACEHOLDER_TEXTS.toBeGiven,
    basis: [{ law: "河北省行政权力运行监控机制报道（2009）" }],
    monitoringField: "vitalInterests",
    goal: PLACEHOLDER_TEXTS.toBeGiven,
    effective: { from: today },
    timeLimits: [],
  };
  return { power, map, facts: { facts: {} }, parameters: [], conditions: [], rules: [], cases: [] };
}

/** An id out of an English title: small letters, digits, hyphens. */
export function idFrom(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** Everything that keeps a power of this identity from being made. */
export function identityFaults(identity: PowerIdentity, powers: readonly CataloguedPower[]): IdentityFault[] {
  const { id, title, organ } = identity;
  const faults: [IdentityFault, boolean][] = [
    ["idWrong", !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)],
    ["idTaken", powers.some((other) => other.id === id)],
    ["titleZh", title.zh.trim() === ""],
    ["titleEn", title.en.trim() === ""],
    ["organZh", organ.title.zh.trim() === ""],
    ["organEn", organ.title.en.trim() === ""],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

/** The organs that hold powers, each once. */
export function organsOf(powers: readonly CataloguedPower[]): Organ[] {
  const organs = new Map<string, Organ>();
  for (const { power } of powers) if (power !== undefined) organs.set(power.organ.id, power.organ);
  return [...organs.values()];
}
