using System;
using System.Collections.Generic;
using System.IO;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace KiteController.Phone.Tests.Browser;

/// <summary>A page in Chromium at the size of a phone, touched with a finger. Speaks the DevTools protocol.</summary>
internal sealed class PhoneScreen : IDisposable
{
    private const int Width = 390;
    private const int Height = 844;
    private const int PatienceMilliseconds = 60_000;

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly string _session;
    private int _number;

    /// <param name="chromium">The browser.</param>
    /// <param name="hurry">How much faster the page's own clock runs than that on the wall.</param>
    public PhoneScreen(Chromium chromium, int hurry)
    {
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.ConnectAsync(chromium.Address, CancellationToken.None).Wait();
        var target = Send("Target.createTarget", new() { ["url"] = "about:blank" })["targetId"]!.GetValue<string>();
        _session = Send("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true })["sessionId"]!.GetValue<string>();
        Send("Page.enable");
        Send("Emulation.setDeviceMetricsOverride", new() { ["width"] = Width, ["height"] = Height, ["deviceScaleFactor"] = 2, ["mobile"] = true });
        Send("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = true, ["maxTouchPoints"] = 1 });
        Send("Page.addScriptToEvaluateOnNewDocument", new()
        {
            ["source"] = $"(()=>{{const k={hurry},t=window.setTimeout,i=window.setInterval,n=Date.now,z=n();window.setTimeout=(f,m,...a)=>t(f,m/k,...a);window.setInterval=(f,m,...a)=>i(f,m/k,...a);Date.now=()=>z+(n()-z)*k;window.errors=[];window.onerror=m=>errors.push(''+m);window.onunhandledrejection=e=>errors.push(''+e.reason)}})()",
        });
    }

    public void Open(string address) => Send("Page.navigate", new() { ["url"] = address });

    /// <summary>What an expression is in the page.</summary>
    public JsonNode? Evaluate(string expression)
    {
        var result = Send("Runtime.evaluate", new() { ["expression"] = expression, ["returnByValue"] = true });
        Xunit.Assert.True(result["exceptionDetails"] is null, result.ToJsonString());
        return result["result"]!["value"];
    }

    public string Text(string id) => Evaluate($"document.getElementById('{id}').innerText")!.GetValue<string>().Trim();

    public bool Shows(string id) => Evaluate($"(e=>!e.hidden&&e.getBoundingClientRect().height>0)(document.getElementById('{id}'))")!.GetValue<bool>();

    /// <summary>True if the whole of it lies on the screen, between the word of state and STOP.</summary>
    public bool InSight(string id) => Evaluate($"(e=>{{const r=e.getBoundingClientRect(),edge=q=>document.querySelector(q).getBoundingClientRect();return r.height>0&&edge('header').bottom<=r.top&&r.bottom<=edge('#stop').top}})(document.getElementById('{id}'))")!.GetValue<bool>();

    /// <summary>Waits until an expression is true.</summary>
    public void WaitFor(string expression, string what)
    {
        for (var waited = 0; waited < PatienceMilliseconds; waited += 20)
        {
            if (Evaluate("!!(" + expression + ")")!.GetValue<bool>())
            {
                return;
            }

            Thread.Sleep(20);
        }

        Xunit.Assert.Fail($"It has not come to this: {what}. The page says {Evaluate("document.body.innerText")}");
    }

    /// <summary>Touches what a selector names.</summary>
    public void Tap(string selector, double across = 0.5, double down = 0.5)
    {
        Press(selector, across, down);
        Release();
    }

    public void Press(string selector, double across = 0.5, double down = 0.5)
    {
        Evaluate($"document.querySelector('{selector}').scrollIntoView({{block:'center'}})");
        var at = Evaluate($"(r=>[r.left+r.width*{across.ToString(System.Globalization.CultureInfo.InvariantCulture)},r.top+r.height*{down.ToString(System.Globalization.CultureInfo.InvariantCulture)}])(document.querySelector('{selector}').getBoundingClientRect())")!.AsArray();
        Send("Input.dispatchTouchEvent", new() { ["type"] = "touchStart", ["touchPoints"] = new JsonArray(new JsonObject { ["x"] = at[0]!.DeepClone(), ["y"] = at[1]!.DeepClone() }) });
    }

    public void Release() => Send("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = new JsonArray() });

    /// <summary>Writes what the screen shows, if somebody wants the pictures.</summary>
    public void Picture(string name)
    {
        var bytes = Convert.FromBase64String(Send("Page.captureScreenshot", new() { ["format"] = "png" })["data"]!.GetValue<string>());
        Xunit.Assert.InRange(bytes.Length, 5_000, 2_000_000);
        if (Environment.GetEnvironmentVariable("KITECONTROLLER_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".png"), bytes);
        }
    }

    public void Dispose() => _socket.Dispose();

    private JsonNode Send(string method, JsonObject? parameters = null)
    {
        var number = ++_number;
        var message = new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters ?? [] };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        using var patience = new CancellationTokenSource(PatienceMilliseconds);
        _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, patience.Token).Wait();
        while (true)
        {
            var answer = Receive(patience.Token);
            if (answer["id"]?.GetValue<int>() == number)
            {
                return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]?.ToJsonString()}");
            }
        }
    }

    private JsonNode Receive(CancellationToken patience)
    {
        var bytes = new List<byte>();
        WebSocketReceiveResult part;
        do
        {
            part = _socket.ReceiveAsync(_buffer, patience).Result;
            bytes.AddRange(_buffer.AsSpan(0, part.Count));
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(bytes.ToArray())!;
    }
}
