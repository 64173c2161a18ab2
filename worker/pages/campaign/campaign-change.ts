// What a change of a campaign does to what is counted or told already: refused, or said before it is saved.
import { isTalk } from '../../../shared/notices/facts.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatCount, toCity } from '../../../shared/ui/format.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { CampaignFormValues } from '../desk/campaign-form.tsx';

/** What follows from it, for a person to confirm: `id` names this very change. */
export type CampaignConsequences = { id: string; follows: string[] };

export type JudgedChange = {
  problems: Record<string, string>;
  consequences: CampaignConsequences | null;
};

export function judgeCampaignChange(before: Campaign, after: Campaign, standings: Standing[]): JudgedChange {
  const noticed = standings.filter(hasFormalNotice);
  const measured = standings.filter(({ data }) => data !== null);
  const signed = standings.filter(({ contracts }) => contracts.some((version) => version.signed));
  const isZoneNew = after.timeZone !== before.timeZone;
  const isKpiNew = after.primaryKpi !== before.primaryKpi;
  const problems: Record<string, string> = {};
  if (after.currency !== before.currency && standings.some(({ money }) => money !== null))
    problems.currency = `Fees are agreed in ${before.currency}. Remove them first, or make a new campaign.`;
  else if (after.currency !== before.currency && signed.length > 0)
    problems.currency = `The contract of ${listHandles(signed)} counts in ${before.currency}. Make a new campaign.`;
  if (isZoneNew && noticed.length > 0)
    problems.timeZone = `A notice to ${listHandles(noticed)} counts in ${toCity(before.timeZone)} time, so the zone stays. For another one, make a new campaign.`;
  const follows = [
    ...(isZoneNew && measured.length > 0 ? [zoneFollows(after)] : []),
    ...(isKpiNew && measured.length + noticed.length > 0 ? kpiFollows(before, after, noticed) : []),
  ];
  const id = `${after.primaryKpi} ${after.timeZone}`;
  return { problems, consequences: follows.length === 0 ? null : { id, follows } };
}

/**
 * Goal and worth are of one KPI: with another KPI they come back empty and are asked for, however they were sent. `goalOf` is the
 * KPI that the form's goal was of when it was made.
 */
export function emptyForeignGoal(
  values: CampaignFormValues,
  goalOf: string,
  locale: string,
): { values: CampaignFormValues; problems: Record<string, string> } {
  if (goalOf === values.primaryKpi) return { values, problems: {} };
  const [from, to] = [nameKpi(goalOf), nameKpi(values.primaryKpi)];
  const typed = Number(values.target);
  const goal = Number.isFinite(typed) ? formatCount(typed, locale) : values.target;
  const problems = {
    ...(values.target === ''
      ? {}
      : { target: `${goal} was the goal in ${from}. Give the one in ${to}, or leave it empty.` }),
    ...(values.worth === ''
      ? {}
      : { worth: `${values.worth} was for 1,000 of ${from}. Give it for ${to}, or leave it empty.` }),
  };
  return { values: { ...values, target: '', worth: '' }, problems };
}

function hasFormalNotice({ case: state }: Standing): boolean {
  return (
    state.pending !== null || state.notices.some(({ kind, isWithdrawn }) => !isTalk(kind) && !isWithdrawn)
  );
}

function listHandles(standings: Standing[]): string {
  return standings.map((standing) => toHandle(standing)).join(', ');
}

function zoneFollows({ timeZone }: Campaign): string {
  return `Days begin and end in ${toCity(timeZone)} time: due days, late days and the days of every chart are counted anew.`;
}

function kpiFollows(before: Campaign, after: Campaign, noticed: Standing[]): string[] {
  const [from, to] = [nameKpi(before.primaryKpi), nameKpi(after.primaryKpi)];
  return [
    `Every creator is scored in ${to} from now on. What was agreed with them in ${from} stays on record and is not scored.`,
    ...(noticed.length === 0
      ? []
      : [`Letters to ${listHandles(noticed)} stay as they were sent, whatever they say of ${from}.`]),
  ];
}
