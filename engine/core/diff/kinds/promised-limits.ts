import type { TimeLimit } from "../../model/formats.generated.ts";
import { type Aspect, basisAspect, textAspects } from "../aspect.ts";
import { thingKind } from "../thing-kind.ts";
import { elementName, quoted } from "./element-names.ts";
import { EXTENSION_ASPECT, TIME_ASPECT } from "./time-aspect.ts";
import { uniquelyNamed } from "./uniquely-named.ts";

/** The time limits to which the power commits itself (承诺时限). */
export const promisedLimits = thingKind<TimeLimit>({
  kind: "promisedLimit",
  find: ({ power }) =>
    uniquelyNamed(power.timeLimits, ({ title }) => title.zh).map(({ name, item, position }) => ({
      key: name,
      source: item,
      title: () => quoted({ zh: "承诺时限", en: "committed limit" }, item.title),
      place: { document: "power", pointer: `/timeLimits/${position}` },
      grade: power.baselineGrade,
    })),
  aspects: [
    TIME_ASPECT,
    EXTENSION_ASPECT,
    elementAspect("startElement", { zh: "图上起点", en: "starts on the map at" }, ({ startElement }) => startElement),
    elementAspect("endElement", { zh: "图上终点", en: "ends on the map at" }, ({ endElement }) => endElement),
    ...textAspects<TimeLimit>("start", { zh: "起算", en: "start" }, ({ start }) => start, { gravity: "changed" }),
    ...textAspects<TimeLimit>("end", { zh: "截止", en: "end" }, ({ end }) => end, { gravity: "changed" }),
    basisAspect(({ basis }) => basis),
    ...textAspects<TimeLimit>("title", { zh: "名称", en: "title" }, ({ title }) => title),
  ],
  coming: () => "strengthened",
});

function elementAspect(
  name: string,
  label: Aspect<TimeLimit>["label"],
  read: (limit: TimeLimit) => string | undefined,
): Aspect<TimeLimit> {
  return {
    name,
    label,
    pointer: `/${name}`,
    value: read,
    words: (limit, version) => elementName(version, read(limit) ?? ""),
    judge: () => "changed",
  };
}
