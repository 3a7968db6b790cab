import type { RecordedAct } from "../api/audit.ts";

/** What an act was done on, as far as its address and its details tell. */
export type SubjectParts = {
  readonly power?: string;
  readonly finding?: string;
  readonly review?: string;
  /** The last thing that the address names. */
  readonly item?: string;
  /** What was made by it. */
  readonly made?: string;
  readonly version?: number;
  readonly state?: string;
  /** What was done in a review. */
  readonly move?: string;
  readonly host?: string;
};

const MADE = ["case", "import", "webhook", "person", "key", "power"] as const;

/** Reads `/api/v1/powers/land/rules/a` as pairs of what it is and which one it is. */
export function subjectParts({ subject, details = {} }: Pick<RecordedAct, "subject" | "details">): SubjectParts {
  const names = subject
    .replace(/^\/api\/v1/, "")
    .split("/")
    .slice(1)
    .map(decoded);
  const pairs = new Map<string, string>();
  let item: string | undefined;
  for (let index = 0; index + 1 < names.length; index += 2) {
    item = names[index + 1];
    pairs.set(names[index] ?? "", item ?? "");
  }
  const power = pairs.get("powers") ?? textOf(details["power"]);
  const [finding, review] = [pairs.get("findings"), pairs.get("reviews")];
  const made =
    lastOf(textOf(details["created"])) ?? MADE.map((name) => textOf(details[name])).find((id) => id !== undefined);
  const { version } = details;
  const [state, move, host] = [textOf(details["state"]), textOf(details["act"]), textOf(details["host"])];
  return {
    ...(power !== undefined && { power }),
    ...(finding !== undefined && { finding }),
    ...(review !== undefined && { review }),
    ...(item !== undefined && { item }),
    ...(made !== undefined && { made }),
    ...(typeof version === "number" && { version }),
    ...(state !== undefined && { state }),
    ...(move !== undefined && { move }),
    ...(host !== undefined && { host }),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function lastOf(address: string | undefined): string | undefined {
  const last = address?.split("/").at(-1);
  return last === undefined ? undefined : decoded(last);
}

/** A part of an address as it was before it was made part of one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
