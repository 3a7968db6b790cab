import type EventBus from "diagram-js/lib/core/EventBus";

import type { Canvas } from "../../diagram.ts";

/** Searches also for what was pasted or came from an input method: bpmn-js listens to keys alone. */
export class SearchField {
  static $inject = ["canvas", "eventBus"];

  constructor(canvas: Canvas, eventBus: EventBus) {
    eventBus.on("diagram.init", () => {
      const field = canvas.getContainer().querySelector(".djs-search-input input");
      field?.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })));
    });
  }
}
