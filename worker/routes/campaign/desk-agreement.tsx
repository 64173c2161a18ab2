// What was agreed with one creator: fee, targets, pieces and the address for notices.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { PRIMARY_KPIS, type PrimaryKpi } from '../../../shared/kpi/primary-kpis.ts';
import { once } from '../../../shared/once.ts';
import { agreedKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { hasRole } from '../../../shared/roles.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { saveAgreement } from '../../commands/agreement/save-agreement.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound, overtaken } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { AgreementPage, type AgreementValues } from '../../pages/desk/agreement.tsx';
import { parseAgreement, toAgreementValues } from '../../pages/desk/agreement-form.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { toTypedMoney } from '../../pages/desk/parse-typed.ts';
import { refuseFeeFall, refuseShareGap, toFallProblems } from '../../pages/pieces/share-words.ts';
import { findAgreement } from '../../store/agreement/pieces.ts';
import { standingOfPath } from './standing-of-path.ts';

const text = () => z.optional(z.string());
const agreementForm = once(() =>
  z.object({
    fee: text(),
    target: text(),
    noticeEmail: text(),
    mayFallShort: text(),
    asOnPaper: text(),
  }),
);
export const deskAgreementRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/agreement'), requireSession('marketer'), (c) => showAgreement(c, {}))
  .post(collaborationRoute('/agreement'), requireSession('marketer'), postAgreement);

async function postAgreement(c: AppContext): Promise<Response> {
  const standing = await standingOfPath(c);
  const form = await readForm(c, agreementForm());
  const values = toAgreementValues(form);
  const parsed = parseAgreement(values, standing);
  if (!parsed.ok) return showAgreement(c, { values, problems: parsed.problems });
  const isManager = hasRole(c.var.session.role, 'manager');
  const outcome = await saveAgreement(c.env.DB, c.var.session, {
    collaborationId: standing.collaborationId,
    primaryKpi: primaryKpiOf(standing),
    agreement: parsed.value,
    mayFallShort: form.mayFallShort !== undefined,
    contracts: standing.contracts,
    mayLowerEarned: isManager && form.asOnPaper !== undefined,
    now: c.var.now,
  });
  if (outcome.is === 'done') return toAgreement(c, standing);
  if (outcome.is === 'fall') {
    const words = refuseFeeFall(outcome.fall, {
      currency: standing.currency,
      locale: c.var.session.locale,
      isManager,
    });
    return showAgreement(c, { values, problems: toFallProblems(outcome.fall, words, isManager) });
  }
  if (outcome.is !== 'shares') throw outcome.is === 'not_found' ? notFound() : overtaken();
  const words = refuseShareGap(outcome.gap, {
    currency: standing.currency,
    locale: c.var.session.locale,
  });
  const problems: Record<string, string> = outcome.gap.is === 'above' ? { fee: words } : { shortOf: words };
  return showAgreement(c, { values, problems });
}

function toAgreement(c: AppContext, { collaborationId }: Standing): Response {
  return c.redirect(deskCollaboration(collaborationId, '/agreement?saved=1'), 303);
}

async function showAgreement(
  c: AppContext,
  state: { values?: AgreementValues; problems?: Record<string, string> },
): Promise<Response> {
  const { session } = c.var;
  const standing = await standingOfPath(c);
  const agreement = await findAgreement(c.env.DB, session.workspaceId, standing.collaborationId);
  if (!agreement) throw notFound();
  const { collaboration, pieces } = agreement;
  const kpi = primaryKpiOf(standing);
  const target = collaboration.targets[kpi];
  const typed = (minor: number | null) => toTypedMoney(minor, standing.currency);
  const isSigned = standing.contracts.some(({ signed }) => signed);
  const page = (
    <AgreementPage
      session={session}
      standing={standing}
      primaryKpi={kpi}
      values={
        state.values ?? {
          fee: typed(collaboration.feeMinor),
          target: target === undefined ? '' : String(target),
          noticeEmail: collaboration.noticeEmail ?? '',
        }
      }
      said={{
        feeMinor: collaboration.feeMinor,
        paidMinor: collaboration.paidMinor,
        target: target ?? null,
      }}
      pieces={pieces}
      isSaved={c.req.query('saved') !== undefined && !state.problems}
      mayRemove={!isSigned || hasRole(session.role, 'manager')}
      problems={state.problems ?? {}}
      now={c.var.now}
    />
  );
  return renderPage(c, page, {
    title: `Agreement with ${toHandle(standing)} · Midflight`,
    css: deskCssFiles,
    status: state.problems ? 422 : 200,
  });
}

function primaryKpiOf(standing: Standing): PrimaryKpi {
  return PRIMARY_KPIS.find((kpi) => kpi === agreedKpiOf(standing)) ?? 'clicks';
}
