// Where it is lost and what is being done about it, in the summary of a report while it runs: from measured shares and from
// the state of the procedure alone, so that it is as true for a client as for the team.
import { isOver } from '../../../shared/procedure/machine.ts';
import { onAgreedKpi } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { KpiReading, Standing } from '../../../shared/procedure/standing.ts';
import { formatPercent } from '../../../shared/ui/format.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';

/** From this share of what was expected on, a KPI is as agreed. */
const AS_AGREED = 0.9;

const STEP_WORDS: Partial<Record<Standing['case']['state'], string>> = {
  consulting: 'It is being talked about with the creator.',
  remediating: 'A remedy is agreed and under way.',
  adjusting: 'Changed terms are on offer.',
  adjusted: 'Changed terms are agreed.',
  coaching: 'The creator has been offered help.',
  pause_pending: 'A pause notice is under way.',
  paused: 'It is paused.',
  emergency_paused: 'It is stopped for an emergency.',
  resume_pending: 'Work goes on as soon as the notice takes effect.',
  ending: 'An end notice is under way.',
};

/** "With @x, engagements are at 96% of what was expected, clicks at 42%." and what is under way; empty when nothing is. */
export function listCauseAndStep(
  standing: Standing,
  { isNamed, locale }: { isNamed: boolean; locale: string },
): string[] {
  if (isOver(standing.case.state)) return [];
  const cause = describeCause(standing, locale);
  const step = STEP_WORDS[standing.case.state] ?? '';
  const who = isNamed ? `With ${toHandle(standing)}: ` : '';
  return [cause && who + (isNamed ? cause : capital(cause)), step].filter(Boolean);
}

function describeCause(standing: Standing, locale: string): string {
  const { actual, expected } = onAgreedKpi(standing);
  if (actual === null || expected === null || actual >= expected * AS_AGREED) return '';
  const results = standing.readings.filter(({ kpi, unit }) => unit !== 'money' && kpi !== 'delivery');
  const agreed = results.filter(isCompared).filter(({ isPrimary }) => !isPrimary);
  const kept = agreed.find(({ index }) => (index ?? 0) >= AS_AGREED);
  const primary = results.find(({ isPrimary }) => isPrimary);
  if (primary === undefined || primary.index === null) return '';
  const share = (reading: KpiReading): string => formatPercent(reading.index ?? 0, locale);
  const name = (reading: KpiReading): string => nameKpi(reading.kpi).toLowerCase();
  if (kept === undefined) return `${name(primary)} are at ${share(primary)} of what was expected.`;
  return `${name(kept)} at ${share(kept)} of what was expected, ${name(primary)} at ${share(primary)}.`;
}

function isCompared({ index, referenceIs }: KpiReading): boolean {
  return index !== null && referenceIs !== 'none';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
