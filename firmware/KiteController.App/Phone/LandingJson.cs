using KiteController.App.Console;
using KiteController.Core.Runner;
using KiteController.Core.Telemetry;

namespace KiteController.App.Phone
{
    /// <summary>
    /// What the phone is told about a cut kite: the numbers of the landing estimate, as they stand, and how long ago the pull went. The
    /// only place of the phone's that reads the estimate. Angles in degrees from the zero mark, clockwise.
    /// </summary>
    public sealed class LandingJson
    {
        /// <summary>Slices of <see cref="Write"/>.</summary>
        public const int Parts = 16;

        private const float TickSeconds = 0.01f;

        private readonly LandingEstimate _landing;
        private readonly FlightStatus _status;
        private int _pullGoneTick;
        private CutState _before;

        /// <summary>Creates the writer for a unit.</summary>
        public LandingJson(KiteUnit unit)
        {
            _landing = unit.Flight.Landing;
            _status = unit.Flight.Status;
        }

        /// <summary>True while there is an estimate to tell of.</summary>
        public bool Valid
        {
            get { return _landing.Valid && _status.CutState == CutState.Cut; }
        }

        /// <summary>Notes when the pull has gone; once a tick.</summary>
        public void Watch()
        {
            CutState now = _status.CutState;
            if (_before == CutState.Taut && now != CutState.Taut)
            {
                _pullGoneTick = _status.TickCount;
            }

            _before = now;
        }

        /// <summary>Writes one part of the numbers.</summary>
        public void Write(int part, JsonWriter json)
        {
            switch (part)
            {
                case 0: json.Field("ca", (_status.TickCount - _pullGoneTick) * TickSeconds, 0, true); break;
                case 1: json.Field("ch", _landing.HeightMetre, 0, true); break;
                case 2: json.Field("cod", _landing.OriginDistanceMetre, 0, true); break;
                case 3: json.Field("coa", _landing.OriginAzimuthRadian * UnitText.DegPerRadian, 1, true); break;
                case 4: json.Field("cb", _landing.BearingRadian * UnitText.DegPerRadian, 1, true); break;
                case 5: json.Field("cd", _landing.DistanceMetre, 0, true); break;
                case 6: json.Field("ct", _landing.TimeToGroundSeconds, 1, true); break;
                case 7: json.Field("cl", _landing.TimeLogDeviation, 2, true); break;
                case 8: json.Field("n5", _landing.Near50Metre, 0, true); break;
                case 9: json.Field("f5", _landing.Far50Metre, 0, true); break;
                case 10: json.Field("w5", _landing.HalfWidth50Radian * UnitText.DegPerRadian, 1, true); break;
                case 11: json.Field("n9", _landing.Near95Metre, 0, true); break;
                case 12: json.Field("f9", _landing.Far95Metre, 0, true); break;
                case 13: json.Field("w9", _landing.HalfWidth95Radian * UnitText.DegPerRadian, 1, true); break;
                case 14: json.Field("cs", _landing.SnagProbability, 2, true); break;
                default: json.Flag("cw", _landing.WindKnown); break;
            }
        }
    }
}
