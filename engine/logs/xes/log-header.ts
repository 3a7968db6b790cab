import type { RoleOf } from "../event/column-role.ts";
import type { EventDraft } from "../event/event-draft.ts";
import { LogRefused } from "../log-refused.ts";

/** What stands before the traces of a log: which attributes name an event, and what holds where an event is silent. */
type LogHeader = {
  readonly openLog: (name: string) => void;
  readonly sawLog: () => boolean;
  readonly open: (path: readonly string[], attributes: Readonly<Record<string, string>>) => void;
  readonly hasClassifier: () => boolean;
  /** The activity of an event without a name of its own: the first classifier's attributes, joined as XES does. */
  readonly classify: (written: ReadonlyMap<string, string>) => string;
  readonly fill: (scope: "event" | "trace", draft: EventDraft, roleOf: RoleOf) => void;
};

const MOST_GLOBALS = 1_000;

/** The header of one log, empty at first. */
export function createLogHeader(): LogHeader {
  let sawLog = false;
  let scope = "";
  let classifier: readonly string[] | undefined;
  const declared: { event?: Declared[]; trace?: Declared[] } = {};
  const globals = { event: new Map<string, string>(), trace: new Map<string, string>() };
  return {
    sawLog: () => sawLog,
    openLog: (name) => {
      if (name !== "log") throw new LogRefused(`不是 XES：根元素为 ${name}`, `this is no XES: its root is ${name}`);
      sawLog = true;
    },
    open: (path, { key = "", value = "", ...attributes }) => {
      const [, name, ...inner] = path;
      if (name === "classifier" && path.length === 2 && (attributes["scope"] ?? "event") === "event") {
        classifier ??= keysOf(attributes["keys"] ?? "");
      }
      if (name !== "global") return;
      if (path.length === 2) scope = attributes["scope"] ?? "event";
      const held = scope === "event" ? globals.event : globals.trace;
      if (inner.length === 1 && held.size < MOST_GLOBALS) held.set(key, value);
    },
    hasClassifier: () => classifier !== undefined,
    classify: (written) =>
      (classifier ?? [])
        .map((key) => written.get(key) ?? "")
        .filter((value) => value !== "")
        .join("+"),
    fill: (of, draft, roleOf) => {
      declared[of] ??= declaredBy(globals[of], roleOf);
      for (const { kind, cell } of declared[of]) if (draft[kind] === "") draft[kind] = cell;
    },
  };
}

/** `a 'b c' d`: keys with a space stand in quotes. */
function keysOf(keys: string): string[] {
  return [...keys.matchAll(/'([^']+)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/**
 * What a log may declare for all. A time or a name is not among it: it stands there for tools that cannot bear a gap.
 */
const DECLARABLE = ["person", "post", "group", "transition", "title"] as const;

type Declared = { readonly kind: (typeof DECLARABLE)[number]; readonly cell: string };

function declaredBy(globals: ReadonlyMap<string, string>, roleOf: RoleOf): Declared[] {
  return [...globals].flatMap(([name, cell]) => {
    const kind = DECLARABLE.find((one) => one === roleOf(name)?.kind);
    return kind === undefined ? [] : [{ kind, cell }];
  });
}
