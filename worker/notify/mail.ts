// Outgoing mail through the Email binding. Local development has no sender: there letters are written to disk
// (worker/local/letters-on-disk.mjs) and wait for a person.

import type { Result } from '../../shared/result.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { Env } from '../env.d.ts';

export type MailProblem = { reason: 'not_configured' | 'refused'; mayRetry: boolean };

export async function sendMail(
  env: Env,
  mail: { to: string; copies: string[]; subject: string; text: string },
): Promise<Result<null, MailProblem>> {
  if (!env.MAIL || !env.MAIL_FROM) return refuse({ reason: 'not_configured', mayRetry: false });
  try {
    const { to, copies, subject, text } = mail;
    const cc = copies.length === 0 ? {} : { cc: copies };
    await env.MAIL.send({ from: env.MAIL_FROM, to, ...cc, subject, text });
    return ok(null);
  } catch (error) {
    console.error(
      JSON.stringify({
        event: 'mail_refused',
        problem: error instanceof Error ? error.message : String(error),
      }),
    );
    return refuse({ reason: 'refused', mayRetry: true });
  }
}
