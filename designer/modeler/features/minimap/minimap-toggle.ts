import type EventBus from "diagram-js/lib/core/EventBus";

import type { Canvas } from "../../diagram.ts";
import { svg } from "../../svg.ts";

/** A frame with the part of it that is in view. */
const GLYPH = "M1.5 2.5h13v11h-13z M7.5 7.5h5v4h-5z";

/** Makes a button with an icon of the text that opens the minimap: known to screen readers, and pressed by keys. */
export class MinimapToggle {
  static $inject = ["canvas", "eventBus", "minimap"];

  constructor(canvas: Canvas, eventBus: EventBus, minimap: { isOpen(): boolean }) {
    const toggle = canvas.getContainer().querySelector<HTMLElement>(".djs-minimap .toggle");
    if (toggle === null) return;
    const icon = svg("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" });
    icon.append(svg("path", { d: GLYPH }));
    toggle.append(icon);
    toggle.tabIndex = 0;
    toggle.setAttribute("role", "button");
    toggle.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle.click();
    });
    const tell = (): void => toggle.setAttribute("aria-expanded", String(minimap.isOpen()));
    tell();
    eventBus.on("minimap.toggle", tell);
  }
}
