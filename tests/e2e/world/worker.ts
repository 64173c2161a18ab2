// The real Worker with a database of its own in memory, on a free port of this machine.
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createTestHarness, experimental_readRawConfig as readRawConfig } from 'wrangler';
import { quietEnv } from '../../../worker/local/quiet-env.mjs';

const FOLDER = fileURLToPath(new URL('../../../worker/', import.meta.url));

export type Prepared = { desk: string; setup: string; report: string; creator: string };

export type WorkerWorld = {
  /** http://localhost:PORT: passkeys belong to a name. */
  origin: string;
  /** One-time links, as `npm start` prints them; loads the demo workspace on the first call. */
  prepare(): Promise<Prepared>;
  close(): Promise<void>;
};

export async function startWorker(): Promise<WorkerWorld> {
  Object.assign(process.env, quietEnv);
  const { rawConfig } = readRawConfig({ config: `${FOLDER}wrangler.jsonc` });
  const harness = createTestHarness({
    root: FOLDER,
    workers: [
      {
        config: {
          ...rawConfig,
          main: 'index-local.ts',
          vars: {
            ENVIRONMENT: 'development',
            MAIL_FROM: 'midflight@localhost.example',
            LOCAL_SECRET: randomBytes(32).toString('hex'),
          },
        },
      },
    ],
  });
  const { url } = await harness.listen();
  await harness.getWorker().applyD1Migrations('DB');
  const origin = `http://localhost:${url.port}`;
  // Where npm start has made a secret for this machine (worker/.dev.vars), wrangler gives that one.
  const { LOCAL_SECRET } = (await harness.getWorker().getEnv()) as { LOCAL_SECRET: string };
  return {
    origin,
    async prepare() {
      const answer = await fetch(`${origin}/local/prepare`, {
        method: 'POST',
        headers: { authorization: `Bearer ${LOCAL_SECRET}` },
      });
      if (!answer.ok) throw new Error(`/local/prepare answered ${answer.status}: ${await answer.text()}`);
      // The Worker's own answer, in the shape worker/routes/local.ts gives it.
      return (await answer.json()) as Prepared;
    },
    close: () => harness.close(),
  };
}
