// When a pause is looked at again: one of two Fridays, the day that was asked for, or any other.
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { TextField } from '../../../shared/ui/page/form.tsx';
import type { PauseSheetView } from '../../../shared/ui/view.ts';

/** The choice that stands for the date typed below it. */
const OTHER = 'other';

export function ReviewDate({
  sheet,
  formId,
  label = 'Review on',
  value = '',
  other = '',
}: {
  /** The days that are proposed, and between which any other one lies. */
  sheet: Pick<PauseSheetView, 'reviewDates' | 'reviewFrom'> & { lastOn?: string | null };
  /** Names its fields apart where two forms of a page ask for a day. */
  formId?: string;
  label?: string;
  value?: string;
  other?: string;
}) {
  const proposed = sheet.reviewDates.find((date) => date.isDefault)?.on ?? OTHER;
  return (
    <>
      <Segments
        name="reviewOn"
        label={label}
        value={value || proposed}
        choices={[
          ...sheet.reviewDates.map((date) => ({ value: date.on, label: date.label })),
          { value: OTHER, label: 'Other date' },
        ]}
      />
      <TextField
        name="otherReviewOn"
        {...(formId === undefined ? {} : { formId })}
        label="Other date"
        hint="counts when it is chosen above"
        type="date"
        min={sheet.reviewFrom}
        {...(sheet.lastOn ? { max: sheet.lastOn } : {})}
        value={other}
      />
    </>
  );
}

/** The date that was meant; null = none, and "" = another one was chosen and none typed, which no rule takes. */
export function readReviewDate(chosen: string, other: string): string | null {
  return chosen === OTHER ? other : chosen || null;
}
