using KiteController.Core.Numerics;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary><c>status</c>: what the unit knows and does, in a screenful.</summary>
    public sealed class StatusCommand : IConsoleCommand
    {
        private const int Rows = 6;
        private const float StillMetrePerSecond = 0.05f;

        private readonly FlightStatus _status;
        private readonly TickTiming _timing;
        private int _row;

        /// <summary>Creates the command for this unit.</summary>
        public StatusCommand(KiteUnit unit)
        {
            _status = unit.Flight.Status;
            _timing = unit.Timing;
        }

        /// <inheritdoc/>
        public void Start(ConsoleLine line)
        {
            _row = 0;
        }

        /// <inheritdoc/>
        public bool Work(ConsoleOutput output)
        {
            switch (_row)
            {
                case 0: Unit(output); break;
                case 1: Line(output); break;
                case 2: Kite(output); break;
                case 3: Wind(output); break;
                case 4: Supply(output); break;
                default: Loop(output); break;
            }

            output.EndLine();
            _row++;
            return _row < Rows;
        }

        private void Unit(ConsoleOutput output)
        {
            output.Text("unit    ");
            UnitText.Explain(_status, output);
            if (_status.State == UnitState.Disarmed)
            {
                output.EndLine();
                output.Text("arming  ");
                output.Text(_status.Refusal == Reason.None ? "Ready." : ReasonText.For(_status.Refusal));
            }
        }

        private void Line(ConsoleOutput output)
        {
            output.Text("line    ");
            output.Number(_status.LineLengthMetre, 1);
            output.Text(" m out, ");
            Speed(_status.ReelSpeedMetrePerSecond, output);
            if (_status.TensionValid)
            {
                output.Number(_status.TensionNewton, 1);
                output.Text(" N");
            }
            else
            {
                output.Text("tension not known");
            }
        }

        private static void Speed(float payOutMetrePerSecond, ConsoleOutput output)
        {
            float speed = Guarded.Abs(payOutMetrePerSecond);
            if (speed < StillMetrePerSecond)
            {
                output.Text("still, ");
                return;
            }

            output.Text(payOutMetrePerSecond < 0f ? "coming in at " : "going out at ");
            output.Number(speed, 1);
            output.Text(" m/s, ");
        }

        private void Kite(ConsoleOutput output)
        {
            output.Text("kite    ");
            if (!_status.ArmValid)
            {
                output.Text("not known: the line arm gives no direction");
                return;
            }

            output.Number(_status.KiteElevationRadian * UnitText.DegPerRadian, 0);
            output.Text(" deg up, ");
            UnitText.Side(_status.KiteAzimuthRadian, output);
            output.Text(" of the zero mark, ");
            output.Number(_status.KiteHeightMetre, 0);
            output.Text(" m high");
        }

        private void Wind(ConsoleOutput output)
        {
            output.Text("wind    ");
            if (!_status.WindValid)
            {
                output.Text("not known yet: it is learned from 30 s of flight on a taut line");
                return;
            }

            output.Number(_status.WindSpeedMetrePerSecond, 1);
            output.Text(" m/s at the kite, blows toward ");
            UnitText.Side(_status.WindAzimuthRadian, output);
        }

        private void Supply(ConsoleOutput output)
        {
            output.Text("supply  ");
            output.Number(_status.SupplyVolt, 1);
            output.Text(" V, motor ");
            output.Number(_status.MotorCurrentAmpere, 1);
            output.Text(" A, duty ");
            output.Number(_status.Duty * 100f, 0);
            output.Text(" %");
        }

        private void Loop(ConsoleOutput output)
        {
            output.Text("loop    tick ");
            output.Number(_timing.LastMicroseconds * 0.001f, 1);
            output.Text(" ms, longest ");
            output.Number(_timing.MaxMicroseconds * 0.001f, 1);
            output.Text(" ms of 10; ");
            output.Number(_timing.Overruns);
            output.Text(" late of ");
            output.Number(_timing.Count);
        }
    }
}
