using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// What the load cell tells of a line that carries nothing, as the release at hand shows it: a spool that gives line faster
    /// than any kite takes it leaves the line empty for a moment, and what the cell tells then is its error. Without it
    /// a cell that has crept up by half a newton makes the spool give line without end.
    /// </summary>
    /// <remarks>
    /// The lowest reading of a release is taken. Of 1,700 releases with a sound cell 95 % came below 0.11 N and 99 % below 0.3 N, in
    /// simulation. Only while that is exceeded, or line runs faster than the wind could carry the kite, does the lowest reading follow the cell upward: else it
    /// would follow the kite's own pull. What is believed of an empty line stays below the pull that the spool keeps on it, or it would give line to it.
    /// </remarks>
    public sealed class SlackZero
    {
        private const float NeverReadNewton = 99f;
        private const float SoundNewton = 0.3f;
        private const float UnsureNewton = 0.1f;
        private const float CreepNewtonPerSecond = 0.6f;
        private const float FasterThanWind = 1f;
        private const float FirstSeconds = 0.1f;
        private const float FallenAfterSeconds = 0.25f;
        private const float FallenShare = 0.5f;

        /// <summary>True if the cell has told of more pull, all through this release, than an empty line can have.</summary>
        public bool Creeps;

        private float _lowest;
        private float _first;

        /// <summary>What is to be taken off the cell's reading, newton, never negative.</summary>
        public float Newton
        {
            get { return UnsureNewton < _lowest ? _lowest - UnsureNewton : 0f; }
        }

        /// <summary>The kite is let go.</summary>
        public void Begin()
        {
            Creeps = false;
            _lowest = NeverReadNewton;
            _first = 0f;
        }

        /// <summary>One tick of the release.</summary>
        /// <param name="newton">Smoothed tension by the cell.</param>
        /// <param name="seconds">Time since the release, second.</param>
        /// <param name="payOut">Speed at which line is given, metre per second.</param>
        /// <param name="windAway">Wind along the line, away from the spool, metre per second.</param>
        /// <param name="dt">Time since the previous tick, second.</param>
        public void Update(float newton, float seconds, float payOut, float windAway, float dt)
        {
            if (seconds < FirstSeconds && _first < newton)
            {
                _first = newton;
            }

            float lowest = _lowest;
            bool creeps = SoundNewton < lowest;
            if (creeps || windAway + FasterThanWind < payOut)
            {
                lowest += CreepNewtonPerSecond * dt;
            }

            Creeps = creeps;
            _lowest = newton < lowest ? newton : lowest;
        }

        /// <summary>True once the pull has fallen so far that a line given at full speed must be empty, whatever the cell still tells.</summary>
        /// <param name="newton">Smoothed tension by the cell.</param>
        /// <param name="seconds">Time since the release, second.</param>
        public bool Fallen(float newton, float seconds)
        {
            return FallenAfterSeconds <= seconds && newton < FallenShare * _first;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref _lowest, ref _first);
            state.Bool(ref Creeps);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>.</summary>
        public void Save(float[] floats, int[] ints)
        {
            floats[StatePlace.ZeroFloats] = _lowest;
            floats[StatePlace.ZeroFloats + 1] = _first;
            ints[StatePlace.ZeroInts] = Creeps ? 1 : 0;
        }
    }
}
