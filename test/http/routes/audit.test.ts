import { describe, expect, test } from "vitest";

import type { Principal } from "../../../engine/access/principal.ts";
import { OPERATIONS } from "../../../engine/http/routes/index.ts";
import { ask, at, type Json } from "../ask.ts";
import { actsOf, auditedService, changePower, LI_MIN } from "../audit/an-audited-service.ts";

const stage = auditedService();

describe("the trail over the API", () => {
  test("no operation can change it: every address of it is only read", async () => {
    const ofTheTrail = OPERATIONS.filter(({ path }) => path.startsWith("/api/v1/audit"));

    expect(ofTheTrail.map(({ id, method }) => `${method} ${id}`)).toEqual([
      "get listActs",
      "get exportActs",
      "get verifyActs",
    ]);
    const api = await stage.start();
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      for (const address of ["audit", "audit/1", "audit/export", "audit/verification"])
        expect([404, 405]).toContain((await ask(method, `${api}/${address}`)).status);
  });

  test("pages follow one another by their cursor", async () => {
    const api = await stage.start();
    for (const title of ["一", "二", "三"]) await changePower(api, title);

    const first = await ask("GET", `${api}/audit?limit=2`);
    const second = await ask("GET", `${api}/audit?limit=2&cursor=${JSON.stringify(at(first.json, "next"))}`);

    // The beginning of each change was recorded before its outcome, and is not told once that is there.
    expect(at(first.json, "acts")).toMatchObject([{ seq: 6 }, { seq: 4 }]);
    expect(at(second.json, "acts")).toMatchObject([{ seq: 2 }]);
    expect(at(second.json, "next")).toBeNull();
  });

  test("a whole day is asked for by its date", async () => {
    const api = await stage.start();
    await changePower(api);

    expect(await actsOf(api, "?from=2026-09-18&to=2026-09-18")).toHaveLength(1);
    expect(await actsOf(api, "?from=2026-09-19")).toEqual([]);
    expect((await ask("GET", `${api}/audit?from=2026-02-30`)).status).toBe(400);
    expect((await ask("GET", `${api}/audit?outcome=perhaps`)).status).toBe(400);
  });

  test("an export holds every act, a formula in it runs nowhere", async () => {
    const evil: Principal = { ...LI_MIN, name: '=HYPERLINK("http://evil.example")' };
    const api = await stage.start({ identify: () => evil });
    for (const title of ["一", "二"]) await changePower(api, title);

    const csv = await ask("GET", `${api}/audit/export`);
    const lines = await ask("GET", `${api}/audit/export?format=ndjson&act=putPowerDocument`);

    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="audit.csv"');
    const rows = csv.text.split("\r\n");
    expect(rows[0]).toBe("seq,at,who,name,kind,via,from,act,subject,outcome,code,details");
    // Somebody exported it: that is on record too.
    expect(rows[3]).toContain(",exportActs,");
    expect(rows).toHaveLength(5);
    expect(rows[1]).toContain(',"\'=HYPERLINK(""http://evil.example"")",person,');
    const exported = lines.text.trimEnd().split("\n");
    expect(exported.map((line): Json => at(JSON.parse(line), "seq"))).toEqual([2, 4]);
  });

  test("its verification says that the chain is sound, and what its end is", async () => {
    const api = await stage.start();
    await changePower(api);

    const { json } = await ask("GET", `${api}/audit/verification`);

    expect(json).toMatchObject({ sound: true, records: 2, head: { seq: 2 }, brokenCount: 0, broken: [] });
  });
});
