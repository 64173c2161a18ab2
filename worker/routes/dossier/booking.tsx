// What is read on a marketplace's screen: its form, and the page on which the form comes back with what was typed.
import { Hono } from 'hono';
import { recordOf } from '../../../shared/contract/marketplaces/booking-record.ts';
import { findMarketplace } from '../../../shared/contract/marketplaces/marketplace-list.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { saveBooking } from '../../commands/agreement/save-booking.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { anyForm, readForm } from '../../http/validate.ts';
import { parseBooking } from '../../pages/booking/booking-fields.ts';
import { BOOKING_FORM, BOOKING_PLACES, type BookingPlace } from '../../pages/booking/booking-form.tsx';
import { BookingPage } from '../../pages/booking/booking-page.tsx';
import type { Problems } from '../../pages/desk/parse-typed.ts';
import type { Outcome, TypedForm } from '../../pages/dossier/dossier.ts';
import { dossierCssFiles } from '../../pages/dossier/dossier-css.ts';
import { describeDone } from '../../pages/dossier/outcome-words.ts';
import { PLACES } from '../../pages/dossier/places.tsx';
import { type SentForm, single, toTypedForm } from '../../pages/dossier-forms/command-form.ts';
import { readDossier } from './read-dossier.ts';

type Answer = { typed: TypedForm | null; place: BookingPlace; problems: Problems; isOvertaken: boolean };
const UNTOUCHED: Answer = { typed: null, place: 'booking', problems: {}, isOvertaken: false };

export const bookingRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/booking'), requireSession('marketer'), (c) => show(c, UNTOUCHED))
  .post(collaborationRoute('/booking'), requireSession('marketer'), async (c) => {
    const form: SentForm = await readForm(c, anyForm());
    const typed = toTypedForm({ ...form, form: BOOKING_FORM });
    const { standing, papers } = await readDossier(c, READS, NOTHING);
    const marketplace = findMarketplace(papers?.marketplace ?? '');
    if (papers === null || marketplace === undefined) throw notBookedThere();
    const place = toPlace(single(form.place));
    const { currency, timeZone: tz, collaborationId } = standing;
    const values = Object.fromEntries(
      Object.entries(typed.fields).map(([name, value]) => [name, single(value)]),
    );
    const parsed = parseBooking(values, {
      marketplace,
      before: recordOf(marketplace.id, papers.booking),
      pieces: papers.pieces,
      ...{ currency, tz, now: c.var.now },
    });
    if (!parsed.ok) return show(c, { typed, place, problems: parsed.problems, isOvertaken: false });
    const outcome = await saveBooking(c.env.DB, c.var.session, {
      collaborationId,
      booking: parsed.value,
      before: papers,
      pieces: papers.pieces,
      seen: single(form.seen),
      now: c.var.now,
    });
    if (outcome === 'overtaken') return show(c, { typed, place, problems: {}, isOvertaken: true });
    return c.redirect(
      deskCollaboration(
        collaborationId,
        `${BOOKING_PLACES[place]}?done=booking${place === 'booking' ? '' : '#marketplace'}`,
      ),
      303,
    );
  });

const READS = { ...PLACES.end, path: '/booking' } as const;
const NOTHING = { typed: null, outcome: null, preview: null };

function toPlace(name: string): BookingPlace {
  return name === 'end' || name === 'finish' ? name : 'booking';
}

async function show(c: AppContext, { typed, place, problems, isOvertaken }: Answer): Promise<Response> {
  const done = describeDone(c.req.query('done') ?? '');
  const outcome: Outcome | null = done && { tone: 'done', ...done };
  const dossier = await readDossier(c, READS, { ...NOTHING, typed, outcome });
  const page = <BookingPage {...{ dossier, place, problems, isOvertaken }} />;
  return renderPage(c, page, {
    title: `Booking · ${dossier.card.handle} · Midflight`,
    css: dossierCssFiles,
    status: isOvertaken ? 409 : Object.keys(problems).length > 0 ? 422 : 200,
  });
}

function notBookedThere(): HttpProblem {
  return new HttpProblem({
    status: 409,
    code: 'not_booked_there',
    title: 'The papers name no marketplace whose rules are known here.',
    detail: 'Nothing has changed. Choose it under Papers, “Booked through”, and type it again.',
  });
}
