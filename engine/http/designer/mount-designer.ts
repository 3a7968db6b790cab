import { extname } from "node:path";

import type { Express, Request, Response } from "express";

import { requirePage } from "../access/only-for-those.ts";
import { UNBUILT_PAGE } from "../describe-pages.ts";
import type { Answer } from "../operation.ts";
import { entityTag, isKnownToClient } from "../read-precondition.ts";
import { PAGE_POLICY } from "../pages.ts";
import { sendAnswer } from "../send-answer.ts";
import type { Service } from "../service.ts";
import type { DesignerFile } from "./read-designer.ts";

/** The pages run, load and talk to what this server has, and nothing else. It holds for their workers too. */
const DESIGNER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** What stands under these addresses is for machines, or is a page of its own. */
const NO_PAGES = /^\/(api|assets|docs|problems|openapi\.json|healthz|readyz|metrics)(\/|$)/;

/** The designer: its files, and its one page at every address that its own router knows how to read. */
export function mountDesigner(app: Express, service: Service): void {
  const { designer } = service;
  app.get(/.*/, async (request, response, next) => {
    const file = designer.get(request.path);
    if (file === undefined && !isPage(request)) return next();
    await requirePage("getDesigner", request, service);
    if (file !== undefined) return sendAnswer(request, response, fileAnswer(request, response, file));
    const page = designer.get("/index.html");
    const answer = page === undefined ? UNBUILT : fileAnswer(request, response, page, "/index.html");
    return sendAnswer(request, response, answer);
  });
}

const UNBUILT: Answer = {
  status: 503,
  media: "text/html; charset=utf-8",
  text: UNBUILT_PAGE,
  headers: { "content-security-policy": PAGE_POLICY },
};

/** Whether a person asks for a page: a machine that mistakes an address is told so instead. */
function isPage(request: Request): boolean {
  if (request.path === "/") return true;
  const isForPeople = extname(request.path) === "" && !NO_PAGES.test(request.path);
  return isForPeople && request.accepts(["json", "html"]) === "html";
}

/** The names of assets hold the digest of their content, so a browser need never ask for one again. */
function fileAnswer(request: Request, response: Response, file: DesignerFile, path = request.path): Answer {
  const headers = {
    "content-security-policy": DESIGNER_POLICY,
    "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    etag: `W/${entityTag(file.revision)}`,
    vary: "accept-encoding",
  };
  if (isKnownToClient(request, file.revision)) return { status: 304, headers, empty: true };
  const media = response.type(extname(path)).get("content-type") ?? "application/octet-stream";
  for (const encoding of ["br", "gzip"] as const) {
    const text = file[encoding];
    if (text !== undefined && request.acceptsEncodings(encoding) !== false)
      return { status: 200, media, text, headers: { ...headers, "content-encoding": encoding } };
  }
  return { status: 200, media, text: file.content, headers };
}
