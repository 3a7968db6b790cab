import type EventBus from "diagram-js/lib/core/EventBus";
import Outline from "diagram-js/lib/features/outline/Outline";

type Outlined = Parameters<Outline["createOutline"]>[0];
type Drawn = { readonly gfx: SVGElement };

const BEFORE_DRAWING = 2000;
const AFTER_ALL = 100;

/** Draws what shows that a step is selected behind it: before it, it would cut the marks on the edge of the step. */
export class OutlineBehind extends Outline {
  static override $inject = ["eventBus", "styles", "elementRegistry"];

  constructor(eventBus: EventBus, ...others: Rest<ConstructorParameters<typeof Outline>>) {
    super(eventBus, ...others);
    // diagram-js draws into the first part of an element, whichever that is.
    eventBus.on("shape.changed", BEFORE_DRAWING, ({ gfx }: Drawn) => {
      const outline = outlineOf(gfx);
      if (outline !== null) gfx.append(outline);
    });
    eventBus.on("shape.changed", AFTER_ALL, ({ gfx }: Drawn) => putBehind(outlineOf(gfx)));
  }

  override createOutline(element: Outlined): SVGElement {
    const outline = super.createOutline(element);
    if (!("waypoints" in element)) putBehind(outline);
    return outline;
  }
}

type Rest<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Others] ? Others : never;

function outlineOf(gfx: SVGElement): SVGElement | null {
  return gfx.querySelector<SVGElement>(":scope > .djs-outline");
}

function putBehind(outline: SVGElement | null): void {
  outline?.parentNode?.prepend(outline);
}
