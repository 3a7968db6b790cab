import { css, LitElement, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";

/** The drawings of the icons that stand in an evaluation, as texts in this file. */
const DRAWINGS: Readonly<Record<string, string>> = import.meta.glob(
  "../../../node_modules/@fortawesome/fontawesome-free/svgs/solid/{ban,chevron-down,chevron-right,circle-check,circle-half-stroke,circle-info,circle-minus,circle-question,circle-xmark,download,file-arrow-up,paste,print,rotate,shield-halved}.svg",
  { query: "?raw", import: "default", eager: true },
);

/** Takes the place of the icon of the component library, which fetches its drawings: this page fetches nothing. */
@customElement("wa-icon")
export class PlainIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
      inline-size: 1.25em;
      block-size: 1em;
      justify-content: center;
      vertical-align: -0.125em;
    }
    svg {
      block-size: 1em;
      fill: currentColor;
    }
  `;

  @property() name = "";

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("name")) return;
    const drawing = Object.entries(DRAWINGS).find(([path]) => path.endsWith(`/${this.name}.svg`))?.[1] ?? "<svg/>";
    const { documentElement } = new DOMParser().parseFromString(drawing, "image/svg+xml");
    documentElement.setAttribute("aria-hidden", "true");
    this.renderRoot.replaceChildren(document.importNode(documentElement, true));
  }
}
