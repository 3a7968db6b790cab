const LANES = 10;
const COLUMNS = 50;
const COLUMN_WIDTH = 200;
const LANE_HEIGHT = 160;
const LEFT = 200;
const TOP = 100;
const LANE_NUMBERS = Array.from({ length: LANES }, (_, lane) => lane);
const HORIZONTAL = ' isHorizontal="true"';

type Kind = "startEvent" | "endEvent" | "exclusiveGateway" | "userTask";
type Node = { readonly id: string; readonly kind: Kind; readonly column: number; readonly lane: number };
type Flow = { readonly from: Node; readonly to: Node };
type Point = { readonly x: number; readonly y: number };

/**
 * A map of 500 nodes in ten lanes of fifty, on a grid. The flow runs through one lane after the other, and from each
 * gateway down to the next lane. The rules are spread over the steps.
 */
export function largeMap(power: string, rules: readonly string[]): string {
  const nodes = Array.from({ length: LANES * COLUMNS }, (_, index) => nodeAt(index));
  const flows = nodes.flatMap((node, index) => flowsFrom(node, nodes, index));
  const steps = nodes.filter(({ kind }) => kind === "userTask");
  const perStep = Math.ceil(rules.length / steps.length);
  const elements = nodes.map((node) => {
    const step = steps.indexOf(node);
    return step === -1
      ? nodeXml(node, "")
      : nodeXml(node, stepXml(node, step, rules.slice(step * perStep, (step + 1) * perStep)));
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:sunmap="urn:sunmap:bpmn:1" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="urn:sunmap:map">
<bpmn:collaboration id="collaboration"><bpmn:participant id="organ" name="综合办公室" processRef="process" /></bpmn:collaboration>
<bpmn:process id="process" isExecutable="false">${extensions(`<sunmap:power power="${power}" />`)}
<bpmn:laneSet id="lanes">${LANE_NUMBERS.map((lane) => laneXml(lane, nodes)).join("\n")}</bpmn:laneSet>
${elements.join("\n")}
${flows.map(({ from, to }) => `<bpmn:sequenceFlow id="${flowId(from, to)}" sourceRef="${from.id}" targetRef="${to.id}" />`).join("\n")}
</bpmn:process>
<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="collaboration">
${shapeXml("organ", { x: LEFT - 30, y: TOP, width: COLUMNS * COLUMN_WIDTH + 30, height: LANES * LANE_HEIGHT }, HORIZONTAL)}
${LANE_NUMBERS.map((lane) => shapeXml(`lane${lane}`, laneBox(lane), HORIZONTAL)).join("\n")}
${nodes.map(nodeShapeXml).join("\n")}
${flows.map(edgeXml).join("\n")}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

function nodeAt(index: number): Node {
  const column = index % COLUMNS;
  const lane = Math.floor(index / COLUMNS);
  const isLast = index === LANES * COLUMNS - 1;
  if (index === 0) return { id: "start", kind: "startEvent", column, lane };
  if (isLast) return { id: "end", kind: "endEvent", column, lane };
  const isGateway = column % 6 === 5;
  return {
    id: `${isGateway ? "choice" : "step"}${index}`,
    kind: isGateway ? "exclusiveGateway" : "userTask",
    column,
    lane,
  };
}

function flowsFrom(node: Node, nodes: readonly Node[], index: number): Flow[] {
  const next = nodes[index + 1];
  const below = node.kind === "exclusiveGateway" ? nodes[index + COLUMNS] : undefined;
  return [next, below].flatMap((to) => (to === undefined ? [] : [{ from: node, to }]));
}

function laneXml(lane: number, nodes: readonly Node[]): string {
  const references = nodes
    .filter((node) => node.lane === lane)
    .map(({ id }) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`);
  return `<bpmn:lane id="lane${lane}" name="处室${lane}">${extensions(english(`Office ${lane}`))}${references.join("")}</bpmn:lane>`;
}

function nodeXml({ id, kind, column, lane }: Node, content: string): string {
  const place = `${lane}-${column}`;
  const names = {
    startEvent: ["受理", "Accept"],
    endEvent: ["办结", "Done"],
    exclusiveGateway: ["合格", "Good"],
    userTask: ["审查", "Review"],
  } as const;
  const [zh, en] = names[kind];
  return `<bpmn:${kind} id="${id}" name="${zh}${place}">${extensions(english(`${en} ${place}`) + content)}</bpmn:${kind}>`;
}

/** What a step says beyond its name: every second one is a control point. */
function stepXml({ id }: Node, step: number, rules: readonly string[]): string {
  const grade = ["A", "B", "C"][step % 3] ?? "C";
  return [
    step % 2 === 0
      ? `<sunmap:controlPoint kind="${step % 4 === 0 ? "cross" : "control"}" internal="${step % 8 === 0}" grade="${grade}" />`
      : "",
    `<sunmap:riskPoint id="${id}-risk" likelihood="3" harm="3" grade="${grade}" gradeReason="性能测量">${text("泄露标底", "The base price leaks")}</sunmap:riskPoint>`,
    ...rules.map((rule) => `<sunmap:ruleReference rule="${rule}" />`),
    `<sunmap:timeLimit id="${id}-limit" amount="5" unit="workday" bound="atMost" />`,
    step % 3 === 0
      ? `<sunmap:evidence id="${id}-minutes" kind="minutes">${text("会议纪要", "Minutes")}</sunmap:evidence>`
      : "",
  ].join("");
}

function text(zh: string, en: string): string {
  return `<sunmap:text language="zh">${zh}</sunmap:text><sunmap:text language="en">${en}</sunmap:text>`;
}

function english(name: string): string {
  return `<sunmap:translation language="en" name="${name}" />`;
}

function extensions(content: string): string {
  return `<bpmn:extensionElements>${content}</bpmn:extensionElements>`;
}

function flowId(from: Node, to: Node): string {
  return `${from.id}-${to.id}`;
}

const SIZES: Readonly<Record<Kind, { readonly width: number; readonly height: number }>> = {
  startEvent: { width: 36, height: 36 },
  endEvent: { width: 36, height: 36 },
  exclusiveGateway: { width: 50, height: 50 },
  userTask: { width: 120, height: 80 },
};

function centreOf({ column, lane }: Node): Point {
  return { x: LEFT + 110 + column * COLUMN_WIDTH - 10, y: TOP + lane * LANE_HEIGHT + LANE_HEIGHT / 2 };
}

function nodeShapeXml(node: Node): string {
  const { width, height } = SIZES[node.kind];
  const { x, y } = centreOf(node);
  return shapeXml(node.id, { x: x - width / 2, y: y - height / 2, width, height });
}

function laneBox(lane: number): Box {
  return { x: LEFT, y: TOP + lane * LANE_HEIGHT, width: COLUMNS * COLUMN_WIDTH, height: LANE_HEIGHT };
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function shapeXml(id: string, { x, y, width, height }: Box, more = ""): string {
  return `<bpmndi:BPMNShape id="${id}-di" bpmnElement="${id}"${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}

function edgeXml({ from, to }: Flow): string {
  const points = waypoints(from, to).map(({ x, y }) => `<di:waypoint x="${x}" y="${y}" />`);
  return `<bpmndi:BPMNEdge id="${flowId(from, to)}-di" bpmnElement="${flowId(from, to)}">${points.join("")}</bpmndi:BPMNEdge>`;
}

/** Straight to a neighbour; back to the beginning of the next lane along the line between the lanes. */
function waypoints(from: Node, to: Node): Point[] {
  const [start, end] = [centreOf(from), centreOf(to)];
  const [half, otherHalf] = [SIZES[from.kind], SIZES[to.kind]];
  if (from.lane === to.lane)
    return [
      { x: start.x + half.width / 2, y: start.y },
      { x: end.x - otherHalf.width / 2, y: end.y },
    ];
  const [out, into] = [
    { x: start.x, y: start.y + half.height / 2 },
    { x: end.x, y: end.y - otherHalf.height / 2 },
  ];
  if (from.column === to.column) return [out, into];
  const between = TOP + to.lane * LANE_HEIGHT;
  return [out, { x: out.x, y: between }, { x: into.x, y: between }, into];
}
