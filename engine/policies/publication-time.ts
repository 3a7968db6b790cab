import { instantOf } from "../core/calendar/instant.ts";
import { finding } from "../core/check/finding-catalog.ts";
import type { CheckFinding } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { EffectiveTime, IsoDateTime, LocalizedText, PublicationRequest } from "../core/model/formats.generated.ts";
import { spanOf } from "../core/versions/in-force.ts";
import type { VersionEntry } from "../store/store.ts";

type TimeRequest = Pick<PublicationRequest, "effectiveFrom" | "effectiveTo" | "retroactive">;

/**
 * When a version that is published now holds: at once, unless it is asked to hold from or until another instant. Law for
 * the past must say why.
 *
 * @throws DOCUMENT_INVALID with everything that is wrong with the time asked for; PUBLICATION_TIME_REFUSED for law for the
 * past by somebody else than the monitoring office.
 */
export function effectiveTime(
  { effectiveFrom: from, effectiveTo: to, retroactive }: TimeRequest,
  { now, roles }: { readonly now: IsoDateTime; readonly roles: readonly string[] },
): EffectiveTime {
  const wrong: CheckFinding[] = [];
  const refuse = (key: string, words: LocalizedText): void =>
    void wrong.push(finding("FORM_WRONG", { document: "publication", pointer: `/${key}` }, { ...words }));
  const present = instantOf(now);
  const start = from === undefined ? present : instantOf(from);
  const end = to === undefined ? Number.POSITIVE_INFINITY : instantOf(to);
  if (Number.isNaN(start)) refuse("effectiveFrom", NO_SUCH_INSTANT);
  if (Number.isNaN(end)) refuse("effectiveTo", NO_SUCH_INSTANT);
  if (start < present && retroactive === undefined) refuse("effectiveFrom", PAST);
  if (start >= present && retroactive !== undefined) refuse("retroactive", NOT_PAST);
  if (end <= start) refuse("effectiveTo", BACKWARDS);
  if (wrong.length > 0) throw new SunmapError("DOCUMENT_INVALID", { findings: wrong });
  if (retroactive !== undefined && !roles.includes(RETROACTING_ROLE)) {
    throw new SunmapError("PUBLICATION_TIME_REFUSED", { reason: NOT_THEIRS });
  }
  return { from: from ?? now, ...(to !== undefined && { to }) };
}

/**
 * Lets no scheduled version be superseded before it ever takes effect, without a word: whoever publishes a version that
 * would still hold then ends it in time, or withdraws the other first.
 *
 * @throws PUBLICATION_TIME_REFUSED
 */
export function requireScheduleKept(
  effective: EffectiveTime,
  versions: readonly VersionEntry[],
  now: IsoDateTime,
): void {
  const { from, until } = spanOf(effective);
  const kept = versions.find(({ effective: other, withdrawn }) => {
    const start = spanOf(other).from;
    return withdrawn === undefined && start > instantOf(now) && from <= start && start < until;
  });
  if (kept === undefined) return;
  const { version, effective: scheduled } = kept;
  const reason = {
    zh: `版本${version}定于${scheduled.from}生效，本版会使它始终不能生效。请将本版的失效时间定为该时刻，或先撤销版本${version}`,
    en: `version ${version} is to take effect at ${scheduled.from} and never would. Let this version end at that instant, or withdraw version ${version} first`,
  };
  throw new SunmapError("PUBLICATION_TIME_REFUSED", { reason, version });
}

const RETROACTING_ROLE = "monitorOffice";
const NOT_THEIRS = { zh: "只有监控办可以使版本溯及既往", en: "law for the past is for the monitoring office alone" };
const NO_SUCH_INSTANT = { zh: "没有这个时刻", en: "there is no such instant" };
const PAST = {
  zh: "生效时间已过；确须溯及既往的，由监控办写明理由（retroactive）",
  en: "this instant is past; law for the past needs the monitoring office and a reason (retroactive)",
};
const NOT_PAST = {
  zh: "生效时间并非过去，无须写溯及既往的理由",
  en: "it does not hold for the past, so it needs no reason for that",
};
const BACKWARDS = { zh: "失效时间须晚于生效时间", en: "it must end after it took effect" };
