import CoreModule from "bpmn-js/lib/core";
import AlignElementsModule from "bpmn-js/lib/features/align-elements";
import AutoPlaceModule from "bpmn-js/lib/features/auto-place";
import AutoResizeModule from "bpmn-js/lib/features/auto-resize";
import ContextPadModule from "bpmn-js/lib/features/context-pad";
import CopyPasteModule from "bpmn-js/lib/features/copy-paste";
import DistributeElementsModule from "bpmn-js/lib/features/distribute-elements";
import DrilldownModule from "bpmn-js/lib/features/drilldown";
import EditorActionsModule from "bpmn-js/lib/features/editor-actions";
import GridSnappingModule from "bpmn-js/lib/features/grid-snapping";
import InteractionEventsModule from "bpmn-js/lib/features/interaction-events";
import KeyboardModule from "bpmn-js/lib/features/keyboard";
import LabelEditingModule from "bpmn-js/lib/features/label-editing";
import LabelLinkModule from "bpmn-js/lib/features/label-link";
import ModelingModule from "bpmn-js/lib/features/modeling";
import ModelingFeedbackModule from "bpmn-js/lib/features/modeling-feedback";
import OutlineModule from "bpmn-js/lib/features/outline";
import PaletteModule from "bpmn-js/lib/features/palette";
import ReplacePreviewModule from "bpmn-js/lib/features/replace-preview";
import SearchModule from "bpmn-js/lib/features/search";
import SnappingModule from "bpmn-js/lib/features/snapping";
import AutoScrollModule from "diagram-js/lib/features/auto-scroll";
import BendpointsModule from "diagram-js/lib/features/bendpoints";
import ConnectModule from "diagram-js/lib/features/connect";
import ConnectionPreviewModule from "diagram-js/lib/features/connection-preview";
import CreateModule from "diagram-js/lib/features/create";
import KeepSelectionVisibleModule from "diagram-js/lib/features/keep-selection-visible";
import KeyboardMoveSelectionModule from "diagram-js/lib/features/keyboard-move-selection";
import MoveModule from "diagram-js/lib/features/move";
import OverlaysModule from "diagram-js/lib/features/overlays";
import ResizeModule from "diagram-js/lib/features/resize";
import SelectionModule from "diagram-js/lib/features/selection";
import KeyboardMoveModule from "diagram-js/lib/navigation/keyboard-move";
import MoveCanvasModule from "diagram-js/lib/navigation/movecanvas";
import ZoomScrollModule from "diagram-js/lib/navigation/zoomscroll";
import GridModule from "diagram-js-grid";
import MinimapModule from "diagram-js-minimap";

import { controlPointsModule } from "./features/control-points/index.ts";
import { copyingModule } from "./features/copying/index.ts";
import { editsModule } from "./features/edits/index.ts";
import { extensionsModule } from "./features/extensions/index.ts";
import { historyModule } from "./features/history/index.ts";
import { iconsModule } from "./features/icons/index.ts";
import { labelEditingModule } from "./features/label-editing/index.ts";
import { minimapModule } from "./features/minimap/index.ts";
import { namesModule } from "./features/names/index.ts";
import { outlineModule } from "./features/outline/index.ts";
import { paintingModule } from "./features/painting/index.ts";
import { searchModule } from "./features/search/index.ts";
import { shadingModule } from "./features/shading/index.ts";
import { textModule } from "./features/text/index.ts";
import { togglesModule } from "./features/toggles/index.ts";
import { translateModule } from "./features/translate/index.ts";
import { viewModule } from "./features/view/index.ts";
import { wholeMapModule } from "./features/whole-map/index.ts";

/** What shows a map and lets people look around in it. */
const VIEWING = [
  CoreModule,
  DrilldownModule,
  EditorActionsModule,
  GridModule,
  InteractionEventsModule,
  KeepSelectionVisibleModule,
  KeyboardModule,
  KeyboardMoveModule,
  MinimapModule,
  MoveCanvasModule,
  OutlineModule,
  OverlaysModule,
  SearchModule,
  SelectionModule,
  ZoomScrollModule,
];

/** What changes a map when it is told to. */
const MODELING = [ModelingModule];

/** What lets people change a map on the canvas. */
const DRAWING = [
  AlignElementsModule,
  AutoPlaceModule,
  AutoResizeModule,
  AutoScrollModule,
  BendpointsModule,
  ConnectModule,
  ConnectionPreviewModule,
  ContextPadModule,
  CopyPasteModule,
  CreateModule,
  DistributeElementsModule,
  GridSnappingModule,
  KeyboardMoveSelectionModule,
  LabelEditingModule,
  LabelLinkModule,
  ModelingFeedbackModule,
  MoveModule,
  PaletteModule,
  ReplacePreviewModule,
  ResizeModule,
  SnappingModule,
];

/** Ours, in the place of what is of the same name before them. */
const OURS = [
  controlPointsModule,
  editsModule,
  extensionsModule,
  historyModule,
  minimapModule,
  namesModule,
  outlineModule,
  paintingModule,
  searchModule,
  shadingModule,
  textModule,
  translateModule,
  viewModule,
  wholeMapModule,
];

const OURS_FOR_DRAWING = [copyingModule, iconsModule, labelEditingModule, togglesModule];

/** The parts of our bpmn-js. A map that is only read has nothing on its canvas that changes it. */
export function modulesFor(readOnly: boolean): readonly object[] {
  return readOnly
    ? [...VIEWING, ...MODELING, ...OURS]
    : [...VIEWING, ...MODELING, ...DRAWING, ...OURS, ...OURS_FOR_DRAWING];
}
