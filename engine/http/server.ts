import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { createApp } from "./app.ts";
import type { Operation } from "./operation.ts";
import { tellCase } from "./routes/case-events.ts";
import { evaluateCase } from "./routes/evaluate.ts";
import { serveOperation } from "./serve-operation.ts";
import type { Service } from "./service.ts";

/** What is asked all the time, by its address. Ids that are escaped in it are left to the router. */
const FREQUENT: readonly { readonly address: RegExp; readonly operation: Operation }[] = [
  { address: /^\/api\/v1\/powers\/([a-z0-9]+(?:-[a-z0-9]+)*)\/evaluate(?:\?|$)/, operation: evaluateCase },
  { address: /^\/api\/v1\/cases\/([\w.~-]+)\/events(?:\?|$)/, operation: tellCase },
];
/** Milliseconds without a byte in either direction after which a connection is given up. */
const SILENCE = 120_000;

/**
 * The HTTP server. Judging one case, and telling it of an event, is nearly all that is ever asked, and a router would take
 * longer than the judgment, so those addresses are looked for first; they are served by the same operations as in the app,
 * which answers everything else.
 */
export function createHttpServer(service: Service): Server {
  const app = createApp(service);
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    // A client that keeps its connection would otherwise send its next request on it for as long as it likes.
    if (!service.ready()) response.setHeader("connection", "close");
    const frequent = request.method === "POST" ? frequentOf(request.url ?? "") : undefined;
    if (frequent === undefined) app(request, response);
    else {
      const { operation, id } = frequent;
      void serveOperation(operation, { request, response, parameter: () => id }, service);
    }
  };
  // A batch may take hours, so a whole request has no time limit; its headers and its silence have.
  const server = createServer({ requestTimeout: 0, headersTimeout: 10_000, keepAliveTimeout: 30_000 }, listener);
  server.on("checkContinue", listener);
  server.setTimeout(SILENCE);
  return server;
}

function frequentOf(url: string): { readonly operation: Operation; readonly id: string } | undefined {
  for (const { address, operation } of FREQUENT) {
    const id = address.exec(url)?.[1];
    if (id !== undefined) return { operation, id };
  }
  return undefined;
}
