using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KiteController.VirtualEsp32.Network;
using Xunit;

namespace KiteController.Phone.Tests.Rig;

/// <summary>A phone as the page makes it behave: one connection that is kept, a request at a time, a status twice a second.</summary>
internal sealed class Phone(Field field)
{
    private const int TicksBetween = 50;
    private const int MostTicks = 600;

    private readonly List<byte> _heard = [];
    private TcpPeer? _line;
    private int _sinceAsked;
    private bool _waits;
    private bool _busy;

    /// <summary>Secret that it was given; null for none.</summary>
    public string? Key { get; set; }

    /// <summary>Answers it has had.</summary>
    public int Answers { get; private set; }

    public Answer Ask(string method, string path, string body = "")
    {
        _busy = true;
        Finish();
        Send(Request(method, path, body));
        var answer = Finish();
        _busy = false;
        return answer;
    }

    public Answer Order(string words) => Ask("POST", "/do", Tick().ToString(CultureInfo.InvariantCulture) + " " + words);

    public JsonElement Status() => JsonDocument.Parse(Ask("GET", "/s").Body).RootElement;

    public int Tick() => Status().GetProperty("n").GetInt32();

    public byte[] Request(string method, string path, string body = "", string extra = "") => Encoding.Latin1.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: 192.168.4.1\r\nUser-Agent: Mozilla/5.0 (Linux; Android 14; Phone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36\r\n"
        + $"Accept: */*\r\nAccept-Encoding: gzip, deflate\r\nAccept-Language: en-GB,en;q=0.9\r\nConnection: keep-alive\r\nReferer: http://192.168.4.1/\r\n"
        + (Key is null ? "" : $"X-Key: {Key}\r\n") + extra
        + (method == "POST" ? $"Content-Length: {body.Length}\r\n" : "") + "\r\n" + body);

    /// <summary>Called in every tick: asks for the status twice a second and drops the answers.</summary>
    public void KeepAsking()
    {
        if (_busy)
        {
            return;
        }

        Hear();
        if (_waits && TryTake(out _))
        {
            _waits = false;
        }

        _sinceAsked++;
        if (!_waits && TicksBetween <= _sinceAsked)
        {
            _sinceAsked = 0;
            Send(Request("GET", "/s"));
        }
    }

    private void Send(byte[] request)
    {
        if (_line is null || _line.EndedByChip)
        {
            _heard.Clear();
            _line = field.Connect();
        }

        _line.Send(request);
        _waits = true;
    }

    /// <summary>Waits for the answer of what was asked last.</summary>
    private Answer Finish()
    {
        Answer? answer = null;
        for (var i = 0; _waits && answer is null && i < MostTicks; i++)
        {
            field.Run(1);
            Hear();
            if (_waits && TryTake(out answer))
            {
                _waits = false;
            }
            else if (_line is { EndedByChip: true })
            {
                _waits = false;
            }
        }

        Assert.False(_waits, "No answer came.");
        return answer ?? new Answer(0, "", []);
    }

    private void Hear()
    {
        var buffer = new byte[2048];
        for (var count = _line?.Receive(buffer) ?? 0; count > 0; count = _line!.Receive(buffer))
        {
            _heard.AddRange(buffer.AsSpan(0, count));
        }
    }

    private bool TryTake(out Answer? answer)
    {
        answer = null;
        var bytes = _heard.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var head = Encoding.Latin1.GetString(bytes, 0, end);
        var at = head.IndexOf("Content-Length: ", StringComparison.Ordinal);
        var length = int.Parse(head[(at + 16)..].Split('\r')[0], CultureInfo.InvariantCulture);
        if (bytes.Length < end + 4 + length)
        {
            return false;
        }

        answer = new Answer(int.Parse(head.Split(' ')[1], CultureInfo.InvariantCulture), head, bytes[(end + 4)..(end + 4 + length)]);
        _heard.RemoveRange(0, end + 4 + length);
        Answers++;
        return true;
    }
}
