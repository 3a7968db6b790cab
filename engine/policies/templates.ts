import { SunmapError } from "../core/errors.ts";
import { readMap } from "../core/map/read-map.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { POWER_TYPE_LABELS } from "../core/model/power-labels.ts";
import { readTemplateFolders } from "../files/read-template-folders.ts";
import { readWholePolicy } from "./overlay-documents.ts";

/** What a new power of one type may begin with: a whole policy that passes every check of publication. */
type Template = { readonly documents: PolicyDocuments; readonly steps: number };

/** Gives the templates by their types, in the order of the types. */
export type Templates = () => Promise<ReadonlyMap<string, Template>>;

/** The templates of a policy repository; they are read when they are first asked for. */
export function openTemplates(root: string): Templates {
  let templates: ReturnType<Templates> | undefined;
  return () => {
    templates ??= readTemplates(root).catch((fault: unknown) => {
      templates = undefined;
      throw fault;
    });
    return templates;
  };
}

async function readTemplates(root: string): Promise<ReadonlyMap<string, Template>> {
  const { templates, findings } = await readTemplateFolders(root);
  if (findings.length > 0) throw new SunmapError("STORE_DAMAGED", { path: "rules/templates", findings });
  const found = new Map<string, Template>();
  for (const type of Object.keys(POWER_TYPE_LABELS)) {
    const template = templates.find(({ id }) => id === type);
    if (template === undefined) continue;
    const { documents, mapXml = "", cases } = template;
    const whole = await readWholePolicy({ ...documents, map: mapXml, cases });
    const reading = await readMap(whole.map);
    found.set(type, { documents: whole, steps: reading.ok ? reading.map.steps.length : 0 });
  }
  return found;
}
