import { SunmapError } from "../../core/errors.ts";
import { RECEIPT_PAGE } from "../../core/receipt/receipt-address.ts";
import { makeReceipt } from "../../receipt/make-receipt.ts";
import { offlinePage, onlinePage } from "../../receipt/receipt-page.ts";
import { receiptRules } from "../../receipt/receipt-rules.ts";
import type { ReceiptRules } from "../../core/model/formats.generated.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import { requirePower } from "../access/visible.ts";
import type { Answer, Exchange, Operation } from "../operation.ts";
import { erasedError } from "../personal/erased-error.ts";
import { personalRecord } from "../personal/personal-record.ts";
import { ref } from "../schemas.ts";
import type { Service } from "../service.ts";
import { versionNumberOf } from "../versions/version-number.ts";

const TAG = "receipt";
const VERSION = "/api/v1/powers/{power}/versions/{version}";
const HTML = "text/html; charset=utf-8";
const PAGE = { description: "The page, which needs nothing else", media: "text/html", schema: { type: "string" } };

/** Receipts for the persons concerned, and all that is needed to check one without the service. */
export const receipts: readonly Operation[] = [
  {
    id: "getReceipt",
    method: "get",
    path: "/api/v1/evaluations/{id}/receipt",
    tag: TAG,
    summary: "出具回执 · The receipt of an evaluation, for the person concerned to check without the service",
    answers: { 200: { description: "The receipt, to be saved as a file", schema: ref("Receipt") } },
    problems: ["EVALUATION_NOT_FOUND", "RECEIPT_IMPOSSIBLE", "STORE_DAMAGED", "STORE_FULL"],
    handle: async ({ parameter, reach }, service) => {
      const id = parameter("id");
      const recorded = await service.journal.read(id);
      if (recorded === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
      requirePower(recorded.power, reach, service);
      const json = await makeReceipt(recorded, service);
      return { status: 200, json, headers: asFile(`receipt-${id}.json`) };
    },
  },
  {
    id: "getPersonalReceipt",
    method: "get",
    path: "/api/v1/evaluations/{id}/personal-data/receipt",
    tag: TAG,
    summary:
      "出具含个人信息的回执（仅交本人，留痕） · The receipt with its personal part opened, for the person concerned alone",
    answers: { 200: { description: "The receipt, to be handed to the person concerned", schema: ref("Receipt") } },
    problems: [
      "EVALUATION_NOT_FOUND",
      "PERSONAL_DATA_NONE",
      "PERSONAL_DATA_ERASED",
      "RECEIPT_IMPOSSIBLE",
      "STORE_DAMAGED",
      "MASTER_KEY_WRONG",
      "STORE_FULL",
    ],
    handle: async (exchange, service) => {
      const recorded = await personalRecord(exchange, service);
      const json = await makeReceipt(recorded, service, await keyOf(recorded, service));
      return { status: 200, json, headers: asFile(`receipt-${recorded.id}-personal.json`) };
    },
  },
  {
    id: "getReceiptRules",
    method: "get",
    path: `${VERSION}/receipt-rules`,
    tag: TAG,
    summary: "回执核对依据 · Exactly what judged as this version, and the public keys of the journal",
    answers: { 200: { description: "By what its receipts are checked", schema: ref("ReceiptRules") } },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND"],
    handle: async (exchange, service) => ({ status: 200, json: await rulesOf(exchange, service) }),
  },
  {
    id: "getReceiptPage",
    method: "get",
    path: `${VERSION}/receipt-page`,
    tag: TAG,
    summary: "离线核对页面 · One HTML file that checks the receipts of this version, opened from the disk and offline",
    answers: { 200: PAGE },
    problems: ["POWER_NOT_FOUND", "VERSION_NOT_FOUND", "RECEIPT_PAGE_MISSING"],
    handle: async (exchange, service) => {
      const rules = await rulesOf(exchange, service);
      const { power, version } = rules.version;
      const text = offlinePage(builtPage(service), rules);
      return { status: 200, media: HTML, text, headers: asFile(`receipt-page-${power}-v${version}.html`) };
    },
  },
  {
    id: "openReceiptPage",
    method: "get",
    path: RECEIPT_PAGE,
    tag: TAG,
    summary: "核对回执 · The page that a QR code leads to; what stands behind the # is never sent",
    answers: { 200: PAGE },
    problems: ["RECEIPT_PAGE_MISSING"],
    handle: (_exchange, service): Answer => {
      const { html, policy } = onlinePage(builtPage(service));
      return { status: 200, media: HTML, text: html, headers: { "content-security-policy": policy } };
    },
  },
];

/** @throws PERSONAL_DATA_ERASED, STORE_DAMAGED when the key is neither there nor erased */
async function keyOf(recorded: RecordedEvaluation, { personal }: Service): Promise<Buffer> {
  const { id } = recorded;
  const key = await personal.keyOf(recorded);
  if (key !== undefined) return key;
  const erasure = await personal.erasureOf(recorded);
  throw erasure === undefined
    ? new SunmapError("STORE_DAMAGED", { id, why: "its key is missing", lastGood: null })
    : erasedError(id, erasure);
}

async function rulesOf(exchange: Exchange, { policies, proof }: Service): Promise<ReceiptRules> {
  const power = exchange.parameter("power");
  policies.catalogue.get(power);
  const { published } = await policies.published.version(power, versionNumberOf(exchange));
  await proof.keys.refresh();
  return receiptRules(published, proof.keys.ring);
}

function builtPage({ receiptPage }: Service): NonNullable<Service["receiptPage"]> {
  if (receiptPage === undefined) throw new SunmapError("RECEIPT_PAGE_MISSING");
  return receiptPage;
}

function asFile(name: string): Readonly<Record<string, string>> {
  return { "content-disposition": `attachment; filename="${name}"` };
}
