// npm start: builds the guide and serves it.
import { createBuilder } from 'vite';
import { serve } from './serve.mjs';

const builder = await createBuilder({ logLevel: 'warn' });
await builder.buildApp();
const { url } = await serve({ folder: 'dist', base: process.env.BASE_PATH ?? '/' });
console.log(`\nRightsize is served at ${url}\nStop it with Ctrl+C.`);
