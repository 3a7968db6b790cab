import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

import type { Page } from "playwright-core";

import { aBrowser } from "../../../support/a-browser.ts";
import { buildPage } from "./build-page.ts";
import { someDocuments } from "./some-documents.ts";

/** The policy of the service's pages, word for word. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** bpmn-js calls a method of diagram-js of which that says it will go. */
const OWN_NOTICE_OF_BPMN_JS = "ContextPad#getPad is deprecated";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

export type ModelerPage = {
  readonly page: Page;
  /** What the browser's console said, violations of the policy included. */
  readonly complaints: readonly string[];
  /** The addresses asked for outside the page's own origin. */
  readonly strangers: readonly string[];
  /** A fresh modeler, with a map opened on it. */
  readonly open: (xml: string, options?: { readonly readOnly?: boolean }) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Builds the page, serves it under the strict policy, and opens it in the browser. */
export async function openModelerPage(): Promise<ModelerPage> {
  const server = serve(await buildPage());
  await once(server, "listening");
  const browser = await aBrowser();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    const isComplaint = message.type() === "error" || message.type() === "warning";
    if (isComplaint && !message.text().includes(OWN_NOTICE_OF_BPMN_JS)) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const address = addressOf(server);
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) strangers.push(request.url());
  });
  await page.goto(address);
  await page.waitForFunction(() => globalThis.start !== undefined);
  return {
    page,
    complaints,
    strangers,
    async open(xml, { readOnly = false } = {}) {
      await page.evaluate(([documents, isReadOnly]) => globalThis.start(documents, isReadOnly), [
        someDocuments(),
        readOnly,
      ] as const);
      const opening = await page.evaluate((text) => globalThis.modeler.open(text), xml);
      if (!opening.ok) throw new Error(opening.findings.map(({ message }) => message.en).join("\n"));
      await page.evaluate(() => globalThis.modeler.showAll());
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function serve(folder: string): Server {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://page");
    const name = pathname === "/" ? "/index.html" : pathname;
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY).setHeader("Content-Type", type);
    try {
      response.end(readFileSync(join(folder, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  return server.listen(0, "127.0.0.1");
}

function addressOf(server: Server): string {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("the page is not served");
  return `http://127.0.0.1:${address.port}/`;
}
