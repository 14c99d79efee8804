using System;
using System.Net.Sockets;

namespace KiteController.Board
{
    /// <summary>A connection, or the place for one. It is asked before it is read or written, so that no call waits; what fails closes it. Nothing here throws.</summary>
    /// <remarks>
    /// Read in nanoFramework's sources and in lwIP: Send hands over everything before it returns, and a socket that polls as writable
    /// takes 2881 bytes at least. So after a yes of <see cref="HasRoom"/> up to <see cref="MostBytes"/> bytes go without waiting; should
    /// that ever be wrong, a time limit of a millisecond ends the connection.
    /// </remarks>
    public sealed class TcpLine
    {
        /// <summary>Most bytes of one read or write: 0.4 ms of socket call.</summary>
        public const int MostBytes = 240;

        private const int ShortestTimeoutMilliseconds = 1;

        /// <summary>True while there is a connection.</summary>
        public bool IsOpen;

        private Socket _socket;
        private bool _hurries;

        /// <summary>Takes a connection.</summary>
        public void Begin(Socket socket)
        {
            _socket = socket;
            IsOpen = true;
            socket.SendTimeout = ShortestTimeoutMilliseconds;
            socket.ReceiveTimeout = ShortestTimeoutMilliseconds;
            _hurries = false;
        }

        /// <summary>True if <see cref="Read"/> finds something, be it the end: one socket call.</summary>
        public bool HasNews()
        {
            return Ask(SelectMode.SelectRead);
        }

        /// <summary>True if <see cref="Write"/> may be called: one socket call; the first only asks that nothing is held back, and says no.</summary>
        public bool HasRoom()
        {
            if (_hurries)
            {
                return Ask(SelectMode.SelectWrite);
            }

            _hurries = true;
            try
            {
                _socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            }
            catch (Exception)
            {
                Close();
            }

            return false;
        }

        /// <summary>Reads what is there. Only after <see cref="HasNews"/>.</summary>
        /// <returns>How many bytes; 0 if the connection is at its end, and closed now.</returns>
        public int Read(byte[] buffer, int count)
        {
            int read = 0;
            try
            {
                read = _socket.Receive(buffer, 0, count, SocketFlags.None);
            }
            catch (Exception)
            {
            }

            if (read <= 0)
            {
                Close();
                return 0;
            }

            return read;
        }

        /// <summary>Writes up to <see cref="MostBytes"/>. Only after <see cref="HasRoom"/>.</summary>
        public void Write(byte[] buffer, int from, int count)
        {
            try
            {
                _socket.Send(buffer, from, count, SocketFlags.None);
            }
            catch (Exception)
            {
                Close();
            }
        }

        /// <summary>Ends the connection, if there is one.</summary>
        public void Close()
        {
            if (_socket == null)
            {
                return;
            }

            try
            {
                _socket.Close();
            }
            catch (Exception)
            {
            }

            _socket = null;
            IsOpen = false;
        }

        private bool Ask(SelectMode mode)
        {
            try
            {
                return _socket.Poll(0, mode);
            }
            catch (Exception)
            {
                Close();
                return false;
            }
        }
    }
}
