using KiteController.App.Landing;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;

namespace KiteController.App.Console
{
    /// <summary><c>seen</c>: a person sees the falling kite along a bearing, from the spool or from a place told in metres east and north of it.</summary>
    public sealed class SeenCommand : AskCommand
    {
        private const float WholeTurnDeg = 360f;
        private const float FarthestMetre = 800f;
        private const float CountsPerMetre = 0.1f;
        private const float CountsPerRadian = 65536f / Angle.WholeTurn;

        private readonly OperatorPort _operator;
        private readonly Calibration _calibration;
        private readonly CutRecord _cut;
        private readonly LandingCard _card = new LandingCard();
        private ConsoleLine _line;
        private int _slice;
        private bool _read;
        private float _bearingDeg;
        private float _eastMetre;
        private float _northMetre;
        private float _placeAhead;
        private float _placeRight;
        private float _azimuth;
        private int _offDeg;

        /// <summary>Creates the command.</summary>
        public SeenCommand(KiteUnit unit, StateWatch watch)
            : base(unit, watch)
        {
            _operator = unit.Operator;
            _calibration = unit.Calibration;
            _cut = unit.LastCut;
        }

        /// <inheritdoc/>
        protected override OperatorRequest Choose(ConsoleLine line)
        {
            _line = line;
            _slice = 0;
            _eastMetre = 0f;
            _northMetre = 0f;
            bool form = line.WordCount == 2 || (line.WordCount == 5 && line.Is(2, "from"));
            return form ? OperatorRequest.Sighted : OperatorRequest.None;
        }

        /// <inheritdoc/>
        protected override bool Prepare()
        {
            switch (_slice)
            {
                case 0:
                    _read = _line.TryNumber(1, out _bearingDeg) && 0f <= _bearingDeg && _bearingDeg <= WholeTurnDeg;
                    break;
                case 1:
                    _read = _read && (_line.WordCount == 2 || (_line.TryNumber(3, out _eastMetre) && Guarded.Abs(_eastMetre) <= FarthestMetre));
                    break;
                case 2:
                    _read = _read && (_line.WordCount == 2 || (_line.TryNumber(4, out _northMetre) && Guarded.Abs(_northMetre) <= FarthestMetre));
                    break;
                case 3:
                    Turn();
                    break;
                case 4:
                    _card.ReadWay(_cut.Estimate);
                    break;
                case 5:
                    _card.ReadTime(_cut.Estimate, _cut.SecondsSinceCut);
                    break;
                default:
                    Compare();
                    return false;
            }

            _slice++;
            return true;
        }

        /// <inheritdoc/>
        protected override bool Refuse(ConsoleOutput output)
        {
            if (!_read)
            {
                Explain(output);
                return true;
            }

            if (Status.CutState != CutState.Cut || !_cut.Estimate.Valid)
            {
                output.Line("Refused: no cut kite is in the air that I know of.");
                return true;
            }

            if ((_calibration.Done & CalibrationDone.Azimuth) == 0)
            {
                output.Line("Refused: a bearing means nothing to me before the zero mark's own is known; disarm, then cal azimuth.");
                return true;
            }

            _operator.Tell((int)(_azimuth * CountsPerRadian + 65536.5f) & 65535, Whole(CountsPerMetre * _placeAhead), Whole(CountsPerMetre * _placeRight));
            return false;
        }

        /// <summary>From the map to the unit's own azimuth.</summary>
        private void Turn()
        {
            float turn = _calibration.BaseBearingRadian;
            float cosine = Angle.Cos(turn), sine = Angle.Sin(turn);
            _azimuth = Angle.Wrap(_bearingDeg * Angle.RadianPerDeg - turn);
            _placeAhead = _northMetre * cosine + _eastMetre * sine;
            _placeRight = _eastMetre * cosine - _northMetre * sine;
        }

        /// <summary>How far aside of where the kite was reckoned it is seen.</summary>
        private void Compare()
        {
            float ahead = _card.NowMetre * Angle.Cos(_card.NowAzimuthRadian) - _placeAhead;
            float right = _card.NowMetre * Angle.Sin(_card.NowAzimuthRadian) - _placeRight;
            _offDeg = Whole(Angle.Wrap(_azimuth - Angle.Atan2(right, ahead)) * Angle.DegPerRadian);
        }

        /// <inheritdoc/>
        protected override void Answer(ConsoleOutput output)
        {
            output.Text("Told. You see it ");
            output.Number(_offDeg < 0 ? -_offDeg : _offDeg);
            output.Line(_offDeg < 0 ? " deg left of where I had it; type runner for the card as it stands now." : " deg right of where I had it; type runner for the card as it stands now.");
        }

        /// <inheritdoc/>
        protected override void Explain(ConsoleOutput output)
        {
            output.Line("Type the bearing in degrees true, 0 to 360, and from where, up to 800 m east and north of the spool: seen 85, or: seen 85 from 120 -30");
        }

        private static int Whole(float value)
        {
            return (int)(value < 0f ? value - 0.5f : value + 0.5f);
        }
    }
}
