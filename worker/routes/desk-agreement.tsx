// What was agreed with one creator: fee, targets, pieces, the address for notices, and the contract's terms.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { MONEY_MINOR_MAX, NAME_CHARS_MAX } from '../../shared/api/limits.ts';
import { isLocalDate } from '../../shared/contract/zone.ts';
import { recogniseAddress } from '../../shared/networks/index.ts';
import { postKey } from '../../shared/networks/keys.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { formatShortDay, minorDigits } from '../../shared/ui/format.ts';
import { toHandle } from '../../shared/ui/present-card.ts';
import { refreshStandings } from '../commands/refresh-standings.ts';
import { saveTerms } from '../commands/save-terms.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { renderPage } from '../http/page.tsx';
import { notFound } from '../http/respond.ts';
import { requireSession } from '../http/session.ts';
import { listTimeZones } from '../http/time-zones.ts';
import { readForm } from '../http/validate.ts';
import { AgreementPage, type AgreementValues, type PieceValues } from '../pages/desk/agreement.tsx';
import { deskCssFiles } from '../pages/desk/desk-frame.tsx';
import { TermsPage } from '../pages/desk/terms.tsx';
import { parseTerms, type TermsValues, toTermsValues } from '../pages/desk/terms-form.ts';
import {
  findCollaboration,
  removeCollaborationStatement,
  updateCollaborationStatement,
} from '../store/collaborations.ts';
import { listContracts } from '../store/contracts.ts';
import {
  type Deliverable,
  deleteDeliverableStatement,
  upsertDeliverablesStatement,
  upsertPostsStatement,
} from '../store/deliverables.ts';
import { findStanding, markRemovedStatement } from '../store/standings.ts';
import { parseCount, parseMoney } from './parse-typed.ts';

const PATH = '/desk/collaborations/:collaborationId';

const text = z.optional(z.string());
const agreementForm = z.object({ fee: text, paid: text, target: text, noticeEmail: text });
const pieceForm = z.object({
  name: text,
  network: text,
  format: text,
  dueOn: text,
  fee: text,
  postUrl: text,
  publishedOn: text,
});
const termsForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const deskAgreementRoutes = new Hono<AppEnv>()
  .get(`${PATH}/agreement`, requireSession('marketer'), (c) => showAgreement(c, {}))
  .post(`${PATH}/agreement`, requireSession('marketer'), saveAgreement)
  .post(`${PATH}/deliverables`, requireSession('marketer'), addPiece)
  .post(`${PATH}/deliverables/:deliverableId/removal`, requireSession('marketer'), async (c) => {
    const standing = await getStanding(c);
    await c.env.DB.batch([
      deleteDeliverableStatement(c.env.DB, c.var.session.workspaceId, c.req.param('deliverableId')),
    ]);
    return back(c, standing);
  })
  .post(`${PATH}/removal`, requireSession('manager'), async (c) => {
    const standing = await getStanding(c);
    const { workspaceId } = c.var.session;
    const id = standing.collaborationId;
    await c.env.DB.batch([
      removeCollaborationStatement(c.env.DB, workspaceId, { id, at: c.var.now }),
      markRemovedStatement(c.env.DB, workspaceId, id),
    ]);
    return c.redirect(`/desk/campaigns/${standing.campaignId}`, 303);
  })
  .get(`${PATH}/terms`, requireSession('marketer'), async (c) => showTerms(c, null, {}))
  .post(`${PATH}/terms`, requireSession('marketer'), async (c) => {
    const form = await readForm(c, termsForm);
    const values: TermsValues = Object.fromEntries(
      Object.entries(form).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
    );
    const standing = await getStanding(c);
    const { session, now } = c.var;
    const { clauses, problems } = parseTerms(values, { by: session.memberId, at: now });
    if (values['notice-is'] === 'value' && !listTimeZones().includes(values['notice-zone'] ?? '')) {
      problems['notice-zone'] = 'Choose a time zone from the list.';
    }
    if (Object.keys(problems).length > 0) return showTerms(c, values, problems);
    await saveTerms(c.env.DB, session, { standing, clauses, now });
    return c.redirect(`/desk/collaborations/${standing.collaborationId}`, 303);
  });

async function saveAgreement(c: AppContext): Promise<Response> {
  const standing = await getStanding(c);
  const before = await findCollaboration(c.env.DB, c.var.session.workspaceId, standing.collaborationId);
  if (!before) throw notFound();
  const form = await readForm(c, agreementForm);
  const values = {
    fee: trim(form.fee),
    paid: trim(form.paid),
    target: trim(form.target),
    noticeEmail: trim(form.noticeEmail),
  };
  const fee = parseMoney(values.fee, standing.currency);
  const paid = parseMoney(values.paid, standing.currency);
  const target = parseCount(values.target);
  const problems: Record<string, string> = {};
  if (fee === 'not_a_number') problems.fee = MONEY_PROBLEM;
  if (paid === 'not_a_number') problems.paid = MONEY_PROBLEM;
  if (target === 'not_a_number') problems.target = 'Use a whole number, or leave it empty.';
  if (values.noticeEmail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.noticeEmail))
    problems.noticeEmail = 'This is not an e-mail address.';
  if (
    fee === 'not_a_number' ||
    paid === 'not_a_number' ||
    target === 'not_a_number' ||
    Object.keys(problems).length > 0
  ) {
    return showAgreement(c, { values, problems });
  }
  const kpi = primaryKpiOf(standing);
  const { [kpi]: _old, ...otherTargets } = before.targets as Record<string, number>;
  const targets = target === null ? otherTargets : { ...otherTargets, [kpi]: target };
  const next = {
    ...before,
    feeMinor: fee,
    paidMinor: paid,
    targets,
    noticeEmail: values.noticeEmail || null,
  };
  await c.env.DB.batch([updateCollaborationStatement(c.env.DB, c.var.session.workspaceId, next)]);
  return back(c, standing);
}

async function addPiece(c: AppContext): Promise<Response> {
  const standing = await getStanding(c);
  const { workspaceId } = c.var.session;
  const form = await readForm(c, pieceForm);
  const piece: PieceValues = {
    name: trim(form.name),
    network: trim(form.network),
    format: trim(form.format),
    dueOn: trim(form.dueOn),
    fee: trim(form.fee),
    postUrl: trim(form.postUrl),
    publishedOn: trim(form.publishedOn),
  };
  const fee = parseMoney(piece.fee, standing.currency);
  const post = piece.postUrl === '' ? null : recogniseAddress(piece.postUrl);
  const problems: Record<string, string> = {};
  if (piece.name === '' || piece.name.length > NAME_CHARS_MAX)
    problems.name = 'Give the piece a name, such as Reel 1.';
  if (!isLocalDate(piece.dueOn)) problems.dueOn = 'Give the day it is due.';
  if (fee === 'not_a_number') problems.pieceFee = MONEY_PROBLEM;
  if (post !== null && post.kind !== 'post') problems.postUrl = 'This is not the address of a post.';
  if (piece.publishedOn !== '' && !isLocalDate(piece.publishedOn))
    problems.publishedOn = 'Give a day, or leave it empty.';
  if (!standing.profiles.some((profile) => profile.network === piece.network))
    piece.network = standing.profiles[0]?.network ?? 'instagram';
  if (fee === 'not_a_number' || Object.keys(problems).length > 0)
    return showAgreement(c, { piece, problems });
  const existing = standing.deliverables.find((known) => known.name === piece.name);
  const deliverable: Deliverable = {
    id: existing?.id ?? uuidv7(),
    collaborationId: standing.collaborationId,
    name: piece.name,
    network: piece.network,
    format: piece.format || 'post',
    dueOn: piece.dueOn,
    feeMinor: fee,
    stage: existing?.stage ?? 'contracted',
    targets: {},
  };
  const publishedAt = piece.publishedOn === '' ? null : `${piece.publishedOn}T12:00:00Z`;
  await c.env.DB.batch([
    upsertDeliverablesStatement(c.env.DB, workspaceId, [deliverable], c.var.now),
    ...(post?.kind === 'post'
      ? [
          upsertPostsStatement(
            c.env.DB,
            workspaceId,
            [
              {
                key: postKey(post),
                collaborationId: standing.collaborationId,
                deliverableId: deliverable.id,
                url: piece.postUrl,
                publishedAt,
              },
            ],
            c.var.now,
          ),
        ]
      : []),
  ]);
  return back(c, standing);
}

async function back(c: AppContext, standing: Standing): Promise<Response> {
  await refreshStandings(c.env.DB, c.var.session.workspaceId, {
    collaborationIds: [standing.collaborationId],
    now: c.var.now,
  });
  return c.redirect(`/desk/collaborations/${standing.collaborationId}/agreement`, 303);
}

async function getStanding(c: AppContext): Promise<Standing> {
  const stored = await findStanding(
    c.env.DB,
    c.var.session.workspaceId,
    c.req.param('collaborationId') ?? '',
  );
  if (!stored) throw notFound();
  return stored.standing;
}

async function showAgreement(
  c: AppContext,
  state: { values?: AgreementValues; piece?: PieceValues; problems?: Record<string, string> },
): Promise<Response> {
  const { session } = c.var;
  const standing = await getStanding(c);
  const collaboration = await findCollaboration(c.env.DB, session.workspaceId, standing.collaborationId);
  if (!collaboration) throw notFound();
  const kpi = primaryKpiOf(standing);
  const target = (collaboration.targets as Record<string, number>)[kpi];
  const typed = (minor: number | null) =>
    minor === null
      ? ''
      : (minor / 10 ** minorDigits(standing.currency)).toFixed(minorDigits(standing.currency));
  const page = (
    <AgreementPage
      session={session}
      standing={standing}
      handle={toHandle(standing)}
      primaryKpi={kpi}
      values={
        state.values ?? {
          fee: typed(collaboration.feeMinor),
          paid: typed(collaboration.paidMinor),
          target: target === undefined ? '' : String(target),
          noticeEmail: collaboration.noticeEmail ?? '',
        }
      }
      piece={
        state.piece ?? {
          name: '',
          network: standing.profiles[0]?.network ?? '',
          format: '',
          dueOn: '',
          fee: '',
          postUrl: '',
          publishedOn: '',
        }
      }
      problems={state.problems ?? {}}
      toDay={(day) => formatShortDay(day, session.locale, { timeZone: standing.timeZone })}
    />
  );
  return renderPage(c, page, {
    title: `Agreement with ${toHandle(standing)} · Midflight`,
    css: deskCssFiles,
    status: state.problems ? 422 : 200,
  });
}

async function showTerms(
  c: AppContext,
  typed: TermsValues | null,
  problems: Record<string, string>,
): Promise<Response> {
  const standing = await getStanding(c);
  const contracts = await listContracts(c.env.DB, c.var.session.workspaceId, standing.collaborationId);
  const latest = contracts.at(-1);
  const page = (
    <TermsPage
      session={c.var.session}
      standing={standing}
      handle={toHandle(standing)}
      values={typed ?? toTermsValues(latest?.clauses ?? {})}
      clauses={latest?.clauses ?? {}}
      versionN={latest?.n ?? 0}
      problems={problems}
      timeZones={listTimeZones()}
    />
  );
  return renderPage(c, page, {
    title: `Contract terms of ${toHandle(standing)} · Midflight`,
    css: deskCssFiles,
    status: Object.keys(problems).length > 0 ? 422 : 200,
  });
}

const MONEY_PROBLEM = `Use an amount such as 1500.00, at most ${MONEY_MINOR_MAX / 100}, or leave it empty.`;

function primaryKpiOf(standing: Standing): string {
  return standing.readings.find((reading) => reading.isPrimary)?.kpi ?? 'clicks';
}

function trim(value: string | undefined): string {
  return (value ?? '').trim();
}
