import { SunmapError } from "../../core/errors.ts";
import type { Operation } from "../operation.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const PATH = "/api/v1/templates";
const TAG = "powers";

/** What a new power may begin with: one template for each type of power. */
export const templates: readonly Operation[] = [
  {
    id: "listTemplates",
    method: "get",
    path: PATH,
    tag: TAG,
    summary: "各类权力事项的模板 · The templates, one for each type of power",
    headers: ["If-None-Match"],
    answers: {
      200: {
        description: "What each is, and how much is in it",
        schema: object({ templates: arrayOf(ref("TemplateEntry")) }),
      },
    },
    handle: async ({ request }, service) => {
      const known = [...(await service.templates())];
      const entries = known.map(([type, { documents, steps }]) => {
        const { power, facts, rules, cases } = documents;
        const counts = { steps, facts: Object.keys(facts.facts).length, rules: rules.length, cases: cases.length };
        return { type, title: power.title, goal: power.goal, baselineGrade: power.baselineGrade, counts };
      });
      return taggedAnswer(request, { templates: entries });
    },
  },
  {
    id: "getTemplate",
    method: "get",
    path: `${PATH}/{type}`,
    tag: TAG,
    summary: "一类权力事项的模板 · The documents of a template; a client gives them an id, an organ and a title",
    headers: ["If-None-Match"],
    answers: { 200: { description: "The documents with their ETag", schema: ref("PolicyDocuments") } },
    problems: ["DOCUMENT_NOT_FOUND"],
    handle: async ({ request, parameter }, service) => {
      const type = parameter("type");
      const template = (await service.templates()).get(type);
      if (template === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: `templates/${type}` });
      return taggedAnswer(request, template.documents);
    },
  },
];
