using System;
using KiteController.Core.Numerics;
using KiteController.Core.Runner;

namespace KiteController.App.Landing
{
    /// <summary>
    /// A landing estimate as the person at the spool needs it: where to go from here, between which distances to search, when the
    /// kite comes down, where it is meanwhile. Figures only; <see cref="CardText"/> has the words.
    /// </summary>
    /// <remarks>
    /// The estimate counts from the point under the kite at the cut, the card from the spool, where the runner stands. Azimuths
    /// are radian, clockwise from the pivot's zero. While it falls the kite is reckoned at r (1 - (1 - t/T)^1.14) and h (1 - t/T):
    /// the wind is less near the ground.
    /// </remarks>
    public sealed class LandingCard
    {
        /// <summary>Pace of a person who walks across fields, metre a minute; assumed.</summary>
        public const float WalkMetrePerMinute = 70f;

        private const float DriftExponent = 1.14f;
        private const float NinetyPercent = 1.645f;
        private const float WidestToWalkAlong = 1.2f;
        private const float MostAside = 0.17f;

        /// <summary>From the spool to the best guess, metre.</summary>
        public float GoMetre;

        /// <summary>Azimuth of the best guess from the spool.</summary>
        public float GoAzimuthRadian;

        /// <summary>Where half of such kites lie, along the way to the best guess and on: from, metre from the spool.</summary>
        public float Near50Metre;

        /// <summary>To, metre from the spool.</summary>
        public float Far50Metre;

        /// <summary>To either side of the way at the near end, metre.</summary>
        public float NearSide50Metre;

        /// <summary>To either side of the way at the far end, metre.</summary>
        public float FarSide50Metre;

        /// <summary>Where 95 of 100 lie: from, metre from the spool.</summary>
        public float Near95Metre;

        /// <summary>To, metre from the spool.</summary>
        public float Far95Metre;

        /// <summary>To either side of the way at the near end, metre.</summary>
        public float NearSide95Metre;

        /// <summary>To either side of the way at the far end, metre.</summary>
        public float FarSide95Metre;

        /// <summary>True if the region is too wide to be told along the way, or leads more than ten degrees aside of it: then it must be told from the point under the cut.</summary>
        public bool TellFromCut;

        /// <summary>Within so many metres of the best guess 95 of 100 lie.</summary>
        public float UncertaintyMetre;

        /// <summary>Time until it is down, second; negative once it should be.</summary>
        public float LeftSeconds;

        /// <summary>In 5 of 100 cuts it is down before this, second from now; 0 if that is past.</summary>
        public float SoonestSeconds;

        /// <summary>In 5 of 100 it takes longer than this, second from now; negative if that is past.</summary>
        public float LatestSeconds;

        /// <summary>Its height now, metre.</summary>
        public float NowHeightMetre;

        /// <summary>Its horizontal distance from the spool now, metre.</summary>
        public float NowMetre;

        /// <summary>Its azimuth from the spool now.</summary>
        public float NowAzimuthRadian;

        private float _originAhead;
        private float _originRight;
        private float _alongAhead;
        private float _alongRight;

        /// <summary>Reads where to go; some 500 IL instructions, as each of the next two.</summary>
        public void ReadWay(LandingEstimate estimate)
        {
            _originAhead = estimate.OriginDistanceMetre * Angle.Cos(estimate.OriginAzimuthRadian);
            _originRight = estimate.OriginDistanceMetre * Angle.Sin(estimate.OriginAzimuthRadian);
            _alongAhead = Angle.Cos(estimate.BearingRadian);
            _alongRight = Angle.Sin(estimate.BearingRadian);
            float ahead = _originAhead + estimate.DistanceMetre * _alongAhead;
            float right = _originRight + estimate.DistanceMetre * _alongRight;
            GoMetre = Guarded.Sqrt(ahead * ahead + right * right);
            GoAzimuthRadian = Angle.Atan2(right, ahead);
        }

        /// <summary>Reads between which distances to search; to be called next.</summary>
        public void ReadRegions(LandingEstimate estimate)
        {
            float goAhead = Angle.Cos(GoAzimuthRadian), goRight = Angle.Sin(GoAzimuthRadian);
            float start = _originAhead * goAhead + _originRight * goRight;
            float share = _alongAhead * goAhead + _alongRight * goRight;
            float aside = Guarded.Abs(_alongRight * goAhead - _alongAhead * goRight);
            TellFromCut = share < 0f || MostAside < aside || WidestToWalkAlong < estimate.HalfWidth95Radian;
            Near50Metre = Guarded.Max(start + share * estimate.Near50Metre, 0f);
            Far50Metre = Guarded.Max(start + share * estimate.Far50Metre, 0f);
            Near95Metre = Guarded.Max(start + share * estimate.Near95Metre, 0f);
            Far95Metre = Guarded.Max(start + share * estimate.Far95Metre, 0f);
            float sine = Angle.Sin(Guarded.Min(estimate.HalfWidth50Radian, 0.5f * Angle.HalfTurn));
            NearSide50Metre = estimate.Near50Metre * sine;
            FarSide50Metre = estimate.Far50Metre * sine;
            sine = Angle.Sin(Guarded.Min(estimate.HalfWidth95Radian, 0.5f * Angle.HalfTurn));
            NearSide95Metre = estimate.Near95Metre * sine;
            FarSide95Metre = estimate.Far95Metre * sine;
            float half = Angle.Sin(0.5f * estimate.HalfWidth95Radian);
            float beyond = estimate.Far95Metre - estimate.DistanceMetre;
            UncertaintyMetre = Guarded.Sqrt(beyond * beyond + 4f * estimate.Far95Metre * estimate.DistanceMetre * half * half);
        }

        /// <summary>Reads the time, and where the kite is; to be called after <see cref="ReadWay"/>.</summary>
        /// <param name="estimate">The estimate.</param>
        /// <param name="secondsSinceCut">Now.</param>
        public void ReadTime(LandingEstimate estimate, float secondsSinceCut)
        {
            float whole = estimate.TimeToGroundSeconds;
            float spread = (float)Math.Exp(Guarded.Clamp(NinetyPercent * estimate.TimeLogDeviation, 0f, 2f));
            LeftSeconds = whole - secondsSinceCut;
            SoonestSeconds = Guarded.Max(Guarded.Divide(whole, spread, 0f) - secondsSinceCut, 0f);
            LatestSeconds = whole * spread - secondsSinceCut;
            float rest = 1f - Guarded.Clamp(Guarded.Divide(secondsSinceCut, whole, 1f), 0f, 1f);
            float drifted = estimate.DistanceMetre * (1f - (float)Math.Pow(rest, DriftExponent));
            float ahead = _originAhead + drifted * _alongAhead;
            float right = _originRight + drifted * _alongRight;
            NowHeightMetre = rest * estimate.HeightMetre;
            NowMetre = Guarded.Sqrt(ahead * ahead + right * right);
            NowAzimuthRadian = Angle.Atan2(right, ahead);
        }
    }
}
