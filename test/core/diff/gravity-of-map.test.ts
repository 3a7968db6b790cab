import { extensions, RICH_MAP } from "../../support/a-map-xml.ts";
import { aPolicy } from "../../support/a-policy.ts";
import { eachMeans, type Edit } from "../../support/each-means.ts";

const onMap =
  (before: string, after: string): Edit =>
  ({ input, mapXml }) => {
    if (!mapXml.includes(before)) throw new Error(`the map has no ${before}`);
    return { input, mapXml: mapXml.replace(before, after) };
  };
/** Takes an element of ours away. */
const without = (begin: string): Edit => {
  const [found = begin] =
    new RegExp(`<sunmap:${begin}[^>]*?(/>|>[\\s\\S]*?</sunmap:${begin.split(" ")[0]}>)`).exec(RICH_MAP) ?? [];
  return onMap(found, "");
};

eachMeans("what a change of the map means, and its way back", { input: aPolicy(), mapXml: RICH_MAP }, [
  ["a step is no control point any more", without("controlPoint"), "controlPoint/s1", "weakened"],
  [
    "a control point is graded lower",
    onMap('internal="true" grade="A"', 'internal="true" grade="B"'),
    "controlPoint/s1#grade",
    "weakened",
  ],
  [
    "a control point need not disclose",
    onMap('internal="true"', 'internal="false"'),
    "controlPoint/s1#internal",
    "weakened",
  ],
  ["a control point is of another kind", onMap('kind="cross"', 'kind="obstacle"'), "controlPoint/s1#kind", "changed"],
  ["a risk is no longer seen", without("riskPoint"), "riskPoint/s1/r1", "weakened"],
  [
    "a risk is thought less likely",
    onMap('likelihood="4"', 'likelihood="3"'),
    "riskPoint/s1/r1#likelihood",
    "weakened",
  ],
  ["a risk is thought less harmful", onMap('harm="5"', 'harm="4"'), "riskPoint/s1/r1#harm", "weakened"],
  ["a risk is graded lower", onMap('harm="5" grade="A"', 'harm="5" grade="B"'), "riskPoint/s1/r1#grade", "weakened"],
  [
    "a rule is no longer attached",
    without('ruleReference rule="too-few-bids"'),
    "attachedRule/s1/too-few-bids",
    "weakened",
  ],
  ["a limit of a step goes", without("timeLimit"), "timeLimit/s1/t1", "weakened"],
  ["a limit of a step is longer", onMap('amount="20"', 'amount="25"'), "timeLimit/s1/t1#time", "weakened"],
  [
    "a limit may be extended by more",
    onMap('extension="10"', 'extension="11"'),
    "timeLimit/s1/t1#extension",
    "weakened",
  ],
  ["a limit may be extended by any", onMap('extension="10"', ""), "timeLimit/s1/t1#extension", "weakened"],
  ["a limit starts elsewhere", onMap('startEvent="start"', 'startEvent="s1"'), "timeLimit/s1/t1#span", "changed"],
  [
    "a limit is paused for one more reason",
    onMap("<sunmap:pause", '<sunmap:pause reason="鉴定"/><sunmap:pause'),
    "timeLimit/s1/t1#pauses",
    "weakened",
  ],
  ["a limit rests on another article", onMap('article="42"', 'article="43"'), "timeLimit/s1/t1#basis", "changed"],
  ["evidence is no longer asked for", without("evidence"), "evidence/s1/e1", "weakened"],
  ["evidence is due later", onMap('dueAmount="2"', 'dueAmount="3"'), "evidence/s1/e1#due", "weakened"],
  ["evidence is due at no time", onMap(' dueAmount="2" dueUnit="workday"', ""), "evidence/s1/e1#due", "weakened"],
  ["evidence is of another kind", onMap('kind="minutes"', 'kind="form"'), "evidence/s1/e1#kind", "changed"],
  ["nothing is disclosed any more", without("disclosure"), "disclosure/s1/result", "weakened"],
  [
    "only the office sees the disclosure",
    onMap('audience="public"', 'audience="internal"'),
    "disclosure/s1/result#audience",
    "weakened",
  ],
  ["a separation goes", without("separation"), "separation/s1+s2", "weakened"],
  ["a separation is of persons", onMap('by="post"', 'by="person"'), "separation/s1+s2#by", "changed"],
  ["a duty is not told any more", without("duty"), "duty/s1/duty", "weakened"],
  ["a step has another name in systems", onMap('name="初审"', 'name="复审"'), "activity/s1/alias:复审", "changed"],
  ["a step is called otherwise", onMap('name="审查">', 'name="形式审查">'), "step/s1#title.zh", "changed"],
  ["a step is called otherwise in English", onMap('name="Review"', 'name="Look"'), "step/s1#title.en", "wording"],
  ["a post is called otherwise", onMap('name="副职"', 'name="正职"'), "lane/deputy#title.zh", "changed"],
  ["an answer is called otherwise", onMap('name="是"', 'name="否"'), "flow/f2#title.zh", "changed"],
  [
    "a gateway asks something else",
    onMap("<bpmn:conditionExpression>合格", "<bpmn:conditionExpression>不合格"),
    "flow/f2#condition",
    "changed",
  ],
  [
    "a gateway is of another kind",
    onMap('exclusiveGateway id="choice"', 'parallelGateway id="choice"'),
    "gateway/choice#type",
    "changed",
  ],
  [
    "a flow leads elsewhere",
    onMap('sourceRef="start" targetRef="s1"', 'sourceRef="start" targetRef="s2"'),
    "flow/f1#way",
    "changed",
  ],
  [
    "a step has a remark",
    onMap(
      '<bpmn:task id="s3" name="盖章"/>',
      '<bpmn:task id="s3" name="盖章"><bpmn:documentation>印</bpmn:documentation></bpmn:task>',
    ),
    "element/s3",
    "wording",
  ],
  [
    "an archive is added",
    onMap("<bpmn:dataObjectReference", '<bpmn:dataObjectReference id="data2" name="库"/><bpmn:dataObjectReference'),
    "element/data2",
    "changed",
  ],
  [
    "a step is added",
    onMap("<bpmn:exclusiveGateway", '<bpmn:task id="s9" name="登记"/><bpmn:exclusiveGateway'),
    "step/s9",
    "changed",
  ],
  [
    "a step with a duty is added",
    onMap(
      "<bpmn:exclusiveGateway",
      `<bpmn:task id="s9" name="登记">${extensions('<sunmap:duty function="operate"/>')}</bpmn:task><bpmn:exclusiveGateway`,
    ),
    "step/s9",
    "strengthened",
  ],
]);
