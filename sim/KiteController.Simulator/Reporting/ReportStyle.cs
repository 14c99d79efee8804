namespace KiteController.Simulator.Reporting;

/// <summary>The style sheet of the report: light and dark, wide and narrow, no outside resource.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root{color-scheme:light dark;--ground:#f6f4ef;--card:#fff;--ink:#1d2430;--soft:#667085;--line:#e4e1d8;--sky:#2f6fb0;--truth:#c2410c;--second:#7a5bb5;--limit:#b42318;
         --disarmed:#98a2b3;--idle:#64748b;--manual:#8b5cf6;--launch:#e08a00;--hold:#16885a;--land:#2f6fb0;--steer:#0f8b8d;--assist:#b5651d;--runner:#d6336c;--failsafe:#b42318}
        @media(prefers-color-scheme:dark){:root{--ground:#11151c;--card:#1a2029;--ink:#e8eaee;--soft:#98a2b3;--line:#2c3441;--sky:#6cb2f5;--truth:#fb923c;--second:#b79df0;--limit:#f97066;
         --disarmed:#667085;--idle:#94a3b8;--manual:#a78bfa;--launch:#f5a524;--hold:#34c38f;--land:#6cb2f5;--steer:#3cc6c8;--assist:#e0a46a;--runner:#f06595;--failsafe:#f97066}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
        main{max-width:1080px;margin:0 auto;padding:28px 20px 60px}
        header p{margin:0;color:var(--soft)}
        h1{font-size:clamp(1.5rem,4.2vw,2.3rem);line-height:1.15;margin:.1em 0 .3em;letter-spacing:-.015em;text-wrap:balance}
        h2{font-size:1.05rem;margin:0 0 10px}
        section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:18px 20px;margin-top:18px}
        .figures{display:flex;flex-wrap:wrap;padding:0;overflow:hidden}
        .figures div{flex:1 1 128px;padding:13px 16px;box-shadow:1px 1px 0 var(--line)}
        .figures b{display:block;font-size:1.4rem;line-height:1.2;font-variant-numeric:tabular-nums}
        .figures b i{font-size:.85rem;font-style:normal;font-weight:500;color:var(--soft)}
        .figures span{font-size:.84rem;color:var(--soft)}
        .card p{margin:0 0 8px;max-width:68ch}
        .card p:first-of-type{font-size:1.22rem;font-weight:600;line-height:1.35}
        .card p:last-child{margin:0;font-weight:600}
        .card a{color:var(--sky)}
        .map{position:relative;width:100%;border-radius:10px;overflow:hidden;background:color-mix(in srgb,var(--hold) 7%,var(--card))}
        .map>svg{position:absolute;inset:0;width:100%;height:100%}
        .ring{fill:none;stroke:var(--line);vector-effect:non-scaling-stroke}
        .s95{fill:var(--runner);fill-opacity:.10;stroke:var(--runner);stroke-opacity:.45;stroke-dasharray:5 4;vector-effect:non-scaling-stroke}
        .was{fill:none;stroke:var(--runner);stroke-opacity:.35;stroke-dasharray:1 4;vector-effect:non-scaling-stroke}
        .s50{fill:var(--runner);fill-opacity:.22;stroke:var(--runner);stroke-opacity:.8;vector-effect:non-scaling-stroke}
        .track{fill:none;stroke:currentColor;stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round;vector-effect:non-scaling-stroke}
        .walk{fill:none;stroke:var(--ink);stroke-opacity:.5;stroke-dasharray:2 5;vector-effect:non-scaling-stroke}
        .best{fill:none;stroke:var(--ink);stroke-width:2.5;vector-effect:non-scaling-stroke}
        .cut{fill:none;stroke:var(--ink);stroke-width:3;vector-effect:non-scaling-stroke}
        .spool{fill:var(--card);stroke:var(--ink);stroke-width:3;vector-effect:non-scaling-stroke}
        .kite{fill:var(--truth);stroke:var(--card);stroke-width:1.5;vector-effect:non-scaling-stroke}
        .dot{fill:var(--sky);stroke:var(--card);stroke-width:2;vector-effect:non-scaling-stroke}
        .label{position:absolute;transform:translate(-50%,9px);font-size:.8rem;font-weight:600;white-space:nowrap;text-shadow:0 0 3px var(--card),0 0 3px var(--card),0 0 6px var(--card)}
        .label.above{transform:translate(-50%,calc(-100% - 10px))}
        .deg{position:absolute;transform:translateY(-50%);font-size:.74rem;color:var(--soft)}.deg.foot{bottom:4px;transform:translateX(-50%)}
        .sky{background:linear-gradient(color-mix(in srgb,var(--sky) 16%,var(--card)),color-mix(in srgb,var(--sky) 3%,var(--card)))}
        .adrift{color:var(--runner);stroke-dasharray:1 5}
        .scale{position:absolute;left:14px;bottom:12px;font-size:.78rem;border:solid var(--ink);border-width:0 1.5px 1.5px;text-align:center;line-height:1.35}
        .north{position:absolute;right:14px;top:8px;font-weight:700;font-size:.85rem}.north:before{content:"▲";display:block;font-size:.6rem;text-align:center;line-height:1}
        .wind{position:absolute;left:14px;top:10px;display:flex;align-items:center;gap:7px;font-size:.82rem;font-weight:600}
        .wind svg{width:26px;height:26px;fill:none;stroke:var(--sky);stroke-width:2.4;stroke-linecap:round;stroke-linejoin:round}
        .legend{display:flex;flex-wrap:wrap;gap:4px 16px;margin:10px 0 0;font-size:.82rem;color:var(--soft)}
        .legend span:before{content:"";display:inline-block;width:14px;height:4px;border-radius:2px;background:currentColor;margin-right:6px;vertical-align:middle}
        .legend .k50:before,.legend .k95:before{height:11px;background:var(--runner);opacity:.45}.legend .k95:before{opacity:.16}
        figure{margin:0}
        .plot{margin-top:16px}
        .plot figcaption{font-size:.92rem;margin-bottom:5px;display:flex;flex-wrap:wrap;gap:0 7px;align-items:baseline}
        .plot figcaption i{font-style:normal;color:var(--soft);font-size:.84rem}
        .keys{margin-left:auto;font-size:.79rem;display:flex;flex-wrap:wrap;gap:0 13px}
        .key:before{content:"";display:inline-block;width:13px;border-top:2px solid currentColor;margin-right:5px;vertical-align:middle}
        .key.c-limit:before{border-top-style:dashed}
        .area{position:relative;height:132px;margin-left:38px}
        .area svg{display:block;width:100%;height:100%;overflow:hidden}
        .y{position:absolute;left:-8px;transform:translate(-100%,-50%);font-size:.74rem;color:var(--soft);font-variant-numeric:tabular-nums}
        .x{position:relative;height:20px;margin-left:38px;font-size:.74rem;color:var(--soft)}
        .x span{position:absolute;top:2px;transform:translateX(-50%);white-space:nowrap}
        .grid,.zero{fill:none;stroke:var(--line);vector-effect:non-scaling-stroke}.zero{stroke:var(--soft);stroke-opacity:.6}
        .after{fill:var(--runner);fill-opacity:.07}
        .curve{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linejoin:round;vector-effect:non-scaling-stroke}
        .c-main{color:var(--sky)}.c-truth{color:var(--truth)}.c-second{color:var(--second)}.c-limit{color:var(--limit)}
        .curve.c-limit{stroke-dasharray:5 4;stroke-width:1.2}.curve.c-truth{stroke-width:1.2}
        .bar{fill:var(--sky)}
        .hist .area,.hist .x{margin-left:46px}
        .ribbon .band{position:relative;height:30px;margin-left:38px;border-radius:7px;overflow:hidden;background:var(--line)}
        .ribbon .band span{position:absolute;top:0;bottom:0;font-size:.78rem;font-weight:600;line-height:30px;text-align:center;overflow:hidden;background:currentColor}
        .ribbon .band span::first-line{color:var(--card)}
        .ph-disarmed{color:var(--disarmed)}.ph-idle{color:var(--idle)}.ph-manual{color:var(--manual)}.ph-launch{color:var(--launch)}
        .ph-hold{color:var(--hold)}.ph-land{color:var(--land)}.ph-steer{color:var(--steer)}.ph-assist{color:var(--assist)}.ph-runner{color:var(--runner)}.ph-failsafe{color:var(--failsafe)}
        .plots{position:relative}
        .hair{position:absolute;top:0;bottom:0;width:0;border-left:1px solid var(--soft);pointer-events:none;display:none}
        .read{position:sticky;top:0;z-index:1;background:var(--card);font-size:.82rem;color:var(--soft);min-height:1.5em;padding:4px 0;font-variant-numeric:tabular-nums}
        .read b{color:var(--ink);font-weight:600;margin-right:10px}
        ol.story{list-style:none;margin:0;padding:0;font-size:.94rem}
        .story li{display:grid;grid-template-columns:62px 1fr;gap:10px;padding:4px 0;border-top:1px solid var(--line)}
        .story li:first-child{border:0}
        .story time{color:var(--soft);text-align:right;font-variant-numeric:tabular-nums}
        .story .flyer{color:var(--soft)}.story .kite,.story .fault{font-weight:600}
        table{border-collapse:collapse;font-size:.9rem;width:100%}
        td{padding:4px 0;border-top:1px solid var(--line)}tr:first-child td{border:0}td:last-child{text-align:right;font-variant-numeric:tabular-nums}
        .two{display:grid;grid-template-columns:1fr 1fr;gap:18px}.two{align-items:start}.two section{min-width:0}
        .small{color:var(--soft);font-size:.84rem;margin:8px 0 0}
        footer{margin-top:26px;color:var(--soft);font-size:.84rem}
        @media(max-width:720px){main{padding:18px 10px 40px}section{padding:14px 12px;border-radius:12px}.two{display:block}.area{height:112px;margin-left:32px}.x,.ribbon .band{margin-left:32px}.keys{margin-left:0}}
        """;
}
