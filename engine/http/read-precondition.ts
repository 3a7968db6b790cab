import type { IncomingMessage } from "node:http";

import { SunmapError } from "../core/errors.ts";
import type { Precondition } from "../policies/precondition.ts";

/** A strong entity tag: the revision of the document in quotation marks. */
export function entityTag(revision: string): string {
  return `"${revision}"`;
}

/**
 * What a change demands of the document: If-Match with its entity tag, or If-None-Match: * for a new one.
 *
 * @throws PRECONDITION_REQUIRED without either, HEADER_INVALID when they say nothing that can be met.
 */
export function readPrecondition({ headers }: IncomingMessage): Precondition {
  const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = headers;
  if (ifMatch !== undefined && ifNoneMatch !== undefined) {
    throw new SunmapError("HEADER_INVALID", {
      header: "If-None-Match",
      why: { zh: "不能与If-Match同时出现", en: "it stands beside If-Match" },
    });
  }
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch.trim() === "*") return "none";
    throw new SunmapError("HEADER_INVALID", {
      header: "If-None-Match",
      why: { zh: "修改时只能为 *", en: "only * is of use in a change" },
    });
  }
  if (ifMatch === undefined) throw new SunmapError("PRECONDITION_REQUIRED");
  if (ifMatch.trim() === "*") return "any";
  const revisions = tagsIn(ifMatch);
  if (revisions === undefined)
    throw new SunmapError("HEADER_INVALID", {
      header: "If-Match",
      why: { zh: "不是实体标签", en: "it is no entity tag" },
    });
  return { revisions };
}

/** Whether the client has this very content already. */
export function isKnownToClient({ headers }: IncomingMessage, revision: string): boolean {
  const known = headers["if-none-match"];
  if (known === undefined) return false;
  return (
    known.trim() === "*" ||
    known
      .replaceAll("W/", "")
      .split(",")
      .some((tag) => tag.trim() === entityTag(revision))
  );
}

/** A weak tag names no exact content, so it can never be met here; it is read and matches nothing. */
function tagsIn(header: string): string[] | undefined {
  const tags = header.split(",").map((tag) => /^(W\/)?"([\x21\x23-\x7e]*)"$/.exec(tag.trim()));
  if (tags.some((tag) => tag === null)) return undefined;
  return tags.flatMap((tag) => (tag?.[1] === undefined && tag?.[2] !== undefined ? [tag[2]] : []));
}
