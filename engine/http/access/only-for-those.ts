import type { IncomingMessage } from "node:http";

import type { RequestHandler } from "express";

import type { Service } from "../service.ts";
import { authorize } from "./authorize.ts";

/** The pages, which are no operations of the API and stand in the table of permissions as these are. */
export const PAGES = ["getDesigner", "getApiDescription", "getDocs", "getProblem"] as const;

type Page = (typeof PAGES)[number];

/** Lets a request to a page pass if its sender may see the page. */
export function onlyForThose(page: Page, service: Service): RequestHandler {
  return async (request, _response, next) => {
    await requirePage(page, request, service);
    next();
  };
}

/** Pages cost next to nothing and come in many files, so they are not counted. @throws SIGN_IN_REQUIRED, PERMISSION_REFUSED */
export async function requirePage(page: Page, request: IncomingMessage, service: Service): Promise<void> {
  const caller = await service.access.identify(request);
  authorize({ id: page, path: "" }, { caller, parameter: () => "" }, service);
}
