import { carryOut, type MadeDraft } from "../../bundle/push/carry-out.ts";
import { BUNDLE_LIMITS } from "../../bundle/file/archive.ts";
import { makeBundle } from "../../bundle/file/make-bundle.ts";
import { openBundle, readBundle, requireTrusted } from "../../bundle/file/open-bundle.ts";
import { openLayOut } from "../../bundle/layout/lay-out.ts";
import { planPush, type PlannedPower, type PushPlan } from "../../bundle/push/plan-push.ts";
import { pullPowers } from "../../bundle/push/pull-powers.ts";
import { StoreHolder } from "../../bundle/push/store-holder.ts";
import { dateInShanghai } from "../../core/calendar/date-arithmetic.ts";
import { SunmapError } from "../../core/errors.ts";
import { requireOrgan } from "../access/visible.ts";
import { readBytes } from "../bundle/read-bytes.ts";
import { instantOf } from "../instant.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { arrayOf, object, ref, REVISION, TEXT, VERSION } from "../schemas.ts";
import type { Service } from "../service.ts";
import { choice } from "../supervision/query-parameters.ts";

const TAG = "policy";
const MEDIA = "application/zip";
const STATES = ["inForce", "latest", "draft"] as const;

/** Policies in one signed file, for offices that no network joins. */
export const bundles: readonly Operation[] = [
  {
    id: "getBundle",
    method: "get",
    path: "/api/v1/bundle",
    tag: TAG,
    summary: "导出规则包文件 · Powers with their library in one file, signed with the key of this service",
    query: [
      {
        name: "powers",
        description: "Ids, joined by commas; all without it",
        schema: { type: "string", maxLength: 4000 },
      },
      choice("version", "Which state of each (default: inForce); powers that have none are left out", STATES),
    ],
    answers: {
      200: { description: "The bundle", media: MEDIA, schema: { type: "string", contentEncoding: "binary" } },
    },
    problems: ["POWER_NOT_FOUND", "POLICY_INVALID", "DOCUMENT_NOT_FOUND"],
    handle: download,
  },
  {
    id: "importBundle",
    method: "post",
    path: "/api/v1/bundles",
    tag: TAG,
    summary:
      "校验规则包文件并比较；import=true 时生成草稿 · Verify a bundle and tell what differs; with import=true, make drafts of it",
    query: [
      choice("import", "`true`: make drafts of what is new or changed; nothing is published", ["true", "false"]),
      {
        name: "over",
        description: "Revisions of drafts that may be replaced, joined by commas, as the answer before told them",
        schema: { type: "string", maxLength: 6000 },
      },
    ],
    body: {
      schema: { type: "string", contentEncoding: "binary" },
      media: [MEDIA, "application/octet-stream"],
      limit: BUNDLE_LIMITS.bytes,
      depth: 0,
      streamed: true,
    },
    answers: {
      200: { description: "The bundle, what it would change, and the drafts made", schema: ref("BundleImport") },
    },
    problems: [
      "BUNDLE_REFUSED",
      "BUNDLE_UNTRUSTED",
      "BODY_TOO_LARGE",
      "DOCUMENT_INVALID",
      "POLICY_INVALID",
      "DRAFT_WOULD_BE_LOST",
      "PRECONDITION_FAILED",
      "STORE_FULL",
    ],
    handle: upload,
  },
];

/** The schemas of what a bundle answers. */
export const BUNDLE_SCHEMAS = {
  BundleImport: object({
    manifest: object({
      madeBy: TEXT,
      madeAt: ref("IsoDateTime"),
      powers: { type: "array", items: { type: "object" }, description: "As in the manifest of the bundle" },
    }),
    signedBy: { type: "string", description: "The public key in Base64; it is trusted here" },
    powers: arrayOf(
      object({
        power: ref("Slug"),
        title: ref("LocalizedText"),
        state: { enum: ["new", "same", "changed"] },
        "over?": object({ revision: REVISION, version: { anyOf: [VERSION, { const: "draft" }] } }),
        "diff?": ref("PolicyDiff"),
      }),
    ),
    library: { type: "array", items: TEXT, description: "Documents of the library that differ; they are not imported" },
    made: arrayOf(object({ power: ref("Slug"), revision: REVISION })),
  }),
};

async function download({ caller, query }: Exchange, service: Service): Promise<Answer> {
  const { policies, clock, proof } = service;
  const holder = new StoreHolder(policies, caller, clock());
  const asked = listed(query.get("powers"));
  const state = STATES.find((one) => one === query.get("version")) ?? "inForce";
  const { held } = await pullPowers(holder, asked, state);
  if (held.size === 0) throw new SunmapError("DOCUMENT_NOT_FOUND", { document: `powers (${state})` });
  const powers = [...held.values()].map(({ documents }) => documents);
  const { keys } = proof;
  const bytes = await makeBundle(
    { library: await holder.library(), powers },
    {
      madeBy: caller.name,
      madeAt: instantOf(clock()),
      signer: { publicKey: keys.publicKey, signBytes: (content) => keys.signBytes(content) },
      layOut: await openLayOut(),
      versionOf: (power) => held.get(power)?.version ?? "draft",
    },
  );
  const headers = { "content-disposition": 'attachment; filename="sunmap-bundle.zip"', "cache-control": "no-store" };
  return {
    status: 200,
    media: MEDIA,
    headers,
    text: Buffer.from(bytes),
    act: { powers: powers.map(({ power }) => power.id) },
  };
}

async function upload(exchange: Exchange, service: Service): Promise<Answer> {
  const { request, response, caller, reach, query } = exchange;
  const { policies, clock, proof, trustedKeys } = service;
  const opened = openBundle(await readBytes(request, response, BUNDLE_LIMITS.bytes));
  await proof.keys.refresh();
  requireTrusted(opened, [...proof.keys.known.map(({ publicKey }) => publicKey), ...(await trustedKeys())]);
  const set = await readBundle(opened);
  const holder = new StoreHolder(policies, caller, clock());
  const plan = await planPush(set, holder, dateInShanghai(instantOf(clock())));
  for (const { documents, over } of plan.powers) {
    requireOrgan(documents, reach);
    if (over !== undefined) requireOrgan(over.documents, reach);
  }
  const isImport = query.get("import") === "true";
  const made: MadeDraft[] = [];
  if (isImport) {
    for await (const draft of carryOut(plan, holder, new Set(listed(query.get("over"))))) made.push(draft);
  }
  const { madeBy, madeAt, powers } = opened.manifest;
  const json = { manifest: { madeBy, madeAt, powers }, signedBy: opened.signedBy, ...describe(plan), made };
  return { status: 200, json, act: { signedBy: opened.signedBy, made: made.map(({ power }) => power) } };
}

function describe(plan: PushPlan): object {
  return { powers: plan.powers.map(describePower), library: plan.library };
}

function describePower({ documents: { power }, state, over, diff }: PlannedPower): object {
  return {
    power: power.id,
    title: power.title,
    state,
    ...(over && { over: { revision: over.revision, version: over.version } }),
    ...(diff && { diff }),
  };
}

function listed(text: string | undefined): readonly string[] {
  return (text ?? "").split(",").filter((part) => part !== "");
}
