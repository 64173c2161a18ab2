import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../background/start.ts';

// One classic script: what is imported dynamically stays in the same file and runs only when it is asked for.
export default defineBackground({ main: startBackground });
