// A collaboration's whole file, to read, to print and to take away; and taking a creator out, which keeps it.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { NOTE_CHARS_MAX } from '../../../shared/api/limits.ts';
import { collaborationRoute, deskCampaign } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import exitsCss from '../../../shared/ui/exits/exits.css';
import { isChainWhole } from '../../commands/hash-chain.ts';
import { removeCreator } from '../../commands/remove-creator.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem, notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import fileCss from '../../pages/records/file.css';
import { FilePage } from '../../pages/records/file.tsx';
import { RemovalPage } from '../../pages/records/removal.tsx';
import { insertAuditStatement } from '../../store/audit.ts';
import { memberNamesOf } from '../../store/members.ts';
import { findCollaborationRecords } from '../../store/procedure/collaboration-file.ts';
import { answer } from '../../store/questions.ts';
import { findStanding } from '../../store/standings.ts';

const removalForm = once(() =>
  z.object({ reason: z.optional(z.string().check(z.maxLength(NOTE_CHARS_MAX))) }),
);

export const fileRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/file'), requireSession('marketer'), async (c) => {
    const { session } = c.var;
    const { collaborationId } = c.req.param();
    const records = await getRecords(c);
    const isWhole = await isChainWhole(records.chain);
    const names = await answer(c.env.DB, memberNamesOf(session.workspaceId));
    const page = (
      <FilePage
        session={session}
        {...{ collaborationId, records, names, isChainWhole: isWhole }}
        now={c.var.now}
      />
    );
    const title = `File of ${String(records.collaboration.creator)} · Midflight`;
    return renderPage(c, page, { title, css: [...deskCssFiles, exitsCss, fileCss] });
  })
  .get(collaborationRoute('/file.json'), requireSession('marketer'), async (c) => {
    const { workspaceId, memberId } = c.var.session;
    const { collaborationId } = c.req.param();
    const records = await getRecords(c);
    const entry = { id: uuidv7(), at: c.var.now, memberId, action: 'file.export', subject: collaborationId };
    await insertAuditStatement(c.env.DB, workspaceId, entry).run();
    const { standing, isRemoved, collaboration, tables } = records;
    const file = {
      format: 'midflight-file-1',
      takenAt: c.var.now,
      isChainWhole: await isChainWhole(records.chain),
      isRemoved,
      collaboration,
      standing,
    };
    c.header('content-disposition', `attachment; filename="collaboration-${collaborationId}.json"`);
    return c.json({ ...file, ...tables });
  })
  .get(collaborationRoute('/removal'), requireSession('manager'), async (c) => {
    const { session } = c.var;
    const stored = await findStanding(c.env.DB, session.workspaceId, c.req.param('collaborationId'));
    if (!stored) throw notFound();
    const page = <RemovalPage session={session} standing={stored.standing} />;
    return renderPage(c, page, { title: 'Take out of the campaign · Midflight', css: deskCssFiles });
  })
  .post(collaborationRoute('/removal'), requireSession('manager'), async (c) => {
    const { session, now } = c.var;
    const { collaborationId } = c.req.param();
    const stored = await findStanding(c.env.DB, session.workspaceId, collaborationId);
    if (!stored) throw notFound();
    const { reason = '' } = await readForm(c, removalForm());
    if (reason.trim() === '') throw needsReason();
    await removeCreator(c.env.DB, session, { collaborationId, reason: reason.trim(), now });
    return c.redirect(deskCampaign(stored.standing.campaignId), 303);
  });

async function getRecords(c: AppContext) {
  const { collaborationId = '' } = c.req.param();
  const records = await findCollaborationRecords(c.env.DB, c.var.session.workspaceId, collaborationId);
  if (!records) throw notFound();
  return records;
}

function needsReason(): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'A reason is missing.',
    detail: 'Nothing has changed. Go back and say in a sentence why the creator leaves the campaign.',
  });
}
