// How a formal letter goes out: tone, language, channel, address; and its full text before it is prepared.
import { Checkbox, Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { LETTER_LANGUAGES, letterChannels } from '../dossier-forms/letter-choices.ts';
import { TONE_CHOICES } from './end-choices.ts';

export function LetterFields({
  dossier,
  fields,
  isFormalOnly = false,
}: {
  dossier: Dossier;
  fields: Fields;
  /** Facts and clause only: no other tone fits. */
  isFormalOnly?: boolean;
}) {
  const { papers, standing, now } = dossier;
  return (
    <>
      {isFormalOnly ? (
        <input type="hidden" name={fields.nameOf('tone')} value="formal" />
      ) : (
        <Segments
          name={fields.nameOf('tone')}
          label="Tone"
          hint="the facts stay the same"
          value={fields.valueOf('tone', 'neutral')}
          choices={TONE_CHOICES}
        />
      )}
      <div class="field-pair">
        <SelectField
          name={fields.nameOf('language')}
          label="Language"
          value={fields.valueOf('language', papers?.language ?? 'en')}
          choices={LETTER_LANGUAGES}
        />
        <SelectField
          name={fields.nameOf('channel')}
          label="Channel"
          value={fields.valueOf('channel', 'email')}
          choices={letterChannels(standing, now)}
        />
      </div>
      <TextField
        name={fields.nameOf('address')}
        label="Address"
        hint="as in the contract"
        value={fields.valueOf('address', papers?.noticeEmail ?? '')}
      />
      <Checkbox
        name={fields.nameOf('isAddressConfirmed')}
        label="I checked the address against the contract"
        isChecked={fields.valueOf('isAddressConfirmed') !== ''}
      />
    </>
  );
}
