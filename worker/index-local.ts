// The Worker of `npm start` and of the browser tests: the deployed one, and what exists on one's own machine alone. It
// stands apart because a start of the deployed Worker reads everything that its entry reaches.
import { app } from './app.ts';
import { localRoutes } from './routes/local.ts';

export { default } from './index.ts';

app.route('/', localRoutes);
