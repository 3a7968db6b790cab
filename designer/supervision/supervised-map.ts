import { getVersion, type PublishedVersion } from "../api/policies.ts";
import { language } from "../language/language.ts";
import { createModeler } from "../modeler/create-modeler.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";

/** A published version with its map on a canvas that is only read. */
export type SupervisedMap = { readonly published: PublishedVersion; readonly modeler: MapModeler };

/** @throws RequestFailure */
export async function openSupervisedMap(power: string, version: number): Promise<SupervisedMap> {
  const published = await getVersion(power, version);
  const { map, ...documents } = published.documents;
  const modeler = createModeler({ language, documents, readOnly: true });
  await modeler.open(map);
  return { published, modeler };
}
