using System;
using System.Net;
using System.Net.Sockets;

namespace KiteController.Board
{
    /// <summary>A port for datagrams, which may be sent to everybody. Asked, never waited for; nothing here throws.</summary>
    public sealed class DatagramDoor
    {
        private readonly Socket _socket;
        private EndPoint _sender = new IPEndPoint(IPAddress.Any, 0);

        /// <summary>Takes a port; without one nothing ever comes.</summary>
        public DatagramDoor(int port)
        {
            try
            {
                _socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Broadcast, true);
                _socket.Bind(new IPEndPoint(IPAddress.Any, port));
                _socket.ReceiveTimeout = 1;
                _socket.SendTimeout = 1;
            }
            catch (Exception)
            {
                _socket = null;
            }
        }

        /// <summary>True if a datagram waits: one socket call.</summary>
        public bool HasNews()
        {
            try
            {
                return _socket != null && _socket.Poll(0, SelectMode.SelectRead);
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <summary>Takes a datagram. Only after <see cref="HasNews"/>.</summary>
        /// <returns>Its length, cut to that of the buffer; 0 if there was none.</returns>
        public int Read(byte[] buffer)
        {
            try
            {
                return _socket.ReceiveFrom(buffer, 0, buffer.Length, SocketFlags.None, ref _sender);
            }
            catch (Exception)
            {
                return 0;
            }
        }

        /// <summary>Sends a datagram to everybody on the unit's own net.</summary>
        /// <param name="buffer">What to send.</param>
        /// <param name="count">How much of it.</param>
        /// <param name="port">Port of those who should hear it.</param>
        public void Shout(byte[] buffer, int count, int port)
        {
            try
            {
                if (_socket.Poll(0, SelectMode.SelectWrite))
                {
                    _socket.SendTo(buffer, 0, count, SocketFlags.None, new IPEndPoint(IPAddress.Broadcast, port));
                }
            }
            catch (Exception)
            {
            }
        }
    }
}
