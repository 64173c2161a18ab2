// How the days of a period are counted, folded: a clause that is silent counts from the day after receipt and does not roll.
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { countingBoxes } from '../terms-form/period-form.ts';
import type { TermsValues } from '../terms-form/terms-reader.ts';
import { MoreFields } from './more-fields.tsx';

type Props = { stem: string; values: TermsValues; label?: string };

export function CountingFields({ stem, values, label = 'How its days are counted' }: Props) {
  const { receiptDay, roll } = countingBoxes(stem);
  const isOn = (name: string) => values[name] === 'on';
  return (
    <MoreFields label={label} isOpen={isOn(receiptDay) || isOn(roll)}>
      <div class="choices">
        <Checkbox
          name={receiptDay}
          label="The day of receipt counts"
          detail="else the first day is the one after"
          isChecked={isOn(receiptDay)}
        />
        <Checkbox
          name={roll}
          label="A last day that is closed moves to the next business day"
          detail="else it stays"
          isChecked={isOn(roll)}
        />
      </div>
    </MoreFields>
  );
}
