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
