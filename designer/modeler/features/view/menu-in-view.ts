import type EventBus from "diagram-js/lib/core/EventBus";

import type { Canvas } from "../../diagram.ts";

const MARGIN = 8;

/**
 * Keeps a menu that opens over the map within the canvas. The library measures against the whole page, of which the canvas
 * is a part, so that a menu low on the map would be cut off.
 */
export class MenuInView {
  static $inject = ["canvas", "eventBus"];

  constructor(canvas: Canvas, eventBus: EventBus) {
    // The library sets the place of the menu only after it told that it is open.
    eventBus.on("popupMenu.opened", () => {
      const container = canvas.getContainer();
      requestAnimationFrame(() => bringIn(container));
    });
  }
}

function bringIn(container: HTMLElement): void {
  const menu = container.querySelector<HTMLElement>(".djs-popup");
  if (menu === null) return;
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = menu;
  menu.style.left = `${within(offsetLeft, container.clientWidth - offsetWidth)}px`;
  menu.style.top = `${within(offsetTop, container.clientHeight - offsetHeight)}px`;
}

function within(offset: number, room: number): number {
  return Math.max(MARGIN, Math.min(offset, room - MARGIN));
}
