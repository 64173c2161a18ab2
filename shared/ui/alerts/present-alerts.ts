// New alerts as lines, newest first. The same news about many creators of one campaign, found at one instant (a file that
// came in, a job that ran), is one line: nobody reads forty of them.
import { DAY_MS } from '../../durations.ts';
import type { KeptAlert } from '../../procedure/alerts/alert.ts';
import { needsPerson } from '../../procedure/alerts/alert.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatAge, formatDay } from '../format.ts';
import { toHandle } from '../present-card.ts';
import type { AlertItemView, AlertsView } from './alerts-view.ts';
import { describeAlert } from './describe-alert.ts';

/** What of an alert is shown; the extension is sent no more, and maybe a kind it does not know yet. */
export type ShownAlert = Pick<KeptAlert, 'n' | 'collaborationId' | 'at' | 'facts'> & { kind: string };

type Words = { now: string; locale: string };
type Line = { alert: ShownAlert; standing: Standing };

/** From so many on, the same news is told once for all. */
const SAME_NEWS_MIN = 4;
/** Creators of such a line that are named. */
const NAMED_MAX = 3;

/** Alerts of collaborations that are not among the standings are left out: they were taken out of their campaign. */
export function presentAlerts(
  alerts: readonly ShownAlert[],
  standings: readonly Standing[],
  words: Words,
): AlertsView {
  const byId = new Map(standings.map((standing) => [standing.collaborationId, standing]));
  const lines = alerts
    .flatMap((alert): Line[] => {
      const standing = byId.get(alert.collaborationId);
      return standing ? [{ alert, standing }] : [];
    })
    .sort((a, b) => Date.parse(b.alert.at) - Date.parse(a.alert.at) || b.alert.n - a.alert.n);
  return {
    items: [...Map.groupBy(lines, toNews).values()].flatMap((same) =>
      same.length < SAME_NEWS_MIN ? same.map((line) => toItem(line, words)) : toGroup(same, words),
    ),
    upTo: alerts.reduce((highest, { n }) => Math.max(highest, n), 0),
  };
}

function toNews({ alert: { kind, at, facts }, standing }: Line): string {
  return [standing.campaignId, kind, at, facts.to ?? ''].join(' ');
}

function toItem({ alert, standing }: Line, words: Words): AlertItemView {
  const handle = toHandle(standing);
  return {
    id: String(alert.n),
    name: handle,
    text: describeAlert(alert, standing, { ...words, handle }),
    when: toWhen(alert, standing, words),
    isPressing: needsPerson(alert),
    target: { kind: 'dossier', id: standing.collaborationId },
  };
}

function toGroup(same: Line[], words: Words): AlertItemView[] {
  const [first] = same;
  if (first === undefined) return [];
  const names = same.slice(0, NAMED_MAX).map(({ standing }) => toHandle(standing));
  return [
    {
      ...toItem(first, words),
      name: `${same.length} creators of ${first.standing.campaignName}`,
      text: `${toShared(first.alert)} ${names.join(', ')} and ${same.length - names.length} more.`,
      isPressing: same.some(({ alert }) => needsPerson(alert)),
      target: { kind: 'campaign', id: first.standing.campaignId },
    },
  ];
}

/** What they have in common, without the numbers of one. */
function toShared({ kind, facts }: ShownAlert): string {
  if (kind === 'band') {
    const bands: Record<string, string> = { on_track: 'On course', watch: 'Watch' };
    return `Now ${bands[facts.to ?? ''] ?? 'At risk'}:`;
  }
  return SHARED_NEWS[kind] ?? 'The same date has come:';
}

/** What is no date: seen in one file, or found by one job. */
const SHARED_NEWS: Record<string, string> = {
  data_stopped: 'No new numbers:',
  tracking_outage: 'No movement on any post:',
  post_gone: 'A post is no longer up:',
  not_seen: 'Something agreed was not seen on a post:',
};

function toWhen({ at }: ShownAlert, { timeZone }: Standing, { now, locale }: Words): string {
  const isRecent = Date.parse(now) - Date.parse(at) < 2 * DAY_MS;
  return isRecent ? `${formatAge(at, now)} ago` : formatDay(at, locale, timeZone);
}
