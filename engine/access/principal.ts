/** The parts that people and systems have in the supervision of power (domain model, section 3.2, `User`). */
export const ROLES = [
  "policyEditor",
  "reviewer",
  "legalReviewer",
  "monitorOffice",
  "responsibleOffice",
  "postHolder",
  "discipline",
  "trainer",
  "systemClient",
  "publicViewer",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

/** A role in an organ. It holds in that organ and in all below it; in `ROOT_ORGAN` it holds everywhere. */
export type Grant = { readonly role: Role; readonly organ: string };

/** Above every organ. */
export const ROOT_ORGAN = "*";

/**
 * Who sends a request. `id` is that of the person or of the system, and stays the same for good; the records of what was
 * done name it. A visitor is somebody unknown.
 */
export type Principal = {
  readonly id: string;
  readonly kind: "person" | "system" | "visitor";
  readonly name: string;
  readonly grants: readonly Grant[];
  /** A system may be limited to these powers. */
  readonly powers?: readonly string[];
  /** How many requests a minute it may send, where that is set for it alone. */
  readonly perMinute?: number;
  /** How we know who it is. */
  readonly via: "password" | "signOn" | "token" | "key" | "demo" | "none";
};

/** Somebody who told us nothing of himself sees what everybody may see. */
export const VISITOR: Principal = {
  id: "visitor",
  kind: "visitor",
  name: "",
  grants: [{ role: "publicViewer", organ: ROOT_ORGAN }],
  via: "none",
};
