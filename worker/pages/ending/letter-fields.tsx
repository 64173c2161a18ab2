// How a formal letter goes out: as any letter, to an address that somebody has checked against the contract.
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { noticeChannels } from '../dossier-forms/letter-choices.ts';
import { LetterWords } from '../dossier-forms/letter-words.tsx';

export function LetterFields({
  dossier,
  fields,
  isFormalOnly = false,
}: {
  dossier: Dossier;
  fields: Fields;
  isFormalOnly?: boolean;
}) {
  return (
    <>
      <LetterWords
        {...{ dossier, fields, isFormalOnly }}
        channels={noticeChannels(dossier.standing, dossier.now)}
        addressHint="as in the contract"
      />
      <Checkbox
        name={fields.nameOf('isAddressConfirmed')}
        label="I checked the address against the contract"
        isChecked={fields.valueOf('isAddressConfirmed') !== ''}
      />
    </>
  );
}
