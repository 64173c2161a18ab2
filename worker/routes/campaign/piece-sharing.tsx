// One post for two campaigns: the form, what it would change, and the two acts.
import { Hono } from 'hono';
import { isOver, isUnderNotice } from '../../../shared/contract/facts/case-states.ts';
import { collaborationRoute, deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import type { DeliverableStanding, Standing } from '../../../shared/procedure/standing.ts';
import { hasRole } from '../../../shared/roles.ts';
import {
  type FeeAfterwards,
  planSharing,
  type SharingRefusal,
  sharePiece,
  unsharePiece,
} from '../../commands/agreement/share-piece.ts';
import type { SideChanges } from '../../commands/agreement/twin-sides.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notAllowed, notFound, overtaken } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { anyForm, readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { type Problems, toTypedMoney } from '../../pages/desk/parse-typed.ts';
import { PieceSharingPage } from '../../pages/pieces/piece-sharing.tsx';
import {
  parseSharing,
  type SharingValues,
  toSharingProblems,
  toSharingValues,
} from '../../pages/pieces/sharing-values.ts';
import { type TwinChoice, twinChoicesOf } from '../../store/agreement/twins.ts';
import { answer } from '../../store/questions.ts';
import { standingOfPath } from './standing-of-path.ts';

type Opened = { standing: Standing; piece: DeliverableStanding; choices: TwinChoice[] };

export const pieceSharingRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/deliverables/:deliverableId/sharing'), requireSession('marketer'), async (c) => {
    const opened = await openSharing(c);
    return show(c, opened, { values: storedValues(opened), isSaved: c.req.query('saved') === '1' });
  })
  .post(collaborationRoute('/deliverables/:deliverableId/sharing'), requireSession('marketer'), async (c) => {
    const opened = await openSharing(c);
    const values = toSharingValues(await readForm(c, anyForm()));
    const parsed = parseSharing(values, opened.standing);
    if (!parsed.ok) return show(c, opened, { values, problems: parsed.problems });
    const asked = { of: pieceOf(opened), wish: parsed.value };
    if (!values.isSeen) {
      const plan = await planSharing(c.env.DB, whoOf(c), asked);
      return plan.is === 'plan'
        ? show(c, opened, { values, proposal: plan.changes })
        : show(c, opened, { values, problems: toProblems(c, plan) });
    }
    const outcome = await sharePiece(c.env.DB, whoOf(c), { ...asked, now: c.var.now });
    if (outcome.is === 'done') return toSharing(c, opened);
    if (outcome.is === 'overtaken') throw overtaken();
    return show(c, opened, { values, problems: toProblems(c, outcome) });
  })
  .post(
    collaborationRoute('/deliverables/:deliverableId/sharing/end'),
    requireSession('marketer'),
    async (c) => {
      const opened = await openSharing(c);
      const { fee } = await readForm(c, anyForm());
      const feeAfterwards: FeeAfterwards = fee === 'here' || fee === 'there' ? fee : 'as_is';
      const outcome = await unsharePiece(c.env.DB, whoOf(c), {
        of: pieceOf(opened),
        feeAfterwards,
        now: c.var.now,
      });
      if (outcome.is === 'done') return toSharing(c, opened);
      if (outcome.is === 'overtaken') throw overtaken();
      const [problem] = Object.values(toProblems(c, outcome));
      return show(c, opened, { values: storedValues(opened), problems: problem ? { end: problem } : {} });
    },
  );

async function openSharing(c: AppContext): Promise<Opened> {
  const [standing, all] = await Promise.all([
    standingOfPath(c),
    answer(c.env.DB, twinChoicesOf(c.var.session.workspaceId, c.req.param('collaborationId') ?? '')),
  ]);
  const piece = standing.deliverables.find(({ id }) => id === c.req.param('deliverableId'));
  if (!piece) throw notFound();
  const { twin } = piece;
  const choices = all.filter(({ pieceId, network, hasTwin, state }) =>
    twin
      ? pieceId === twin.pieceId
      : network === piece.network && !hasTwin && !isOver(state) && !isUnderNotice(state),
  );
  return { standing, piece, choices };
}

/** The form as it is opened: the weights that hold, and what is paid so far. */
function storedValues({ standing, piece, choices }: Opened): SharingValues {
  const { twin } = piece;
  const own = standing.money?.pieces?.find(({ id }) => id === piece.id)?.feeMinor ?? null;
  const other = twin ? (choices[0]?.feeMinor ?? null) : 0;
  const isOneSum = own !== null && other !== null && (!twin || choices[0]?.currency === standing.currency);
  return {
    with: twin?.pieceId ?? choices[0]?.pieceId ?? '',
    weight: String(twin?.weight ?? 1),
    otherWeight: String(twin ? twin.of - twin.weight : 1),
    total: isOneSum ? toTypedMoney(own + other, standing.currency) : '',
    isSeen: false,
  };
}

function pieceOf({ standing, piece }: Opened) {
  return { collaborationId: standing.collaborationId, pieceId: piece.id };
}

function whoOf(c: AppContext) {
  const { workspaceId, memberId, role } = c.var.session;
  return { workspaceId, memberId, isManager: hasRole(role, 'manager') };
}

/** Once terms of either side are signed it is a manager's, as taking a piece out is. */
function toProblems(c: AppContext, refusal: SharingRefusal): Problems {
  if (refusal.is === 'not_found') throw notFound();
  if (refusal.is === 'needs_manager') throw notAllowed('manager');
  return toSharingProblems(refusal, c.var.session.locale);
}

function show(
  c: AppContext,
  opened: Opened,
  {
    values,
    problems = {},
    proposal = null,
    isSaved = false,
  }: { values: SharingValues; problems?: Problems; proposal?: SideChanges | null; isSaved?: boolean },
): Response {
  const page = (
    <PieceSharingPage session={c.var.session} {...opened} {...{ values, problems, proposal, isSaved }} />
  );
  return renderPage(c, page, {
    title: `Share ${opened.piece.name} · Midflight`,
    css: deskCssFiles,
    status: Object.keys(problems).length > 0 ? 422 : 200,
  });
}

function toSharing(c: AppContext, { standing, piece }: Opened): Response {
  const path = withId('/deliverables', piece.id, '/sharing');
  return c.redirect(`${deskCollaboration(standing.collaborationId, path)}?saved=1`, 303);
}
