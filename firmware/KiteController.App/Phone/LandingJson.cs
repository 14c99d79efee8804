using KiteController.App.Console;
using KiteController.App.Landing;
using KiteController.Core.Runner;

namespace KiteController.App.Phone
{
    /// <summary>
    /// What the phone is told about a cut kite: the numbers that the runner's card is made from, as they stand, and how long ago the pull
    /// went. Like the card it outlives the disarming, until the next arming. Angles in degrees from the zero mark, clockwise.
    /// </summary>
    public sealed class LandingJson
    {
        /// <summary>Slices of <see cref="Write"/>.</summary>
        public const int Parts = 19;

        private readonly CutRecord _cut;
        private readonly LandingEstimate _landing;

        /// <summary>Creates the writer for a unit.</summary>
        public LandingJson(KiteUnit unit)
        {
            _cut = unit.LastCut;
            _landing = unit.LastCut.Estimate;
        }

        /// <summary>True while there is an estimate to tell of.</summary>
        public bool Valid
        {
            get { return _landing.Valid; }
        }

        /// <summary>Writes one part of the numbers.</summary>
        public void Write(int part, JsonWriter json)
        {
            switch (part)
            {
                case 0: json.Field("ca", _cut.SecondsSinceCut, 0, true); break;
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
                case 15: json.Flag("cw", _landing.WindKnown); break;
                case 16: json.Field("cn", _landing.Sightings); break;
                case 17: json.Flag("cx", _landing.Theirs); break;
                default: json.Flag("cf", _cut.Found); break;
            }
        }
    }
}
