using System;
using System.Text;
using KiteController.VirtualEsp32.Network;

namespace KiteController.Phone.Tests.Rig;

/// <summary>Somebody on the unit's Wi-Fi who sends what no phone would: broken, endless, slow, half, with keys that are none.</summary>
internal sealed class Attacker(Field field, Random random, Phone model)
{
    private const int PatienceTicks = 12;
    private const int SlowBytes = 40;

    private static readonly string[] Paths = ["/", "/s", "/do", "/pair", "/setup", "/favicon.ico", "/a/very/long/path/that/nobody/has", "*", "/s?x=1", "http://x/"];
    private static readonly string[] Orders = ["arm", "mode land", "mode manual", "steer 0 50", "disarm", "save", "set hold.length 90", "reboot", "cal zero", "wifi off", "\0\0", ""];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "HEAD", "OPTIONS", "get", "GETGETGETGETGETGETGETGETGETGET", ""];

    private readonly byte[] _drop = new byte[2048];
    private TcpPeer? _line;
    private byte[] _rest = [];
    private int _pace;
    private int _silent;

    /// <summary>Requests begun.</summary>
    public int Sent { get; private set; }

    /// <summary>One tick.</summary>
    public void Act()
    {
        if (_line is null || _line.EndedByChip)
        {
            _line = field.Network.Connect(80);
            _rest = [];
            _silent = 0;
        }

        if (_line is null)
        {
            return;
        }

        var heard = _line.Receive(_drop) > 0;
        if (_rest.Length > 0)
        {
            var count = Math.Min(_pace, _rest.Length);
            _rest = _rest[_line.Send(_rest.AsSpan(0, count))..];
            return;
        }

        _silent++;
        if (heard || _silent > PatienceTicks)
        {
            Leave();
            _silent = 0;
            Sent++;
            _rest = Mutate(Request());
            _pace = random.Next(30) switch { 0 => 1, 1 => 7, _ => 4096 };
            _rest = _pace == 1 && _rest.Length > SlowBytes ? _rest[..SlowBytes] : _rest;
        }
    }

    /// <summary>Now and then the connection is left: closed, broken off, or forgotten half open.</summary>
    private void Leave()
    {
        switch (random.Next(60))
        {
            case 0:
                _line!.Close();
                break;
            case 1:
                _line!.Reset();
                _line = null;
                break;
            case 2:
                _line!.Send("POST /do HT"u8);
                _line = null;
                break;
            default:
                break;
        }

        _line ??= field.Network.Connect(80);
    }

    private byte[] Request()
    {
        if (random.Next(6) == 0)
        {
            var noise = new byte[random.Next(1, 400)];
            random.NextBytes(noise);
            return noise;
        }

        var tick = field.Unit.Flight.Status.TickCount - random.Next(-5, 10);
        var order = tick + " " + Pick(Orders);
        var extra = random.Next(8) switch
        {
            0 => $"X-Key: {NearKey()}\r\n",
            1 => $"X-Key: {NearKey()}\r\nX-Key: {NearKey()}\r\n",
            2 => "X-Padding: " + new string('a', random.Next(3, 5000)) + "\r\n",
            3 => "Transfer-Encoding: chunked\r\n",
            4 => "Content-Length: " + (random.Next(2) == 0 ? "99999999999999999999" : "-1") + "\r\n",
            5 => "X-Key:" + new string('0', random.Next(80)) + "\r\n",
            6 => "Connection: close\r\n",
            _ => "",
        };
        return Encoding.Latin1.GetBytes(random.Next(3) == 0
            ? $"{Pick(Methods)} {Pick(Paths)} HTTP/1.{random.Next(3)}\r\n{extra}Content-Length: {order.Length + random.Next(3)}\r\n\r\n{order}"
            : Encoding.Latin1.GetString(new Phone(field).Request(random.Next(2) == 0 ? "POST" : "GET", Pick(Paths), order, extra)));
    }

    /// <summary>The right key but for one digit.</summary>
    private string NearKey()
    {
        var digits = model.Key!.ToCharArray();
        var at = random.Next(digits.Length);
        digits[at] = digits[at] == '0' ? '1' : '0';
        return new string(digits);
    }

    private byte[] Mutate(byte[] request)
    {
        for (var i = random.Next(4) - 1; i > 0 && request.Length > 2; i--)
        {
            var at = random.Next(request.Length);
            switch (random.Next(4))
            {
                case 0:
                    request[at] = (byte)random.Next(256);
                    break;
                case 1:
                    request = request[..at];
                    break;
                case 2:
                    request = [.. request[..at], .. request];
                    break;
                default:
                    request = [.. request[..at], 13, 10, .. request[at..]];
                    break;
            }
        }

        return request;
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
