import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { afterAll, beforeAll, expect, test } from "vitest";

import { readDesigner } from "../../../engine/http/designer/read-designer.ts";
import { startTestService, type RunningTestService } from "../a-service.ts";
import { ask, at } from "../ask.ts";

const POWERS = ["private-college-registration"];
const PAGE = "<!doctype html><title>阳光权力图</title>";
const SCRIPT = "console.log('阳光');";
const AS_BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };
let folder: string;
let built: RunningTestService;
let unbuilt: RunningTestService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sunmap-designer-"));
  await mkdir(join(folder, "designer", "assets"), { recursive: true });
  const files: readonly (readonly [string, string | Buffer])[] = [
    ["secret.txt", "secret"],
    ["designer/index.html", PAGE],
    ["designer/assets/index-1a2b.js", SCRIPT],
    ["designer/assets/index-1a2b.js.br", brotliCompressSync(SCRIPT)],
    ["designer/assets/index-1a2b.js.gz", gzipSync(SCRIPT)],
    ["designer/assets/icon-3c4d.svg", "<svg/>"],
  ];
  for (const [path, content] of files) await writeFile(join(folder, path), content);
  built = await startTestService({ powers: POWERS, designer: await readDesigner(join(folder, "designer")) });
  unbuilt = await startTestService({ powers: POWERS, designer: await readDesigner(join(folder, "nothing")) });
});
afterAll(async () => {
  await Promise.all([built.stop(), unbuilt.stop()]);
  await rm(folder, { recursive: true });
});

/** Asks without a client that decodes and tidies up: what really goes over the wire. */
function askRaw(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    request(built.address + "/", { path, headers }, (response) => {
      void text(response).then((content) =>
        resolve({ status: response.statusCode, headers: response.headers, content }),
      );
    })
      .on("error", reject)
      .end();
  });
}
type Raw = {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly content: string;
};

test.each([
  "/",
  "/powers/highway-tendering",
  "/powers/a/map?step=S1",
  "/evaluations",
  "/evaluations/ev-1",
  "/training",
])("a browser gets the page at %s, with its strict policy", async (path) => {
  const page = await ask("GET", built.address + path, { headers: AS_BROWSER });

  expect([page.status, page.text]).toEqual([200, PAGE]);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(page.headers.get("content-security-policy")).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  );
});

test.each([
  "/api/v1/none",
  "/docs/none",
  "/problems/none",
  "/metrics/none",
  "/assets/none",
  "/robots.txt",
  "/a.b/c.js",
])("no page stands at %s, even for a browser", async (path) => {
  const { status, json } = await ask("GET", built.address + path, { headers: AS_BROWSER });

  expect([status, at(json, "code")]).toEqual([404, "NOT_FOUND"]);
});

test("a machine that mistakes an address is told so, and gets the page only at the root", async () => {
  const mistaken = await ask("GET", `${built.address}/power/x/evaluate`);
  const root = await ask("GET", built.address);
  const posted = await ask("POST", built.address, { json: {} });

  expect([mistaken.status, at(mistaken.json, "code")]).toEqual([404, "NOT_FOUND"]);
  expect(root.text).toBe(PAGE);
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("whoever has the page already is not sent it again, and HEAD tells of it only", async () => {
  const page = await ask("GET", built.address);
  const again = await ask("GET", built.address, { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
  const head = await ask("HEAD", built.address);

  expect([again.status, again.text]).toEqual([304, ""]);
  expect([head.status, head.text, head.headers.get("content-length")]).toEqual([
    200,
    "",
    String(Buffer.byteLength(PAGE)),
  ]);
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br;q=0, gzip;q=0", undefined],
  ["", undefined],
])("an asset goes to a browser that takes %j compressed as %s", async (accepted, encoding) => {
  const { headers, content } = await askRaw("/assets/index-1a2b.js", { "accept-encoding": accepted });
  const decoded = await ask("GET", `${built.address}/assets/index-1a2b.js`, {
    headers: { "accept-encoding": accepted },
  });

  expect([headers["content-encoding"], headers["vary"]]).toEqual([encoding, "accept-encoding"]);
  expect(content === SCRIPT).toBe(encoding === undefined);
  expect(decoded.text).toBe(SCRIPT);
});

test("an asset is kept for good, has its media type, and runs under the policy of the page", async () => {
  const script = await ask("GET", `${built.address}/assets/index-1a2b.js`);
  const icon = await ask("GET", `${built.address}/assets/icon-3c4d.svg`);

  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(icon.headers.get("content-type")).toBe("image/svg+xml");
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(script.headers.get("x-content-type-options")).toBe("nosniff");
});

test.each([
  "/assets/../../secret.txt",
  "/../secret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/assets/%2e%2e/%2e%2e/secret.txt",
  "/assets/index-1a2b.js.br",
  "//secret.txt",
])("nothing but the files of the pages is to be had: %s", async (path) => {
  const { status, content } = await askRaw(path);

  expect(status).toBe(404);
  expect(content).toContain("NOT_FOUND");
});

test("without a build the pages say what to do, and the service judges as usual", async () => {
  const page = await ask("GET", `${unbuilt.address}/powers`, { headers: AS_BROWSER });
  const health = await ask("GET", `${unbuilt.address}/healthz`);
  const docs = await ask("GET", `${unbuilt.address}/docs`);

  expect(page.status).toBe(503);
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.text.split("npm run build")).toHaveLength(3);
  expect([health.status, docs.status]).toEqual([200, 200]);
});
