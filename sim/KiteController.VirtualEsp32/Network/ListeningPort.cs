using System.Collections.Generic;

namespace KiteController.VirtualEsp32.Network;

/// <summary>A port that the firmware listens at, and who waits to be accepted.</summary>
internal sealed class ListeningPort(int backlog)
{
    private readonly Queue<TcpPeer> _waiting = new();

    public bool Waiting => _waiting.Count > 0;

    public TcpPeer? Connect()
    {
        if (_waiting.Count >= backlog)
        {
            return null;
        }

        var peer = new TcpPeer();
        _waiting.Enqueue(peer);
        return peer;
    }

    public TcpPeer Accept() => _waiting.Dequeue();

    public void Reset()
    {
        while (_waiting.TryDequeue(out var peer))
        {
            peer.EndByChip();
        }
    }
}
