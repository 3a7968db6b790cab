import { wrongType } from "../reading.ts";
import type { ValueForm } from "../value-form.ts";

const WORDS = { zh: { yes: "是", no: "否" }, en: { yes: "yes", no: "no" } };

/** 是 or 否: JSON true or false, and nothing that merely looks like it. */
export const boolean: ValueForm = {
  type: "boolean",
  createReader: () => (sent) =>
    typeof sent === "boolean" ? { ok: true, value: sent } : wrongType(sent, "true 或 false", "true or false"),
  show: (value, _definition, language) => (value === true ? WORDS[language].yes : WORDS[language].no),
  send: (value) => value === true,
};
