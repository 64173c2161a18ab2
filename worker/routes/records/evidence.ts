// A receipt or reply to a letter: its grade, when, and the fingerprint of the file that shows it. The file is not kept.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { isLocalDate, toInstant } from '../../../shared/contract/zone.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { decideOnCollaboration } from '../../commands/decide-on-collaboration.ts';
import { sha256Hex } from '../../digest.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { HttpProblem, notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readUpload } from '../../http/validate.ts';
import { describeNotDone, type NotDone } from '../../pages/dossier-forms/outcome-of.ts';
import { insertEvidenceStatement } from '../../store/procedure/evidence.ts';
import { findStanding } from '../../store/standings.ts';

const FILE_BYTES_MAX = 5_000_000;
/** The form around the file. */
const FORM_BYTES_MAX = 20_000;
const NAME_CHARS_MAX = 200;

const proofFields = once(() =>
  z.object({
    id: z.uuid(),
    seenVersion: z.coerce.number().check(z.int()),
    noticeId: z.string().check(z.minLength(1), z.maxLength(64)),
    grade: z.coerce.number().check(z.int()),
    on: z.string(),
    time: z.string(),
  }),
);

export const evidenceRoutes = new Hono<AppEnv>().post(
  collaborationRoute('/evidence'),
  requireSession('marketer'),
  bodyLimit({ maxSize: FILE_BYTES_MAX + FORM_BYTES_MAX, onError: () => Promise.reject(tooLarge()) }),
  async (c) => {
    const { session, now } = c.var;
    const { collaborationId } = c.req.param();
    const stored = await findStanding(c.env.DB, session.workspaceId, collaborationId);
    if (!stored) throw notFound();
    const { fields, file } = await readProof(c);
    const at = toProvedAt(fields, stored.standing.timeZone, now);
    const fingerprint = file === null ? null : await sha256Hex(await file.arrayBuffer());
    const outcome = await decideOnCollaboration(c.env.DB, session, {
      request: {
        collaborationId,
        id: fields.id,
        seenVersion: fields.seenVersion,
        command: {
          kind: 'record_proof',
          noticeId: fields.noticeId,
          grade: fields.grade,
          at,
          evidenceSha256: fingerprint,
        },
        alsoWrite: (event) =>
          file === null || fingerprint === null
            ? []
            : [
                insertEvidenceStatement(c.env.DB, session.workspaceId, {
                  collaborationId,
                  evidence: {
                    id: uuidv7(),
                    sha256: fingerprint,
                    fileName: file.name.slice(0, NAME_CHARS_MAX),
                    bytes: file.size,
                    eventId: event.id,
                    addedBy: session.memberId,
                    addedAt: now,
                  },
                }),
              ],
      },
      now,
    });
    if (outcome.kind === 'done')
      return c.redirect(deskCollaboration(collaborationId, '/steps/letters?done=record_proof'), 303);
    throw toProblem(outcome, stored.standing.timeZone, session.locale);
  },
);

async function readProof(
  c: AppContext,
): Promise<{ fields: z.output<ReturnType<typeof proofFields>>; file: File | null }> {
  const form = await readUpload(c);
  if (form === null) throw invalid('The form did not arrive whole.');
  const prefix = String(form.get('prefix') ?? '');
  const text = (name: string) => String(form.get(name) ?? form.get(`${prefix}${name}`) ?? '');
  const parsed = z.safeParse(proofFields(), {
    id: text('id'),
    seenVersion: text('seenVersion'),
    noticeId: text('noticeId'),
    grade: text('grade'),
    on: text('on'),
    time: text('time'),
  });
  if (!parsed.success) throw invalid('The form did not arrive whole.');
  const file = form.get(`${prefix}file`);
  const isFile = file !== null && typeof file !== 'string' && file.size > 0;
  if (isFile && file.size > FILE_BYTES_MAX) throw tooLarge();
  return { fields: parsed.data, file: isFile ? file : null };
}

function toProvedAt(
  { on, time }: z.output<ReturnType<typeof proofFields>>,
  timeZone: string,
  now: string,
): string {
  if (on === '') return now;
  if (!isLocalDate(on)) throw invalid('Give a day, or leave it empty for now.');
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const at = toInstant(on, isTime ? time : '12:00', timeZone);
  return at > now && !isTime ? now : at;
}

const CODES = {
  refused: 'refused',
  stale: 'stale',
  other_request_with_this_id: 'id_used',
  busy: 'busy',
} as const satisfies Record<Exclude<NotDone['kind'], 'not_found'>, string>;

function toProblem(outcome: NotDone, timeZone: string, locale: string): HttpProblem {
  if (outcome.kind === 'not_found') return notFound();
  const { title, lines, status } = describeNotDone(outcome, { timeZone, locale });
  return new HttpProblem({ status, code: CODES[outcome.kind], title, detail: lines.join(' ') });
}

function invalid(title: string): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'invalid',
    title,
    detail: 'Nothing has changed. Go back and try again.',
  });
}

function tooLarge(): HttpProblem {
  return new HttpProblem({
    status: 413,
    code: 'too_large',
    title: 'This file is larger than 5 MB.',
    detail: 'Nothing has changed. Use a smaller file; only its fingerprint is kept.',
  });
}
