/** The look of the pages that the server draws without the widget: notices, the start page. */
export const pageStyle = `
:root{--paper:#f7f5ef;--card:#fff;--ink:#1d2b33;--soft:#51626b;--line:#d9e0e0;--sea:#0f5f73;--on-sea:#fff;--focus:#b4530a}
@media (prefers-color-scheme:dark){:root{--paper:#101a20;--card:#18252c;--ink:#e9f0f1;--soft:#a9bac1;--line:#2c3d46;--sea:#7cc7d8;--on-sea:#06222a;--focus:#ffb469}}
*{box-sizing:border-box}
body{margin:0;min-block-size:100vh;display:grid;place-items:center;padding:clamp(0rem,5vw - 1rem,1.25rem);background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{inline-size:100%;max-inline-size:36rem;background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:clamp(1.25rem,5vw,2.25rem)}
h1{margin:0 0 .75rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}
h2{margin:1.75rem 0 .5rem;font-size:1.0625rem}
p{margin:0 0 1rem}
ol,ul{margin:0 0 1rem;padding-inline-start:1.25rem}
a{color:var(--sea)}
.mark{inline-size:3.5rem;block-size:3.5rem;margin-block-end:1rem;color:var(--sea)}
.soft{color:var(--soft);font-size:.9375rem}
.button{display:inline-block;font:inherit;font-weight:600;text-decoration:none;border:0;border-radius:.875rem;padding:.8rem 1.35rem;background:var(--sea);color:var(--on-sea);cursor:pointer}
.quiet{background:none;color:var(--sea);box-shadow:inset 0 0 0 2px var(--sea)}
.row{display:flex;flex-wrap:wrap;gap:.75rem}
li+li{margin-block-start:.375rem}
.button:hover{filter:brightness(1.08)}
:focus-visible{outline:3px solid var(--focus);outline-offset:3px}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem .75rem;margin:1.25rem 0 0;padding-block-start:1rem;border-block-start:1px solid var(--line);font-size:.875rem;color:var(--soft)}
dt{margin:0}dd{margin:0;font-family:ui-monospace,"SFMono-Regular",Menlo,Consolas,monospace;overflow-wrap:anywhere}
code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
.other>summary{float:inline-end;padding:.625rem .25rem;list-style:none;color:var(--sea);font-size:.9375rem;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
.other>summary::-webkit-details-marker{display:none}
.other[open]>summary .to,.other:not([open])>summary .back,.other[open]+.first{display:none}
@media (forced-colors:active){main,.button{border:1px solid}}
@media print{body{background:none}main{border:0}}
`;
