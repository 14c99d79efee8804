using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Estimation
{
    /// <summary>
    /// One hypothesis of how a tailless kite flies and spins: its asymmetry turns it to one side. A Kalman filter of its speed
    /// over the ground, its heading and its spin, fed by the arm's rates. The kite's acceleration depends on its heading, so the
    /// first tenths of a pull tell where the nose points.
    /// </summary>
    public sealed partial class SpinFilter
    {
        /// <summary>Floats of its state.</summary>
        public const int StateFloats = 27;

        private const float ArmLagSeconds = 0.02509f;

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
            float byAsymmetry = (_spinByAsymmetry + push) * growth;
            byAsymmetry = !(-4f < byAsymmetry) ? -4f : byAsymmetry < 4f ? byAsymmetry : 4f;
            _spinByAsymmetry = byAsymmetry;
            TurnedByAsymmetry += byAsymmetry * dt;
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
            float dt = inputs.Dt, follow = Guarded.Divide(dt, dt + ArmLagSeconds);
            _seenUp += follow * (Up - _seenUp);
            _seenRight += follow * (Right - _seenRight);
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Up, ref Right, ref Heading, ref Spin, ref Flow, ref LogLikelihood, ref Turned, ref Corrected, ref TurnedByAsymmetry, ref _seenUp, ref _seenRight, ref _spinByAsymmetry, ref Surprise);
            Covariance.Visit(state);
            _model.Visit(state);
        }

        /// <summary>Puts the same to a place, in less than half of the time.</summary>
        public void Save(float[] floats, int at)
        {
            floats[at] = Up;
            floats[at + 1] = Right;
            floats[at + 2] = Heading;
            floats[at + 3] = Spin;
            floats[at + 4] = Flow;
            floats[at + 5] = LogLikelihood;
            floats[at + 6] = Turned;
            floats[at + 7] = Corrected;
            floats[at + 8] = TurnedByAsymmetry;
            floats[at + 9] = _seenUp;
            floats[at + 10] = _seenRight;
            floats[at + 11] = _spinByAsymmetry;
            floats[at + 12] = Surprise;
            Covariance.Save(floats, at + 13);
            _model.Save(floats, at + 23);
        }
    }
}
