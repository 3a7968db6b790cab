import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import "../access/sm-account-link.ts";
import { firstAccessPage } from "../access/section-navigation.ts";
import { account, may } from "../api/account.ts";
import { language, say } from "../language/language.ts";
import { countWaiting, waitingCount } from "../review/waiting-count.ts";
import { shared } from "../styles/shared.ts";
import { place } from "./location.ts";
import { routeOf, type Route } from "./routes.ts";
import { appStyles } from "./sm-app.styles.ts";
import { theme } from "./theme.ts";
import { WORDS } from "./words.ts";

type Section = {
  readonly section: Route["section"];
  readonly address: string;
  readonly icon: string;
  readonly title: LocalizedText;
  /** Whoever is signed in and may not do this has no use for it. */
  readonly permission?: string;
};

const SECTIONS: readonly Section[] = [
  { section: "catalogue", address: "/", icon: "sitemap", title: WORDS.catalogue },
  { section: "reviews", address: "/reviews", icon: "scale-balanced", title: WORDS.reviews, permission: "listReviews" },
  {
    section: "supervision",
    address: "/supervision",
    icon: "tower-observation",
    title: WORDS.supervision,
    permission: "readCases",
  },
  { section: "training", address: "/training", icon: "graduation-cap", title: WORDS.training },
  {
    section: "evaluations",
    address: "/evaluations",
    icon: "clock-rotate-left",
    title: WORDS.evaluations,
    permission: "readEvaluations",
  },
  { section: "audit", address: "/audit", icon: "list-check", title: WORDS.audit, permission: "readAudit" },
];

/** The shell: the header with the navigation, the switches of language and theme, and the page of the address. */
@customElement("sm-app")
export class SmApp extends SignalWatcher(LitElement) {
  static override styles = [shared, appStyles];

  /** The pages whose code is there, and those that could not be loaded. */
  @state() private loaded: ReadonlyMap<Route, "loaded" | "failed"> = new Map();

  /** The person, and the page on which it was last counted what waits for him. */
  #countedAt = "";

  /** The entry that was brought into sight last. */
  #seen: Element | null = null;

  protected override updated(_changed: PropertyValues): void {
    const here = this.renderRoot.querySelector("nav [aria-current]");
    if (here !== this.#seen) here?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#seen = here;
    const found = routeOf(place.value.path);
    document.title = [...(found === undefined ? [] : [say(found.route.title)]), say(WORDS.product)].join(" · ");
    if (found !== undefined && !this.loaded.has(found.route)) void this.#load(found.route);
    const counted = `${account.value?.id ?? ""} ${place.value.path}`;
    if (counted !== this.#countedAt) {
      this.#countedAt = counted;
      void countWaiting();
    }
  }

  async #load(route: Route): Promise<void> {
    try {
      await route.load();
      this.loaded = new Map(this.loaded).set(route, "loaded");
    } catch {
      this.loaded = new Map(this.loaded).set(route, "failed");
    }
  }

  private readonly handleSkip = (): void => {
    this.renderRoot.querySelector("main")?.focus();
  };

  private readonly handleRetry = (): void => {
    this.loaded = new Map([...this.loaded].filter(([, outcome]) => outcome === "loaded"));
  };

  override render(): TemplateResult {
    const found = routeOf(place.value.path);
    return html`
      <header>
        <button class="skip" @click=${this.handleSkip}>${say(WORDS.skip)}</button>
        <a class="brand" href="/"><span class="sun" aria-hidden="true">☀</span>${say(WORDS.product)}</a>
        <nav aria-label=${say(WORDS.navigation)}>
          ${this.#sections().map(
            ({ section, address, icon, title }) =>
              html`<a href=${address} aria-current=${found?.route.section === section ? "page" : nothing}
                ><wa-icon name=${icon}></wa-icon><span>${say(title)}</span>${
                  section === "reviews" ? this.#waiting() : nothing
                }</a
              >`,
          )}
        </nav>
        <sm-account-link></sm-account-link>
        <a class="docs" href="/docs" target="_blank" rel="noopener"
          ><wa-icon name="book"></wa-icon><span>${say(WORDS.docs)}</span></a
        >
        <button
          class="switch"
          lang=${language.value === "zh" ? "en" : "zh-CN"}
          @click=${() => (language.value = language.value === "zh" ? "en" : "zh")}
        >
          <wa-icon name="language"></wa-icon><span>${say(WORDS.toOtherLanguage)}</span>
        </button>
        <button class="switch" @click=${() => (theme.value = theme.value === "dark" ? "light" : "dark")}>
          <wa-icon name=${theme.value === "dark" ? "sun" : "moon"}></wa-icon
          ><span>${say(theme.value === "dark" ? WORDS.light : WORDS.dark)}</span>
        </button>
      </header>
      <main id="main" tabindex="-1">${this.#page(found)}</main>
    `;
  }

  /** Those of use to the person; people, organs and keys stand among them for whoever keeps some of these. */
  #sections(): readonly Section[] {
    const isKnown = account.value !== undefined && account.value.kind !== "visitor";
    const sections = SECTIONS.filter(({ permission }) => !isKnown || permission === undefined || may(permission));
    const address = firstAccessPage();
    return address === undefined
      ? sections
      : [...sections, { section: "access", address, icon: "users", title: WORDS.access }];
  }

  /** How many reviews wait for the person. */
  #waiting(): TemplateResult | typeof nothing {
    const count = waitingCount.value;
    if (count === 0) return nothing;
    const words = say(WORDS.waitingForYou(count));
    return html`<span class="count" title=${words}
      ><span aria-hidden="true">${count}</span><span class="visually-hidden">${words}</span></span
    >`;
  }

  #page(found: ReturnType<typeof routeOf>): TemplateResult | typeof nothing {
    if (found === undefined) {
      return html`<section class="message">
        <h1>${say(WORDS.notFound)}</h1>
        <a href="/">${say(WORDS.notFoundNext)}</a>
      </section>`;
    }
    const outcome = this.loaded.get(found.route);
    if (outcome === "loaded") return found.route.draw(found.parts);
    if (outcome === undefined) return nothing;
    return html`<section class="message" role="alert">
      <p>${say(WORDS.loadFailed)}</p>
      <wa-button size="s" variant="brand" @click=${this.handleRetry}>${say(WORDS.retry)}</wa-button>
    </section>`;
  }
}
