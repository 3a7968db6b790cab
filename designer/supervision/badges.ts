import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import { html, nothing, type TemplateResult } from "lit";

import type {
  FindingCounts,
  FindingState,
  LocalizedText,
  SupervisedState,
  WarningLevel,
} from "../../engine/core/model/formats.generated.ts";
import {
  FINDING_STATE_LABELS,
  SUPERVISED_STATE_LABELS,
  WARNING_LEVEL_LABELS,
} from "../../engine/core/model/supervision-labels.ts";
import { showCount } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

type Look = "good" | "bad" | "warn" | "info" | "unknown" | "quiet-badge";

/** A word with its sign and its colour; never the colour alone. */
export function badge(look: Look, icon: string, words: LocalizedText): TemplateResult {
  return html`<span class="badge ${look}"><wa-icon name=${icon} aria-hidden="true"></wa-icon>${say(words)}</span>`;
}

const CASE_STATES: Readonly<Record<SupervisedState, { readonly look: Look; readonly icon: string }>> = {
  running: { look: "info", icon: "circle-play" },
  paused: { look: "warn", icon: "circle-pause" },
  complete: { look: "quiet-badge", icon: "circle-check" },
};

export function caseState(state: SupervisedState): TemplateResult {
  const { look, icon } = CASE_STATES[state];
  return badge(look, icon, SUPERVISED_STATE_LABELS[state]);
}

const FINDING_STATES: Readonly<Record<FindingState, { readonly look: Look; readonly icon: string }>> = {
  open: { look: "bad", icon: "bell" },
  acknowledged: { look: "warn", icon: "eye" },
  rectifying: { look: "info", icon: "pen-to-square" },
  verified: { look: "good", icon: "check" },
  closed: { look: "quiet-badge", icon: "circle-check" },
  dismissed: { look: "quiet-badge", icon: "ban" },
  withdrawn: { look: "quiet-badge", icon: "arrow-rotate-left" },
};

export function findingState(state: FindingState): TemplateResult {
  const { look, icon } = FINDING_STATES[state];
  return badge(look, icon, FINDING_STATE_LABELS[state]);
}

const LEVELS: Readonly<Record<WarningLevel, Look>> = { remind: "info", yellow: "warn", red: "bad" };

/** A yellow or a red card, or the reminder before. */
export function warningLevel(level: WarningLevel | undefined): TemplateResult | typeof nothing {
  return level === undefined ? nothing : badge(LEVELS[level], "flag", WARNING_LEVEL_LABELS[level]);
}

/** How many of each grade; grades without any are left out, and a word stands where there is none at all. */
export function gradeCounts(counts: FindingCounts): TemplateResult {
  const some = (["A", "B", "C"] as const).filter((grade) => counts[grade] > 0);
  if (some.length === 0) return html`<span class="quiet">${say(WORDS.noOpenFinding)}</span>`;
  return html`<span class="grade-counts"
    >${some.map((grade) => html`<span><sm-grade .grade=${grade}></sm-grade>${showCount(counts[grade])}</span>`)}</span
  >`;
}
