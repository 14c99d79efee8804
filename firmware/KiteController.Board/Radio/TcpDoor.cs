using System;
using System.Net;
using System.Net.Sockets;

namespace KiteController.Board
{
    /// <summary>A port at which others may connect. Asked, never waited for; nothing here throws.</summary>
    /// <remarks>
    /// Read in nanoFramework's sources: Poll with a time of zero returns at once, and after it has said yes Accept does not wait,
    /// because a connection that waits is taken by nobody else.
    /// </remarks>
    public sealed class TcpDoor
    {
        private Socket _socket;

        /// <summary>Starts to listen.</summary>
        /// <param name="port">Port, 1 to 65535.</param>
        /// <param name="waiting">How many may wait to be let in.</param>
        /// <returns>False if that cannot be.</returns>
        public bool Open(int port, int waiting)
        {
            try
            {
                _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                _socket.Bind(new IPEndPoint(IPAddress.Any, port));
                _socket.Listen(waiting);
                return true;
            }
            catch (Exception)
            {
                _socket = null;
                return false;
            }
        }

        /// <summary>True if somebody waits to be let in: one socket call.</summary>
        public bool Knocked()
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

        /// <summary>Lets in who has waited longest: two socket calls.</summary>
        /// <param name="line">Takes the connection; must not have one.</param>
        public void LetIn(TcpLine line)
        {
            try
            {
                line.Begin(_socket.Accept());
            }
            catch (Exception)
            {
                line.Close();
            }
        }
    }
}
