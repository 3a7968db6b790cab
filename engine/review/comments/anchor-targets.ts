import type { PowerMap } from "../../core/map/power-map.ts";
import { readMap } from "../../core/map/read-map.ts";
import type { AnchorPart, AnchorStanding, CommentAnchor, LocalizedText } from "../../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../core/model/policy-documents.ts";

/** What can be commented on in documents: what each target is called, by its part and its name; the part itself under "". */
export type AnchorTargets = Readonly<Record<AnchorPart, ReadonlyMap<string, LocalizedText>>>;

export async function anchorTargets(documents: PolicyDocuments): Promise<AnchorTargets> {
  const { power, facts, rules, parameters, conditions } = documents;
  return {
    power: new Map([["", power.title]]),
    map: await mapTargets(documents.map),
    rules: named(rules),
    facts: new Map(
      Object.entries(facts.facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact.label]])),
    ),
    parameters: named(parameters),
    conditions: named(conditions),
  };
}

/** How an anchor stands against documents: its target is as it was, is called otherwise now, or is gone. */
export function standingOf({ part, name = "", quote }: CommentAnchor, targets: AnchorTargets): AnchorStanding {
  const title = targets[part].get(name);
  if (name === "") return "there";
  if (title === undefined) return "gone";
  return quote === undefined || (quote.zh === title.zh && quote.en === title.en) ? "there" : "renamed";
}

async function mapTargets(xml: string): Promise<ReadonlyMap<string, LocalizedText>> {
  const reading = xml === "" ? undefined : await readMap(xml);
  return reading?.ok === true ? new Map(elementsOf(reading.map)) : new Map();
}

function elementsOf({ nodes, flows, steps }: PowerMap): [string, LocalizedText][] {
  const lanes = steps.flatMap(({ lane }) => lane ?? []);
  const points = steps.flatMap(({ riskPoints }) => riskPoints);
  return [
    ...nodes.map(({ id, title }): [string, LocalizedText] => [id, title]),
    ...flows.map(({ id, title }): [string, LocalizedText] => [id, title ?? { zh: id, en: id }]),
    ...lanes.map(({ id, title }): [string, LocalizedText] => [id, title]),
    ...points.map(({ id, text }): [string, LocalizedText] => [id, text]),
  ];
}

function named(
  items: readonly { readonly name: string; readonly title: LocalizedText }[],
): ReadonlyMap<string, LocalizedText> {
  return new Map(items.map(({ name, title }) => [name, title]));
}
