using KiteController.Core.Numerics;

namespace KiteController.Core.Telemetry
{
    /// <summary>Makes the settings and the state of a segment into frames of words, a few words a slice.</summary>
    /// <remarks>If the segment is used again meanwhile, its number changes and the reader drops what does not belong together.</remarks>
    public sealed class WordSender
    {
        /// <summary>Floats of the settings.</summary>
        public const int SettingsFloats = 0;

        /// <summary>Whole numbers of the settings.</summary>
        public const int SettingsInts = 1;

        /// <summary>Floats of the state.</summary>
        public const int StateFloats = 2;

        /// <summary>Whole numbers of the state.</summary>
        public const int StateInts = 3;

        private const int WordsPerFrame = 47;
        private const int WordsPerSlice = 5;

        /// <summary>True while there are words to come.</summary>
        public bool Busy;

        private readonly FrameWriter _frame;
        private readonly PayloadWriter _payload = new PayloadWriter();
        private LogSegment _segment;
        private int _serial;
        private int _block;
        private int _word;
        private int _end;

        /// <summary>Creates the sender, which hands its payloads to this writer.</summary>
        public WordSender(FrameWriter frame)
        {
            _frame = frame;
        }

        /// <summary>Starts with the first word of the settings.</summary>
        public void Begin(LogSegment segment)
        {
            _segment = segment;
            _serial = segment.Serial;
            Busy = true;
            BeginBlock(SettingsFloats);
        }

        /// <summary>Drops what is left.</summary>
        public void Stop()
        {
            Busy = false;
        }

        /// <summary>One slice, some 600 IL instructions; only while the frame writer is idle.</summary>
        public void Work()
        {
            if (_segment.Serial != _serial)
            {
                Busy = false;
                return;
            }

            int end = _word + WordsPerSlice;
            end = end < _end ? end : _end;
            if ((_block & 1) == 0)
            {
                PutFloats(_block == SettingsFloats ? _segment.Settings.Floats : _segment.State.Floats, end);
            }
            else
            {
                PutInts(_block == SettingsInts ? _segment.Settings.Ints : _segment.State.Ints, end);
            }

            _word = end;
            if (_word == _end)
            {
                _frame.Begin(FrameId.Words, _payload.Bytes, 0, _payload.Count);
                GoOn();
            }
        }

        private void GoOn()
        {
            if (_word < LengthOf(_block))
            {
                BeginFrame();
            }
            else if (_block == StateInts)
            {
                Busy = false;
            }
            else
            {
                BeginBlock(_block + 1);
            }
        }

        private void BeginBlock(int block)
        {
            _block = block;
            _word = 0;
            BeginFrame();
        }

        private void BeginFrame()
        {
            _payload.Clear();
            _payload.Put32(_segment.FirstTick);
            _payload.Put8(_block);
            _payload.PutScaled(_word, 1f);
            int end = _word + WordsPerFrame;
            int length = LengthOf(_block);
            _end = end < length ? end : length;
        }

        private int LengthOf(int block)
        {
            switch (block)
            {
                case SettingsFloats: return _segment.Settings.Floats.Length;
                case SettingsInts: return _segment.Settings.Ints.Length;
                case StateFloats: return _segment.State.Floats.Length;
                default: return _segment.State.Ints.Length;
            }
        }

        private void PutFloats(float[] floats, int end)
        {
            for (int i = _word; i < end; i++)
            {
                _payload.Put32(FloatBits.Of(floats[i]));
            }
        }

        private void PutInts(int[] ints, int end)
        {
            for (int i = _word; i < end; i++)
            {
                _payload.Put32(ints[i]);
            }
        }
    }
}
