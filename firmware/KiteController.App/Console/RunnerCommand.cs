using System;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary><c>runner</c>: where the cut kite comes down, in the words of somebody who has to walk there: degrees true if the bearing of the base was calibrated, else seen from its mark.</summary>
    public sealed class RunnerCommand : IConsoleCommand
    {
        private const int Pieces = 9;
        private const float WorthTelling = 0.1f;

        private readonly LandingEstimate _landing;
        private readonly FlightStatus _status;
        private readonly Calibration _calibration;
        private int _row;

        /// <summary>Creates the command for this unit.</summary>
        public RunnerCommand(KiteUnit unit)
        {
            _landing = unit.Flight.Landing;
            _status = unit.Flight.Status;
            _calibration = unit.Calibration;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _row = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            if (!_landing.Valid || _status.CutState == CutState.Suspect)
            {
                output.Line(_status.CutState == CutState.Taut ? "No kite has been cut since the unit was armed." : "It is not sure yet that the kite is cut; wait a moment.");
                return false;
            }

            switch (_row)
            {
                case 0: Walk(output); break;
                case 1: Time(output); break;
                case 2: Height(output); break;
                case 3: Origin(output); break;
                case 4: Near(output, "Half of such kites", _landing.Near50Metre, _landing.Far50Metre); break;
                case 5: Wide(output, _landing.HalfWidth50Radian); break;
                case 6: Near(output, "95 of 100", _landing.Near95Metre, _landing.Far95Metre); break;
                case 7: Wide(output, _landing.HalfWidth95Radian); break;
                default: Beware(output); break;
            }

            _row++;
            return _row < Pieces;
        }

        private void Walk(ConsoleOutput output)
        {
            double ahead = _landing.OriginDistanceMetre * Math.Cos(_landing.OriginAzimuthRadian) + _landing.DistanceMetre * Math.Cos(_landing.BearingRadian);
            double right = _landing.OriginDistanceMetre * Math.Sin(_landing.OriginAzimuthRadian) + _landing.DistanceMetre * Math.Sin(_landing.BearingRadian);
            output.Text("Walk ");
            output.Number((float)Math.Sqrt(ahead * ahead + right * right), 0);
            output.Text(" m toward ");
            UnitText.Direction((float)Math.Atan2(right, ahead), _calibration, output);
            output.Line(".");
        }

        private void Time(ConsoleOutput output)
        {
            float spread = (float)Math.Exp(Guarded.Clamp(_landing.TimeLogDeviation, 0f, 2f));
            output.Text("It is down ");
            output.Number(Guarded.Divide(_landing.TimeToGroundSeconds, spread, 0f), 0);
            output.Text(" to ");
            output.Number(_landing.TimeToGroundSeconds * spread, 0);
            output.Line(" s after the cut.");
        }

        private void Height(ConsoleOutput output)
        {
            output.Text("It was cut ");
            output.Number(_landing.HeightMetre, 0);
            output.Text(" m above a point ");
        }

        private void Origin(ConsoleOutput output)
        {
            output.Number(_landing.OriginDistanceMetre, 0);
            output.Text(" m away toward ");
            UnitText.Direction(_landing.OriginAzimuthRadian, _calibration, output);
            output.Line(". From that point:");
        }

        private static void Near(ConsoleOutput output, string share, float nearMetre, float farMetre)
        {
            output.Text("  ");
            output.Text(share);
            output.Text(" come down ");
            output.Number(nearMetre, 0);
            output.Text(" to ");
            output.Number(farMetre, 0);
        }

        private void Wide(ConsoleOutput output, float halfWidthRadian)
        {
            output.Text(" m away, within ");
            output.Number(halfWidthRadian * UnitText.DegPerRadian, 0);
            output.Text(" deg of ");
            UnitText.Direction(_landing.BearingRadian, _calibration, output);
            output.Line(".");
        }

        private void Beware(ConsoleOutput output)
        {
            if (WorthTelling < _landing.SnagProbability)
            {
                output.Text("Look up, too: in ");
                output.Number(_landing.SnagProbability * 100f, 0);
                output.Line(" of 100 such cuts the trailing line catches on the way.");
            }

            if (!_landing.WindKnown)
            {
                output.Line("The wind was not known yet: this is a guess, and the region is wide.");
            }
        }
    }
}
