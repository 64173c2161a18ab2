// The legal name and address a team signs contracts with (decision 63).

import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import { deskPath } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { changeOf, insertAuditOfChangeStatement } from '../../store/audit.ts';
import { findTeamParty, updateTeamPartyStatement } from '../../store/workspaces.ts';

const ADDRESS_CHARS_MAX = 200;
const partyForm = once(() => {
  const text = (charsMax: number) => z.string().check(z.trim(), z.maxLength(charsMax));
  return z.object({ legalName: text(NAME_CHARS_MAX), address: text(ADDRESS_CHARS_MAX) });
});

export const teamPartyRoutes = new Hono<AppEnv>().post(
  deskPath('/people/team/party'),
  requireSession('owner'),
  async (c) => {
    const { workspaceId, memberId } = c.var.session;
    const typed = await readForm(c, partyForm());
    const party = { legalName: typed.legalName || null, address: typed.address || null };
    const before = await findTeamParty(c.env.DB, workspaceId);
    const details = changeOf({ ...before }, party);
    await c.env.DB.batch([
      updateTeamPartyStatement(c.env.DB, workspaceId, party),
      insertAuditOfChangeStatement(c.env.DB, workspaceId, {
        ...{ id: uuidv7(), at: c.var.now, memberId, action: 'team.party', subject: workspaceId },
        ...(details && { details }),
      }),
    ]);
    return c.redirect(deskPath('/people?saved=1'), 303);
  },
);
