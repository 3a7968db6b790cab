import { effect, signal } from "@preact/signals-core";

export type Theme = "light" | "dark";

const KEPT_AS = "sunmap-theme";
const wantsDark = matchMedia("(prefers-color-scheme: dark)");

/** Light or dark: what the person chose, else what the machine asks for. */
export const theme = signal<Theme>(initialTheme());

/** Draws the document in the theme and keeps the choice. */
export function followTheme(root: HTMLElement): () => void {
  return effect(() => {
    localStorage.setItem(KEPT_AS, theme.value);
    root.classList.toggle("wa-dark", theme.value === "dark");
    root.classList.toggle("wa-light", theme.value === "light");
  });
}

function initialTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  if (kept === "light" || kept === "dark") return kept;
  return wantsDark.matches ? "dark" : "light";
}
