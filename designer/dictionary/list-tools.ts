import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "@awesome.me/webawesome/dist/components/input/input.js";
import { html, nothing, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { valueOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";

/** What stands over a list: the search, and the button for a new one where one may be made. */
export function listTools(tools: {
  readonly search: LocalizedText;
  readonly sought: string;
  readonly onSearch: (sought: string) => void;
  readonly add: LocalizedText;
  readonly onAdd: (() => void) | undefined;
}): TemplateResult {
  const { search, sought, onSearch, add, onAdd } = tools;
  return html`<div class="tools">
    <wa-input
      type="search"
      size="s"
      with-clear
      label=${say(search)}
      placeholder=${say(search)}
      .value=${sought}
      @input=${(event: Event) => onSearch(valueOf(event))}
      ><wa-icon slot="start" name="magnifying-glass"></wa-icon
    ></wa-input>
    ${
      onAdd === undefined
        ? nothing
        : html`<wa-button size="s" variant="brand" @click=${onAdd}
            ><wa-icon slot="start" name="plus"></wa-icon>${say(add)}</wa-button
          >`
    }
  </div>`;
}
