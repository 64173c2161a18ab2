// The agreed pieces of one creator: add, change, and take out, which asks first and after a signature is a manager's.
import { Hono } from 'hono';
import { NOTE_CHARS_MAX } from '../../../shared/api/limits.ts';
import { findShareGap } from '../../../shared/contract/money/splits.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { unreachable } from '../../../shared/result.ts';
import { hasRole } from '../../../shared/roles.ts';
import { removePiece } from '../../commands/agreement/remove-piece.ts';
import { type PieceOutcome, savePiece } from '../../commands/agreement/save-piece.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notAllowed, notFound, overtaken } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { anyForm, readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import type { Problems } from '../../pages/desk/parse-typed.ts';
import {
  type PieceValues,
  parsePiece,
  storedPieceValues,
  toPieceValues,
} from '../../pages/pieces/piece-form-values.ts';
import { PiecePage } from '../../pages/pieces/piece-page.tsx';
import { PieceRemovalPage } from '../../pages/pieces/piece-removal.tsx';
import {
  describeShareGap,
  refuseFeeFall,
  refuseShareGap,
  toFallProblems,
} from '../../pages/pieces/share-words.ts';
import { type AgreementRecord, findAgreement } from '../../store/agreement/pieces.ts';
import type { Deliverable, Post } from '../../store/deliverables.ts';
import { findStanding } from '../../store/standings.ts';

type Opened = { standing: Standing; agreement: AgreementRecord; before: Deliverable | null; posts: Post[] };

export const deskPieceRoutes = new Hono<AppEnv>()
  .post(collaborationRoute('/deliverables'), requireSession('marketer'), (c) => postPiece(c))
  .get(collaborationRoute('/deliverables/:deliverableId'), requireSession('marketer'), async (c) => {
    const opened = await openPiece(c);
    const { before, posts, standing } = opened;
    if (!before) throw notFound();
    return showPiece(c, opened, { values: storedPieceValues(before, posts, standing), problems: {} });
  })
  .post(collaborationRoute('/deliverables/:deliverableId'), requireSession('marketer'), (c) => postPiece(c))
  .get(collaborationRoute('/deliverables/:deliverableId/removal'), requireSession('marketer'), async (c) =>
    showRemoval(c, await openRemoval(c), { reason: '' }),
  )
  .post(collaborationRoute('/deliverables/:deliverableId/removal'), requireSession('marketer'), async (c) => {
    const opened = await openRemoval(c);
    const { reason: typed = '' } = await readForm(c, anyForm());
    const reason = typeof typed === 'string' ? typed.trim() : '';
    if (reason === '' || reason.length > NOTE_CHARS_MAX)
      return showRemoval(c, opened, { reason, problem: 'Say in a sentence why it is not owed any more.' });
    const outcome = await removePiece(c.env.DB, c.var.session, {
      collaborationId: opened.standing.collaborationId,
      id: opened.piece.id,
      reason,
      now: c.var.now,
    });
    if (outcome === 'overtaken') throw overtaken();
    if (outcome === 'not_found') throw notFound();
    if (outcome === 'shared')
      return showRemoval(c, opened, {
        reason,
        problem: `${opened.piece.name} is shared with another campaign. Take the sharing back first.`,
      });
    return toAgreement(c, opened.standing);
  });

async function postPiece(c: AppContext): Promise<Response> {
  const opened = await openPiece(c);
  const { standing, before, posts } = opened;
  const values = toPieceValues(await readForm(c, anyForm()), posts);
  const parsed = parsePiece(values, { before, posts, standing, now: c.var.now });
  if (!parsed.ok) return showPiece(c, opened, { values, problems: parsed.problems });
  const outcome = await savePiece(c.env.DB, c.var.session, {
    collaborationId: standing.collaborationId,
    timeZone: standing.timeZone,
    piece: parsed.value,
    mayFallShort: values.mayFallShort,
    contracts: standing.contracts,
    mayLowerEarned: values.isAsOnPaper && hasRole(c.var.session.role, 'manager'),
    now: c.var.now,
  });
  if (outcome.is === 'done') return toAgreement(c, standing);
  return showPiece(c, opened, { values, problems: toProblems(c, outcome, standing) });
}

function toProblems(c: AppContext, outcome: PieceOutcome, { currency }: Standing): Problems {
  switch (outcome.is) {
    case 'done':
      return {};
    case 'not_found':
      throw notFound();
    case 'overtaken':
      throw overtaken();
    case 'name_taken':
      return { name: 'There is a piece of this name. Change it with Edit, or use another name.' };
    case 'post_held_elsewhere':
      return {
        postUrl:
          'This post belongs to another collaboration of your team already. If it is one post for two campaigns of this creator, save the piece without the address and share it.',
      };
    case 'post_of_piece':
      return {
        postUrl: `This post is ${outcome.name}. Where that is wrong, open ${outcome.name} and say that it is not its post; then it is free for this piece.`,
      };
    case 'shares': {
      const words = refuseShareGap(outcome.gap, { currency, locale: c.var.session.locale });
      return outcome.gap.is === 'above' ? { fee: words } : { shortOf: words };
    }
    case 'fall': {
      const { locale, role } = c.var.session;
      const isManager = hasRole(role, 'manager');
      return toFallProblems(
        outcome.fall,
        refuseFeeFall(outcome.fall, { currency, locale, isManager }),
        isManager,
      );
    }
    default:
      return unreachable(outcome);
  }
}

async function openPiece(c: AppContext): Promise<Opened> {
  const { collaborationId = '', deliverableId } = c.req.param();
  const { workspaceId } = c.var.session;
  const [stored, agreement] = await Promise.all([
    findStanding(c.env.DB, workspaceId, collaborationId),
    findAgreement(c.env.DB, workspaceId, collaborationId),
  ]);
  if (!stored || !agreement) throw notFound();
  const before = agreement.pieces.find(({ id }) => id === deliverableId) ?? null;
  if (deliverableId !== undefined && !before) throw notFound();
  // A post that the twin brings is dated and released where it is on record.
  const posts = before
    ? agreement.posts.filter((post) => post.deliverableId === before.id && !post.isBorrowed)
    : [];
  return { standing: stored.standing, agreement, before, posts };
}

type Removal = Omit<Opened, 'before'> & { piece: Deliverable; isSigned: boolean };

/** Once terms are signed a piece is a promise of two sides, and taking it out is a manager's. */
async function openRemoval(c: AppContext): Promise<Removal> {
  const { before: piece, ...opened } = await openPiece(c);
  if (!piece) throw notFound();
  const isSigned = opened.standing.contracts.some(({ signed }) => signed);
  if (isSigned && !hasRole(c.var.session.role, 'manager')) throw notAllowed('manager');
  return { ...opened, piece, isSigned };
}

function showPiece(
  c: AppContext,
  { standing, before, posts }: Opened,
  { values, problems }: { values: PieceValues; problems: Problems },
): Response {
  const { session, now } = c.var;
  const form = { standing, before, posts, values, problems, now, locale: session.locale };
  return renderPage(c, <PiecePage session={session} {...form} />, {
    title: `${before?.name ?? 'New piece'} · Midflight`,
    css: deskCssFiles,
    status: Object.keys(problems).length > 0 ? 422 : 200,
  });
}

function showRemoval(
  c: AppContext,
  { standing, agreement, piece, posts, isSigned }: Removal,
  { reason, problem }: { reason: string; problem?: string },
): Response {
  const { session } = c.var;
  const others = agreement.pieces.filter(({ id }) => id !== piece.id).map(({ feeMinor }) => feeMinor);
  const gap = findShareGap(agreement.collaboration.feeMinor, others);
  const shareWarning = gap
    ? `Without it: ${describeShareGap(gap, { currency: standing.currency, locale: session.locale })}`
    : null;
  const page = (
    <PieceRemovalPage {...{ session, standing, piece, posts, isSigned, reason, problem, shareWarning }} />
  );
  return renderPage(c, page, {
    title: `Remove ${piece.name} · Midflight`,
    css: deskCssFiles,
    status: problem === undefined ? 200 : 422,
  });
}

function toAgreement(c: AppContext, { collaborationId }: Standing): Response {
  return c.redirect(deskCollaboration(collaborationId, '/agreement?saved=1'), 303);
}
