import "../../fields/sm-text-field.ts";
import { html, nothing, type TemplateResult } from "lit";

import type { StepTimeLimit } from "../../../engine/core/map/power-map.ts";
import { optionalCount } from "../../fields/text-checks.ts";
import { say } from "../../language/language.ts";
import { LIMIT_WORDS } from "./limit-words.ts";

type Extension = StepTimeLimit["extension"];

/** By how much a limit may be extended in all; a shortest time is not extended. */
export function extensionField(
  { bound, extension }: { readonly bound: StepTimeLimit["bound"]; readonly extension?: Extension },
  readOnly: boolean,
  onChange: (extension: Extension) => void,
): TemplateResult | typeof nothing {
  if (bound === "atLeast") return nothing;
  return html`<sm-text-field
    type="number"
    label=${say(LIMIT_WORDS.extension)}
    placeholder=${say(LIMIT_WORDS.anyExtension)}
    value=${extension === undefined ? "" : String(extension)}
    .check=${optionalCount}
    ?readonly=${readOnly}
    @sm-text-changed=${({ detail }: CustomEvent<string>) => onChange(detail === "" ? undefined : Number(detail))}
  ></sm-text-field>`;
}
