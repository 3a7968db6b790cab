import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { ModdleElement } from "bpmn-moddle";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { MapEdits } from "./map-edits.ts";
import type { PackDocuments } from "./pack-documents.ts";

/**
 * The map of one power on its canvas, with the one history that map and documents share. The page reaches the canvas
 * through this alone; bpmn-js stays behind it.
 */
export type MapModeler = {
  readonly readOnly: boolean;
  /** The ids of the selected elements. Setting it selects on the canvas; ids that are not on the map are left out. */
  readonly selection: Signal<readonly string[]>;
  readonly documents: ReadonlySignal<PackDocuments>;
  /** What undo and redo would do next, in words for the page; undefined where there is nothing. */
  readonly nextUndo: ReadonlySignal<LocalizedText | undefined>;
  readonly nextRedo: ReadonlySignal<LocalizedText | undefined>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Changes of the map. Each call is one undo step; in read-only mode it does nothing. */
  readonly edit: MapEdits;

  /** Shows the canvas in a place of the page: at first the beginning of the map, later what was seen before. */
  readonly attach: (element: HTMLElement) => void;
  readonly detach: () => void;
  /** Takes in the size of its place now: otherwise it does so a moment after that changed. */
  readonly measure: () => void;
  /** Opens a map and forgets the history. A map that cannot be read leaves the one before in place. */
  readonly open: (xml: string) => Promise<MapOpening>;
  /**
   * Opens a map in place of the present one, and puts documents in place of the present ones where they are given: one
   * undo step. A map that cannot be read leaves everything in place.
   */
  readonly replace: (label: LocalizedText, xml: string, documents?: PackDocuments) => Promise<MapOpening>;
  /** The map as formatted BPMN 2.0 XML, with everything that others put in it. */
  readonly xml: () => Promise<string>;
  /** The map as a picture; it must be on the page for that. */
  readonly svg: () => Promise<string>;
  /** A picture `scale` times as large as the map at 100 %, on white. */
  readonly png: (scale: number) => Promise<Blob>;
  readonly map: () => PowerMap;
  /** The live `bpmn:Definitions`, to be read only: for what a map says beyond what the engine judges by. */
  readonly definitions: () => ModdleElement;
  /** Selects an element and brings it into view. */
  readonly reveal: (id: string) => void;
  /** Shows the whole map beside the palette. */
  readonly showAll: () => void;
  /** Shows these elements in a size that can be read: where there are too many, the last of them and those around it. */
  readonly showPart: (ids: readonly string[]) => void;
  readonly zoomBy: (factor: number) => void;
  /** The part of the map that is seen, in the measure of the map. */
  readonly seen: () => MapPart;
  readonly showSeen: (part: MapPart) => void;
  /** Calls the listener whenever another part is seen. The answer ends it. */
  readonly onSeen: (listener: (part: MapPart) => void) => () => void;
  /** Opens the search over the canvas, which Ctrl-F opens while the canvas has the focus. */
  readonly openSearch: () => void;

  /** Puts documents in the place of the current ones, as one undo step. */
  readonly changeDocuments: (label: LocalizedText, documents: PackDocuments) => void;
  /** Makes one undo step of every change of map and documents in `work`. If `work` throws, nothing of it stays. */
  readonly transact: (label: LocalizedText, work: () => void) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Calls the listener once after each finished change. The answer ends it. */
  readonly onChange: (listener: ChangeListener) => () => void;

  /** Shows what a trial came to, on each element by id. An empty record clears it. */
  readonly paint: (marks: Readonly<Record<string, PaintMark>>) => void;
  /** Shows the nodes and flows that a case has come over, and its token at one of them. Without any it clears them. */
  readonly walk: (walked: readonly string[], token: string | undefined) => void;
  /** Shows how all cases run: shades, numbers and widths. Empty records clear it. */
  readonly shade: (shading: MapShading) => void;

  readonly destroy: () => void;
};

export type MapPart = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type MapOpening =
  | { readonly ok: true; readonly findings: readonly CheckFinding[] }
  | { readonly ok: false; readonly findings: readonly CheckFinding[] };

/** `isOfMap` tells whether the map itself changed, and not the documents alone. */
export type ChangeListener = (change: MapChange, isOfMap: boolean) => void;

export type MapChange = "execute" | "undo" | "redo" | "open";

/**
 * What a trial, a walk, supervision or a comparison says of an element; `added` to `next` are of a case against its map,
 * `weakened` to `gone` of a version against another.
 */
export type PaintMark =
  | "fired"
  | "passed"
  | "unknown"
  | "walked"
  | "current"
  | "added"
  | "skipped"
  | "outOfOrder"
  | "rework"
  | "next"
  | "weakened"
  | "changed"
  | "strengthened"
  | "reworded"
  | "come"
  | "gone";

/** Shades of elements by id, each with its number in words, and the widths of flows in pixels. */
export type MapShading = {
  /** What the shade stands for: how it is used, or how it deviates. */
  readonly tone: "use" | "deviation";
  readonly elements: Readonly<Record<string, { readonly level: ShadeLevel; readonly text: string }>>;
  readonly flows: Readonly<Record<string, number>>;
};

/** From the least to the most. */
export type ShadeLevel = 1 | 2 | 3 | 4 | 5;
