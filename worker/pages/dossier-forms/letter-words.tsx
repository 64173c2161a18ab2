// In which words and where to a letter goes: tone, language, channel, address.
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { LETTER_LANGUAGES, LETTER_TONES, letterChannels } from './letter-choices.ts';

export function LetterWords({
  dossier,
  fields,
  addressHint,
  isFormalOnly = false,
}: {
  dossier: Dossier;
  fields: Fields;
  addressHint: string;
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
          choices={letterChannels(standing, now)}
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
