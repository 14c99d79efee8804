using System.IO;
using KiteController.Core.Telemetry;
using KiteController.VirtualEsp32;

namespace KiteController.Simulator.Logs;

/// <summary>The virtual board's serial wire to a host that writes down what comes: takes the time of a serial call and of its bytes, and has the buffer of one.</summary>
public sealed class LogWire : IByteSink
{
    private const int BufferBytes = 1024;

    private readonly VirtualBoard _board;
    private readonly Stream _host;

    /// <param name="board">The board, whose time passes.</param>
    /// <param name="host">Receives the bytes.</param>
    public LogWire(VirtualBoard board, Stream host)
    {
        _board = board;
        _host = host;
    }

    /// <summary>Bytes that fit; the sender keeps to the link's rate by itself.</summary>
    public int Room => BufferBytes;

    /// <summary>Takes bytes.</summary>
    public void Write(byte[] buffer, int count)
    {
        _board.PassTime(_board.Costs.SerialCall + count * _board.Costs.SerialByte);
        _host.Write(buffer, 0, count);
    }
}
