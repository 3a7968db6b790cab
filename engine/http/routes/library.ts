import type { ActDetails } from "../../audit/act.ts";
import { changedPlaces } from "../../audit/changed-places.ts";
import { SunmapError } from "../../core/errors.ts";
import {
  findLibraryItem,
  libraryItems,
  withLibraryItem,
  withoutLibraryItem,
  withTiers,
  type LibraryList,
} from "../../policies/library-parts.ts";
import type { LibraryChange } from "../../policies/library-shelf.ts";
import { revisionOf } from "../../store/revision-of.ts";
import type { Answer, DescribedAnswer, Exchange, Operation } from "../operation.ts";
import { entityTag, readPrecondition } from "../read-precondition.ts";
import { arrayOf, object, ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { taggedAnswer } from "../tagged-answer.ts";

const WORDS = {
  measures: { one: "Measure", many: "Measures", schema: ref("Measure"), words: "防控措施 · measures" },
  laws: { one: "Law", many: "Laws", schema: ref("Law"), words: "依据库 · laws and other sources" },
  calendar: {
    one: "CalendarYear",
    many: "CalendarYears",
    schema: ref("CalendarYear"),
    words: "工作日历 · calendar years",
  },
} as const;
const REFUSED = ["PRECONDITION_REQUIRED", "PRECONDITION_FAILED", "HEADER_INVALID", "DOCUMENT_INVALID"] as const;
const CHANGED: DescribedAnswer = {
  description: "Changed. `affected` are the powers in use that could not be published again as they are",
  schema: object({ affected: arrayOf(ref("AffectedPower")) }),
};
const LIMITS = { limit: 1_000_000, depth: 32 };
const TAG = "library";
const TIERS = "/api/v1/tiers";

/** What all powers share. A change counts from the next publication of each power; published versions keep theirs. */
export const library: readonly Operation[] = [
  {
    id: "getLibrary",
    method: "get",
    path: "/api/v1/library",
    tag: TAG,
    summary: "读取整个共享库 · The whole library: measures, laws, tiers and calendar years",
    headers: ["If-None-Match"],
    answers: { 200: { description: "The library with its ETag", schema: ref("LibraryDocuments") } },
    handle: async ({ request }, { policies }) => {
      const { documents, revision } = await policies.library.read();
      return taggedAnswer(request, documents, revision);
    },
  },
  ...operations("measures"),
  ...operations("laws"),
  ...operations("calendar"),
  {
    id: "getTiers",
    method: "get",
    path: TIERS,
    tag: TAG,
    summary: "分级监控责任 · The grade tiers (M091)",
    headers: ["If-None-Match"],
    answers: { 200: { description: "The tiers with their ETag", schema: ref("TierPack") } },
    handle: async ({ request }, { policies }) => taggedAnswer(request, (await policies.library.read()).documents.tiers),
  },
  {
    id: "putTiers",
    method: "put",
    path: TIERS,
    tag: TAG,
    summary: "修改分级监控责任 · Change the tiers",
    headers: ["If-Match"],
    body: { schema: ref("TierPack"), ...LIMITS },
    answers: { 200: CHANGED },
    problems: REFUSED,
    handle: ({ request, body }, service) =>
      changeLibrary(request, service, {
        document: "tiers",
        present: ({ tiers }) => tiers,
        change: (documents) => withTiers(documents, body),
      }),
  },
];

function operations(part: LibraryList): Operation[] {
  const { one, many, schema, words } = WORDS[part];
  const path = `/api/v1/${part}`;
  const item = `${path}/{id}`;
  return [
    {
      id: `list${many}`,
      method: "get",
      path,
      tag: TAG,
      summary: `读取${words}`,
      headers: ["If-None-Match"],
      answers: { 200: { description: "All of them", schema: object({ items: arrayOf(schema) }) } },
      handle: async ({ request }, { policies }) =>
        taggedAnswer(request, { items: libraryItems((await policies.library.read()).documents, part) }),
    },
    {
      id: `get${one}`,
      method: "get",
      path: item,
      tag: TAG,
      summary: `读取一个：${words}`,
      headers: ["If-None-Match"],
      answers: { 200: { description: "The document with its ETag", schema } },
      problems: ["DOCUMENT_NOT_FOUND"],
      handle: async ({ request, parameter }, { policies }) => {
        const { documents } = await policies.library.read();
        return taggedAnswer(request, present(findLibraryItem(documents, part, parameter("id")), part, parameter("id")));
      },
    },
    {
      id: `put${one}`,
      method: "put",
      path: item,
      tag: TAG,
      summary: `写入一个：${words}`,
      headers: ["If-Match", "If-None-Match"],
      body: { schema, ...LIMITS },
      answers: { 200: CHANGED },
      problems: REFUSED,
      handle: ({ request, parameter, body }, service) =>
        changeLibrary(request, service, {
          document: `${part}/${parameter("id")}`,
          present: (documents) => findLibraryItem(documents, part, parameter("id")),
          change: (documents) => withLibraryItem(documents, part, parameter("id"), body),
        }),
    },
    {
      id: `delete${one}`,
      method: "delete",
      path: item,
      tag: TAG,
      summary: `删除一个：${words}`,
      headers: ["If-Match"],
      answers: { 200: CHANGED },
      problems: [...REFUSED, "DOCUMENT_NOT_FOUND"],
      handle: ({ request, parameter }, service) =>
        changeLibrary(request, service, {
          document: `${part}/${parameter("id")}`,
          present: (documents) => present(findLibraryItem(documents, part, parameter("id")), part, parameter("id")),
          change: (documents) => withoutLibraryItem(documents, part, parameter("id")),
        }),
    },
  ];
}

async function changeLibrary(
  request: Exchange["request"],
  { policies }: Service,
  change: Omit<LibraryChange, "demand">,
): Promise<Answer> {
  const demand = readPrecondition(request);
  let content: unknown;
  let act: ActDetails = {};
  const affected = await policies.library.change({
    ...change,
    demand,
    change: (documents) => {
      const changed = change.change(documents);
      act = changedPlaces(documents, changed);
      content = request.method === "DELETE" ? undefined : change.present(changed);
      return changed;
    },
  });
  const headers = content === undefined ? {} : { etag: entityTag(revisionOf(content)) };
  return { status: 200, headers, json: { affected }, act };
}

function present(found: unknown, part: string, id: string): unknown {
  if (found === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: `${part}/${id}` });
  return found;
}
