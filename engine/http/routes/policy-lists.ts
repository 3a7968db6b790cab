import { SunmapError } from "../../core/errors.ts";
import { isObject } from "../../core/model/is-object.ts";
import { findItem, LIST_PARTS, withItem, withList, withoutItem, type ListPart } from "../../policies/policy-parts.ts";
import type { DraftChange } from "../../policies/drafts.ts";
import { DOCUMENT_LIMITS } from "../body-limits.ts";
import { draftAnswer, DRAFT_ANSWER } from "../draft-answer.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { viewedDocuments, VERSION_PARAMETER } from "../policy-view.ts";
import { readPrecondition } from "../read-precondition.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const WORDS = {
  parameters: { one: "Parameter", many: "Parameters", words: "参数 · parameters" },
  conditions: { one: "Condition", many: "Conditions", words: "共享条件 · shared conditions" },
  rules: { one: "Rule", many: "Rules", words: "规则 · rules" },
  cases: { one: "Case", many: "Cases", words: "样例案件 · example cases" },
} as const;
const MISSING = ["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "DOCUMENT_NOT_FOUND"] as const;
const REFUSED = [
  "POWER_NOT_FOUND",
  "PRECONDITION_REQUIRED",
  "PRECONDITION_FAILED",
  "HEADER_INVALID",
  "DOCUMENT_INVALID",
] as const;

/** The documents that a power has many of, each at its own address. A change goes to the draft. */
export const policyLists: readonly Operation[] = [
  ...operations("parameters"),
  ...operations("conditions"),
  ...operations("rules"),
  ...operations("cases"),
];

function operations(part: ListPart): Operation[] {
  const { one, many, words } = WORDS[part];
  const list = `/api/v1/powers/{power}/${part}`;
  const item = `${list}/{name}`;
  const schema = ref(LIST_PARTS[part].kind);
  const listSchema = object({ items: arrayOf(schema) });
  const tag = "policy";
  return [
    {
      id: `list${many}`,
      method: "get",
      path: list,
      tag,
      summary: `读取${words}`,
      query: [VERSION_PARAMETER],
      headers: ["If-None-Match"],
      answers: { 200: { description: "All of them, with the ETag of the whole list", schema: listSchema } },
      problems: MISSING,
      handle: async (exchange, service) => {
        const items = (await viewedDocuments(exchange, service))[part];
        return taggedAnswer(exchange.request, { items });
      },
    },
    {
      id: `put${many}`,
      method: "put",
      path: list,
      tag,
      summary: `替换草稿中的全部${words}`,
      headers: ["If-Match"],
      body: { schema: listSchema, ...DOCUMENT_LIMITS },
      answers: { 200: DRAFT_ANSWER },
      problems: REFUSED,
      handle: (exchange, service) =>
        changeDraft(exchange, service, {
          document: part,
          present: (documents) => ({ items: documents[part] }),
          change: (documents) => withList(documents, part, itemsOf(exchange.body)),
        }),
    },
    {
      id: `get${one}`,
      method: "get",
      path: item,
      tag,
      summary: `读取一个：${words}`,
      query: [VERSION_PARAMETER],
      headers: ["If-None-Match"],
      answers: { 200: { description: "The document with its ETag", schema } },
      problems: MISSING,
      handle: async (exchange, service) => {
        const found = findItem(await viewedDocuments(exchange, service), part, exchange.parameter("name"));
        return taggedAnswer(exchange.request, present(found, `${part}/${exchange.parameter("name")}`));
      },
    },
    {
      id: `put${one}`,
      method: "put",
      path: item,
      tag,
      summary: `写入草稿一个：${words}`,
      headers: ["If-Match", "If-None-Match"],
      body: { schema, ...DOCUMENT_LIMITS },
      answers: { 200: DRAFT_ANSWER },
      problems: REFUSED,
      handle: (exchange, service) => {
        const name = exchange.parameter("name");
        return changeDraft(exchange, service, {
          document: `${part}/${name}`,
          present: (documents) => findItem(documents, part, name),
          change: (documents) => withItem(documents, part, name, exchange.body),
        });
      },
    },
    {
      id: `delete${one}`,
      method: "delete",
      path: item,
      tag,
      summary: `从草稿中删除一个：${words}`,
      headers: ["If-Match"],
      answers: { 200: DRAFT_ANSWER },
      problems: [...REFUSED, "DOCUMENT_NOT_FOUND"],
      handle: (exchange, service) => {
        const name = exchange.parameter("name");
        return changeDraft(exchange, service, {
          document: `${part}/${name}`,
          present: (documents) => present(findItem(documents, part, name), `${part}/${name}`),
          change: (documents) => withoutItem(documents, part, name),
          removes: true,
        });
      },
    },
  ];
}

async function changeDraft(
  exchange: Exchange,
  service: Service,
  { removes = false, ...change }: Omit<DraftChange, "demand" | "by"> & { readonly removes?: boolean },
): Promise<Answer> {
  const demand = readPrecondition(exchange.request);
  const draft = await service.policies.drafts.change(exchange.parameter("power"), {
    ...change,
    by: exchange.caller,
    demand,
  });
  return draftAnswer(draft, removes ? undefined : change.present(draft.documents), service);
}

function present<T>(found: T | undefined, document: string): T {
  if (found === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document });
  return found;
}

function itemsOf(body: unknown): readonly unknown[] {
  const items = isObject(body) ? body["items"] : undefined;
  if (!Array.isArray(items)) throw new SunmapError("DOCUMENT_INVALID", { findings: [] });
  return items;
}
