// The bench: notes about the creators of the workspace and what worked for them, made from filed analyses.
import { Hono } from 'hono';
import { deskPath } from '../../../shared/desk-paths.ts';
import { readBench } from '../../commands/analysis/read-bench.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { analysisCssFiles } from '../../pages/analysis/analysis-css.ts';
import { BenchPage } from '../../pages/analysis/bench-page.tsx';

export const benchRoutes = new Hono<AppEnv>().get(
  deskPath('/bench'),
  requireSession('marketer'),
  async (c) => {
    const { session, now } = c.var;
    const bench = await readBench(c.env.DB, session.workspaceId, now);
    return renderPage(c, <BenchPage session={session} bench={bench} />, {
      title: 'Bench · Midflight',
      css: analysisCssFiles,
    });
  },
);
