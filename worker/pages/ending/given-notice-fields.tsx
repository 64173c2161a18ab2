// What is noted of any notice that the creator gave outside their page: when and how it was sent, and where it is kept.
import type { Terms } from '../../../shared/contract/terms.ts';
import { toCity } from '../../../shared/ui/format.ts';
import { SelectField, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { SENDING_CHANNELS } from '../desk/unsent-notices.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';

/** When the creator sent it, by the clock of the campaign, and by which of the contract's ways. */
export function SentFields({ dossier, fields, terms }: { dossier: Dossier; fields: Fields; terms: Terms }) {
  return (
    <>
      <div class="field-pair">
        <TextField
          name={fields.nameOf('on')}
          label="Sent on"
          type="date"
          value={fields.valueOf('on')}
          isRequired
        />
        <TextField
          name={fields.nameOf('time')}
          label="At"
          hint={`${toCity(dossier.standing.timeZone)} time`}
          type="time"
          value={fields.valueOf('time')}
          isRequired
        />
      </div>
      <SelectField
        name={fields.nameOf('channel')}
        label="By"
        hint="ways the contract names"
        value={fields.valueOf('channel', 'email')}
        choices={SENDING_CHANNELS.filter(({ value }) => terms.channels[value] !== undefined)}
      />
    </>
  );
}

export function MessageNote({ fields, label = 'For the team' }: { fields: Fields; label?: string }) {
  return (
    <TextArea
      name={fields.nameOf('note')}
      label={label}
      hint="where the message is kept"
      value={fields.valueOf('note')}
      rows={2}
    />
  );
}
