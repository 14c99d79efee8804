namespace KiteController.Simulator.Reporting;

/// <summary>The few lines of script of the report: a hair line over the plots, its figures, and the kite's place on the map. Without it the page still reads.</summary>
internal static class ReportScript
{
    public const string Js = """
        (function(){
        var d=JSON.parse(document.getElementById('data').textContent),p=document.querySelector('.plots'),a=p.querySelector('.area'),h=p.querySelector('.hair'),r=p.querySelector('.read'),dot=document.getElementById('dot');
        function at(e){
         var b=a.getBoundingClientRect(),o=p.getBoundingClientRect(),x=(e.clientX-b.left)/b.width;
         if(x<0||x>1)return;
         var t=x*d.end,i=Math.min(d.t.length-1,Math.round(t/d.step));
         h.style.display='block';h.style.left=(e.clientX-o.left)+'px';
         r.textContent='';
         function say(n,v){var s=document.createElement('span'),w=document.createElement('b');s.textContent=n+' ';w.textContent=v;r.append(s,w);}
         say('',d.t[i].toFixed(1)+' s');
         d.series.forEach(function(s){if(s.v[i]!==null)say(s.n,s.v[i]+' '+s.u);});
         dot.setAttribute('cx',d.x[i]);dot.setAttribute('cy',d.y[i]);
        }
        p.addEventListener('pointermove',at);p.addEventListener('pointerdown',at);
        p.addEventListener('pointerleave',function(){h.style.display='none';dot.setAttribute('cx',-50);});
        })();
        """;
}
