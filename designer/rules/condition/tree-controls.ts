import "@awesome.me/webawesome/dist/components/dropdown/dropdown.js";
import "@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, nothing, type TemplateResult } from "lit";

import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import { say } from "../../language/language.ts";
import { actionsAt, type BuilderAction } from "./builder-actions.ts";
import { pointerOf, type Path } from "./condition-path.ts";
import { WORDS } from "./words.ts";

/** What the drawn tree asks of the builder around it. */
export type TreeHost = {
  readonly change: (path: Path, node: unknown) => void;
  readonly add: (group: Path, node: unknown) => void;
  readonly act: (path: Path, action: BuilderAction) => void;
  readonly handleKey: (path: Path, event: KeyboardEvent) => void;
  readonly startDrag: (path: Path, event: DragEvent) => void;
  readonly endDrag: () => void;
  readonly dragOver: (group: Path, position: number, event: DragEvent) => void;
  readonly drop: (group: Path, position: number, event: DragEvent) => void;
  readonly isDragged: (path: Path) => boolean;
  readonly isTarget: (group: Path, position: number) => boolean;
};

export type Tree = {
  readonly root: unknown;
  readonly findings: readonly CheckFinding[];
  readonly day: string;
  readonly disabled: boolean;
  readonly host: TreeHost;
};

/** The grip by which a member is moved, with the pointer or with keys. */
export function drawHandle(path: Path, name: string, { host, disabled }: Tree): TemplateResult | typeof nothing {
  if (disabled || typeof path.at(-1) !== "number") return nothing;
  return html`<button
    class="icon-button handle"
    draggable="true"
    aria-label=${`${name} · ${say(WORDS.handle)}`}
    title=${say(WORDS.handle)}
    @keydown=${(event: KeyboardEvent) => host.handleKey(path, event)}
    @dragstart=${(event: DragEvent) => host.startDrag(path, event)}
    @dragend=${host.endDrag}
  >
    <wa-icon name="grip-vertical"></wa-icon>
  </button>`;
}

/** Everything that can be done to a part. */
export function drawMenu(path: Path, { root, host, disabled }: Tree): TemplateResult | typeof nothing {
  if (disabled) return nothing;
  const choose = (event: CustomEvent<{ item: { value?: unknown } }>): void => {
    const action = actionsAt(root, path).find((one) => one === event.detail.item.value);
    if (action !== undefined) host.act(path, action);
  };
  return html`<wa-dropdown placement="bottom-end" @wa-select=${choose}>
    <button slot="trigger" class="icon-button" aria-label=${say(WORDS.actions)} title=${say(WORDS.actions)}>
      <wa-icon name="ellipsis"></wa-icon>
    </button>
    ${actionsAt(root, path).map((action) => html`<wa-dropdown-item value=${action}>${say(WORDS[action])}</wa-dropdown-item>`)}
  </wa-dropdown>`;
}

/** The place between two members, where something can be dropped. */
export function drawGap(group: Path, position: number, { host }: Tree): TemplateResult {
  return html`<li
    aria-hidden="true"
    class="gap ${host.isTarget(group, position) ? "target" : ""}"
    @dragover=${(event: DragEvent) => host.dragOver(group, position, event)}
    @drop=${(event: DragEvent) => host.drop(group, position, event)}
  ></li>`;
}

/** Over the upper half of a member something is dropped before it, over the lower half behind it. */
export function dropBeside(path: Path, { host }: Tree, event: DragEvent, drop: TreeHost["dragOver"]): void {
  const position = path.at(-1);
  if (typeof position !== "number" || host.isDragged(path) || !(event.currentTarget instanceof HTMLElement)) return;
  const { top, height } = event.currentTarget.getBoundingClientRect();
  drop(path.slice(0, -2), event.clientY < top + height / 2 ? position : position + 1, event);
}

/** What is said of a leaf and all in it, or of a group itself: what lies deeper is told there. */
export function findingsAt(path: Path, ownKeys: readonly string[] | undefined, { findings }: Tree): CheckFinding[] {
  const pointer = pointerOf(path);
  if (ownKeys !== undefined) {
    const own = [pointer, ...ownKeys.map((key) => `${pointer}/${key}`)];
    return findings.filter((finding) => own.includes(finding.pointer));
  }
  return findings.filter(
    (finding) =>
      (finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`)) &&
      !/^\/value\/(all|any|not)\/?/.test(finding.pointer.slice(pointer.length)),
  );
}
