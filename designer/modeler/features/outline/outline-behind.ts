import Outline from "diagram-js/lib/features/outline/Outline";

/** Draws what shows that an element is selected behind it: before it, it would cut the marks on the edge of a step. */
export class OutlineBehind extends Outline {
  static override $inject = ["eventBus", "styles", "elementRegistry"];

  override createOutline(...element: Parameters<Outline["createOutline"]>): ReturnType<Outline["createOutline"]> {
    const outline = super.createOutline(...element);
    outline.parentNode?.prepend(outline);
    return outline;
  }
}
