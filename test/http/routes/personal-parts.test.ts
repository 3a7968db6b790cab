import { afterAll, beforeAll, expect, test } from "vitest";

import { checkOpenedPart } from "../../../engine/core/personal/check-opened-part.ts";
import { checkReceipt } from "../../../engine/core/receipt/check-receipt.ts";
import { readReceipt, readReceiptRules } from "../../../engine/core/receipt/read-receipt.ts";
import { openPart } from "../../../engine/personal/seal-part.ts";
import { aCase } from "../a-case.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked } from "../ask.ts";

const POWER = "housing-fund-withdrawal";
const CASE = "a-house-purchase-decided-on-day-two-is-clear";
const SECRET = "CLERK-ZHANG-0417";
const REASON = { ground: "consentWithdrawn", reason: "本人申请删除" };
let running: RunningTestService;

beforeAll(async () => {
  running = await startTestService({ powers: [POWER, "private-college-registration"] });
});
afterAll(() => running.stop());

test("whoever sent the facts is answered with them; whoever reads the record sees them masked", async () => {
  const answer = await evaluate();
  const read = await ask("GET", addressOf(answer));

  expect(answer.text).toContain(SECRET);
  expect(read.text).not.toContain(SECRET);
  expect(at(read.json, "case", "facts", "intakeUser")).toBe("***");
  expect(at(read.json, "evaluation", "verdict")).toEqual(at(answer.json, "verdict"));
  expect(at(read.json, "personal", "digest")).toMatch(/^sha256:/);
});

test("a power without personal facts is recorded as before, in the clear", async () => {
  const power = "private-college-registration";
  const answer = await ask("POST", `${running.address}/api/v1/powers/${power}/evaluate`, { json: { facts: {} } });
  const read = await ask("GET", addressOf(answer));

  expect(at(read.json, "personal")).toBeNull();
  expect(at(read.json, "evaluation")).toEqual(answer.json);
  expect((await ask("GET", `${addressOf(answer)}/personal-data`)).status).toBe(404);
});

test("the whole record is given to whoever may read it, and that it was read is on record", async () => {
  const answer = await evaluate();
  const whole = await ask("GET", `${addressOf(answer)}/personal-data`);

  expect(at(whole.json, "evaluation")).toEqual(answer.json);
  expect(at(whole.json, "case", "facts", "intakeUser")).toBe(SECRET);
  expect(whole.headers.get("cache-control")).toBe("no-store");
  const { acts } = await running.service.audit.list({}, { limit: 1 });
  expect(acts[0]).toMatchObject({
    act: "readPersonalData",
    subject: new URL(`${addressOf(answer)}/personal-data`).pathname,
  });
});

test("after an erasure nobody reads it any more, and the verdict and the proofs stay", async () => {
  const answer = await evaluate();
  const erased = await ask("DELETE", `${addressOf(answer)}/personal-data`, { json: REASON });
  const again = await ask("DELETE", `${addressOf(answer)}/personal-data`, { json: { ...REASON, reason: "再次" } });
  const whole = await ask("GET", `${addressOf(answer)}/personal-data`);
  const read = await ask("GET", addressOf(answer));

  expect(erased.json).toMatchObject({ ...REASON, power: POWER });
  expect(again.json).toEqual(erased.json);
  expect([whole.status, at(whole.json, "code"), at(whole.json, "reason")]).toEqual([
    410,
    "PERSONAL_DATA_ERASED",
    "本人申请删除",
  ]);
  expect(at(read.json, "erasure")).toEqual(erased.json);
  expect(at(read.json, "evaluation", "verdict")).toEqual(at(answer.json, "verdict"));
  expect((await running.service.journal.verify()).brokenCount).toBe(0);
  const { acts } = await running.service.audit.list({ act: "erasePersonalData" }, { limit: 1 });
  expect(acts[0]?.details).toMatchObject({ ground: "consentWithdrawn", repeated: true });
});

test("an erasure needs a reason and a legal ground", async () => {
  const answer = await evaluate();

  for (const json of [{}, { reason: "x" }, { ground: "whim", reason: "x" }, { ...REASON, reason: "" }]) {
    expect((await ask("DELETE", `${addressOf(answer)}/personal-data`, { json })).status).toBe(422);
  }
  expect((await ask("GET", `${addressOf(answer)}/personal-data`)).status).toBe(200);
});

test("a repetition under the same key is answered in full while the key lives, and told that it was erased afterwards", async () => {
  const headers = { "idempotency-key": "claim-1" };
  const first = await evaluate({ headers });
  const second = await evaluate({ headers });
  const other = await evaluate({ headers, secret: "clerk-li-9" });
  await ask("DELETE", `${addressOf(first)}/personal-data`, { json: REASON });
  const third = await evaluate({ headers });

  expect([second.text, second.headers.get("idempotency-replayed")]).toEqual([first.text, "true"]);
  expect([other.status, at(other.json, "code")]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  expect([third.status, at(third.json, "code")]).toEqual([410, "PERSONAL_DATA_ERASED"]);
});

test("a request digest tells nobody the facts that it was made of", async () => {
  const answer = await evaluate({ headers: { "idempotency-key": "claim-2" } });
  const recorded = await running.service.journal.read(textAt(answer.json, "id"));

  expect(recorded?.requestDigest).toMatch(/^hmac-sha256:[0-9a-f]{64}$/);
});

test("lines of a batch are sealed as well, and each answer is whole", async () => {
  const { facts } = await secretCase(SECRET);
  const body = [1, 2].map((key) => `${JSON.stringify({ power: POWER, facts, key: `line-${key}` })}\n`).join("");
  const send = (): Promise<Asked> =>
    ask("POST", `${running.address}/api/v1/evaluate`, { body, headers: { "content-type": "application/x-ndjson" } });
  const [first, repeated] = [await send(), await send()];
  const ids = [...first.text.matchAll(/"id":"(ev-\d+)"/g)].map(([, id]) => id ?? "");

  expect(ids.length).toBe(2);
  expect(first.text).toContain(SECRET);
  expect(repeated.text.replaceAll('"replayed":true,', "")).toBe(first.text);
  for (const id of ids) expect((await lineOf(id)).toString()).not.toContain(SECRET);
});

test("a replay opens what is sealed, tells no value, and says of what was erased that it was", async () => {
  const answer = await evaluate();
  const id = textAt(answer.json, "id");
  const replay = (): Promise<Asked> => ask("POST", `${running.address}/api/v1/evaluations/${id}/replay`);

  expect(at((await replay()).json, "outcome")).toBe("same");
  await ask("DELETE", `${addressOf(answer)}/personal-data`, { json: REASON });
  const gone = await replay();
  expect([at(gone.json, "outcome"), at(gone.json, "differences")]).toEqual(["erased", []]);
  expect(await running.service.proof.incidents.list(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
});

test("an opened part is proved to a third party by the head of its record alone", async () => {
  const answer = await evaluate();
  const recorded = await running.service.journal.read(textAt(answer.json, "id"));
  const { personal, sealed } = recorded ?? {};
  const key = recorded && (await running.service.personal.keyOf(recorded));
  if (personal === undefined || sealed === undefined || key === undefined) throw new Error("nothing was sealed");
  const changed = Buffer.from(sealed);
  changed[20] = (changed[20] ?? 0) ^ 1;

  const checked = checkOpenedPart(personal, { sealed, key });
  expect(checked).toMatchObject({ ok: true, texts: { case: openPart(sealed, key).caseJson.toString() } });
  expect(checkOpenedPart(personal, { sealed: changed, key })).toEqual({
    ok: false,
    fault: "partChanged",
  });
  expect(checkOpenedPart(personal, { sealed, key: Buffer.alloc(32) })).toEqual({
    ok: false,
    fault: "keyDiffers",
  });
});

test("a receipt without the personal part matches in part, with it as a whole, and after an erasure there is none with it", async () => {
  const answer = await evaluate();
  const rules = readReceiptRules(
    (await ask("GET", `${running.address}/api/v1/powers/${POWER}/versions/1/receipt-rules`)).json,
  );
  const masked = readReceipt((await ask("GET", `${addressOf(answer)}/receipt`)).text);
  const whole = await ask("GET", `${addressOf(answer)}/personal-data/receipt`);
  const opened = readReceipt(whole.text);
  if (masked === undefined || opened?.personal === undefined) throw new Error("there is no receipt");

  expect(JSON.stringify(masked)).not.toContain(SECRET);
  expect(masked.personal).toBeUndefined();
  const inPart = await checkReceipt(masked, rules);
  expect([inPart.outcome, inPart.rejudgment?.differences]).toEqual(["partial", []]);
  expect(inPart.rejudgment?.open.flatMap(({ needs }) => needs)).toContain("intakeUser");
  const asWhole = await checkReceipt(opened, rules);
  expect([asWhole.outcome, asWhole.rejudgment?.open]).toEqual(["matches", []]);
  expect(asWhole.rejudgment?.evaluation).toMatchObject({ verdict: at(answer.json, "verdict") });

  for (const personal of [
    { ...opened.personal, key: Buffer.alloc(32).toString("base64") },
    { ...opened.personal, sealed: `AAAA${opened.personal.sealed.slice(4)}` },
  ]) {
    const { outcome, steps } = await checkReceipt({ ...opened, personal }, rules);
    expect([outcome, steps.find((step) => step.outcome === "fails")]).toMatchObject(["fails", { why: "partChanged" }]);
  }

  await ask("DELETE", `${addressOf(answer)}/personal-data`, { json: REASON });
  expect((await ask("GET", `${addressOf(answer)}/personal-data/receipt`)).status).toBe(410);
  expect((await ask("GET", `${addressOf(answer)}/receipt`)).status).toBe(200);
});

async function secretCase(secret: string): Promise<{ readonly facts: object }> {
  const { facts, ...rest } = await aCase(POWER, CASE);
  return { ...rest, facts: { ...facts, intakeUser: secret, approverUser: secret } };
}

async function evaluate({
  headers = {},
  secret = SECRET,
}: { readonly headers?: Readonly<Record<string, string>>; readonly secret?: string } = {}): Promise<Asked> {
  const url = `${running.address}/api/v1/powers/${POWER}/evaluate?explain=all`;
  return ask("POST", url, { json: await secretCase(secret), headers });
}

function addressOf(answer: Asked): string {
  return `${running.address}/api/v1/evaluations/${textAt(answer.json, "id")}`;
}

async function lineOf(id: string): Promise<Buffer> {
  const recorded = await running.service.journal.read(id);
  if (recorded === undefined) throw new Error(`there is no ${id}`);
  return Buffer.concat([recorded.head, recorded.caseJson, recorded.evaluationJson, recorded.sealed ?? Buffer.alloc(0)]);
}
