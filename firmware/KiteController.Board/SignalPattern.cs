using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>On and off in the rhythm that belongs to what is to be told; light and buzzer have one each.</summary>
    /// <remarks>
    /// A table has one number for each <see cref="Annunciation"/>. Its sixteen low bits are played from the lowest, 80 ms
    /// each, 1.28 s together; with <see cref="Repeats"/> they start again at the end, without they fall silent.
    /// </remarks>
    public sealed class SignalPattern
    {
        /// <summary>Added to an entry of the table whose rhythm goes on for ever.</summary>
        public const int Repeats = 1 << StepCount;

        /// <summary>Ticks that a step of the rhythm lasts: 80 ms.</summary>
        public const int TicksPerStep = 8;

        /// <summary>Steps of a rhythm.</summary>
        public const int StepCount = 16;

        /// <summary>What the output shall be now.</summary>
        public bool On;

        private readonly int[] _table;
        private Annunciation _playing;
        private int _step;
        private int _tick;

        /// <summary>Creates a rhythm that starts with <see cref="Annunciation.Safe"/>.</summary>
        /// <param name="table">One entry for each annunciation, in their order.</param>
        public SignalPattern(int[] table)
        {
            _table = table;
        }

        /// <summary>Goes on by one tick; something new to tell starts at once from its beginning.</summary>
        /// <param name="annunciation">What is to be told; one without an entry is silent.</param>
        public void Advance(Annunciation annunciation)
        {
            if (annunciation != _playing)
            {
                _playing = annunciation;
                _step = 0;
                _tick = 0;
            }

            int index = (int)annunciation;
            int entry = 0 <= index && index < _table.Length ? _table[index] : 0;
            On = (entry & (1 << _step)) != 0 && _step < StepCount;
            _tick++;
            if (TicksPerStep <= _tick)
            {
                _tick = 0;
                _step = _step < StepCount ? _step + 1 : StepCount;
                if (_step == StepCount && (entry & Repeats) != 0)
                {
                    _step = 0;
                }
            }
        }
    }
}
