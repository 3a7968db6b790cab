import type { IncomingMessage, ServerResponse } from "node:http";

import type { Principal } from "../access/principal.ts";
import type { Reach } from "../access/reach.ts";
import type { ActDetails } from "../audit/act.ts";
import type { ErrorCode, SunmapError } from "../core/errors.ts";
import type { Service } from "./service.ts";

/** A JSON Schema inside the API description. */
export type Schema = { readonly [key: string]: unknown };

/** A query parameter: everything else in a query is refused by name. */
export type QueryParameter = {
  readonly name: string;
  readonly description: string;
  readonly schema: {
    readonly type: "string" | "integer";
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly maxLength?: number;
    readonly minimum?: number;
    readonly maximum?: number;
  };
};

/** The headers that mean something to an operation. */
export type RequestHeader = "If-Match" | "If-None-Match" | "Idempotency-Key" | "Last-Event-ID";

/** What an operation takes: the media types it reads, how many bytes, and how deep JSON may nest. */
export type RequestBody = {
  readonly schema: Schema;
  readonly media?: readonly string[];
  readonly limit: number;
  readonly depth: number;
  /** The operation reads the body itself, as a stream. */
  readonly streamed?: boolean;
  /** A request without a body is fine. */
  readonly optional?: boolean;
};

/** What an operation answers when all went well. */
export type DescribedAnswer = { readonly description: string; readonly media?: string; readonly schema?: Schema };

/** One request, read: all that an operation may use of it. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Who sends it. */
  readonly caller: Principal;
  /** Where he may do what this operation does. Of scope `each` it is asked for every thing by itself. */
  readonly reach: Reach;
  /** A part of the address; empty when the address has no such part. */
  readonly parameter: (name: string) => string;
  readonly query: ReadonlyMap<string, string>;
  /** The parsed JSON, or the text of another media type; undefined without a body. */
  readonly body: unknown;
  /** The body as it was sent, in UTF-8. */
  readonly bytes: Buffer;
};

/** The answer to one request. `text` is sent as it is; `json` is written as JSON; `stream` writes the body itself. */
export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly media?: string;
  /** What the audit trail is to say of what was changed. */
  readonly act?: ActDetails;
  /** Who it turned out to be that asked: whoever signed in by it. */
  readonly actor?: Principal;
  /** Why nothing was done, when a page of its own tells so. */
  readonly refused?: SunmapError;
} & (
  | { readonly json: unknown }
  | { readonly text: string | Buffer }
  | { readonly stream: (response: ServerResponse) => Promise<void> }
  | { readonly empty: true }
);

/** One address and method of the service with its description: whatever is served is described, and the other way round. */
export type Operation = {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "delete";
  /** As in OpenAPI: `/api/v1/powers/{power}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly query?: readonly QueryParameter[];
  /** Somebody else writes the query: nothing of it is read here, and nothing refused. */
  readonly foreignQuery?: true;
  readonly headers?: readonly RequestHeader[];
  readonly body?: RequestBody;
  readonly answers: Readonly<Record<string, DescribedAnswer>>;
  /** Refuses before anything is put on record, where whoever asks too often would fill the trail. */
  readonly guard?: (exchange: Exchange, service: Service) => void;
  /** Nothing of it is of use to whoever does not get the answer, so that it need not be on record before it is done. */
  readonly isVoidUnanswered?: true;
  /**
   * What it has to do with the register of cases, which one of several processes writes. `followed`: it reads what is
   * recorded. `written`: the process that writes does it.
   */
  readonly register?: "followed" | "written";
  readonly problems?: readonly ErrorCode[];
  readonly handle: (exchange: Exchange, service: Service) => Answer | Promise<Answer>;
};
