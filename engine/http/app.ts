import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";

import { SunmapError } from "../core/errors.ts";
import { mountDesigner } from "./designer/mount-designer.ts";
import type { Operation } from "./operation.ts";
import { mountPages } from "./pages.ts";
import { OPERATIONS } from "./routes/index.ts";
import { answerFault, serveOperation } from "./serve-operation.ts";
import type { Service } from "./service.ts";

/** The whole service as an Express app: every operation of the list, the pages of the API, the designer, and one answer to whatever goes wrong. */
export function createApp(service: Service): Express {
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", false).enable("case sensitive routing");
  for (const operation of OPERATIONS) mount(app, operation, service);
  mountPages(app, OPERATIONS, service);
  mountDesigner(app, service);
  for (const [path, methods] of methodsByPath()) app.all(toExpressPath(path), refuseMethod(methods));
  app.use(() => {
    throw new SunmapError("NOT_FOUND");
  });
  app.use(problemMiddleware(service));
  return app;
}

function mount(app: Express, operation: Operation, service: Service): void {
  app[operation.method](toExpressPath(operation.path), (request: Request, response: Response) => {
    const parameter = (name: string): string => String(request.params[name] ?? "");
    return serveOperation(operation, { request, response, parameter }, service);
  });
}

function toExpressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of OPERATIONS) {
    const known = methods.get(path) ?? [];
    methods.set(path, [...known, ...(method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()])]);
  }
  for (const page of ["/", "/openapi.json", "/docs", "/docs/rapidoc-min.js", "/problems/{code}"])
    methods.set(page, ["GET", "HEAD"]);
  return methods;
}

function refuseMethod(allow: readonly string[]): (request: Request, response: Response) => void {
  return ({ method }, response) => {
    if (method !== "OPTIONS") throw new SunmapError("METHOD_NOT_ALLOWED", { allow });
    response.writeHead(204, { allow: [...allow, "OPTIONS"].join(", ") }).end();
  };
}

/** The router's own faults are addresses that cannot be decoded: nothing is there. */
function problemMiddleware(service: Service): ErrorRequestHandler {
  return async (fault: unknown, request, response, _next) => {
    const told = fault instanceof URIError ? new SunmapError("NOT_FOUND") : fault;
    await answerFault(told, request, response, service);
    service.metrics.requested("other", response.statusCode, 0);
  };
}
