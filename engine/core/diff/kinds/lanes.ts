import type { Lane } from "../../map/diagram.ts";
import { textAspects } from "../aspect.ts";
import { thingKind } from "../thing-kind.ts";
import { quoted } from "./element-names.ts";

/** Posts and organs (岗位): another name is another post for every step in the lane. */
export const lanes = thingKind<Lane>({
  kind: "lane",
  find: ({ diagram }) =>
    diagram.lanes.map((lane) => ({
      key: lane.id,
      source: lane,
      title: () => quoted({ zh: "岗位", en: "post" }, lane.title),
      place: { document: "map", pointer: lane.id },
    })),
  aspects: textAspects<Lane>("title", { zh: "名称", en: "name" }, ({ title }) => title, { gravity: "changed" }),
  coming: () => "changed",
});
