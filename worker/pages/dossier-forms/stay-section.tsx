// The other answer to a review: nothing starts yet, and another day is set.
import type { StayView } from '../../../shared/ui/dossier/present-stay.ts';
import { FormEnd, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { TypedForm } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ReviewDate } from '../dossier/review-date.tsx';
import { QuickForm } from './quick-form.tsx';

type Props = {
  stay: StayView;
  action: string;
  version: number;
  ids: string[];
  n: number;
  typed: TypedForm | null;
};

export function StaySection({ stay, typed, ...form }: Props) {
  const fields = fieldsOf({ typed }, 'stay_paused');
  return (
    <Section title="Leave it paused" id="stay">
      <QuickForm {...form} kind="stay_paused">
        <Notes rows={stay.rows.map(({ name, value }) => ({ name, text: value }))} />
        <ReviewDate
          sheet={stay}
          formId="stay"
          label="Look again on"
          value={fields.valueOf('reviewOn')}
          other={fields.valueOf('otherReviewOn')}
        />
        {stay.costs.length > 0 && (
          <div class="field">
            <p class="field-label">What it costs from today</p>
            <Notes rows={stay.costs} />
          </div>
        )}
        <TextArea
          name="note"
          formId="stay"
          label="Why"
          hint="for the team, optional"
          value={fields.valueOf('note')}
          rows={2}
        />
        <FormEnd after={stay.after}>
          <SubmitButton isQuiet>Leave it paused</SubmitButton>
        </FormEnd>
      </QuickForm>
    </Section>
  );
}
