using KiteController.Core.Numerics;

namespace KiteController.Core.Telemetry
{
    /// <summary>The status of a tick as the frame "status" of frames.csv: whole numbers scaled to units. A test compares the two.</summary>
    public static class StatusRecord
    {
        /// <summary>Parts of <see cref="Write"/>; each is one slice of background work.</summary>
        public const int Parts = 3;

        private const float PerCenti = 100f;
        private const float PerMilli = 1000f;
        private const float PerDuty = 10000f;
        private const float PerAngle = 100f * Angle.DegPerRadian;

        /// <summary>Appends one part; part 0 first, no tick in between.</summary>
        public static void Write(FlightStatus status, int part, PayloadWriter to)
        {
            if (part == 0)
            {
                WriteDecisions(status, to);
            }
            else if (part == 1)
            {
                WriteEstimate(status, to);
            }
            else
            {
                WriteSpool(status, to);
            }
        }

        private static void WriteDecisions(FlightStatus status, PayloadWriter to)
        {
            to.Clear();
            to.Put32(status.TickCount);
            to.Put32(status.OverrunCount);
            to.Put8((status.TensionValid ? 1 : 0) | (status.ArmValid ? 2 : 0) | (status.WindValid ? 4 : 0) | (status.GateOpen ? 8 : 0) | (status.LineCaught ? 16 : 0));
            to.Put8((int)status.State);
            to.Put8((int)status.StateReason);
            to.Put8((int)status.Mode);
            to.Put8((int)status.ModeReason);
            to.Put8((int)status.Refusal);
            to.Put8((int)status.CutState);
            to.Put8((int)(100f * status.CutConfidence + 0.5f));
        }

        private static void WriteEstimate(FlightStatus status, PayloadWriter to)
        {
            to.PutScaled(status.TensionNewton, PerCenti);
            to.PutScaled(status.LineLengthMetre, PerCenti);
            to.PutScaled(status.ReelSpeedMetrePerSecond, PerMilli);
            to.PutScaled(status.ArmElevationRadian, PerAngle);
            to.PutScaled(status.ArmAzimuthRadian, PerAngle);
            to.PutScaled(status.KiteElevationRadian, PerAngle);
            to.PutScaled(status.KiteAzimuthRadian, PerAngle);
            to.PutScaled(status.KiteHeightMetre, PerCenti);
        }

        private static void WriteSpool(FlightStatus status, PayloadWriter to)
        {
            to.PutScaled(status.WindSpeedMetrePerSecond, PerCenti);
            to.PutScaled(status.WindAzimuthRadian, PerAngle);
            to.PutScaled(status.SetPointMetrePerSecond, PerMilli);
            to.PutScaled(status.TensionFloorNewton, PerCenti);
            to.PutScaled(status.TensionCeilingNewton, PerCenti);
            to.PutScaled(status.Duty, PerDuty);
            to.PutScaled(status.SupplyVolt, PerCenti);
            to.PutScaled(status.MotorCurrentAmpere, PerCenti);
        }
    }
}
