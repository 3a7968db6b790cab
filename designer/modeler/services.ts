import type BpmnFactory from "bpmn-js/lib/features/modeling/BpmnFactory";
import type ElementFactory from "bpmn-js/lib/features/modeling/ElementFactory";
import type Modeling from "bpmn-js/lib/features/modeling/Modeling";
import type { Element } from "bpmn-js/lib/model/Types";
import type Canvas from "diagram-js/lib/core/Canvas";
import type EventBus from "diagram-js/lib/core/EventBus";
import type { BpmnModdle } from "bpmn-moddle";

import type { Documents } from "./features/history/documents.ts";
import type { History } from "./features/history/history.ts";

/** What we use of the diagram's services, by the names under which bpmn-js and our modules register them. */
export type Services = {
  readonly bpmnFactory: BpmnFactory;
  readonly canvas: Canvas;
  readonly commandStack: History;
  readonly documents: Documents;
  readonly elementFactory: ElementFactory;
  readonly elementRegistry: Elements;
  readonly eventBus: EventBus;
  readonly moddle: BpmnModdle;
  readonly modeling: Modeling;
  readonly selection: Selection;
};

/** The elements on the canvas. */
export type Elements = {
  get(id: string): Element | undefined;
  filter(isWanted: (element: Element) => boolean): Element[];
  getGraphics(element: Element): SVGElement;
};

type Selection = {
  get(): Element[];
  select(elements: readonly Element[]): void;
};
