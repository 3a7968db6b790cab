import type { Act } from "./act.ts";

const LONGEST_TEXT = 500;
const LONGEST_DETAILS = 8000;

/** An act of a size that nobody can fill a disk with: texts of callers are cut, and details that are too long are named only. */
export function boundedAct({ details, ...act }: Act): Act {
  const { who, subject, from } = act;
  return {
    ...act,
    who: { ...who, id: cut(who.id), name: cut(who.name) },
    from: cut(from),
    subject: cut(subject),
    ...(details !== undefined && { details: boundedDetails(details) }),
  };
}

function boundedDetails(details: NonNullable<Act["details"]>): NonNullable<Act["details"]> {
  if (JSON.stringify(details).length <= LONGEST_DETAILS) return details;
  return { tooLong: true, named: Object.keys(details).slice(0, 50).map(cut) };
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
