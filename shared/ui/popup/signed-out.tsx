import { BrandMark } from '../drawing/icon.tsx';

/** Before the team is connected: nothing is shown on pages, one way on. */
export function SignedOut({ onConnect, note = '' }: { onConnect: () => void; note?: string }) {
  return (
    <div class="mf popup">
      <header class="popup-head">
        <BrandMark />
        <h1>Midflight</h1>
        <p class="popup-note">Not connected</p>
      </header>
      <main class="popup-body">
        <section class="calm is-dashed">
          <svg class="calm-hill" width="148" height="60" viewBox="0 0 148 60" aria-hidden="true">
            <path class="calm-axis" d="M8 52.5h132M74 8v44" />
            <path class="calm-line" d="M8 52C54 52 52 8 74 8s20 44 66 44" />
          </svg>
          <h2>Connect to your team</h2>
          <p>Scores, contracts and next steps appear after that. Until then no page is touched.</p>
        </section>
      </main>
      <div class="popup-end">
        <button type="button" class="button is-large" onClick={onConnect}>
          Connect to your team
        </button>
        <p>{note || 'Opens your team’s own sign-in in a window.'}</p>
      </div>
    </div>
  );
}
