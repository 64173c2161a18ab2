import { Hono } from 'hono';
import { undoImport } from '../../commands/imports/undo-import.ts';
import { maskStanding } from '../../commands/mask-standing.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { hasRole, requireSession } from '../../http/session.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { ImportPage, ImportsPage } from '../../pages/desk/imports.tsx';
import { byMoneyAtRisk, presentRow } from '../../pages/desk/present-row.ts';
import { TodayPage } from '../../pages/desk/today.tsx';
import { listCampaigns } from '../../store/campaigns.ts';
import { listImports } from '../../store/imports/records.ts';
import { listStandings } from '../../store/standings.ts';
import { getCampaign } from './campaign-of-path.ts';

/** What waits today, and what came in from files. */
export const deskImportRoutes = new Hono<AppEnv>()
  .get('/desk', requireSession('viewer'), async (c) => {
    const { session, now } = c.var;
    const standings = await listStandings(c.env.DB, session.workspaceId, null);
    const rows = standings
      .map(({ standing }) => maskStanding(standing, session.role))
      .sort(byMoneyAtRisk)
      .map((standing) => presentRow(standing, { now, locale: session.locale, role: session.role }));
    const page = (
      <TodayPage session={session} rows={rows} now={now} mayEdit={hasRole(session.role, 'marketer')} />
    );
    return renderPage(c, page, { title: 'Today · Midflight', css: deskCssFiles });
  })
  .get('/desk/imports', requireSession('viewer'), async (c) => {
    const { session } = c.var;
    const [imports, campaigns] = await Promise.all([
      listImports(c.env.DB, session.workspaceId, null),
      listCampaigns(c.env.DB, session.workspaceId),
    ]);
    const page = (
      <ImportsPage
        session={session}
        imports={imports}
        campaigns={campaigns}
        mayUndo={hasRole(session.role, 'marketer')}
      />
    );
    return renderPage(c, page, { title: 'Imports · Midflight', css: deskCssFiles });
  })
  .get('/desk/campaigns/:campaignId/import', requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const campaign = await getCampaign(c);
    const page = <ImportPage session={session} campaign={campaign} now={now} />;
    return renderPage(c, page, {
      title: `Import into ${campaign.name} · Midflight`,
      css: deskCssFiles,
      script: 'import',
    });
  })
  .post('/desk/imports/:importId/undo', requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const importId = c.req.param('importId');
    const outcome = await undoImport(c.env.DB, session.workspaceId, {
      importId,
      memberId: session.memberId,
      now,
    });
    if (outcome === 'not_found') throw notFound();
    return c.redirect('/desk/imports', 303);
  });
