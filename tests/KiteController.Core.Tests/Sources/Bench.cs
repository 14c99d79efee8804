using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.Core.Tests
{
    /// <summary>
    /// A flight controller on a bench, with a frame that a healthy, level, unloaded unit would give. Its motor has
    /// no friction: it settles, a fifth of the way each tick, to the speed at which voltage and pull balance.
    /// </summary>
    internal sealed class Bench
    {
        public readonly FlightController Flight;
        public readonly SensorFrame Frame = new SensorFrame();
        public readonly ActuatorCommand Command = new ActuatorCommand();
        public bool LiveTension = true;
        public bool MotorWorks = true;
        public bool MotorReversed;
        public bool EncoderWorks = true;
        public float CellErrorNewton;

        private const float Radius = 0.0337f;
        private const float SettlingShare = 0.2f;

        private readonly Calibration _calibration = new Calibration();
        private int _tensionCount;
        private int _flicker;
        private float _turned;
        private float _radianPerSecond;
        private float _newton;

        public Bench(FlightParameters parameters)
        {
            Flight = new FlightController(parameters, _calibration);
            Frame.DtMicroseconds = 10000;
            Frame.ImuFresh = true;
            Frame.PivotFresh = true;
            Frame.TensionFresh = true;
            Frame.EncoderFresh = true;
            Frame.AnalogFresh = true;
            Frame.Lever = 2048;
            Frame.MotorCurrent = 2048;
            Supply(12f);
            Elevate(0f);
        }

        public static Bench Armed(FlightParameters parameters, int encoderCount = 0)
        {
            Bench bench = new Bench(parameters);
            bench.Frame.EncoderCount = encoderCount;
            bench.Run(400);
            bench.Ask(OperatorRequest.Arm);
            return bench;
        }

        public void Elevate(float deg)
        {
            float radian = deg * Angle.RadianPerDeg;
            Frame.AccelerometerX = (int)(4096f * Angle.Sin(radian));
            Frame.AccelerometerZ = (int)(4096f * Angle.Cos(radian));
        }

        public void Supply(float volt)
        {
            Frame.Supply = (int)(volt / _calibration.SupplyVoltPerCount);
        }

        public void Tension(float newton)
        {
            _newton = newton;
            _tensionCount = (int)((newton + CellErrorNewton) / _calibration.TensionNewtonPerCount);
        }

        public void Ask(OperatorRequest request)
        {
            Frame.Request = request;
            Run(1);
            Frame.Request = OperatorRequest.None;
        }

        public void Run(int ticks)
        {
            for (int i = 0; i < ticks; i++)
            {
                _flicker = LiveTension ? 7 - _flicker : _flicker;
                Frame.Tension = _tensionCount + _flicker;
                Flight.Step(Frame, Command);
                TurnMotor();
            }
        }

        private void TurnMotor()
        {
            float constant = _calibration.SpoolVoltSecondPerRadian;
            float ohm = _calibration.MotorResistanceOhm;
            float volt = Command.EnableEdge && MotorWorks ? Command.Duty * Frame.Supply * _calibration.SupplyVoltPerCount : 0f;
            volt = MotorReversed ? -volt : volt;
            float settled = (volt + _newton * Radius / constant * ohm) / constant;
            _radianPerSecond += SettlingShare * (settled - _radianPerSecond);
            if (EncoderWorks)
            {
                _turned += _radianPerSecond * 0.01f * _calibration.EncoderCountsPerTurn / Angle.WholeTurn;
                int whole = (int)_turned;
                _turned -= whole;
                Frame.EncoderCount += whole;
            }

            float ampere = (volt - constant * _radianPerSecond) / ohm;
            Frame.MotorCurrent = 2048 + (int)(ampere / _calibration.MotorCurrentAmperePerCount);
        }
    }
}
