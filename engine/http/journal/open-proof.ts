import { randomBytes } from "node:crypto";

import type { Logger } from "pino";

import { postMessage } from "../../cases/webhooks/post-message.ts";
import type { Policies } from "../../policies/policies.ts";
import type { PartOpener } from "../../personal/personal-parts.ts";
import { anchorsOf } from "../../proof/anchors/anchors-of.ts";
import { openJournalProof, type JournalProof } from "../../proof/journal-proof.ts";
import type { ProofSettings } from "../../proof/proof-settings.ts";
import type { Stores } from "../../store/stores.ts";
import { instantOf } from "../instant.ts";

type Surroundings = {
  readonly settings: ProofSettings & { readonly SUNMAP_DATA: string };
  readonly opener: PartOpener;
  readonly clock: () => number;
  readonly log: Logger;
};

/** Opens what proves the journal of a service; whatever does not hold is told in the log. */
export async function openProof(
  {
    evaluations: journal,
    place,
    shared,
    shelf,
    lane,
  }: Pick<Stores, "evaluations" | "place" | "shared" | "shelf" | "lane">,
  policies: Policies,
  { settings, opener, clock, log }: Surroundings,
): Promise<JournalProof> {
  const places = {
    folder: settings.SUNMAP_ANCHOR_FOLDER,
    url: settings.SUNMAP_ANCHOR_URL,
    mail: settings.SUNMAP_ANCHOR_MAIL,
  };
  return openJournalProof({
    data: settings.SUNMAP_DATA,
    journal,
    place,
    ...(shared !== undefined && { shared: { ...shared, anchors: await shelf("anchors"), lane } }),
    policies,
    opener,
    anchors: anchorsOf(places, postMessage),
    every: Number(settings.SUNMAP_CHECKPOINT_SECONDS) * 1000,
    clock,
    instantOf,
    random: Math.random,
    newId: () => `verification-${randomBytes(8).toString("hex")}`,
    incident: (incident) => log.error({ incident }, "an incident: the journal or a replay is not what it must be"),
    anchorFailed: (anchor, err) =>
      log.warn({ kind: anchor.kind, place: anchor.place, err }, "a checkpoint could not be anchored"),
    failed: (err) => log.error({ err }, "a checkpoint or a verification failed"),
  });
}
