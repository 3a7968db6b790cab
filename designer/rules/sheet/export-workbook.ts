import { language, say } from "../../language/language.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { WORDS } from "./words.ts";
import { writeSheets } from "./workbook-import.ts";

/** Gives the person an .xlsx file with the rules and the facts dictionary of the power. */
export async function exportWorkbook(session: PolicySession): Promise<void> {
  const { laws, measures } = session.library;
  const { writeWorkbook } = await import("./xlsx-file.ts");
  const { rules, facts } = writeSheets({
    documents: session.documents.peek(),
    words: { laws, measures },
    language: language.peek(),
  });
  const blob = await writeWorkbook([
    { name: say(WORDS.rulesSheet), rows: rules },
    { name: say(WORDS.factsSheet), rows: facts },
  ]);
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(blob);
  anchor.download = `${session.power}.xlsx`;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}
