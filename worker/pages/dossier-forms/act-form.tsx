// One form of a dossier page. It carries its own id, the version it was made for, and the page it comes back to.
import type { ComponentChildren } from 'preact';
import { FormEnd, SubmitButton } from '../../../shared/ui/page/form.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';

/** `name` is unique on the page; the fields inside are named `name-field` (see `fieldsOf`). */
export function ActForm({
  dossier,
  name,
  kind,
  place,
  children,
}: {
  dossier: Dossier;
  name: string;
  kind: string;
  place: string;
  children: ComponentChildren;
}) {
  return (
    <form method="post" action={pathOf(dossier, '/decisions')} class="desk-form">
      <input type="hidden" name="id" value={dossier.newId()} />
      <input type="hidden" name="seenVersion" value={dossier.standing.version} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="form" value={name} />
      <input type="hidden" name="place" value={place} />
      {children}
    </form>
  );
}

/** A form that asks nothing but the click. */
export function ActButton({
  dossier,
  name,
  kind,
  place,
  label,
  after,
  fields = {},
  isQuiet = true,
}: {
  dossier: Dossier;
  name: string;
  kind: string;
  place: string;
  label: string;
  after?: string;
  fields?: Record<string, string>;
  isQuiet?: boolean;
}) {
  return (
    <ActForm dossier={dossier} name={name} kind={kind} place={place}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={`${name}-${field}`} value={value} />
      ))}
      <FormEnd after={after}>
        <SubmitButton isQuiet={isQuiet} isSmall={isQuiet}>
          {label}
        </SubmitButton>
      </FormEnd>
    </ActForm>
  );
}
