import { Hono } from 'hono';
import { campaignRoute, DESK, deskPath, withId } from '../../../shared/desk-paths.ts';
import { hasRole } from '../../../shared/roles.ts';
import { standingAt } from '../../../shared/ui/present-status.ts';
import alertsCss from '../../../shared/ui/styles/alerts.css';
import { previewUndo, undoImport } from '../../commands/imports/undo-import.ts';
import { maskStanding } from '../../commands/mask-standing.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notAllowed, notFound, overtaken } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { ImportPage, ImportsPage } from '../../pages/desk/imports.tsx';
import { presentRow } from '../../pages/desk/present-row.ts';
import { UndoImportPage } from '../../pages/imports/undo-import.tsx';
import attentionCss from '../../pages/today/attention.css';
import { TodayPage } from '../../pages/today/today.tsx';
import { listAlerts } from '../../store/alerts.ts';
import { listCampaigns } from '../../store/campaigns.ts';
import { campaignCreatorNamesOf } from '../../store/collaborations.ts';
import { columnMappingsOf } from '../../store/imports/column-mappings.ts';
import { IMPORTS_PER_PAGE, listImports } from '../../store/imports/records.ts';
import { standingsNamed, standingsOf } from '../../store/lists/standing-lists.ts';
import { answerInRows } from '../../store/questions.ts';
import type { StoredStanding } from '../../store/standings.ts';
import { namedBy, presentNewAlerts, toAlertWindow } from '../alerts/alert-window.ts';
import { getCampaign } from './campaign-of-path.ts';

/** What waits today, and what came in from files. */
export const deskImportRoutes = new Hono<AppEnv>()
  .get(DESK, requireSession('viewer'), async (c) => {
    const { session, now } = c.var;
    const kept = await listAlerts(c.env.DB, session.workspaceId, toAlertWindow(session, now));
    const { list, named } = await answerInRows(c.env.DB, {
      list: standingsOf(session.workspaceId, null),
      named: standingsNamed(session.workspaceId, namedBy(kept)),
    });
    const show = ({ standing }: StoredStanding) => standingAt(maskStanding(standing, session.role), now);
    const standings = list.stored.map(show);
    const page = (
      <TodayPage
        session={session}
        rows={standings.map((standing) => presentRow(standing, { ...session, now }))}
        more={list.more}
        alerts={presentNewAlerts(session, { kept, standings: named.map(show), now })}
        now={now}
        mayEdit={hasRole(session.role, 'marketer')}
      />
    );
    return renderPage(c, page, {
      title: 'Today · Midflight',
      css: [...deskCssFiles, alertsCss, attentionCss],
    });
  })
  .get(deskPath('/imports'), requireSession('viewer'), async (c) => {
    const { session } = c.var;
    const [imports, campaigns] = await Promise.all([
      listImports(c.env.DB, session.workspaceId, toNumber(c.req.query('before'))),
      listCampaigns(c.env.DB, session.workspaceId),
    ]);
    const page = (
      <ImportsPage
        session={session}
        imports={imports}
        olderHref={
          imports.length < IMPORTS_PER_PAGE ? null : deskPath(`/imports?before=${imports.at(-1)?.n}`)
        }
        campaigns={campaigns}
        mayUndo={hasRole(session.role, 'marketer')}
      />
    );
    return renderPage(c, page, { title: 'Imports · Midflight', css: deskCssFiles });
  })
  .get(campaignRoute('/import'), requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const campaign = await getCampaign(c);
    const known = await answerInRows(c.env.DB, {
      mappings: columnMappingsOf(session.workspaceId),
      creators: campaignCreatorNamesOf(session.workspaceId, campaign.id),
    });
    const page = <ImportPage session={session} campaign={campaign} now={now} {...known} />;
    return renderPage(c, page, {
      title: `Import into ${campaign.name} · Midflight`,
      css: deskCssFiles,
      script: 'import',
    });
  })
  .get(deskPath('/imports/:importId/undo'), requireSession('viewer'), async (c) => {
    const { session } = c.var;
    const found = await previewUndo(c.env.DB, session.workspaceId, c.req.param('importId'));
    if (!found) throw notFound();
    const { record, plan } = found;
    if (plan !== null && !hasRole(session.role, 'marketer')) throw notAllowed('marketer');
    const outcome = plan === null ? record.undoOutcome : plan.outcome;
    const page = <UndoImportPage session={session} record={record} outcome={outcome} />;
    return renderPage(c, page, { title: `Undo ${record.fileName} · Midflight`, css: deskCssFiles });
  })
  .post(deskPath('/imports/:importId/undo'), requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const importId = c.req.param('importId');
    const outcome = await undoImport(c.env.DB, session.workspaceId, {
      importId,
      memberId: session.memberId,
      now,
    });
    if (outcome === 'not_found') throw notFound();
    if (outcome === 'busy') throw overtaken();
    return c.redirect(deskPath(withId('/imports', importId, '/undo')), 303);
  });

/** The number of the import shown last; anything else begins with the newest. */
function toNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
