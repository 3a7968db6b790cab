/**
 * The texts of bpmn-js and its parts that name no kind of element, by the English under which they ask for them. A test
 * finds what is missing.
 */
export const CHINESE: Readonly<Record<string, string>> = {
  // tools
  "Activate hand tool": "抓手：移动画布",
  "Activate lasso tool": "框选",
  "Activate create/remove space tool": "增减空间",
  "Activate global connect tool": "连线工具",
  "Open minimap": "打开导航图",
  "Close minimap": "收起导航图",
  "Search in diagram": "在流程图中查找",
  "Map canvas": "流程图画布",
  Search: "查找",
  Results: "结果",

  // adding
  "Create group": "添加分组",
  "Add text annotation": "添加注释",

  // changing
  "Add lane above": "在上方添加泳道",
  "Add lane below": "在下方添加泳道",
  "Divide into two lanes": "拆分为两条泳道",
  "Divide into three lanes": "拆分为三条泳道",
  "Change element": "改变类型",
  "Connect to other element": "连接到其他元素",
  "Connect using association": "用关联线连接",
  "Connect using data input association": "用数据输入关联连接",
  Delete: "删除",
  "Toggle non-interrupting": "切换为非中断",
  "Align elements": "对齐",
  "Align elements left": "左对齐",
  "Align elements center": "水平居中",
  "Align elements right": "右对齐",
  "Align elements top": "顶端对齐",
  "Align elements middle": "垂直居中",
  "Align elements bottom": "底端对齐",
  "Distribute elements horizontally": "横向均匀分布",
  "Distribute elements vertically": "纵向均匀分布",
  "Open {element}": "打开{element}",

  // markers
  Loop: "循环",
  "Parallel multi-instance": "并行多实例",
  "Sequential multi-instance": "串行多实例",
  "Participant multiplicity": "多个参与方",
  Collection: "集合",

  // what is refused
  "flow elements must be children of pools/participants": "流程元素须放在泳池（参与方）内",
  "Data object must be placed within a pool/participant.": "数据对象须放在泳池（参与方）内。",
};
