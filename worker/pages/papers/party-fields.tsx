// Who the contract is between: formal letters name both sides as the paper does.
import { TextField } from '../../../shared/ui/page/form.tsx';

type Props = {
  text: (name: string) => { name: string; value: string; error: string | undefined };
  /** Our side stands there as the team has said it, and is not saved yet. */
  isProposed: boolean;
};

export function PartyFields({ text, isProposed }: Props) {
  const proposed = isProposed ? 'proposed by the team, not saved yet' : undefined;
  return (
    <>
      <div class="field-pair">
        <TextField
          {...text('creatorLegalName')}
          label="Creator’s legal name"
          hint="or their company’s"
          maxLength={120}
        />
        <TextField
          {...text('creatorAddress')}
          label="Creator’s address"
          hint="as on the paper"
          maxLength={200}
        />
      </div>
      <div class="field-pair">
        <TextField
          {...text('brandLegalName')}
          label="Our legal name"
          hint={proposed ?? 'brand or agency'}
          maxLength={120}
        />
        <TextField
          {...text('brandAddress')}
          label="Our address"
          hint={proposed ?? 'as on the paper'}
          maxLength={200}
        />
      </div>
    </>
  );
}
