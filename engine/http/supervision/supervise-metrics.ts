import { Gauge, type Registry } from "prom-client";

import type { RegisterCounts } from "../../cases/register.ts";

/** What operators watch of supervision; it is brought up to date when somebody reads it. */
export function superviseMetrics(registers: Registry[]): (counts: RegisterCounts) => void {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name: `sunmap_${name}`, help, registers });
  const events = gauge("case_events", "Events of cases in the journal");
  const openCases = gauge("open_cases", "Cases under supervision that are not complete");
  const findings = new Gauge({
    name: "sunmap_open_findings",
    help: "Findings that are open, by code",
    labelNames: ["code"],
    registers,
  });
  const lag = gauge("tick_lag_seconds", "For how long the earliest had been due when the clock last looked");
  const waiting = gauge("webhook_waiting", "Messages that wait for their receivers");
  const dead = gauge("webhook_dead", "Messages that were given up");
  const listeners = gauge("live_listeners", "Pages that listen to what happens");
  return (counts) => {
    events.set(counts.events);
    openCases.set(counts.openCases);
    findings.reset();
    for (const [code, count] of counts.openFindings) findings.set({ code }, count);
    lag.set(counts.tickLagSeconds);
    waiting.set(counts.webhooksWaiting);
    dead.set(counts.webhooksDead);
    listeners.set(counts.listeners);
  };
}
