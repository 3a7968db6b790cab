import type EventBus from "diagram-js/lib/core/EventBus";

import type { Canvas } from "../../diagram.ts";

/** Tells the canvas when its place on the page becomes larger or smaller. */
export class FollowSize {
  static $inject = ["canvas", "eventBus"];

  constructor(canvas: Canvas, eventBus: EventBus) {
    const observer = new ResizeObserver(() => canvas.resized());
    eventBus.on("attach", () => observer.observe(canvas.getContainer()));
    eventBus.on(["detach", "diagram.destroy"], () => observer.disconnect());
  }
}
