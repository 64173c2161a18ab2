// The bench: notes about the creators of the workspace, made from filed analyses.
import { Hono } from 'hono';
import { readBenchNotes } from '../../commands/analysis/read-bench.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { analysisCssFiles } from '../../pages/analysis/analysis-css.ts';
import { BenchPage } from '../../pages/analysis/bench-page.tsx';

export const benchRoutes = new Hono<AppEnv>().get('/desk/bench', requireSession('marketer'), async (c) => {
  const { session, now } = c.var;
  const notes = await readBenchNotes(c.env.DB, session.workspaceId, now);
  return renderPage(c, <BenchPage session={session} notes={notes} />, {
    title: 'Bench · Midflight',
    css: analysisCssFiles,
  });
});
