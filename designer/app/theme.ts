import { effect, signal } from "@preact/signals-core";

export type Theme = "light" | "dark";

const KEPT_AS = "sunmap-theme";
const wantsDark = matchMedia("(prefers-color-scheme: dark)");

/** Light or dark: what the person chose, else what the machine asks for. */
export const theme = signal<Theme>(initialTheme());

/** Draws the document in the theme and keeps the choice. On paper it is always light. */
export function followTheme(root: HTMLElement): void {
  effect(() => {
    localStorage.setItem(KEPT_AS, theme.value);
    draw(root, theme.value);
  });
  addEventListener("beforeprint", () => draw(root, "light"));
  addEventListener("afterprint", () => draw(root, theme.peek()));
}

function draw(root: HTMLElement, shown: Theme): void {
  root.classList.toggle("wa-dark", shown === "dark");
  root.classList.toggle("wa-light", shown === "light");
}

function initialTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === "light" || kept === "dark") return kept;
  return wantsDark.matches ? "dark" : "light";
}
