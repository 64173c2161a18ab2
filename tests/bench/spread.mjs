// Medians with their spread, from rounds in which every subject takes its turn: what the machine does meets all alike.

/** At least this many rounds behind every median. */
export const ROUNDS = 11;

export function summarise(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)];
    return low + (sorted[Math.ceil(place)] - low) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), count: sorted.length };
}

/** Runs each subject once per round, in turning order; a subject answers with its number. */
export async function interleave(subjects, { rounds = ROUNDS, warmUps = 2 } = {}) {
  const names = Object.keys(subjects);
  const values = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await subjects[name]();
      if (round >= 0) values[name].push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summarise(values[name])]));
}

/** Milliseconds that `work` takes. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Milliseconds of processor time that `work` takes in this process: what else the machine does counts for less. */
export async function timedOnCore(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
