using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// One hypothesis of how a tailless kite flies and spins: its asymmetry turns it to one side. A Kalman filter of its speed
    /// over the ground, its heading and its spin, fed by the arm's rates. The kite's acceleration depends on its heading, so the
    /// first tenths of a pull tell where the nose points.
    /// </summary>
    public sealed class SpinFilter
    {
        /// <summary>Floats of its state.</summary>
        public const int StateFloats = 27;

        private const float LargestHeadingStep = 0.5f;
        private const float LargestSpinStep = 1f;
        private const float FastestMetrePerSecond = 40f;
        private const float ArmLagSeconds = 0.02f;
        private const float SurpriseShare = 0.3f;
        private const float MostSurprise = 30f;
        private const float LargestSigmas = 4f;
        private const float LeastVariance = 1e-4f;

        /// <summary>Speed toward the zenith, metre per second.</summary>
        public float Up;

        /// <summary>Speed to the right, metre per second.</summary>
        public float Right;

        /// <summary>Heading of the nose: 0 toward the zenith, clockwise, radian.</summary>
        public float Heading;

        /// <summary>Rate of turn, rad/s.</summary>
        public float Spin;

        /// <summary>Wind along the line less pay-out, as the tension tells it, metre per second.</summary>
        public float Flow;

        /// <summary>Logarithm of the likelihood of the newest measurements.</summary>
        public float LogLikelihood;

        /// <summary>How far it has turned since the release, radian.</summary>
        public float Turned;

        /// <summary>By how much measurements have set the heading right since the release, radian.</summary>
        public float Corrected;

        /// <summary>How far more it would have turned since then for an asymmetry greater by a factor e, radian.</summary>
        public float TurnedByAsymmetry;

        /// <summary>How far the measurements are from what it expects, in variances, smoothed: about 1 while it is right.</summary>
        public float Surprise;

        /// <summary>How certain it is.</summary>
        public readonly SpinCovariance Covariance = new SpinCovariance();

        /// <summary>Which way the asymmetry turns it: 1 clockwise, -1 the other way.</summary>
        public readonly float Sense;

        private readonly SpinModel _model;
        private float _seenUp;
        private float _seenRight;
        private float _spinByAsymmetry;

        /// <summary>Creates the filter.</summary>
        public SpinFilter(TaillessKite kite, float sense)
        {
            Sense = sense;
            _model = new SpinModel(kite);
        }

        /// <summary>Starts at rest with a heading.</summary>
        public void Start(float heading)
        {
            Up = Right = _seenUp = _seenRight = 0f;
            Heading = heading;
            Spin = 0f;
            Flow = 0f;
            Surprise = 0f;
            LogLikelihood = Turned = Corrected = 0f;
            TurnedByAsymmetry = _spinByAsymmetry = 0f;
            Covariance.Start();
            _model.Start(heading);
        }

        /// <summary>Takes over what the other hypothesis knows; the sense stays.</summary>
        public void CopyFrom(SpinFilter other)
        {
            Up = other.Up;
            Right = other.Right;
            Heading = other.Heading;
            Spin = other.Spin;
            Flow = other.Flow;
            Surprise = other.Surprise;
            _seenUp = other._seenUp;
            _seenRight = other._seenRight;
            Covariance.CopyFrom(other.Covariance);
            _model.CopyFrom(other._model);
        }

        /// <summary>A release: what is turned and set right is counted from here.</summary>
        public void Count()
        {
            Turned = 0f;
            Corrected = 0f;
            TurnedByAsymmetry = 0f;
            _spinByAsymmetry = 0f;
        }

        /// <summary>Carries on how the turn depends on the asymmetry: called by the model.</summary>
        internal void Learn(float push, float growth, float dt)
        {
            _spinByAsymmetry = Guarded.Clamp((_spinByAsymmetry + push) * growth, -4f, 4f);
            TurnedByAsymmetry += _spinByAsymmetry * dt;
        }

        /// <summary>Gives up what it believes for what is seen: a taut kite moves through the air along its nose.</summary>
        /// <param name="up">Measured speed toward the zenith.</param>
        /// <param name="right">Measured speed to the right.</param>
        /// <param name="heading">Direction of the speed through the air.</param>
        public void BeginAgain(float up, float right, float heading)
        {
            Up = _seenUp = up;
            Right = _seenRight = right;
            Heading = heading;
            Spin = 0f;
            Surprise = 0f;
            Covariance.Start();
            _model.Start(heading);
        }

        /// <summary>First half of an update: the state is carried on.</summary>
        public void Predict(SpinInputs inputs)
        {
            _model.Predict(this, inputs);
            float follow = Guarded.Divide(inputs.Dt, inputs.Dt + ArmLagSeconds);
            _seenUp += follow * (Up - _seenUp);
            _seenRight += follow * (Right - _seenRight);
        }

        /// <summary>Second half: it is set right by what the arm shows.</summary>
        /// <param name="inputs">What the arm shows.</param>
        /// <param name="weigh">True if the likelihood is wanted.</param>
        public void Measure(SpinInputs inputs, bool weigh)
        {
            LogLikelihood = 0f;
            float sums = 1f;
            SpinCovariance p = Covariance;
            if (inputs.Taut)
            {
                sums = Correct(inputs.Up - _seenUp, p.P00 + inputs.UpVariance, p.P00, p.P01, p.P02, p.P03);
            }

            sums *= Correct(inputs.Right - _seenRight, p.P11 + inputs.RightVariance, p.P01, p.P11, p.P12, p.P13);
            if (weigh)
            {
                LogLikelihood -= 0.5f * (float)System.Math.Log(sums);
            }

            float up = Up, right = Right;
            if (!(up < FastestMetrePerSecond && -FastestMetrePerSecond < up && right < FastestMetrePerSecond && -FastestMetrePerSecond < right))
            {
                Up = Guarded.Clamp(up, -FastestMetrePerSecond, FastestMetrePerSecond);
                Right = Guarded.Clamp(right, -FastestMetrePerSecond, FastestMetrePerSecond);
            }

            if (!Guarded.IsFinite(Up + Right + Heading + Spin + Flow))
            {
                Start(0f);
            }
        }

        /// <summary>A sensor on the kite tells its heading.</summary>
        public void Tell(float heading, float variance)
        {
            SpinCovariance p = Covariance;
            float p0 = p.P02, p1 = p.P12, p2 = p.P22, p3 = p.P23, perSum = Guarded.Divide(1f, Guarded.Max(p2 + variance, LeastVariance));
            float off = Guarded.Clamp(Angle.Wrap(heading - Heading), -1.5f, 1.5f) * perSum;
            Up += p0 * off;
            Right += p1 * off;
            Heading = Angle.Wrap(Heading + p2 * off);
            Spin += p3 * off;
            p.Reduce(p0, p1, p2, p3, perSum);
        }

        /// <summary>Takes one measurement; one that is many sigmas off counts as four.</summary>
        /// <returns>Variance of what was measured less what was expected.</returns>
        private float Correct(float off, float sum, float p0, float p1, float p2, float p3)
        {
            if (!(LeastVariance < sum))
            {
                sum = LeastVariance;
            }

            float perSum = Guarded.Divide(1f, sum), square = off * off * perSum;
            Surprise += SurpriseShare * ((square < MostSurprise ? square : MostSurprise) - Surprise);
            if (LargestSigmas * LargestSigmas < square)
            {
                off *= Guarded.Divide(LargestSigmas, Guarded.Sqrt(square));
            }

            float step = off * perSum, gain = p0 * step;
            Up += gain;
            _seenUp += gain;
            gain = p1 * step;
            Right += gain;
            _seenRight += gain;
            float turn = p2 * step;
            if (!(-LargestHeadingStep < turn && turn < LargestHeadingStep))
            {
                turn = Guarded.Clamp(turn, -LargestHeadingStep, LargestHeadingStep);
            }

            Heading = Angle.Wrap(Heading + turn);
            Corrected += turn;
            float spin = p3 * step;
            if (!(-LargestSpinStep < spin && spin < LargestSpinStep))
            {
                spin = Guarded.Clamp(spin, -LargestSpinStep, LargestSpinStep);
            }

            Spin += spin;
            Covariance.Reduce(p0, p1, p2, p3, perSum);
            LogLikelihood -= 0.5f * off * step;
            return sum;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Up, ref Right, ref Heading, ref Spin, ref Flow, ref LogLikelihood, ref Turned, ref Corrected, ref TurnedByAsymmetry);
            state.Float(ref _seenUp, ref _seenRight);
            state.Float(ref _spinByAsymmetry, ref Surprise);
            Covariance.Visit(state);
            _model.Visit(state);
        }
    }
}
