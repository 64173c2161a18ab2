// The same questions in every run, so that a red run can be run again as it was. FC_SEED=<number> asks others.
import fc from 'fast-check';

const SEED = 20_261_122;
const asked = globalThis.process?.env?.FC_SEED;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: asked ? Number(asked) : SEED });
