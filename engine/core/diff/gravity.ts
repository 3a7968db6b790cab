import type { Gravity, LocalizedText } from "../model/formats.generated.ts";

/** Gravest first. */
export const GRAVITIES = ["weakened", "changed", "strengthened", "wording", "drawing"] as const satisfies Gravity[];

export const GRAVITY_LABELS: Readonly<Record<Gravity, LocalizedText>> = {
  weakened: { zh: "控制减弱", en: "control weakened" },
  changed: { zh: "含义改变", en: "meaning changed" },
  strengthened: { zh: "控制加强", en: "control strengthened" },
  wording: { zh: "文字修改", en: "wording" },
  drawing: { zh: "图形调整", en: "drawing" },
};

/** A gravity is never told by colour alone. */
export const GRAVITY_SHAPES: Readonly<Record<Gravity, string>> = {
  weakened: "▼",
  changed: "◆",
  strengthened: "▲",
  wording: "✎",
  drawing: "▭",
};

/** What the way back means. */
export function opposite(gravity: Gravity): Gravity {
  if (gravity === "weakened") return "strengthened";
  return gravity === "strengthened" ? "weakened" : gravity;
}

/** More of it is more control. */
export function moreIsStricter(before: number, after: number): Gravity {
  if (before === after) return "changed";
  return after > before ? "strengthened" : "weakened";
}

/** Every member controls something: what only gains is stricter, what only loses is weaker, another order says nothing. */
export function membersControl(before: readonly string[], after: readonly string[]): Gravity {
  const lost = before.some((member) => !after.includes(member));
  const gained = after.some((member) => !before.includes(member));
  if (lost && gained) return "changed";
  if (!lost && !gained) return "wording";
  return lost ? "weakened" : "strengthened";
}
