/** The steps of the map: an administrative fine with its ways out, two steps side by side, and a loop. */
export const FINE_STEPS = [
  "立案",
  "当场缴款",
  "告知",
  "缴款",
  "调查取证",
  "听取陈述",
  "审核",
  "补充材料",
  "法制审核",
  "决定",
  "送达",
  "强制执行",
] as const;

const FLOWS =
  "start s0, s0 x1, x1 s1, x1 s2, s2 s3, s1 m1, s3 m1, m1 x2, x2 end, x2 a1, a1 s4, a1 s5, s4 a2, s5 a2, a2 m2, m2 s6, " +
  "s6 x3, x3 s7, s7 m2, x3 s8, s8 s9, s9 x4, x4 s10, x4 s11, s10 m3, s11 m3, m3 end";

/** A BPMN map of twelve steps, as any tool draws it: without data of ours. */
export function fineMap(): string {
  const tasks = FINE_STEPS.map((name, index) => `<bpmn:task id="s${index}" name="${name}"/>`);
  const choices = ["x1", "x2", "x3", "x4", "m1", "m2", "m3"].map((id) => `<bpmn:exclusiveGateway id="${id}"/>`);
  const splits = ["a1", "a2"].map((id) => `<bpmn:parallelGateway id="${id}"/>`);
  const flows = FLOWS.split(", ").map((flow, index) => {
    const [from, to] = flow.split(" ");
    return `<bpmn:sequenceFlow id="f${index}" sourceRef="${from}" targetRef="${to}"/>`;
  });
  const elements = [
    '<bpmn:startEvent id="start"/>',
    '<bpmn:endEvent id="end"/>',
    ...tasks,
    ...choices,
    ...splits,
    ...flows,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"><bpmn:process id="p">${elements.join("")}</bpmn:process></bpmn:definitions>`;
}
