// Firefox's own remote protocol over TCP: "length:JSON" both ways. The few commands that the journeys need.
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 40_000;
const WAIT_MS = 15_000;
/** The key under which WebDriver hands out elements. */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

export type Marionette = {
  startSession(): Promise<{ webSocketUrl: string }>;
  send(name: string, params?: unknown): Promise<unknown>;
  goTo(url: string): Promise<void>;
  /** Runs in the page; `return` gives the value. */
  run<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Asks again until the script gives something true. */
  waitFor<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Clicks the first button or link with these words. */
  press(words: string): Promise<void>;
  /** The windows' handles. */
  listWindows(): Promise<string[]>;
  switchTo(handle: string): Promise<void>;
};

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await openSocket(port);
  const answers = new Map<number, (answer: { error: { message: string } | null; value: unknown }) => void>();
  readPackets(socket, (packet) => {
    const [, id, error, value] = packet as [number, number, { message: string } | null, unknown];
    answers.get(id)?.({ error, value });
    answers.delete(id);
  });
  let lastId = 0;
  const send = async (name: string, params: unknown = {}) => {
    lastId += 1;
    const id = lastId;
    const answered = new Promise<{ error: { message: string } | null; value: unknown }>((resolve) =>
      answers.set(id, resolve),
    );
    const text = JSON.stringify([0, id, name, params]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { error, value } = await answered;
    if (error !== null) throw new Error(`${name}: ${error.message}`);
    return value;
  };
  const run = async <T>(script: string, ...args: unknown[]) => {
    // The protocol wraps every value once.
    const answer = (await send('WebDriver:ExecuteScript', { script, args })) as { value: T };
    return answer.value;
  };
  const waitFor = async <T>(script: string, ...args: unknown[]) => {
    const until = Date.now() + WAIT_MS;
    for (;;) {
      const value = await run<T>(script, ...args).catch(() => undefined);
      if (value) return value;
      if (Date.now() > until)
        throw new Error(
          `Firefox never came to: ${script}\nThe page says: ${await run('return document.body?.innerText')}`,
        );
      await sleep(100);
    }
  };
  return {
    send,
    run,
    waitFor,
    async startSession() {
      const session = (await send('WebDriver:NewSession', { webSocketUrl: true })) as {
        capabilities: { webSocketUrl: string };
      };
      return session.capabilities;
    },
    async goTo(url) {
      await send('WebDriver:Navigate', { url });
    },
    async press(words) {
      const element = await waitFor<Record<string, string>>(
        'return [...document.querySelectorAll("button, a")].find((each) => each.textContent.trim().startsWith(arguments[0]))',
        words,
      );
      await send('WebDriver:ElementClick', { id: element[ELEMENT_KEY] });
    },
    async listWindows() {
      return (await send('WebDriver:GetWindowHandles')) as string[];
    },
    async switchTo(handle) {
      await send('WebDriver:SwitchToWindow', { handle });
    },
  };
}

async function openSocket(port: number): Promise<Socket> {
  const until = Date.now() + START_MS;
  for (;;) {
    const socket = await tryToConnect(port);
    if (socket !== undefined) return socket;
    if (Date.now() > until) throw new Error(`Firefox did not open its remote port ${port}.`);
    await sleep(200);
  }
}

function tryToConnect(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

/** The first packet is a greeting object; every other one is an answer. */
function readPackets(socket: Socket, onAnswer: (packet: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(rest.subarray(0, colon).toString());
      if (rest.length < end) return;
      const packet: unknown = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      if (Array.isArray(packet)) onAnswer(packet);
    }
  });
}
