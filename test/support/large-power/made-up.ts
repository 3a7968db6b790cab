import type { Basis, LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const BASIS: Basis[] = [{ law: "产品参数（本地设定）" }];

/** Words with a number, in both languages. */
export function numbered(zh: string, en: string, index: number): LocalizedText {
  return { zh: `${zh}${index}`, en: `${en} ${index}` };
}

export function oneOf<T>(choices: readonly [T, ...T[]], random: () => number): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
