// Payments on record: one is written down, taken back, or somebody says that there was none.

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import {
  type PaymentOutcome,
  recordNothingPaid,
  recordPayment,
  takeBackPayment,
} from '../../commands/payments/record-payment.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { amountProblem, parseMoney } from '../../pages/desk/parse-typed.ts';
import type { Outcome } from '../../pages/dossier/dossier.ts';
import { dossierCssFiles } from '../../pages/dossier/dossier-css.ts';
import { PLACES } from '../../pages/dossier/places.tsx';
import { describePaymentDoubt, describePaymentProblem } from '../../pages/payments/payment-words.ts';
import { RECORD_FORM } from '../../pages/payments/recorded-payments.tsx';
import { standingOfPath } from '../campaign/standing-of-path.ts';
import { type Answering, readDossier } from './read-dossier.ts';

const text = () => z.optional(z.string());
const recordForm = once(() =>
  z.object({
    nothing: text(),
    seen: text(),
    amount: text(),
    on: text(),
    paidFor: text(),
    reference: text(),
    isMeant: text(),
  }),
);
type Form = z.infer<ReturnType<typeof recordForm>>;

const OVERTAKEN: Outcome = {
  tone: 'risk',
  title: 'Payments were recorded or taken back while you were typing. Nothing of yours was saved.',
  lines: [
    'Look at what is on record by now. What you typed is still here: send it again if it is missing there.',
  ],
};

export const paymentRoutes = new Hono<AppEnv>()
  .post(collaborationRoute('/contract/payments'), requireSession('marketer'), async (c) => {
    const standing = await standingOfPath(c);
    const form = await readForm(c, recordForm());
    if (form.nothing !== undefined) {
      const said = await recordNothingPaid(c.env.DB, c.var.session, { standing, now: c.var.now });
      return afterwards(c, said, { standing, done: 'record_no_payment' });
    }
    const outcome = await recordPayment(c.env.DB, c.var.session, {
      standing,
      asked: {
        minor: parseMoney((form.amount ?? '').trim(), standing.currency),
        on: form.on ?? '',
        paidFor: form.paidFor ?? '',
        reference: form.reference ?? '',
        isMeant: form.isMeant !== undefined,
      },
      seen: Number(form.seen),
      now: c.var.now,
    });
    return afterwards(c, outcome, { standing, done: 'record_payment', form });
  })
  .post(collaborationRoute('/contract/payments/removal'), requireSession('marketer'), async (c) => {
    const standing = await standingOfPath(c);
    const { payment: id } = await readForm(c, z.object({ payment: z.string() }));
    const { is } = await takeBackPayment(c.env.DB, c.var.session, { standing, id, now: c.var.now });
    if (is !== 'taken_back') return afterwards(c, { is }, { standing, done: 'take_back_payment' });
    const lines = ['Below stands by whom and when.'];
    return show(
      c,
      { outcome: { tone: 'risk', title: 'It is taken back already.', lines }, typed: null },
      409,
    );
  });

async function afterwards(
  c: AppContext,
  outcome: PaymentOutcome,
  { standing, done, form }: { standing: Standing; done: string; form?: Form },
): Promise<Response> {
  if (outcome.is === 'not_found') throw notFound();
  if (outcome.is === 'done') {
    const place = `/contract/payments?done=${done}` as const;
    return c.redirect(deskCollaboration(standing.collaborationId, place), 303);
  }
  if (outcome.is !== 'refused') return show(c, { outcome: OVERTAKEN, typed: toTyped(form, '') }, 409);
  const { doubts } = outcome;
  const { currency } = standing;
  const problems = Object.values(outcome.problems).map((problem) =>
    problem.is === 'not_an_amount'
      ? amountProblem(form?.amount ?? '', currency, describePaymentProblem(problem))
      : describePaymentProblem(problem),
  );
  const { locale } = c.var.session;
  const odd = doubts.map((doubt) => describePaymentDoubt(doubt, { currency, locale }));
  const refused: Outcome = {
    tone: 'risk',
    title: 'The payment is not recorded yet.',
    lines: [
      ...problems,
      ...odd,
      ...(odd.length > 0 ? ['Correct it, or tick in the form that it was paid like this.'] : []),
    ],
  };
  return show(c, { outcome: refused, typed: toTyped(form, doubts.length > 0 ? '1' : '') }, 422);
}

function toTyped(form: Form | undefined, doubts: string): Answering['typed'] {
  if (form === undefined) return null;
  const { amount = '', on = '', paidFor = '', reference = '' } = form;
  return { name: RECORD_FORM, fields: { amount, on, paidFor, reference, doubts } };
}

async function show(
  c: AppContext,
  answering: Pick<Answering, 'typed' | 'outcome'>,
  status: 409 | 422,
): Promise<Response> {
  const dossier = await readDossier(c, PLACES.payments, { ...answering, preview: null });
  return renderPage(c, PLACES.payments.page(dossier), {
    title: `${dossier.card.handle} · Midflight`,
    css: dossierCssFiles,
    status,
  });
}
