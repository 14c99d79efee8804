namespace KiteController.Core.Runner
{
    /// <summary>
    /// The numbers of the descent of a cut fighting kite: some from stated priors, some fitted by maximum likelihood to
    /// simulated cuts. None was ever fitted to a real cut kite: nobody has published one.
    /// </summary>
    public static class DescentModel
    {
        /// <summary>Gravity, m/s2.</summary>
        public const float Gravity = 9.81f;

        /// <summary>Air density, kg/m3.</summary>
        public const float AirDensity = 1.2f;

        /// <summary>Mean logarithm of the drag coefficient of a fluttering kite: 1.60 (assumed).</summary>
        public const float DragCoefficient = 1.599994f;

        /// <summary>Drift over mean wind, fitted.</summary>
        public const float WindGain = 1.016f;

        /// <summary>Weight of the last ten seconds' departure from the mean wind, fitted.</summary>
        public const float RecentGain = 0.708f;

        /// <summary>Gust spread over the measured one, fitted; above 1 it soaks up thermals.</summary>
        public const float GustGain = 1.468f;

        /// <summary>Uncertainty of the gust at the moment of the cut, as a share of its spread.</summary>
        public const float GustNowShare = 0.5f;

        /// <summary>Relative error of the learned wind speed (1 sd), prior.</summary>
        public const float WindSpeedError = 0.135f;

        /// <summary>Error of the learned wind direction (1 sd), radian, prior.</summary>
        public const float WindDirectionError = 0.0873f;

        /// <summary>
        /// Error of the learned wind direction (1 sd), radian, where the kite's own azimuth is all that shows it: a kite that is
        /// not quite even stands aside of the wind (assumed; found in simulation with kites drawn from their whole ranges).
        /// </summary>
        public const float KiteDirectionError = 0.16f;

        /// <summary>Relative error of the sink speed (1 sd), prior.</summary>
        public const float SinkError = 0.13f;

        /// <summary>Error of the shear exponent (1 sd), prior.</summary>
        public const float ShearError = 0.08f;

        /// <summary>Shear exponent, prior.</summary>
        public const float ShearExponent = 0.14f;

        /// <summary>Exponent by which gusts grow toward the ground.</summary>
        public const float GustRiseExponent = -0.135f;

        /// <summary>Glide as a share of the height, fitted: small, for flutter and spirals do not displace.</summary>
        public const float GlideShare = 0.061f;

        /// <summary>Error of the position at the cut, metre (1 sd).</summary>
        public const float PositionErrorMetre = 1.5f;

        /// <summary>Error of the position at the cut, share of the line length (1 sd).</summary>
        public const float PositionErrorShare = 0.035f;

        /// <summary>Path that the line's end drags over the ground, share of the wind's path (computed).</summary>
        public const float DraggedShare = 0.64f;

        /// <summary>Along-wind spread of a caught kite, share of the height at the snag, fitted.</summary>
        public const float SnagSpreadAlong = 1.802f;

        /// <summary>Cross-wind spread of a caught kite, share of the height at the snag, fitted.</summary>
        public const float SnagSpreadCross = 0.565f;

        /// <summary>Factor on the time to ground of a caught kite: exp(0.362), fitted; it may fly again.</summary>
        public const float SnagTimeFactor = 1.43620f;

        /// <summary>Further spread of the logarithm of the time, fitted.</summary>
        public const float TimeError = 0.01f;

        /// <summary>Relative error of a wind that was only assumed (1 sd).</summary>
        public const float AssumedWindSpeedError = 0.5f;

        /// <summary>Error of the direction of a wind that was only assumed from where the kite stood (1 sd), radian.</summary>
        public const float AssumedWindDirectionError = 0.35f;
    }
}
