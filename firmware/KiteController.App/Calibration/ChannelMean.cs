using KiteController.Core.Numerics;

namespace KiteController.App.Calibrating
{
    /// <summary>Mean and spread of one channel's counts, summed as integers, so that nothing is lost however long it takes.</summary>
    public sealed class ChannelMean
    {
        /// <summary>Samples taken.</summary>
        public int Count;

        /// <summary>The first sample.</summary>
        public int First;

        /// <summary>Mean, counts, after <see cref="Close"/>; of an angle within half a turn of the first sample, so it may lie outside the turn.</summary>
        public float Mean;

        /// <summary>Root mean square of the departures from the mean, counts, after <see cref="Close"/>.</summary>
        public float Spread;

        private readonly int _turn;
        private long _sum;
        private long _squares;

        /// <summary>Creates an empty mean.</summary>
        /// <param name="turn">Counts after which the channel begins anew, as an angle does; 0 for one that does not.</param>
        public ChannelMean(int turn)
        {
            _turn = turn;
        }

        /// <summary>Empties it.</summary>
        public void Clear()
        {
            Count = 0;
            _sum = 0;
            _squares = 0;
        }

        /// <summary>Takes one sample.</summary>
        public void Add(int count)
        {
            if (Count == 0)
            {
                First = count;
            }

            int departure = count - First;
            if (_turn != 0)
            {
                departure = Wrap(departure, _turn);
            }

            Count++;
            _sum += departure;
            _squares += (long)departure * departure;
        }

        /// <summary>Works out mean and spread of what has been taken.</summary>
        public void Close()
        {
            float departure = Guarded.Divide(_sum, Count, 0f);
            Mean = First + departure;
            Spread = Guarded.Sqrt(Guarded.Divide(_squares, Count, 0f) - departure * departure);
        }

        /// <summary>Brings a difference of two angles in counts to within half a turn.</summary>
        public static int Wrap(int difference, int turn)
        {
            int half = turn / 2;
            return difference < -half ? difference + turn : half <= difference ? difference - turn : difference;
        }
    }
}
