import type { ChangedThing, LocalizedText } from "../../model/formats.generated.ts";
import { thingKind, type ThingKind } from "../thing-kind.ts";
import { nodeName, quoted } from "./element-names.ts";
import { NODE_ASPECTS, nodeSources } from "./node-aspects.ts";

/** Gateways (分支). */
export const gateways = nodesOf("gateway", /Gateway$/, { zh: "分支", en: "gateway" });

/** Events: starts, ends, timers, messages (事件). */
export const events = nodesOf("event", /Event$/, { zh: "事件", en: "event" });

function nodesOf(kind: ChangedThing, types: RegExp, label: LocalizedText): ThingKind {
  return thingKind({
    kind,
    find: (version) =>
      nodeSources(version, ({ type }) => types.test(type)).map((source) => ({
        key: source.node.id,
        source,
        title: () => quoted(label, nodeName(source.node)),
        place: { document: "map", pointer: source.node.id },
      })),
    aspects: NODE_ASPECTS,
    coming: () => "changed",
  });
}
