// Browser side of the two passkey pages: a button starts the ceremony, the note says what became of it.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { DESK, deskPath } from '../../shared/desk-paths.ts';

type Ceremony = {
  challenge: string;
  answer: string;
  run: (options: unknown) => Promise<unknown>;
  busy: string;
};

// The options come from our own Worker, in the library's shape.
const ceremonies: Record<string, Ceremony> = {
  'sign-in': {
    challenge: '/sign-in/challenge',
    answer: '/sign-in',
    run: (options) =>
      startAuthentication({
        optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'],
      }),
    busy: 'Your device asks for your passkey.',
  },
  create: {
    challenge: deskPath('/passkeys/challenge'),
    answer: deskPath('/passkeys'),
    run: (options) =>
      startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] }),
    busy: 'Your device asks where to keep the passkey.',
  },
};

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-passkey]')) {
  button.addEventListener('click', () => onPress(button));
}

async function onPress(button: HTMLButtonElement): Promise<void> {
  const ceremony = ceremonies[button.dataset.passkey ?? ''];
  if (!ceremony) return;
  if (!browserSupportsWebAuthn())
    return say('This browser cannot use passkeys. Open the page in another browser.');
  button.disabled = true;
  say(ceremony.busy);
  try {
    await post(ceremony.answer, await ceremony.run(await post(ceremony.challenge, {})));
    location.assign(button.dataset.return ?? DESK);
  } catch (error) {
    say(toSentence(error));
    button.disabled = false;
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(readTitle(answer) ?? 'The Worker did not answer as expected. Nothing has changed.');
}

function readTitle(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('title' in answer)) return undefined;
  return typeof answer.title === 'string' ? answer.title : undefined;
}

function toSentence(error: unknown): string {
  if (!(error instanceof Error)) return 'This did not work. Nothing has changed.';
  if (error.name === 'NotAllowedError')
    return 'Cancelled, or no passkey for this address on this device. Nothing has changed.';
  if (error.name === 'InvalidStateError')
    return 'This device already keeps a passkey of yours. You can use it to sign in.';
  if (error.name === 'SecurityError')
    return 'Passkeys need a name as address: open this page at localhost or your team’s domain.';
  return error.message;
}

function say(sentence: string): void {
  const note = document.querySelector<HTMLElement>('[data-passkey-note]');
  if (!note) return;
  note.hidden = false;
  note.textContent = sentence;
}
