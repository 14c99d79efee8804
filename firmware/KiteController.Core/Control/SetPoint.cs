using KiteController.Core.Telemetry;

namespace KiteController.Core.Control
{
    /// <summary>What a flight mode wants of the spool in this tick. Written by the mode, limited by what follows.</summary>
    public sealed class SetPoint
    {
        /// <summary>Reel speed, positive pays out, metre per second.</summary>
        public float SpeedMetrePerSecond;

        /// <summary>Tension below which line is taken up, newton.</summary>
        public float FloorNewton;

        /// <summary>Tension above which line is given, newton.</summary>
        public float CeilingNewton;

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref SpeedMetrePerSecond, ref FloorNewton, ref CeilingNewton);
        }

        /// <summary>Puts the same to its <see cref="StatePlace"/>, in a third of the time.</summary>
        public void Save(float[] floats)
        {
            floats[StatePlace.WishFloats] = SpeedMetrePerSecond;
            floats[StatePlace.WishFloats + 1] = FloorNewton;
            floats[StatePlace.WishFloats + 2] = CeilingNewton;
        }
    }
}
