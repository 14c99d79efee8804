using KiteController.Board;

namespace KiteController.App.Phone
{
    /// <summary>One place for a connection: what came over it, the request it makes up, and since when it has been silent.</summary>
    public sealed class PhoneVisitor
    {
        private const int HeardBytes = 192;

        /// <summary>The connection.</summary>
        public readonly TcpLine Line = new TcpLine();

        /// <summary>The request that comes.</summary>
        public readonly HttpReader Reader = new HttpReader();

        /// <summary>True from the end of a request until it has been answered.</summary>
        public bool Waits;

        /// <summary>True from the first byte of a request until it has been answered.</summary>
        public bool Busy;

        /// <summary>The next piece of the page to send; negative while none is.</summary>
        public int PagePiece;

        /// <summary>Tick of the last thing that happened.</summary>
        public int Tick;

        /// <summary>Tick in which it was asked last whether there is news.</summary>
        public int AskedTick;

        /// <summary>True if nothing is left but to close the connection.</summary>
        public bool Ends;

        /// <summary>True once it is known who sent the request.</summary>
        public bool Judged;

        /// <summary>True if the request comes from the paired phone.</summary>
        public bool Mine;

        /// <summary>Tick of the last request of the paired phone over this connection; 0 for none.</summary>
        public int TrustedTick;

        private readonly byte[] _heard = new byte[HeardBytes];
        private int _used;
        private int _count;

        /// <summary>True while bytes are here that the reader has not taken.</summary>
        public bool HasBytes
        {
            get { return _used < _count; }
        }

        /// <summary>A new connection.</summary>
        public void Begin(int tick)
        {
            _used = 0;
            _count = 0;
            TrustedTick = 0;
            Tick = tick;
            AskedTick = tick;
            Await();
        }

        /// <summary>Waits for the next request.</summary>
        public void Await()
        {
            Reader.Clear();
            Waits = false;
            Judged = false;
            Ends = false;
            Busy = HasBytes;
            PagePiece = -1;
        }

        /// <summary>The request has been answered.</summary>
        public void Done(int tick)
        {
            HttpRequest request = Reader.Request;
            bool ends = request.Last || request.Problem != 0;
            Tick = tick;
            Await();
            Ends = ends;
            Busy = Busy || ends;
        }

        /// <summary>Reads what is there.</summary>
        public void Hear(int tick)
        {
            _used = 0;
            _count = Line.Read(_heard, HeardBytes);
            Tick = Busy ? Tick : tick;
            Busy = 0 < _count;
        }

        /// <summary>Takes some of what was heard.</summary>
        public void Read()
        {
            _used = Reader.Take(_heard, _used, _count);
            Waits = Reader.Request.Complete || Reader.Request.Problem != 0;
        }
    }
}
