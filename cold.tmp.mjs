import pg from 'pg'
import { startCluster } from './lib/platform/postgres/cluster.ts'
const c = await startCluster({ dataDir: '/tmp/fd/postgres' })
const db = new pg.Client(c.url('frise')); await db.connect()
const A = process.argv[2]; const t=[]
for (let i=0;i<+process.argv[3];i++){ await db.query("NOTIFY frise_stale, '*'"); await new Promise(r=>setTimeout(r,30)); const s=performance.now(); const r=await fetch(A,{headers:{'accept-encoding':'br'}}); await r.arrayBuffer(); t.push(performance.now()-s) }
t.sort((a,b)=>a-b); console.log('median',t[t.length>>1].toFixed(1),'p90',t[Math.floor(t.length*.9)].toFixed(1),'min',t[0].toFixed(1))
await db.end(); await c.stop()
