using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Core.Telemetry;

namespace KiteController.App.Console
{
    /// <summary><c>status</c>: what the unit knows and does, in a screenful; two numbers a piece at most.</summary>
    public sealed class StatusCommand : IConsoleCommand
    {
        private const int Pieces = 10;
        private const float StillMetrePerSecond = 0.05f;

        private readonly FlightStatus _status;
        private readonly TickTiming _timing;
        private readonly ParameterSet _settings;
        private int _row;

        /// <summary>Creates the command for this unit.</summary>
        public StatusCommand(KiteUnit unit)
        {
            _status = unit.Flight.Status;
            _timing = unit.Timing;
            _settings = unit.Settings.Set;
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
                case 2: Tension(output); break;
                case 3: Kite(output); break;
                case 4: Height(output); break;
                case 5: Wind(output); break;
                case 6: Supply(output); break;
                case 7: Motor(output); break;
                case 8: Tick(output); break;
                default: Late(output); break;
            }

            _row++;
            return _row < Pieces;
        }

        private void Unit(ConsoleOutput output)
        {
            output.Text("unit    ");
            UnitText.Explain(_status, output);
            if (_status.State == UnitState.Disarmed)
            {
                output.EndLine();
                output.Text("arming  ");
                if (_status.Refusal == Reason.None)
                {
                    output.Text("Ready.");
                }
                else
                {
                    ArmingText.Write(_status.Refusal, _settings, output);
                }
            }

            output.EndLine();
        }

        private void Line(ConsoleOutput output)
        {
            output.Text("line    ");
            output.Number(_status.LineLengthMetre, 1);
            output.Text(" m out, ");
            Speed(_status.ReelSpeedMetrePerSecond, output);
        }

        private void Tension(ConsoleOutput output)
        {
            if (_status.TensionValid)
            {
                output.Number(_status.TensionNewton, 1);
                output.Line(" N");
            }
            else
            {
                output.Line("tension not known");
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
                output.Line("not known: the line arm gives no direction");
                _row++;
                return;
            }

            output.Number(_status.KiteElevationRadian * UnitText.DegPerRadian, 0);
            output.Text(" deg up, toward ");
            UnitText.Direction(_status.KiteAzimuthRadian, _settings.Calibration, output);
        }

        private void Height(ConsoleOutput output)
        {
            output.Text(", ");
            output.Number(_status.KiteHeightMetre, 0);
            output.Line(" m high");
        }

        private void Wind(ConsoleOutput output)
        {
            output.Text("wind    ");
            if (!_status.WindValid)
            {
                output.Line("not known yet: it is learned from 30 s of flight on a taut line");
                return;
            }

            output.Number(_status.WindSpeedMetrePerSecond, 1);
            output.Text(" m/s at the kite, blows toward ");
            UnitText.Direction(_status.WindAzimuthRadian, _settings.Calibration, output);
            output.EndLine();
        }

        private void Supply(ConsoleOutput output)
        {
            output.Text("supply  ");
            output.Number(_status.SupplyVolt, 1);
            output.Text(" V, motor ");
        }

        private void Motor(ConsoleOutput output)
        {
            output.Number(_status.MotorCurrentAmpere, 1);
            output.Text(" A, duty ");
            output.Number(_status.Duty * 100f, 0);
            output.Line(" %");
        }

        private void Tick(ConsoleOutput output)
        {
            output.Text("loop    tick ");
            output.Number(_timing.LastMicroseconds * 0.001f, 1);
            output.Text(" ms, longest ");
            output.Number(_timing.MaxMicroseconds * 0.001f, 1);
            output.Text(" ms of 10; ");
        }

        private void Late(ConsoleOutput output)
        {
            output.Number(_timing.Overruns);
            output.Text(" late of ");
            output.Number(_timing.Count);
            output.EndLine();
        }
    }
}
