import { isObject } from "../../core/model/is-object.ts";
import { finding } from "../../core/check/finding-catalog.ts";
import { SunmapError } from "../../core/errors.ts";
import type { Operation } from "../operation.ts";
import { arrayOf, object, ref } from "../schemas.ts";

const ADDRESS = "/api/v1/journal/verifications";
const TAG = "journal";

/** Verifying the whole journal: a job, because it reads every record. */
export const verifications: readonly Operation[] = [
  {
    id: "verifyJournal",
    method: "post",
    path: ADDRESS,
    tag: TAG,
    summary: "核验日志 · Verify every record and every checkpoint, and those in the body that were kept outside",
    body: {
      schema: object({ "checkpoints?": arrayOf({ type: "string", maxLength: 10_000 }) }),
      limit: 1_000_000,
      depth: 3,
      optional: true,
    },
    answers: { 202: { description: "It waits or begins", schema: ref("Verification") } },
    problems: ["VERIFICATIONS_WAIT", "DOCUMENT_INVALID"],
    handle: ({ body }, { proof }) => {
      const job = proof.verifications.add(readNotes(body));
      return { status: 202, headers: { location: `${ADDRESS}/${job.id}` }, json: job };
    },
  },
  {
    id: "listVerifications",
    method: "get",
    path: ADDRESS,
    tag: TAG,
    summary: "核验列表 · The last verifications, the newest first",
    answers: {
      200: { description: "At most twenty", schema: object({ verifications: arrayOf(ref("Verification")) }) },
    },
    handle: (_exchange, { proof }) => ({ status: 200, json: { verifications: proof.verifications.list() } }),
  },
  {
    id: "getVerification",
    method: "get",
    path: `${ADDRESS}/{verification}`,
    tag: TAG,
    summary: "核验进度与结果 · How far a verification is, and what came of it",
    answers: { 200: { description: "The verification", schema: ref("Verification") } },
    problems: ["VERIFICATION_NOT_FOUND"],
    handle: ({ parameter }, { proof }) => {
      const verification = parameter("verification");
      const job = proof.verifications.find(verification);
      if (job === undefined) throw new SunmapError("VERIFICATION_NOT_FOUND", { verification });
      return { status: 200, json: job };
    },
  },
];

const MOST_NOTES = 100;

/** @throws DOCUMENT_INVALID */
function readNotes(body: unknown): readonly string[] {
  if (body === undefined) return [];
  const notes = isObject(body) ? (body["checkpoints"] ?? []) : undefined;
  if (Array.isArray(notes) && notes.length <= MOST_NOTES && notes.every((note) => typeof note === "string"))
    return notes;
  const words = {
    zh: `checkpoints 应为至多${MOST_NOTES}个文本`,
    en: `\`checkpoints\` must be at most ${MOST_NOTES} texts`,
  };
  const findings = [finding("FORM_WRONG", { document: "verification", pointer: "/checkpoints" }, words)];
  throw new SunmapError("DOCUMENT_INVALID", { findings });
}
