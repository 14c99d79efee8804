namespace KiteController.Core.Runner
{
    /// <summary>
    /// The numbers of the descent of a cut fighting kite: some from stated priors, some fitted by maximum likelihood to
    /// simulated cuts. None was ever fitted to a real cut kite: nobody has published one. Read only, but for a check against
    /// somebody else's numbers.
    /// </summary>
    public sealed class DescentModel
    {
        /// <summary>Gravity, m/s2.</summary>
        public const float Gravity = 9.81f;

        /// <summary>Air density, kg/m3.</summary>
        public const float AirDensity = 1.2f;

        /// <summary>Shear exponent, prior.</summary>
        public const float ShearExponent = 0.14f;

        /// <summary>Exponent by which gusts grow toward the ground.</summary>
        public const float GustRiseExponent = -0.135f;

        /// <summary>Uncertainty of the gust at the moment of the cut, as a share of its spread.</summary>
        public const float GustNowShare = 0.5f;

        /// <summary>Error of the shear exponent (1 sd), prior.</summary>
        public const float ShearError = 0.08f;

        /// <summary>Error of the position at the cut, metre (1 sd).</summary>
        public const float PositionErrorMetre = 1.5f;

        /// <summary>Error of the position at the cut, share of the line length (1 sd).</summary>
        public const float PositionErrorShare = 0.035f;

        /// <summary>The same for a kite that was not on our line but met it (assumed).</summary>
        public const float TheirPositionErrorShare = 0.2f;

        /// <summary>Mass of any fighting kite over its area, kg/m2 (assumed); only this ratio enters the sink.</summary>
        public const float ArealMass = 0.21f;

        /// <summary>Relative error of the sink that comes of that ratio (1 sd, assumed).</summary>
        public const float TheirSinkError = 0.26f;

        /// <summary>Area taken for a kite that is not ours, square metre (assumed); it hardly matters.</summary>
        public const float TheirArea = 0.26f;

        /// <summary>Path that the line's end drags over the ground, share of the wind's path (computed).</summary>
        public const float DraggedShare = 0.64f;

        /// <summary>Error of the direction of a wind that was only assumed from where the kite stood (1 sd), radian.</summary>
        public const float AssumedWindDirectionError = 0.35f;

        /// <summary>Relative error of a wind that was only assumed (1 sd).</summary>
        public const float AssumedWindSpeedError = 0.5f;

        /// <summary>How far the wind estimate of a kite without a tail leans to the side where the kite stands, at most, radian; fitted.</summary>
        public const float LeanRadian = 0.2f;

        /// <summary>Azimuth off the wind estimate from which it leans as far as that, radian; fitted.</summary>
        public const float LeanFullAsideRadian = 0.25f;

        /// <summary>Line out from which it begins to lean, metre; fitted.</summary>
        public const float LeanFromMetre = 35f;

        /// <summary>Further line by which it leans fully, metre; fitted.</summary>
        public const float LeanRiseMetre = 35f;

        /// <summary>How much more than the end of its way the way itself wanders, for each share still to go; see <see cref="SightingUpdate"/>.</summary>
        public const float WanderLeft = 4f;

        /// <summary>The least of it.</summary>
        public const float WanderLeast = 0.3f;

        /// <summary>Drag coefficient of a fluttering kite, median; fitted.</summary>
        public float DragCoefficient = 1.498f;

        /// <summary>Drift over mean wind, fitted.</summary>
        public float WindGain = 0.962f;

        /// <summary>Weight of the last ten seconds' departure from the mean wind along it, fitted; above 1, for ten seconds blunt a gust.</summary>
        public float RecentGain = 1.6f;

        /// <summary>The same across the wind, fitted.</summary>
        public float RecentCrossGain = 1.26f;

        /// <summary>Gust spread over the measured one, fitted; it soaks up thermals.</summary>
        public float GustGain = 1.2f;

        /// <summary>Variance of the gusts across over that along the wind, fitted.</summary>
        public float CrossGustShare = 1f;

        /// <summary>Glide as a share of the height, fitted.</summary>
        public float GlideShare = 0.35f;

        /// <summary>Relative error of the drift that is of this flight and not of this kite (1 sd), fitted.</summary>
        public float FlightWindError = 0.06f;

        /// <summary>Along-wind spread of a caught kite, share of the height at the snag, fitted.</summary>
        public float SnagSpreadAlong = 0.566f;

        /// <summary>Cross-wind spread of a caught kite, share of the height at the snag, fitted.</summary>
        public float SnagSpreadCross = 0.567f;

        /// <summary>Factor on the time to ground of a caught kite: exp(0.509), fitted; it may fly again.</summary>
        public float SnagTimeFactor = 1.664f;

        /// <summary>Spread of the logarithm of that factor, fitted.</summary>
        public float SnagTimeError = 0.44f;

        /// <summary>Further spread of the logarithm of the time, fitted.</summary>
        public float TimeError = 0.01f;
    }
}
