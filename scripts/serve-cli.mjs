// node scripts/serve-cli.mjs <folder> <base> <port>
import { serve } from './serve.mjs';

const [folder = 'dist', base = '/', port = '4173'] = process.argv.slice(2);
console.log((await serve({ folder, base, port: Number(port) })).url);
