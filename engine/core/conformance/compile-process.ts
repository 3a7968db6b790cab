import type { CheckFinding } from "../check/check-finding.ts";
import { finding, type FindingCode } from "../check/finding-catalog.ts";
import type { MapNode, PowerMap } from "../map/power-map.ts";
import { compileStep, compileSubprocess } from "./compile/activities.ts";
import type { Construction } from "./compile/construction.ts";
import { openOf } from "./compile/construction.ts";
import { compileEventSubprocess, hasEventSubprocesses } from "./compile/event-subprocesses.ts";
import { compileBoundary, compileEvent } from "./compile/events.ts";
import { compileGateway } from "./compile/gateways.ts";
import { isActivity, isDrawnSubprocess, structureOf, type MapStructure } from "./compile/map-structure.ts";
import { NetBuilder } from "./compile/net-builder.ts";
import { entryOf } from "./compile/starts.ts";
import { reachabilityFindings } from "./reachability-findings.ts";
import type { ModelNode, ProcessModel } from "./process-model.ts";
import { reduceNet } from "./reduce-net.ts";

/** The process model of a map, and what of the map could not be interpreted or can never be done. */
export type ProcessCompilation = { readonly model: ProcessModel; readonly findings: readonly CheckFinding[] };

/**
 * Compiles a map into what it allows to happen, by the execution semantics of BPMN 2.0 (chapter 13). What BPMN leaves to
 * whoever runs the process (a condition, a number of instances, a message from outside) may go either way. Never fails:
 * what cannot be interpreted is said, and the rest is compiled.
 */
export function compileProcess(map: PowerMap): ProcessCompilation {
  const structure = structureOf(map);
  const net = new NetBuilder();
  const findings: CheckFinding[] = [];
  const report = (code: FindingCode, { id, title, type }: MapNode): void => {
    findings.push(finding(code, { document: "map", pointer: id }, { titleZh: title.zh, titleEn: title.en, type }));
  };
  const construction: Construction = { map: structure, net, report };
  for (const process of structure.processes) startProcess(process, construction);
  for (const node of map.nodes) compileNode(node, construction);
  const built = net.build(structure.within);
  const nodes = map.nodes.map((node) => toModelNode(node, structure));
  const model: ProcessModel = {
    nodes,
    indexes: new Map(nodes.map(({ id }, index) => [id, index])),
    net: reduceNet(built),
  };
  return { model, findings: [...findings, ...reachabilityFindings(map, model)] };
}

function startProcess(process: string, construction: Construction): void {
  const { map, net } = construction;
  net.start(...entryOf(process, construction));
  if (!hasEventSubprocesses(process, map)) return;
  const open = openOf(process, construction);
  const running = net.place(`running ${process}`, undefined);
  net.start(open, running);
  net.whenEmpty([process], { takes: [running], gives: [], empties: [open] });
}

function compileNode(node: MapNode, construction: Construction): void {
  const { map } = construction;
  if (node.triggeredByEvent === true) compileEventSubprocess(node, construction);
  else if (isDrawnSubprocess(node, map)) compileSubprocess(node, construction);
  else if (isActivity(node)) compileStep(node, construction);
  else if (node.type.endsWith("Gateway")) compileGateway(node, construction);
  else if (node.type === "BoundaryEvent") compileBoundary(node, construction);
  else if (/^(Intermediate\w+|End)Event$/.test(node.type)) compileEvent(node, construction);
  else if (node.type !== "StartEvent") construction.report("NOT_INTERPRETED", node);
}

function toModelNode(node: MapNode, map: MapStructure): ModelNode {
  return { id: node.id, kind: kindOf(node, map), isNamed: node.title.zh !== node.id };
}

function kindOf(node: MapNode, map: MapStructure): ModelNode["kind"] {
  if (isDrawnSubprocess(node, map)) return "subprocess";
  if (isActivity(node)) return "step";
  return node.type.endsWith("Gateway") ? "gateway" : "event";
}
