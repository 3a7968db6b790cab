import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";

/** What a step of the history is called: our own commands bring their words, those of bpmn-js are told by their name. */
export function commandLabel(command: string, context: Readonly<Record<string, unknown>>): LocalizedText {
  const own = context["label"];
  return isText(own) ? own : (LABELS[command] ?? { zh: "修改流程图", en: "change the map" });
}

const LABELS: Readonly<Record<string, LocalizedText>> = {
  "elements.move": { zh: "移动", en: "move" },
  "elements.create": { zh: "添加", en: "add" },
  "elements.delete": { zh: "删除", en: "delete" },
  "elements.align": { zh: "对齐", en: "align" },
  "elements.distribute": { zh: "均匀分布", en: "distribute" },
  "element.updateLabel": { zh: "改名", en: "rename" },
  "element.setColor": { zh: "改变颜色", en: "change the colour" },
  "element.copy": { zh: "复制", en: "copy" },
  "elements.paste": { zh: "粘贴", en: "paste" },
  "shape.append": { zh: "添加", en: "add" },
  "shape.create": { zh: "添加", en: "add" },
  "shape.delete": { zh: "删除", en: "delete" },
  "shape.move": { zh: "移动", en: "move" },
  "shape.replace": { zh: "改变类型", en: "change the type" },
  "shape.resize": { zh: "改变大小", en: "resize" },
  "shape.toggleCollapse": { zh: "展开或折叠", en: "expand or collapse" },
  "connection.create": { zh: "连接", en: "connect" },
  "connection.delete": { zh: "删除连线", en: "delete a flow" },
  "connection.layout": { zh: "调整连线", en: "lay out a flow" },
  "connection.move": { zh: "调整连线", en: "lay out a flow" },
  "connection.reconnect": { zh: "重新连接", en: "reconnect" },
  "connection.updateWaypoints": { zh: "调整连线", en: "lay out a flow" },
  "lane.add": { zh: "添加泳道", en: "add a lane" },
  "lane.resize": { zh: "改变泳道大小", en: "resize a lane" },
  "lane.split": { zh: "拆分泳道", en: "split a lane" },
  spaceTool: { zh: "调整空间", en: "make space" },
};

function isText(value: unknown): value is LocalizedText {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}
