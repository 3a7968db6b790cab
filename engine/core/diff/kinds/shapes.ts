import { thingKind } from "../thing-kind.ts";
import { elementName, quoted, thingOfElement } from "./element-names.ts";

type ShapeSource = { readonly id: string; readonly drawn: unknown };

/** Where and how elements are drawn (图形). */
export const shapes = thingKind<ShapeSource>({
  kind: "shape",
  find: (version) =>
    [...version.diagram.shapes].map(([id, drawn]) => ({
      key: id,
      source: { id, drawn },
      title: () => quoted({ zh: "图形", en: "drawing of" }, elementName(version, id)),
      place: { document: "map", pointer: id },
      owners: () => [thingOfElement(version, id)],
    })),
  aspects: [
    {
      name: "drawn",
      label: { zh: "位置和大小", en: "place and size" },
      pointer: "",
      value: ({ drawn }) => drawn,
      words: () => undefined,
      judge: () => "drawing",
    },
  ],
  coming: () => "drawing",
});
