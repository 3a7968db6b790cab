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
import TranslateModule from "diagram-js/lib/i18n/translate";
import KeyboardMoveModule from "diagram-js/lib/navigation/keyboard-move";
import MoveCanvasModule from "diagram-js/lib/navigation/movecanvas";
import ZoomScrollModule from "diagram-js/lib/navigation/zoomscroll";

import { controlPointsModule } from "./features/control-points/index.ts";
import { extensionsModule } from "./features/extensions/index.ts";
import { historyModule } from "./features/history/index.ts";
import { namesModule } from "./features/names/index.ts";
import { paintingModule } from "./features/painting/index.ts";
import { textModule } from "./features/text/index.ts";

/** What shows a map and lets people look around in it. */
const VIEWING = [
  CoreModule,
  DrilldownModule,
  OverlaysModule,
  SelectionModule,
  TranslateModule,
  InteractionEventsModule,
  OutlineModule,
  KeyboardModule,
  KeyboardMoveModule,
  KeepSelectionVisibleModule,
  MoveCanvasModule,
  ZoomScrollModule,
  SearchModule,
];

const OURS = [namesModule, textModule, controlPointsModule, paintingModule];

/** What changes a map when it is told to. */
const MODELING = [ModelingModule, historyModule, extensionsModule];

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
  EditorActionsModule,
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

/** The parts of our bpmn-js, later ones in the place of earlier ones of the same name. */
export function modulesFor(readOnly: boolean): readonly object[] {
  return readOnly ? [...VIEWING, ...MODELING, ...OURS] : [...VIEWING, ...DRAWING, ...MODELING, ...OURS];
}
