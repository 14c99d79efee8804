using KiteController.Core.Control;
using KiteController.Core.Estimation;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.Core.Safety
{
    /// <summary>
    /// What the spool does in failsafe while the motor can still be steered: yield to a pull, take up a slack line gently, and
    /// never give so much line that the kite could rise above its ceiling. There the spool holds, and gives only to a pull
    /// above the tension ceiling. It never takes line in against a pull.
    /// </summary>
    /// <remarks>A short line is stiff: its pull rises by its stiffness over its length, so the spool yields in proportion to the length, or the two bounce on each other.
    /// A kite on a line that is held climbs by some degrees: <see cref="MayStillRise"/> is assumed. Where the arm cannot be believed, the line may stand upright.</remarks>
    public static class LightTension
    {
        /// <summary>Pull from which on the spool yields, newton.</summary>
        public const float YieldNewton = 1.5f;

        /// <summary>Fastest taking up of slack, metre per second.</summary>
        public const float TakeUpSpeed = 0.7f;

        /// <summary>How much further the kite may climb once its line is held, radian; assumed.</summary>
        public const float MayStillRise = 30f * Angle.RadianPerDeg;

        private const float LeastSpeedPerNewton = 0.25f;
        private const float MostSpeedPerNewton = 1.5f;
        private const float SpeedPerNewtonAndMetre = 0.02f;
        private const float DoubtedYieldNewton = 2.5f;
        private const float DoubtedSlackNewton = 0.8f;
        private const float DoubtedSpeedPerNewton = 0.5f;
        private const float SpeedPerMetreOfRoom = 0.5f;

        /// <summary>Writes the wish of this tick.</summary>
        /// <param name="wish">Is written.</param>
        /// <param name="tensionNewton">Pull at the pulley.</param>
        /// <param name="doubted">True if the pull is told by the motor's current alone, friction and all: between a pull and slack the spool then stands still.</param>
        /// <param name="kite">Where the kite is.</param>
        /// <param name="heightKnown">True if the kite's height can be believed; else all the line might stand upright.</param>
        /// <param name="lengthMetre">Line out.</param>
        /// <param name="parameters">The limits.</param>
        public static void Ask(SetPoint wish, float tensionNewton, bool doubted, KitePosition kite, bool heightKnown, float lengthMetre, FlightParameters parameters)
        {
            wish.FloorNewton = 0f;
            wish.CeilingNewton = parameters.TensionCeilingNewton;
            float rises = kite.ElevationRadian + MayStillRise;
            bool upright = !heightKnown || !kite.Seen || 0.25f * Angle.WholeTurn < rises;
            float highest = upright ? lengthMetre : lengthMetre * Angle.Sin(rises);
            float give = Guarded.Max((parameters.HeightCeilingMetre - highest) * SpeedPerMetreOfRoom, 0f);
            float asked = Guarded.Clamp(SpeedPerNewtonAndMetre * lengthMetre, LeastSpeedPerNewton, MostSpeedPerNewton) * (tensionNewton - YieldNewton);
            if (doubted)
            {
                float still = Guarded.Clamp(tensionNewton, DoubtedSlackNewton, DoubtedYieldNewton);
                asked = DoubtedSpeedPerNewton * (tensionNewton - still);
            }

            wish.SpeedMetrePerSecond = Guarded.Clamp(asked, -TakeUpSpeed, give);
        }
    }
}
