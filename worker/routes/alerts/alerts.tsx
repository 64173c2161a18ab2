// Alerts of the member who asks: what is new, up to where they have looked, and their quiet hours.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { endpoints } from '../../../shared/api/endpoints.ts';
import { DESK, deskPath } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { splitWaiting, toMemberAlerts } from '../../../shared/procedure/alerts/member-alerts.ts';
import type { QuietHours } from '../../../shared/procedure/alerts/quiet-hours.ts';
import { presentAlerts } from '../../../shared/ui/alerts/present-alerts.ts';
import { formatTime, toCity } from '../../../shared/ui/format.ts';
import alertsCss from '../../../shared/ui/styles/alerts.css';
import { maskStanding } from '../../commands/mask-standing.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { listTimeZones, toTodaysZone } from '../../http/time-zones.ts';
import { readForm, readJson } from '../../http/validate.ts';
import { AlertsPage } from '../../pages/alerts/alerts-page.tsx';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { listAlerts, setQuietHoursStatement, storeAlertsSeen } from '../../store/alerts.ts';
import { standingsNamed } from '../../store/lists/standing-lists.ts';
import { answer } from '../../store/questions.ts';
import { namedBy, quietHoursOfSession, toRecentWindow } from './alert-window.ts';

const ALERTS = deskPath('/alerts');

const seenForm = once(() => z.object({ upTo: z.coerce.number(), backTo: z.optional(z.string()) }));
const quietForm = once(() =>
  z.object({
    isOn: z.optional(z.string()),
    from: z.optional(z.string()),
    until: z.optional(z.string()),
    timeZone: z.optional(z.string()),
  }),
);

export const alertRoutes = new Hono<AppEnv>()
  .post(endpoints.seeAlerts.path, requireSession(endpoints.seeAlerts.minRole), async (c) => {
    const { upTo } = await readJson(c, endpoints.seeAlerts.body());
    return c.json({ seenUpTo: await see(c, upTo) });
  })
  .get(ALERTS, requireSession('viewer'), (c) =>
    showAlerts(c, { values: quietHoursOfSession(c.var.session), problems: {} }),
  )
  .post(deskPath('/alerts/seen'), requireSession('viewer'), async (c) => {
    const { upTo, backTo } = await readForm(c, seenForm());
    if (Number.isSafeInteger(upTo) && upTo >= 0) await see(c, upTo);
    return c.redirect(backTo === 'alerts' ? ALERTS : DESK, 303);
  })
  .post(deskPath('/alerts/quiet-hours'), requireSession('viewer'), async (c) => {
    const { workspaceId, memberId, timeZone } = c.var.session;
    const form = await readForm(c, quietForm());
    const values = {
      isOn: form.isOn !== undefined,
      from: form.from ?? '',
      until: form.until ?? '',
      timeZone: form.timeZone ?? toTodaysZone(timeZone),
    };
    const problems = findProblems(values);
    if (Object.keys(problems).length > 0) return showAlerts(c, { values, problems });
    await setQuietHoursStatement(c.env.DB, workspaceId, { memberId, quietHours: values }).run();
    return c.redirect(deskPath('/alerts?saved=1#quiet-hours'), 303);
  });

async function see(c: AppContext, upTo: number): Promise<number> {
  const { workspaceId, memberId } = c.var.session;
  return storeAlertsSeen(c.env.DB, workspaceId, { memberId, upTo });
}

function findProblems({ from, until, timeZone }: QuietHours): Record<string, string> {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  return {
    ...(time.test(from) ? {} : { from: 'Give a time of day, such as 20:00.' }),
    ...(time.test(until) ? {} : { until: 'Give a time of day, such as 08:00.' }),
    ...(from === until && time.test(from)
      ? { until: 'Hours that end when they begin are none: untick them above, or choose another end.' }
      : {}),
    ...(listTimeZones().includes(timeZone) ? {} : { timeZone: 'Choose a time zone from the list.' }),
  };
}

async function showAlerts(
  c: AppContext,
  { values, problems }: { values: QuietHours; problems: Record<string, string> },
): Promise<Response> {
  const { session, now } = c.var;
  const kept = await listAlerts(c.env.DB, session.workspaceId, toRecentWindow(session, now));
  const stored = await answer(c.env.DB, standingsNamed(session.workspaceId, namedBy(kept)));
  const standings = stored.map(({ standing }) => maskStanding(standing, session.role));
  const quiet = quietHoursOfSession(session);
  const { shown, waiting } = splitWaiting(toMemberAlerts(kept, quiet), now);
  const present = (alerts: typeof shown) => presentAlerts(alerts, standings, { now, locale: session.locale });
  const page = (
    <AlertsPage
      session={session}
      fresh={present(shown.filter(({ n }) => n > session.alertsSeenN))}
      earlier={present(shown.filter(({ n }) => n <= session.alertsSeenN)).items}
      waiting={describeWaiting(waiting, quiet, session.locale)}
      quiet={{ ...values, timeZone: toTodaysZone(values.timeZone) }}
      problems={problems}
      isSaved={c.req.query('saved') !== undefined && Object.keys(problems).length === 0}
      timeZones={listTimeZones()}
    />
  );
  return renderPage(c, page, {
    title: 'Alerts · Midflight',
    css: [...deskCssFiles, alertsCss],
    status: Object.keys(problems).length > 0 ? 422 : 200,
  });
}

/** That something is held back, and until when; not what it is. */
function describeWaiting(waiting: { showFrom: string }[], { timeZone }: QuietHours, locale: string): string {
  const [first] = waiting.map(({ showFrom }) => showFrom).sort();
  if (first === undefined) return '';
  const until = `${formatTime(first, locale, timeZone)}, ${toCity(timeZone)} time`;
  return `${waiting.length === 1 ? '1 waits' : `${waiting.length} wait`} until your quiet hours end at ${until}.`;
}
