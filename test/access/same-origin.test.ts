import type { IncomingHttpHeaders } from "node:http";

import { describe, expect, test } from "vitest";

import { readDemoVisitor } from "../../engine/access/demo/read-demo-visitor.ts";
import { isLoopback } from "../../engine/access/demo/loopback.ts";
import { refuseOtherSites, requireSameOrigin } from "../../engine/access/sessions/same-origin.ts";

const REFUSED = expect.objectContaining({ code: "CROSS_SITE_REFUSED" });
const HOST = { host: "sunmap.example" };

type Sent = { readonly method: string; readonly headers: IncomingHttpHeaders };

function post(headers: IncomingHttpHeaders): Sent {
  return { method: "POST", headers: { ...HOST, ...headers } };
}

describe("a change with the cookie of a person", () => {
  test.each<readonly [string, IncomingHttpHeaders]>([
    ["a page of ours", { "sec-fetch-site": "same-origin" }],
    ["an old browser, from a page of ours", { origin: "https://sunmap.example" }],
    ["a program that says so", { "x-sunmap-request": "1" }],
  ])("is taken from %s", (_name, headers) => {
    expect(() => requireSameOrigin(post(headers))).not.toThrow();
  });

  test.each<readonly [string, IncomingHttpHeaders]>([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    ["another part of the same site", { "sec-fetch-site": "same-site", origin: "https://other.sunmap.example" }],
    ["another site that claims to be a program", { "sec-fetch-site": "cross-site", "x-sunmap-request": "1" }],
    ["an old browser, from elsewhere", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["whatever says nothing", {}],
  ])("is not taken from %s", (_name, headers) => {
    expect(() => requireSameOrigin(post(headers))).toThrow(REFUSED);
  });

  test("reading is never refused", () => {
    expect(() => requireSameOrigin({ method: "GET", headers: { "sec-fetch-site": "cross-site" } })).not.toThrow();
  });

  test("where no sign-in is needed programs need say nothing, and browsers are asked all the same", () => {
    expect(() => refuseOtherSites(post({}))).not.toThrow();
    expect(() => refuseOtherSites(post({ origin: "https://evil.example" }))).toThrow(REFUSED);
    expect(() => refuseOtherSites(post({ "sec-fetch-site": "cross-site" }))).toThrow(REFUSED);
  });
});

describe("a demonstration", () => {
  test.each(["127.0.0.1:8080", "localhost:1", "[::1]:8080", "127.1.2.3"])("is for this machine, as %s", (host) => {
    expect(visit(host)).toMatchObject({ via: "demo" });
  });

  test.each(["evil.example", "192.168.1.2:8080", "127.0.0.1.evil.example", "0.0.0.0", ""])(
    "is not for %s, wherever that leads",
    (host) => {
      expect(() => visit(host)).toThrow(REFUSED);
    },
  );

  test.each([
    ["127.0.0.1", true],
    ["::1", true],
    ["localhost", true],
    ["0.0.0.0", false],
    ["::", false],
    ["192.168.0.1", false],
    ["127.evil.example", false],
  ])("listens on %s: %s", (host, allowed) => {
    expect(isLoopback(host)).toBe(allowed);
  });
});

function visit(host: string): unknown {
  return readDemoVisitor(Object.assign(Object.create(null), post({ host })));
}
