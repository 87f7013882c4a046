import { launch } from '/work/main/tests/browser/chromium.ts';
const [,, who='serrano', lang='en', theme='light', width='1440'] = process.argv;
const b = await launch({ language: lang as any, dark: theme==='dark', width: Number(width), height: 900 });
const p = b.page; const base='http://localhost:7431';
await p.goto(base); await p.waitForTimeout(1500); await p.screenshot({path:`/tmp/s/doors-${lang}-${theme}-${width}.png`});
const names: Record<string,RegExp> = {serrano:/anal/i};
await p.evaluate(async (n)=>{ await fetch('/api/session/door',{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify({name:n})}) }, who);
const me = await p.evaluate(async()=>await (await fetch('/api/me')).json());
const routes = process.argv.slice(6);
for (const r of routes) { await p.goto(base+r); await p.waitForTimeout(2500); await p.screenshot({path:`/tmp/s/${who}${r.replace(/\W+/g,'_').slice(0,40)}-${lang}-${theme}-${width}.png`}); }
console.log(b.errors); await b.close();
