import type { IncomingMessage } from "node:http";

import { afterAll, beforeAll, expect, test } from "vitest";

import { type Principal, VISITOR } from "../../../engine/access/principal.ts";
import { CHEN, LI, WANG, ZHAO } from "../../review/a-reviewed-power.ts";
import { productRequirements } from "../../support/review-requirements.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at, textAt, type Asked } from "../ask.ts";

const POWER = "private-college-registration";
const PEOPLE = [WANG, LI, ZHAO, CHEN];
let running: RunningTestService;
let base: string;

const identify = ({ headers }: IncomingMessage): Principal =>
  PEOPLE.find(({ id }) => id === headers["x-person"]) ?? VISITOR;

beforeAll(async () => {
  running = await startTestService({ identify, requirements: await productRequirements() });
  base = `${running.address}/api/v1`;
});
afterAll(() => running.stop());

type Sent = { readonly json?: unknown; readonly headers?: Readonly<Record<string, string>> };

function askAs({ id }: Principal, method: string, path: string, { json, headers = {} }: Sent = {}): Promise<Asked> {
  return ask(method, base + path, { headers: { "x-person": id, ...headers }, ...(json !== undefined && { json }) });
}

async function act(by: Principal, id: string, json: object): Promise<Asked> {
  const etag = (await askAs(by, "GET", `/reviews/${id}`)).headers.get("etag") ?? "";
  return askAs(by, "POST", `/reviews/${id}/acts`, { json, headers: { "if-match": etag } });
}

async function changeRule(by: Principal, text: string): Promise<void> {
  const { json } = await askAs(by, "GET", `/powers/${POWER}/rules`);
  const rule = at(json, "items", 0);
  const title = { zh: text, en: text };
  const answer = await askAs(by, "PUT", `/powers/${POWER}/rules/${textAt(rule, "name")}`, {
    json: Object.assign({}, rule, { title }),
    headers: { "if-match": "*" },
  });
  expect(answer.status).toBe(200);
}

async function decideAll(by: Principal, id: string): Promise<void> {
  const { json } = await askAs(by, "GET", `/reviews/${id}`);
  const rounds = at(json, "review", "rounds");
  const points = Array.isArray(rounds) ? at(rounds.at(-1) ?? null, "riskPoints") : null;
  for (const point of Array.isArray(points) ? points : []) {
    const decision = {
      riskPoint: textAt(point, "id"),
      grade: textAt(point, "grade"),
      outcome: "approve",
      reason: "依法核对",
      basis: [{ law: "行政许可法" }],
    };
    expect((await act(by, id, { act: "decide", decision })).status).toBe(200);
  }
}

test("a draft is refused publication until its review has approved exactly it", async () => {
  await changeRule(WANG, "修订一");
  const publish = (): Promise<Asked> =>
    askAs(CHEN, "POST", `/powers/${POWER}/publish`, { headers: { "if-match": "*" } });
  expect(at((await publish()).json, "findings", 0, "code")).toBe("REVIEW_MISSING");
  expect(at((await askAs(WANG, "GET", `/powers/${POWER}/check`)).json, "publishable")).toBe(false);

  const opened = await askAs(WANG, "POST", `/powers/${POWER}/reviews`, { json: { note: "首次" } });
  expect([opened.status, opened.headers.get("location")]).toEqual([201, `/api/v1/reviews/${POWER}-1`]);
  const id = `${POWER}-1`;
  expect(at((await publish()).json, "findings", 0, "code")).toBe("REVIEW_PENDING");
  const again = await askAs(WANG, "POST", `/powers/${POWER}/reviews`);
  expect([again.status, textAt(again.json, "code"), textAt(again.json, "review")]).toEqual([409, "REVIEW_OPEN", id]);

  await act(LI, id, { act: "advance" });
  await decideAll(LI, id);
  await act(LI, id, { act: "advance" });
  await changeRule(WANG, "修订二");
  await act(WANG, id, { act: "submit" });
  await decideAll(LI, id);
  await act(ZHAO, id, { act: "sign" });
  expect(textAt((await act(CHEN, id, { act: "approve" })).json, "review", "state")).toBe("approved");
  expect((await publish()).status).toBe(201);
  expect(textAt((await askAs(WANG, "GET", `/reviews/${id}`)).json, "review", "state")).toBe("inForce");

  const rounds = await askAs(LI, "GET", `/reviews/${id}/rounds/2/documents`);
  expect([
    textAt(rounds.json, "before", "rules", 0, "title", "zh"),
    textAt(rounds.json, "documents", "rules", 0, "title", "zh"),
  ]).toEqual(["修订一", "修订二"]);
  expect((await askAs(LI, "GET", `/reviews/${id}/rounds/9/documents`)).status).toBe(404);
  const [first, whole] = [`/reviews/${id}/rounds/2/diff`, `/reviews/${id}/rounds/2/diff?against=base`];
  expect(at((await askAs(LI, "GET", first)).json, "from")).toEqual({ submission: 1 });
  expect(at((await askAs(LI, "GET", whole)).json, "from")).toEqual({ version: 1 });
  expect(textAt((await askAs(LI, "GET", whole)).json, "diff", "changes", 0, "thing")).toMatch(/^rule\//);
});

test("an act names the revision it was decided on; what came between is told", async () => {
  await changeRule(WANG, "修订三");
  const { json, headers } = await askAs(WANG, "POST", `/powers/${POWER}/reviews`);
  const id = textAt(json, "review", "id");
  const seen = headers.get("etag") ?? "";
  await askAs(LI, "POST", `/reviews/${id}/comments`, { json: { text: "意见" } });

  const late = await askAs(LI, "POST", `/reviews/${id}/acts`, {
    json: { act: "advance" },
    headers: { "if-match": seen },
  });
  const blind = await askAs(LI, "POST", `/reviews/${id}/acts`, { json: { act: "advance" } });

  expect([late.status, blind.status]).toEqual([412, 428]);
  const refused = await act(WANG, id, { act: "approve" });
  expect([refused.status, textAt(refused.json, "code")]).toEqual([409, "REVIEW_REFUSED"]);
  expect(textAt(refused.json, "detail")).toContain("会审现为“已报送”");
});

test("the queue tells each person what waits for him and why", async () => {
  const waiting = async (by: Principal): Promise<unknown> =>
    at((await askAs(by, "GET", "/reviews?mine=waiting")).json, "reviews", 0, "waits", 0, "why");

  expect(await waiting(LI)).toBe("takeUp");
  expect(await waiting(WANG)).toBe("answer");
  expect(await waiting(VISITOR)).toBeNull();
  const all = at((await askAs(LI, "GET", `/reviews?power=${POWER}&state=inForce`)).json, "reviews");
  expect(Array.isArray(all) && all.map((one) => textAt(one, "id"))).toEqual([`${POWER}-1`]);
});

test("a comment is answered and settled over the API, and one that is not there is told", async () => {
  const id = `${POWER}-2`;
  const answered = await askAs(WANG, "POST", `/reviews/${id}/comments/c1/replies`, { json: { text: "已改" } });
  const settled = await askAs(LI, "PUT", `/reviews/${id}/comments/c1/resolution`, { json: { resolved: true } });
  const missing = await askAs(LI, "PUT", `/reviews/${id}/comments/c7/resolution`, { json: { resolved: true } });

  expect(textAt(answered.json, "review", "comments", 0, "replies", 0, "text")).toBe("已改");
  expect(textAt(settled.json, "review", "comments", 0, "resolved", "by", "id")).toBe("li");
  expect([missing.status, textAt(missing.json, "code")]).toEqual([404, "COMMENT_NOT_FOUND"]);
  expect((await askAs(LI, "GET", "/reviews/none")).status).toBe(404);
});

test("a comment asks nobody by name but those who may read the review, under the name that they have here", async () => {
  const made = { organ: "hebei", disabled: false, createdAt: "2026-09-18T09:30:00+08:00", createdBy: "test" };
  const { people } = running.service.accounts;
  await people.create("sun.shen", { ...made, name: "孙审", grants: [{ role: "reviewer", organ: "hebei" }] });
  await people.create("wu.xun", { ...made, name: "吴训", grants: [{ role: "trainer", organ: "hebei" }] });
  const { json: queue } = await askAs(LI, "GET", "/reviews");
  const id = textAt(queue, "reviews", 0, "id");
  const asking = (person: string, path: string): Promise<Asked> => {
    const mentions = { people: [{ id: person, name: "省长" }] };
    return askAs(LI, "POST", `/reviews/${id}/comments${path}`, { json: { text: "请看", mentions } });
  };

  const asked = await asking("sun.shen", "");
  expect(asked.status).toBe(201);
  expect(JSON.stringify(asked.json)).toContain('"people":[{"id":"sun.shen","name":"孙审"}]');
  expect(JSON.stringify(asked.json)).not.toContain("省长");
  const other = await asking("wu.xun", "");
  expect([other.status, textAt(other.json, "code")]).toEqual([409, "REVIEW_REFUSED"]);
  expect(textAt((await asking("nobody", "/c1/replies")).json, "code")).toBe("REVIEW_REFUSED");
  const { json } = await askAs(LI, "GET", `/reviews/${id}/readers`);
  expect(at(json, "people")).toEqual([{ id: "sun.shen", name: "孙审" }]);
});
