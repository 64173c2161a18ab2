import { baseCss } from '../base-css.ts';
import signInCss from './sign-in.css';

/** Sheets of signing in: the shared page styles and the little that only they need. */
export const pageCss: readonly string[] = [...baseCss, signInCss];

/** Where the passkey script says what became of the ceremony; without scripts it says what is needed. */
export function CeremonyNote() {
  return (
    <>
      <p class="ceremony-note" role="status" data-passkey-note hidden />
      <noscript>
        <p class="ceremony-note">A passkey needs JavaScript on this one page.</p>
      </noscript>
    </>
  );
}
