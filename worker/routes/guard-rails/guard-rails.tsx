// Guard rails of the team: read, tried on the past (a plain GET that writes nothing), and set by a manager.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { deskPath } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import {
  findRailProblems,
  GUARDED_STEPS,
  type GuardRail,
  STANDARD_RAIL,
} from '../../../shared/procedure/guard-rails/guard-rail.ts';
import { saveGuardRail } from '../../commands/guard-rails/save-guard-rail.ts';
import { tryGuardRail } from '../../commands/guard-rails/try-guard-rail.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { GuardRailsPage, type RailValues } from '../../pages/guard-rails/guard-rails-page.tsx';
import { describeRailProblem, summariseRail, toPercentAtLeast } from '../../pages/guard-rails/rail-words.ts';
import { findGuardRail } from '../../store/procedure/guard-rails.ts';

const PATH = deskPath('/guard-rails');

const railForm = once(() => {
  const text = z.optional(z.string());
  return z.object({ talk: text, remedy: text, adjust: text, propose_pause: text, holdDays: text });
});

type Typed = { values: RailValues; rail: GuardRail | null; problems: Partial<RailValues> };

export const guardRailRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('manager'), async (c) => {
    const { session, now } = c.var;
    if (c.req.query('try') === undefined) {
      const current = await findGuardRail(c.env.DB, session.workspaceId);
      return show(c, { typed: fromRail(current ?? STANDARD_RAIL), current, dryRun: null });
    }
    const typed = readTyped(c.req.query(), session.locale);
    if (typed.rail === null) {
      const current = await findGuardRail(c.env.DB, session.workspaceId);
      return show(c, { typed, current, dryRun: null });
    }
    const dryRun = await tryGuardRail(c.env.DB, session.workspaceId, { rail: typed.rail, now });
    return show(c, { typed, current: dryRun.current, dryRun });
  })
  .post(PATH, requireSession('manager'), async (c) => {
    const { session, now } = c.var;
    const typed = readTyped(await readForm(c, railForm()), session.locale);
    const current = await findGuardRail(c.env.DB, session.workspaceId);
    if (typed.rail === null) return show(c, { typed, current, dryRun: null });
    await saveGuardRail(c.env.DB, session.workspaceId, {
      from: current,
      to: typed.rail,
      memberId: session.memberId,
      auditId: uuidv7(),
      summary: summariseRail(typed.rail, session.locale),
      now,
    });
    return c.redirect(deskPath('/guard-rails?saved=1'), 303);
  });

/** Percent and days as typed; `rail` is null when they cannot be used. */
function readTyped(form: Record<string, string | undefined>, locale: string): Typed {
  const of = (name: keyof RailValues) => (form[name] ?? '').trim().replace(',', '.');
  const values: RailValues = {
    talk: of('talk'),
    remedy: of('remedy'),
    adjust: of('adjust'),
    propose_pause: of('propose_pause'),
    holdDays: of('holdDays'),
  };
  const toNumber = (typed: string) => (typed === '' ? Number.NaN : Number(typed));
  const share = (step: (typeof GUARDED_STEPS)[number]) => Math.round(toNumber(values[step]) * 10) / 1000;
  const rail: GuardRail = {
    thresholds: {
      talk: share('talk'),
      remedy: share('remedy'),
      adjust: share('adjust'),
      propose_pause: share('propose_pause'),
    },
    holdDays: toNumber(values.holdDays),
  };
  const found = findRailProblems(rail);
  const problems = Object.fromEntries(
    Object.entries(found).map(([name, problem]) => [
      name,
      describeRailProblem(problem, GUARDED_STEPS.find((step) => step === name) ?? null, locale),
    ]),
  );
  return { values, problems, rail: Object.keys(problems).length === 0 ? rail : null };
}

function fromRail(rail: GuardRail): Typed {
  const { thresholds, holdDays } = rail;
  const percent = (share: number) => String(toPercentAtLeast(share));
  return {
    rail,
    problems: {},
    values: {
      talk: percent(thresholds.talk),
      remedy: percent(thresholds.remedy),
      adjust: percent(thresholds.adjust),
      propose_pause: percent(thresholds.propose_pause),
      holdDays: String(holdDays),
    },
  };
}

function show(
  c: AppContext,
  shown: { typed: Typed; current: GuardRail | null; dryRun: Parameters<typeof GuardRailsPage>[0]['dryRun'] },
): Response | Promise<Response> {
  const { typed, current, dryRun } = shown;
  const page = (
    <GuardRailsPage
      session={c.var.session}
      current={current}
      {...typed}
      dryRun={dryRun}
      isSaved={c.req.query('saved') !== undefined}
    />
  );
  return renderPage(c, page, {
    title: 'Guard rails · Midflight',
    css: deskCssFiles,
    status: typed.rail === null ? 422 : 200,
  });
}
