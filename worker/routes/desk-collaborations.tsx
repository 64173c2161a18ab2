// One collaboration on the desk, and the decisions that its plain forms send.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { CommandBody } from '../../shared/api/schemas.ts';
import { commandSchema } from '../../shared/api/schemas.ts';
import { localDateOf } from '../../shared/contract/zone.ts';
import { STOP_SCOPES } from '../../shared/procedure/events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { describeRefusal } from '../../shared/ui/describe-refusal.ts';
import { formatMoment } from '../../shared/ui/format.ts';
import { presentCard } from '../../shared/ui/present-card.ts';
import { presentContractRows } from '../../shared/ui/present-contract.ts';
import { describeEvent, presentEvent } from '../../shared/ui/present-events.ts';
import { presentKpis } from '../../shared/ui/present-kpis.ts';
import { presentPendingNotice } from '../../shared/ui/present-notice.ts';
import { presentPauseSheet } from '../../shared/ui/present-sheet.ts';
import { findOpenSuspension, standingAt } from '../../shared/ui/present-status.ts';
import { listScope } from '../../shared/ui/sentences.ts';
import type { DecisionOutcome } from '../commands/decide-on-collaboration.ts';
import { decideOnCollaboration, HOLD_MINUTES } from '../commands/decide-on-collaboration.ts';
import { maskStanding } from '../commands/mask-standing.ts';
import { listUnsent } from '../commands/record-notice-sent.ts';
import { waitsForPerson } from '../commands/waits-for-person.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { renderPage } from '../http/page.tsx';
import { HttpProblem, notFound } from '../http/respond.ts';
import { hasRole, requireSession } from '../http/session.ts';
import { readForm } from '../http/validate.ts';
import { CollaborationPage, type CollaborationPageProps } from '../pages/desk/collaboration.tsx';
import type { ActsProps } from '../pages/desk/collaboration-acts.tsx';
import { ACT_FORMS } from '../pages/desk/collaboration-acts.tsx';
import { deskCssFiles } from '../pages/desk/desk-frame.tsx';
import type { LoggedEvent } from '../store/events.ts';
import { listEventsAndUnsent } from '../store/events.ts';
import { findStanding } from '../store/standings.ts';

const PATH = '/desk/collaborations/:collaborationId';
const LOG_LINES_MAX = 60;

const anyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
type Form = z.output<typeof anyForm>;

export const deskCollaborationRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('viewer'), (c) => showPage(c, null, 200))
  .post(`${PATH}/decisions`, requireSession('marketer'), async (c) => {
    const form = await readForm(c, anyForm);
    const command = z.safeParse(commandSchema, toCommand(form, c.var.now));
    const id = z.safeParse(z.uuid(), form.id);
    const seenVersion = Number(form.seenVersion);
    if (!command.success || !id.success || !Number.isSafeInteger(seenVersion)) throw unreadableForm();
    const outcome = await decideOnCollaboration(c.env.DB, c.var.session, {
      request: {
        collaborationId: c.req.param('collaborationId'),
        id: id.data,
        seenVersion,
        command: command.data,
      },
      now: c.var.now,
    });
    if (outcome.kind === 'not_found') throw notFound();
    if (outcome.kind === 'done')
      return c.redirect(`/desk/collaborations/${c.req.param('collaborationId')}`, 303);
    return showPage(c, outcome, outcome.kind === 'stale' ? 409 : 422);
  });

function unreadableForm(): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'The form did not arrive whole.',
    detail: 'Nothing has changed. Go back, load the page again and send it once more.',
  });
}

async function showPage(
  c: AppContext,
  outcome: DecisionOutcome | null,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { session, now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const stored = await findStanding(c.env.DB, session.workspaceId, collaborationId);
  if (!stored) throw notFound();
  const standing = standingAt(maskStanding(stored.standing, session.role), now);
  const { events, unsent } = await listEventsAndUnsent(c.env.DB, session.workspaceId, {
    collaborationId,
    afterSeq: Math.max(0, stored.standing.version - LOG_LINES_MAX),
    limit: LOG_LINES_MAX,
    noticeIds: listUnsent(stored.standing).map(({ noticeId }) => noticeId),
  });
  const words = { locale: session.locale, timeZone: standing.timeZone };
  const hasMail = Boolean(c.env.MAIL && c.env.MAIL_FROM);
  const card = presentCard(standing, { now, locale: session.locale, role: session.role, deskUrl: '/desk' });
  const page = (
    <CollaborationPage
      session={session}
      standing={standing}
      card={card}
      contractRows={presentContractRows(standing, { now, locale: session.locale })}
      kpis={presentKpis(standing, { locale: session.locale, now, currency: standing.currency }, 20)}
      events={events.map((event) => ({ ...presentEvent(event, event.byName, words), note: event.note }))}
      acts={hasRole(session.role, 'marketer') ? toActs(c, standing, events) : null}
      notices={unsent.map((notice) => ({ notice, canBeSent: waitsForPerson(notice, { hasMail, now }) }))}
      outcome={toOutcome(outcome, standing, words)}
      mayEdit={hasRole(session.role, 'marketer')}
    />
  );
  return renderPage(c, page, { title: `${card.handle} · Midflight`, css: deskCssFiles, status });
}

function toActs(c: AppContext, standing: Standing, events: LoggedEvent[]): ActsProps {
  const { session, now } = c.var;
  const { role, locale } = session;
  const pending = presentPendingNotice(standing, { now, locale });
  const open = findOpenSuspension(standing);
  const { request } = standing.case;
  const isManager = hasRole(role, 'manager');
  const isPaused = standing.case.state === 'paused' || standing.case.state === 'pause_pending';
  const isOver = ['ending', 'ended', 'closed', 'completed', 'declined', 'cancelled'].includes(
    standing.case.state,
  );
  return {
    action: `/desk/collaborations/${standing.collaborationId}/decisions`,
    version: standing.version,
    ids: Array.from({ length: ACT_FORMS }, () => crypto.randomUUID()),
    sheet:
      isPaused || isOver
        ? null
        : presentPauseSheet(standing, { now, locale, role, holdMinutes: HOLD_MINUTES }),
    canResume:
      !isOver &&
      (standing.case.state === 'paused' ? isManager : open !== undefined && open.kind === 'own_side'),
    canUndo: pending?.canUndo ?? false,
    undoUntil: pending?.untilIso
      ? `until ${formatMoment(pending.untilIso, locale, standing.timeZone)}`
      : null,
    request: request && {
      by: events.find((event) => event.seq === request.seq)?.byName ?? 'a marketer',
      scope: listScope(request.scope),
      mayDecide: isManager,
    },
    today: localDateOf(now, standing.timeZone),
  };
}

/** A form's fields as the command they stand for; what is missing is found by the schema. */
function toCommand(form: Form, now: string): unknown {
  // Each form of the page names its own free text, so that a label belongs to one field.
  const note = single(form.note) || single(form.said);
  const withNote = note === '' ? {} : { note };
  switch (single(form.kind)) {
    case 'pause': {
      const own = single(form.part) === 'own_side';
      const wanted = STOP_SCOPES.filter((scope) => list(form.scope).includes(scope));
      return {
        kind: 'pause',
        scope: own ? wanted.filter((scope) => scope !== 'new_posts' && scope !== 'pay_not_due') : wanted,
        reviewOn: single(form.reviewOn) || null,
        reason: single(form.reason),
        skips: own ? [] : toSkips(form),
        ...withNote,
      } satisfies Record<keyof Extract<CommandBody, { kind: 'pause' }>, unknown> | Record<string, unknown>;
    }
    case 'resume':
    case 'decline_request':
      return { kind: single(form.kind), reason: single(form.reason) || single(form.whyNot), ...withNote };
    case 'log_contact':
      return { kind: 'log_contact', channel: single(form.channel), at: now, ...withNote };
    case 'creator_answered':
      return { kind: 'creator_answered', at: now, ...withNote };
    default:
      return { kind: single(form.kind) };
  }
}

function toSkips(form: Form): { step: string; reason: string; sentence: string }[] {
  return Object.keys(form).flatMap((name) => {
    const step = name.startsWith('skip-') ? name.slice('skip-'.length) : null;
    const reason = single(form[name]);
    return step === null || reason === ''
      ? []
      : [{ step, reason, sentence: single(form[`sentence-${step}`]) }];
  });
}

function toOutcome(
  outcome: DecisionOutcome | null,
  standing: Standing,
  words: { locale: string; timeZone: string },
): CollaborationPageProps['outcome'] {
  if (outcome === null || outcome.kind === 'done' || outcome.kind === 'not_found') return null;
  if (outcome.kind === 'refused') {
    const { title, lines } = describeRefusal(outcome.refusal, standing, words);
    return { tone: 'risk', title, lines };
  }
  if (outcome.kind === 'stale') {
    const lines = outcome.events.map(
      (event) => `${formatMoment(event.at, words.locale, words.timeZone)} ${describeEvent(event, words)}`,
    );
    return {
      tone: 'risk',
      title: 'A colleague acted while you were looking. Your act was not carried out.',
      lines,
    };
  }
  return {
    tone: 'risk',
    title: 'Much is being written here just now.',
    lines: ['Nothing has changed. Send it again.'],
  };
}

function single(value: string | string[] | undefined): string {
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim();
}

function list(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
