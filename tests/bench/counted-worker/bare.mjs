// The least a Worker on Hono can be: what start-up is measured against.
import { Hono } from 'hono';

export default new Hono().get('/api/about', (c) => c.json({ product: 'bare' }));
