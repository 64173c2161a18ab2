// In which words and where to a letter goes: tone, language, channel, address.
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { type Choice, SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { LETTER_LANGUAGES, LETTER_TONES } from './letter-choices.ts';

export function LetterWords({
  dossier,
  fields,
  channels,
  addressHint,
  isFormalOnly = false,
}: {
  dossier: Dossier;
  fields: Fields;
  channels: Choice[];
  addressHint: string;
  /** Facts and clause only: no other tone fits. */
  isFormalOnly?: boolean;
}) {
  const { papers } = dossier;
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
          choices={LETTER_TONES}
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
          choices={channels}
        />
      </div>
      <TextField
        name={fields.nameOf('address')}
        label="Address"
        hint={addressHint}
        value={fields.valueOf('address', papers?.noticeEmail ?? '')}
      />
    </>
  );
}
