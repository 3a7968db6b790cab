import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { canUnwrap, insertAt, nodeAt, removeAt, unwrapAt, wrapAt } from "./condition-edits.ts";
import { moveBy } from "./condition-moves.ts";
import type { Path } from "./condition-path.ts";
import { WORDS } from "./words.ts";

/** What came of an action: the whole condition, the part that has the attention now, and what is said of it. */
export type ActionOutcome = { readonly root: unknown; readonly path: Path; readonly said: LocalizedText };

export type BuilderAction =
  "up" | "down" | "out" | "in" | "wrapAll" | "wrapAny" | "wrapNot" | "unwrap" | "duplicate" | "remove";

/** Does to a part of the condition what a menu or a key asks for; undefined where that makes no sense. */
export function act(root: unknown, path: Path, action: BuilderAction): ActionOutcome | undefined {
  switch (action) {
    case "up":
    case "down":
    case "out":
    case "in": {
      const moved = moveBy(root, path, action);
      return moved === undefined ? undefined : { ...moved, said: movedWords(moved.root, moved.path) };
    }
    case "wrapAll":
      return changed(root, wrapAt(root, path, "all"), path, WORDS.wrapAll);
    case "wrapAny":
      return changed(root, wrapAt(root, path, "any"), path, WORDS.wrapAny);
    case "wrapNot":
      return changed(root, wrapAt(root, path, "not"), path, WORDS.wrapNot);
    case "unwrap":
      return changed(root, unwrapAt(root, path), path, WORDS.unwrap);
    case "duplicate":
      return duplicated(root, path);
    case "remove":
      return changed(root, removeAt(root, path), neighbourOf(path), WORDS.removed);
    default:
      return action satisfies never;
  }
}

/** The actions that make sense at a place, in the order of the menu. */
export function actionsAt(root: unknown, path: Path): BuilderAction[] {
  const isMember = typeof path.at(-1) === "number";
  const isRecordRoot = path.at(-1) === "value";
  const moves = isMember
    ? (["up", "down", "out", "in"] as const).filter((way) => moveBy(root, path, way) !== undefined)
    : [];
  return [
    ...moves,
    ...(["wrapAll", "wrapAny", "wrapNot"] as const),
    ...(canUnwrap(root, path) && !isRecordRoot ? (["unwrap"] as const) : []),
    ...(isMember ? (["duplicate", "remove"] as const) : []),
    ...(path.at(-1) === "not" && removeAt(root, path) !== root ? (["remove"] as const) : []),
  ];
}

/** Says where a moved part stands now. */
export function movedWords(root: unknown, path: Path): LocalizedText {
  const members = nodeAt(root, path.slice(0, -1));
  const position = path.at(-1);
  const level = path.filter((step) => typeof step === "number").length;
  return WORDS.movedTo(Number(position) + 1, Array.isArray(members) ? members.length : 0, level);
}

function changed(before: unknown, root: unknown, path: Path, said: LocalizedText): ActionOutcome | undefined {
  return root === before ? undefined : { root, path, said };
}

function duplicated(root: unknown, path: Path): ActionOutcome | undefined {
  const position = path.at(-1);
  if (typeof position !== "number") return undefined;
  const after = insertAt(root, path.slice(0, -2), position + 1, nodeAt(root, path));
  return changed(root, after, [...path.slice(0, -1), position + 1], WORDS.added);
}

/** The member before a removed one, or the group around it. */
function neighbourOf(path: Path): Path {
  const position = path.at(-1);
  if (position === undefined) return path;
  if (typeof position !== "number") return neighbourOf(path.slice(0, -1));
  return position > 0 ? [...path.slice(0, -1), position - 1] : path.slice(0, -2);
}
