import { problem } from "../problem-entry.ts";

/** How the faults of making receipts are told. */
export const RECEIPT_PROBLEMS = {
  RECEIPT_IMPOSSIBLE: problem(
    409,
    ["不能出具回执", "评估“{id}”按旧格式记录，记录头中没有案件摘要；可以用包含证明代替。"],
    [
      "No receipt can be made",
      "The evaluation `{id}` was recorded in the old form, whose head has no digests; give the proof of its record instead.",
    ],
    ["id"],
  ),
  RECEIPT_PAGE_MISSING: problem(
    503,
    ["核对页面尚未构建", "请在本产品目录中运行 npm run build，再重新启动服务。"],
    [
      "The page that checks receipts is not built",
      "Run `npm run build` in the folder of this product and start the service again.",
    ],
  ),
} as const;
