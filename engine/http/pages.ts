import { createRequire } from "node:module";

import type { Express } from "express";

import { SunmapError } from "../core/errors.ts";
import { onlyForThose } from "./access/only-for-those.ts";
import { describeApi } from "./describe-api.ts";
import { DOCS_PAGE, isErrorCode, problemPage, problemWords } from "./describe-pages.ts";
import type { Operation } from "./operation.ts";
import { SECURITY_HEADERS, sendAnswer } from "./send-answer.ts";
import type { Service } from "./service.ts";

const HTML = "text/html; charset=utf-8";
/** The page runs scripts of this server only. Its widget writes its own styles, so inline styles are allowed, here only. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
export const PAGE_POLICY = "default-src 'none'; img-src data:; frame-ancestors 'none'";

/** The pages about the API: its description and that of its problems, without any request elsewhere. */
export function mountPages(app: Express, operations: readonly Operation[], service: Service): void {
  const { schemas, authority } = service;
  const description = JSON.stringify(describeApi(operations, schemas, authority));
  const widget = createRequire(import.meta.url).resolve("rapidoc/dist/rapidoc-min.js");

  app.get("/openapi.json", onlyForThose("getApiDescription", service), (request, response) =>
    sendAnswer(request, response, { status: 200, text: description }),
  );
  app.get(["/docs", "/docs/rapidoc-min.js"], onlyForThose("getDocs", service));
  app.get("/docs", (request, response) =>
    sendAnswer(request, response, {
      status: 200,
      media: HTML,
      text: DOCS_PAGE,
      headers: { "content-security-policy": DOCS_POLICY },
    }),
  );
  app.get("/docs/rapidoc-min.js", (_request, response) => {
    response.set(SECURITY_HEADERS).sendFile(widget, { cacheControl: false });
  });
  app.get("/problems/:code", onlyForThose("getProblem", service));
  app.get("/problems/:code", (request, response) => {
    const { code } = request.params;
    if (!isErrorCode(code)) throw new SunmapError("NOT_FOUND");
    const asPage = { status: 200, media: HTML, text: problemPage(code) };
    const answer = request.accepts(["json", "html"]) === "html" ? asPage : { status: 200, json: problemWords(code) };
    return sendAnswer(request, response, { ...answer, headers: { "content-security-policy": PAGE_POLICY } });
  });
}
