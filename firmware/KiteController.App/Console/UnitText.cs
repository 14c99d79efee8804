using KiteController.Core.Flight;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary>The words for states and modes, and how directions are told. Makes strings: not for the tick.</summary>
    public static class UnitText
    {
        /// <summary>Degrees in a radian.</summary>
        public const float DegPerRadian = 57.29578f;

        /// <summary>One or two words for what the unit does: its state, or while armed its mode.</summary>
        public static string Doing(FlightStatus status)
        {
            switch (status.State)
            {
                case UnitState.Disarmed: return "disarmed";
                case UnitState.LightTension: return "light tension";
                case UnitState.MotorOff: return "motor off";
                default: return status.Mode == FlightMode.Idle ? "armed" : Name(status.Mode);
            }
        }

        /// <summary>What the spool does now, as a sentence.</summary>
        public static string Describe(FlightStatus status)
        {
            switch (status.State)
            {
                case UnitState.Disarmed: return "Disarmed: the motor is off and only brakes the spool.";
                case UnitState.LightTension: return "Light tension: the spool keeps the line just taut until you disarm.";
                case UnitState.MotorOff: return "Motor off: it only brakes the spool until you disarm.";
                default: return Describe(status.Mode);
            }
        }

        /// <summary>Writes the same, and the reason if it is not that somebody asked for it, as a line.</summary>
        public static void Tell(FlightStatus status, ConsoleOutput output)
        {
            Explain(status, output);
            output.EndLine();
        }

        /// <summary>The same without the end of the line.</summary>
        public static void Explain(FlightStatus status, ConsoleOutput output)
        {
            output.Text(Describe(status));
            Reason reason = status.State == UnitState.Armed ? status.ModeReason : status.StateReason;
            if (reason != Reason.None && reason != Reason.Asked)
            {
                output.Put((byte)' ');
                output.Text(ReasonText.For(reason));
            }
        }

        /// <summary>Writes a direction: degrees true if the bearing of the base was calibrated, else degrees left or right of the zero mark.</summary>
        /// <param name="azimuthRadian">Azimuth from the zero mark, clockwise from above.</param>
        /// <param name="calibration">Says where the zero mark points, if that is known.</param>
        /// <param name="output">Takes the words.</param>
        public static void Direction(float azimuthRadian, Calibration calibration, ConsoleOutput output)
        {
            if ((calibration.Done & CalibrationDone.Azimuth) != 0)
            {
                float bearing = Angle.Wrap(azimuthRadian + calibration.BaseBearingRadian) * DegPerRadian;
                output.Number(bearing < -0.5f ? bearing + 360f : Guarded.Abs(bearing), 0);
                output.Text(" deg true");
                return;
            }

            output.Number(Guarded.Abs(azimuthRadian) * DegPerRadian, 0);
            output.Text(azimuthRadian < 0f ? " deg left of the zero mark" : " deg right of the zero mark");
        }

        private static string Name(FlightMode mode)
        {
            switch (mode)
            {
                case FlightMode.Manual: return "manual";
                case FlightMode.Launch: return "launch";
                case FlightMode.Hold: return "hold";
                case FlightMode.Land: return "land";
                case FlightMode.Steer: return "steer";
                case FlightMode.Assist: return "assist";
                default: return "runner";
            }
        }

        private static string Describe(FlightMode mode)
        {
            switch (mode)
            {
                case FlightMode.Idle: return "Armed: the spool holds still within its tension limits.";
                case FlightMode.Manual: return "Manual: the lever is the speed of the line.";
                case FlightMode.Launch: return "Launch: from the helper's hands up to the working length.";
                case FlightMode.Hold: return "Hold: the kite is kept on its working length.";
                case FlightMode.Land: return "Land: the kite is brought in.";
                case FlightMode.Steer: return "Steer: the kite flies to where you sent it, and stays there.";
                case FlightMode.Assist: return "Assist: the spool is held for you; take the line in hand.";
                default: return "Runner: the rest of the line comes in.";
            }
        }
    }
}
