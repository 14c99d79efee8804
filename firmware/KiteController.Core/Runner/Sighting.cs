using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// What somebody saw of the cut kite, told to the unit: a bearing at a time from a place, or the spot where it lies.
    /// Azimuths are the unit's, radian, clockwise seen from above, zero at the pivot's zero; distances metre from the spool.
    /// </summary>
    public sealed class Sighting
    {
        /// <summary>True while this holds a report.</summary>
        public bool Told;

        /// <summary>True if the kite lies at the place; else it was seen from there.</summary>
        public bool Down;

        /// <summary>Direction in which it was seen from the place.</summary>
        public float AzimuthRadian;

        /// <summary>Error of that direction, radian, or of the spot where it lies, metre (1 sd).</summary>
        public float Spread;

        /// <summary>Time from the cut to the look, second.</summary>
        public float Seconds;

        /// <summary>Distance of the place from the spool.</summary>
        public float PlaceDistanceMetre;

        /// <summary>Azimuth of the place from the spool.</summary>
        public float PlaceAzimuthRadian;

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Bool(ref Told, ref Down);
            state.Float(ref AzimuthRadian, ref Spread, ref Seconds);
            state.Float(ref PlaceDistanceMetre, ref PlaceAzimuthRadian);
        }
    }
}
