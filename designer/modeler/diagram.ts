import type { BpmnModdle, ModdleElement } from "bpmn-moddle";
import type EventBus from "diagram-js/lib/core/EventBus";
import type { Point, Rect } from "diagram-js/lib/util/Types";

import type { MapConnection, MapElement, MapShape } from "./elements.ts";
import type { Extensions } from "./features/extensions/extensions.ts";
import type { Documents } from "./features/history/documents.ts";
import type { History } from "./features/history/history.ts";
import type { Names } from "./features/names/names.ts";
import type { Painting } from "./features/painting/painting.ts";
import type { Shading } from "./features/shading/shading.ts";
import type { Renaming } from "./features/names/renaming.ts";
import type { WholeMap } from "./features/whole-map/whole-map.ts";
import type { MapEdits } from "./map-edits.ts";

/** What we use of the diagram's services, by the names under which bpmn-js and our modules register them. */
export type Services = {
  readonly bpmnFactory: { create(type: string, attributes?: object): ModdleElement };
  readonly bpmnReplace: { replaceElement(element: MapElement, target: { readonly type: string }): MapElement };
  /** The modeler itself. */
  readonly bpmnjs: {
    getDefinitions(): ModdleElement | undefined;
    _setDefinitions(definitions: ModdleElement): void;
  };
  readonly canvas: Canvas;
  readonly commandStack: History;
  readonly documents: Documents;
  readonly edits: MapEdits;
  readonly elementFactory: { createShape(attributes: { readonly type: string }): Partial<MapShape> };
  readonly elementRegistry: Elements;
  readonly eventBus: EventBus;
  readonly moddle: BpmnModdle;
  readonly modeling: Modeling;
  readonly names: Names;
  readonly painting: Painting;
  readonly renaming: Renaming;
  readonly searchPad: { open(): void };
  readonly selection: Selection;
  readonly shading: Shading;
  readonly spaceTool: SpaceTool;
  readonly sunmapExtensions: Extensions;
  readonly wholeMap: WholeMap;
};

/** Where the map is drawn. */
export type Canvas = {
  addConnection(connection: MapElement, parent: MapElement): void;
  addRootElement(root: MapElement): void;
  addShape(shape: MapElement, parent: MapElement): void;
  getActiveLayer(): SVGElement;
  getContainer(): HTMLElement;
  getRootElement(): MapElement;
  getRootElements(): MapElement[];
  getLayer(name: string, index?: number): SVGElement;
  removeConnection(connection: MapElement): void;
  removeRootElement(root: MapElement): void;
  removeShape(shape: MapElement): void;
  resized(): void;
  scrollToElement(id: string, padding?: number): void;
  setRootElement(root: MapElement): void;
  viewbox(): Rect & { readonly inner: Rect; readonly outer: { readonly width: number; readonly height: number } };
  viewbox(box: Rect): void;
  zoom(scale?: number | "fit-viewport", center?: "auto" | Point): number;
};

/** The elements on the canvas. */
export type Elements = {
  get(id: string): MapElement | undefined;
  filter(isWanted: (element: MapElement) => boolean): MapElement[];
  getGraphics(element: MapElement): SVGElement | undefined;
};

/** The changes of a map, each a command of the history. */
export type Modeling = {
  connect(source: MapElement, target: MapElement): MapConnection | undefined;
  createShape(shape: Partial<MapShape>, position: Point, parent: MapElement): MapShape;
  moveElements(elements: readonly MapElement[], by: Point): void;
  reconnectEnd(connection: MapConnection, target: MapElement, docking: Point): void;
  removeConnection(connection: MapConnection): void;
  removeElements(elements: readonly MapElement[]): void;
  updateLabel(element: MapElement, label: string | null, bounds?: Rect | null): void;
  updateModdleProperties(element: MapElement, moddleElement: ModdleElement, properties: object): void;
  updateProperties(element: MapElement, properties: object): void;
};

type Selection = {
  get(): MapElement[];
  select(elements: readonly MapElement[]): void;
};

type SpaceTool = {
  calculateAdjustments(
    elements: readonly MapElement[],
    axis: "x" | "y",
    delta: number,
    start: number,
  ): { readonly movingShapes: MapShape[]; readonly resizingShapes: MapShape[] };
  makeSpace(moving: MapShape[], resizing: MapShape[], delta: Point, direction: "e" | "s", start: number): void;
};
