// What only the marketplace's own screen shows: typed here, kept with the collaboration, read by everything that computes.
import { Fragment } from 'preact';
import { type BookingRecord, toSeen } from '../../../shared/contract/marketplaces/booking-record.ts';
import type { Marketplace } from '../../../shared/contract/marketplaces/marketplace.ts';
import type { MarketplaceView } from '../../../shared/ui/exits/present-marketplace.ts';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import type { Problems } from '../desk/parse-typed.ts';
import { type Dossier, fieldsOf, pathOf } from '../dossier/dossier.ts';
import { fieldsFor, INCIDENTS_MAX, toBookingValues } from './booking-fields.ts';

/** The form's own prefix: it stands on pages with other forms. */
export const BOOKING_FORM = 'there';
/** Pages on which it stands, and where its answer leads back to. */
export const BOOKING_PLACES = { end: '/steps/end', finish: '/steps/finish', booking: '/booking' } as const;
export type BookingPlace = keyof typeof BOOKING_PLACES;

type Props = {
  dossier: Dossier;
  marketplace: Marketplace;
  /** What is kept; null while nothing is. */
  record: BookingRecord | null;
  place: BookingPlace;
  problems: Problems;
  reasons: MarketplaceView['reasons'];
};

export function BookingForm({ dossier, marketplace, record, place, problems, reasons }: Props) {
  const { standing, today } = dossier;
  const fields = fieldsOf(dossier, BOOKING_FORM);
  const kept: Record<string, string> = record ? toBookingValues(record, standing.currency) : {};
  const text = (name: string) => ({
    name: fields.nameOf(name),
    value: fields.valueOf(name, kept[name] ?? ''),
    error: problems[name],
  });
  const { hasReasons, hasServiceFee, hasAnswer, hasIncidents } = fieldsFor(marketplace);
  return (
    <form method="post" action={pathOf(dossier, '/booking')} class="desk-form">
      <input type="hidden" name="form" value={BOOKING_FORM} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="seen" value={toSeen({ marketplace: marketplace.id, booking: record })} />
      {hasReasons && (
        <SelectField
          {...text('reason')}
          label="Reason on their list"
          choices={[{ value: '', label: 'choose one' }, ...reasons]}
        />
      )}
      <div class="field-pair">
        <TextField
          {...text('screenCost')}
          label={`Leaving costs, their screen says, ${standing.currency}`}
          hint="counts before their rules"
          inputMode="decimal"
        />
        {hasServiceFee && (
          <TextField
            {...text('serviceFee')}
            label={`Their service fee, ${standing.currency}`}
            hint="empty = not known"
            inputMode="decimal"
          />
        )}
      </div>
      <div class="field-pair">
        <TextField
          {...text('askedOn')}
          label={hasAnswer ? 'Asked there on' : 'Done there on'}
          type="date"
          max={today}
        />
        <TextField {...text('askedTime')} label="At" hint="empty = the end of that day" type="time" />
        {hasAnswer && (
          <SelectField {...text('answer')} label="Answer there" choices={answersOf(marketplace)} />
        )}
      </div>
      {hasIncidents && <Incidents dossier={dossier} text={text} rows={countRows(record, fields.names())} />}
      <FormEnd after="Kept with your name, and counted with wherever it matters. Nothing is sent. Empty a field to clear it.">
        <SubmitButton isQuiet isSmall>
          Save what their screen says
        </SubmitButton>
      </FormEnd>
    </form>
  );
}

function answersOf({ silenceOutcome }: Marketplace) {
  return [
    { value: '', label: 'none yet' },
    { value: 'accepted', label: 'accepted' },
    { value: 'refused', label: 'refused' },
    ...(silenceOutcome === 'cancelled_and_refunded'
      ? [{ value: 'lapsed', label: 'none in time: cancelled' }]
      : []),
  ];
}

/** Those on record, or typed, and one more. */
function countRows(record: BookingRecord | null, names: readonly string[]): number {
  const typed = names.flatMap((name) => (name.startsWith('on-') ? Number(name.slice(3)) + 1 : []));
  const rows = Math.max((record?.incidents.length ?? 0) + 1, ...typed);
  return Math.min(rows, INCIDENTS_MAX);
}

function Incidents({
  dossier: { standing, today },
  text,
  rows,
}: {
  dossier: Dossier;
  text: (name: string) => { name: string; value: string; error: string | undefined };
  rows: number;
}) {
  const pieces = standing.deliverables.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <fieldset class="field">
      <legend class="field-label">Reported there as an incident, which counts as a strike</legend>
      {Array.from({ length: rows }, (_, n) => (
        <Fragment key={n}>
          <div class="field-pair">
            <TextField {...text(`on-${n}`)} label="On" type="date" max={today} />
            <SelectField
              {...text(`piece-${n}`)}
              label="Piece"
              choices={[{ value: '', label: 'no single one' }, ...pieces]}
            />
          </div>
          <div class="field-pair">
            <TextField
              {...text(`why-${n}`)}
              label="Why"
              hint="deadline missed without a word"
              maxLength={120}
            />
          </div>
        </Fragment>
      ))}
    </fieldset>
  );
}
