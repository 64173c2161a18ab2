// Codes and links of one creator.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { type KeysTaken, saveSalesKeys } from '../../commands/sales/save-sales-keys.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import {
  parseSalesKeys,
  type SalesKeysValues,
  toSalesKeysValues,
} from '../../pages/sales/sales-keys-form.ts';
import { SalesKeysPage } from '../../pages/sales/sales-keys-page.tsx';
import { listKeysInCampaign } from '../../store/sales/sellers.ts';
import { findStanding } from '../../store/standings.ts';

const PATH = collaborationRoute('/codes');

const text = () => z.optional(z.string());
const keysForm = once(() =>
  z.object({ codes: text(), affiliate: text(), utmCampaign: text(), utmContent: text() }),
);

export const salesKeyRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('marketer'), (c) => show(c, null))
  .post(PATH, requireSession('marketer'), async (c) => {
    const form = await readForm(c, keysForm());
    const values = {
      codes: form.codes ?? '',
      affiliate: form.affiliate ?? '',
      utmCampaign: form.utmCampaign ?? '',
      utmContent: form.utmContent ?? '',
    };
    const parsed = parseSalesKeys(values);
    if (!parsed.ok) return show(c, { values, problems: parsed.problems });
    const collaborationId = c.req.param('collaborationId');
    const saved = await saveSalesKeys(c.env.DB, c.var.session.workspaceId, {
      collaborationId,
      keys: parsed.keys,
      now: c.var.now,
    });
    if (saved === 'not_found') throw notFound();
    if (saved !== 'done') return show(c, { values, problems: Object.fromEntries(saved.map(toProblem)) });
    return c.redirect(deskCollaboration(collaborationId, '/codes?saved=1'), 303);
  });

function toProblem({ field, text: taken, creatorName }: KeysTaken): [string, string] {
  return [
    field === 'utm' ? 'utmContent' : field,
    `“${taken}” belongs to ${creatorName}: no order could tell the two apart.`,
  ];
}

async function show(
  c: AppContext,
  refused: { values: SalesKeysValues; problems: Record<string, string> } | null,
): Promise<Response> {
  const { session } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const [stored, all] = await Promise.all([
    findStanding(c.env.DB, session.workspaceId, collaborationId),
    listKeysInCampaign(c.env.DB, session.workspaceId, collaborationId),
  ]);
  const own = all.find((one) => one.collaborationId === collaborationId);
  if (!stored || !own) throw notFound();
  const { standing } = stored;
  const page = (
    <SalesKeysPage
      session={session}
      standing={standing}
      values={refused?.values ?? toSalesKeysValues(own.keys)}
      problems={refused?.problems ?? {}}
      isSaved={refused === null && c.req.query('saved') === '1'}
    />
  );
  return renderPage(c, page, {
    title: `Codes and links of ${toHandle(standing)} · Midflight`,
    css: deskCssFiles,
    status: refused ? 422 : 200,
  });
}
