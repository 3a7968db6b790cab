import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { createApp } from "./app.ts";
import { evaluateCase } from "./routes/evaluate.ts";
import { serveOperation } from "./serve-operation.ts";
import type { Service } from "./service.ts";

const EVALUATE = /^\/api\/v1\/powers\/([a-z0-9]+(?:-[a-z0-9]+)*)\/evaluate(?:\?|$)/;
/** Milliseconds without a byte in either direction after which a connection is given up. */
const SILENCE = 120_000;

/**
 * The HTTP server. Judging one case is nearly all that is ever asked, and a router would take longer than the judgment, so
 * that address is looked for first; it is served by the same operation as in the app, which answers everything else.
 */
export function createHttpServer(service: Service): Server {
  const app = createApp(service);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    // A client that keeps its connection would otherwise send its next request on it for as long as it likes.
    if (!service.ready()) response.setHeader("connection", "close");
    const power = request.method === "POST" ? EVALUATE.exec(request.url ?? "")?.[1] : undefined;
    if (power === undefined) app(request, response);
    else void serveOperation(evaluateCase, { request, response, parameter: () => power }, service);
  };
  // A batch may take hours, so a whole request has no time limit; its headers and its silence have.
  const server = createServer({ requestTimeout: 0, headersTimeout: 10_000, keepAliveTimeout: 30_000 }, listener);
  server.on("checkContinue", listener);
  server.setTimeout(SILENCE);
  return server;
}
