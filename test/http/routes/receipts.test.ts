import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { checkReceipt } from "../../../engine/core/receipt/check-receipt.ts";
import { readReceipt, readReceiptRules } from "../../../engine/core/receipt/read-receipt.ts";
import type { ReceiptPage } from "../../../engine/receipt/receipt-page.ts";
import { aCase } from "../a-case.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, textAt, type Asked } from "../ask.ts";

const POWER = "highway-tendering";
const RULES = `/powers/${POWER}/versions/1/receipt-rules`;
const BUILT: ReceiptPage = {
  before: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'" />`,
  after: "</body>",
  policy: "default-src 'none'; connect-src 'none'",
};
let running: RunningTestService;

beforeAll(async () => {
  running = await startTestService({ powers: [POWER], receiptPage: BUILT });
});

afterAll(() => running.stop());

describe("a receipt", () => {
  test("matches by the rules that anybody gets", async () => {
    const id = await judge();
    const { status, json, headers } = await get(`/evaluations/${id}/receipt`);
    const rules = readReceiptRules((await get(RULES)).json);
    const receipt = readReceipt(JSON.stringify(json));

    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="receipt-${id}.json"`);
    expect(receipt && (await checkReceipt(receipt, rules)).outcome).toBe("matches");
  });

  test("goes on record when it is given out", async () => {
    const id = await judge();
    await get(`/evaluations/${id}/receipt`);

    const { json } = await get("/audit?act=getReceipt&limit=1");
    expect(json).toMatchObject({ acts: [{ act: "getReceipt", subject: `/api/v1/evaluations/${id}/receipt` }] });
  });

  test("of an evaluation that is not there is told as such", async () => {
    expect(textAt((await get("/evaluations/ev-000000009999/receipt")).json, "code")).toBe("EVALUATION_NOT_FOUND");
  });
});

describe("what checks it", () => {
  test("the rules are those that judged, without example cases and without who published", async () => {
    const { json } = await get(RULES);

    expect(readReceiptRules(json)).toBeDefined();
    expect(JSON.stringify(json)).not.toMatch(/"cases"|publishedBy/);
  });

  test("the offline page is a file with the rules in it, and may talk to nobody", async () => {
    const { bytes, headers } = await download(`/powers/${POWER}/versions/1/receipt-page`);

    expect(headers.get("content-disposition")).toBe(`attachment; filename="receipt-page-${POWER}-v1.html"`);
    expect(bytes).toContain(BUILT.before);
    expect(bytes).toContain('id="rules">{"format":"sunmap/receipt-rules/1"');
  });

  test("the page of the service has no rules in it and may ask the service alone", async () => {
    const answer = await fetch(`${running.address}/receipt`);

    expect(answer.headers.get("content-security-policy")).toBe(
      "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    );
    expect(await answer.text()).toContain(`content="default-src 'none'; connect-src 'self'"`);
  });

  test("a version that is not there is told as such", async () => {
    expect((await get(`/powers/${POWER}/versions/9/receipt-rules`)).status).toBe(404);
    expect((await get(`/powers/${POWER}/versions/x/receipt-page`)).status).toBe(404);
  });

  test("a page that was never built is told as such", async () => {
    const unbuilt = await startTestService({ powers: [POWER] });
    const { status, json } = await ask("GET", `${unbuilt.address}/receipt`);
    await unbuilt.stop();

    expect(status).toBe(503);
    expect(textAt(json, "code")).toBe("RECEIPT_PAGE_MISSING");
  });
});

async function judge(): Promise<string> {
  const json = await aCase(POWER, "a-committee-of-six-is-unlawful-because-even");
  return textAt((await ask("POST", `${running.address}/api/v1/powers/${POWER}/evaluate`, { json })).json, "id");
}

function get(path: string): Promise<Asked> {
  return ask("GET", `${running.address}/api/v1${path}`);
}

async function download(path: string): Promise<{ readonly bytes: string; readonly headers: Headers }> {
  const answer = await fetch(`${running.address}/api/v1${path}`);
  return { bytes: await answer.text(), headers: answer.headers };
}
