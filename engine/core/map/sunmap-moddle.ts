/**
 * The moddle descriptor of our BPMN extension, shared by designer and engine. Everything sits in
 * `bpmn:extensionElements`, so any BPMN 2.0 tool opens our maps and keeps what it does not know.
 */
export const sunmapModdle = {
  name: "Sunmap",
  uri: "urn:sunmap:bpmn:1",
  prefix: "sunmap",
  xml: { tagAlias: "lowerCase" },
  types: [
    {
      name: "Power",
      superClass: ["Element"],
      properties: [
        { name: "power", isAttr: true, type: "String" },
        { name: "ref", isAttr: true, type: "String" },
      ],
    },
    {
      name: "Translation",
      superClass: ["Element"],
      properties: [
        { name: "language", isAttr: true, type: "String" },
        { name: "name", isAttr: true, type: "String" },
      ],
    },
    {
      name: "ControlPoint",
      superClass: ["Element"],
      properties: [
        { name: "kind", isAttr: true, type: "String" },
        { name: "internal", isAttr: true, type: "Boolean" },
        { name: "grade", isAttr: true, type: "String" },
      ],
    },
    {
      name: "RiskPoint",
      superClass: ["Element"],
      properties: [
        { name: "id", isAttr: true, type: "String" },
        { name: "likelihood", isAttr: true, type: "Integer" },
        { name: "harm", isAttr: true, type: "Integer" },
        { name: "grade", isAttr: true, type: "String" },
        { name: "gradeReason", isAttr: true, type: "String" },
        { name: "text", type: "Text", isMany: true },
      ],
    },
    {
      name: "RuleReference",
      superClass: ["Element"],
      properties: [{ name: "rule", isAttr: true, type: "String" }],
    },
    {
      name: "TimeLimit",
      superClass: ["Element"],
      properties: [
        { name: "id", isAttr: true, type: "String" },
        { name: "amount", isAttr: true, type: "Integer" },
        { name: "unit", isAttr: true, type: "String" },
        { name: "bound", isAttr: true, type: "String" },
        { name: "extension", isAttr: true, type: "Integer" },
        { name: "startEvent", isAttr: true, type: "String" },
        { name: "endEvent", isAttr: true, type: "String" },
        { name: "law", isAttr: true, type: "String" },
        { name: "article", isAttr: true, type: "String" },
        { name: "pause", type: "Pause", isMany: true },
      ],
    },
    {
      name: "Pause",
      superClass: ["Element"],
      properties: [
        { name: "reason", isAttr: true, type: "String" },
        { name: "law", isAttr: true, type: "String" },
        { name: "article", isAttr: true, type: "String" },
      ],
    },
    {
      name: "Evidence",
      superClass: ["Element"],
      properties: [
        { name: "id", isAttr: true, type: "String" },
        { name: "kind", isAttr: true, type: "String" },
        { name: "dueAmount", isAttr: true, type: "Integer" },
        { name: "dueUnit", isAttr: true, type: "String" },
        { name: "text", type: "Text", isMany: true },
      ],
    },
    {
      name: "Disclosure",
      superClass: ["Element"],
      properties: [
        { name: "field", isAttr: true, type: "String" },
        { name: "audience", isAttr: true, type: "String" },
        { name: "text", type: "Text", isMany: true },
      ],
    },
    {
      name: "Separation",
      superClass: ["Element"],
      properties: [
        { name: "first", isAttr: true, type: "String" },
        { name: "second", isAttr: true, type: "String" },
        { name: "by", isAttr: true, type: "String" },
        { name: "law", isAttr: true, type: "String" },
        { name: "article", isAttr: true, type: "String" },
        { name: "text", type: "Text", isMany: true },
      ],
    },
    {
      name: "Duty",
      superClass: ["Element"],
      properties: [{ name: "function", isAttr: true, type: "String" }],
    },
    {
      name: "Activity",
      superClass: ["Element"],
      properties: [
        { name: "match", isAttr: true, type: "String" },
        { name: "name", isAttr: true, type: "String" },
      ],
    },
    {
      name: "Text",
      superClass: ["Element"],
      properties: [
        { name: "language", isAttr: true, type: "String" },
        { name: "content", isBody: true, type: "String" },
      ],
    },
  ],
} as const;
