import { startServer } from './server.ts';

const { url } = await startServer(process.argv[2] ?? 'dist', Number(process.env['PORT'] ?? 5173));
console.log(`${url}  users: mensah (physician), lee (nurse), osei (pharmacist), nowak (rule owner), rivera (operator), silva (auditor); password: synthetic`);
