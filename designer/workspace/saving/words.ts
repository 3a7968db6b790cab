export const SAVE_WORDS = {
  saved: { zh: "草稿已保存", en: "Draft saved" },
  unsaved: { zh: "有未保存的修改", en: "Unsaved changes" },
  saving: { zh: "正在保存…", en: "Saving…" },
  offline: {
    zh: "服务未连接，修改已留在本机，连通后自动保存",
    en: "No connection: kept on this machine, saved when it is back",
  },
  refused: { zh: "服务没有接受这次修改", en: "The service refused this change" },
  conflict: { zh: "他人也修改了，需要您决定", en: "Somebody else changed it too: please decide" },
} as const;

export const CONFLICT_WORDS = {
  heading: { zh: "他人也修改了这里", en: "Somebody else changed this too" },
  explanation: {
    zh: "其余修改已自动合并。下面各处两边改得不同，请逐一选择保留哪一边；在您决定之前两边都不会丢失。",
    en: "Everything else was merged. Here both sides differ: choose for each which one stays. Neither is lost before you decide.",
  },
  keep: { zh: "保留", en: "Keep" },
  mine: { zh: "我的修改", en: "Mine" },
  theirs: { zh: "他人的修改", en: "Theirs" },
  allMine: { zh: "全部保留我的", en: "All mine" },
  allTheirs: { zh: "全部采用他人的", en: "All theirs" },
  decide: { zh: "按选择保存", en: "Save as chosen" },
  parts: {
    power: { zh: "权力事项", en: "Power" },
    map: { zh: "流程图", en: "Map" },
    facts: { zh: "事实", en: "Fact" },
    parameters: { zh: "参数", en: "Parameter" },
    conditions: { zh: "共享条件", en: "Shared condition" },
    rules: { zh: "风险规则", en: "Rule" },
    cases: { zh: "样例案件", en: "Example case" },
  },
} as const;
