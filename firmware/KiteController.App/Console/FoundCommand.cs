using KiteController.App.Landing;
using KiteController.Core.Loop;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;
using KiteController.Core.Runner;
using KiteController.Core.Safety;

namespace KiteController.App.Console
{
    /// <summary><c>found</c>: where the cut kite really lay, kept with what had been predicted. While disarmed, for it changes settings.</summary>
    public sealed class FoundCommand : AskCommand
    {
        private const float WholeTurnDeg = 360f;
        private const float FarthestMetre = 3000f;

        private readonly Calibration _calibration;
        private readonly ParameterKeeper _settings;
        private readonly CutRecord _cut;
        private readonly FoundSpot _spot = new FoundSpot();
        private ConsoleLine _line;
        private int _slice;
        private bool _read;
        private float _bearingDeg;
        private float _distanceMetre;

        /// <summary>Creates the command.</summary>
        public FoundCommand(KiteUnit unit, StateWatch watch)
            : base(unit, watch)
        {
            _calibration = unit.Calibration;
            _settings = unit.Settings;
            _cut = unit.LastCut;
        }

        /// <inheritdoc/>
        protected override OperatorRequest Choose(ConsoleLine line)
        {
            _line = line;
            _slice = 0;
            return line.WordCount == 3 ? OperatorRequest.Found : OperatorRequest.None;
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
                    _read = _read && _line.TryNumber(2, out _distanceMetre) && 0f <= _distanceMetre && _distanceMetre <= FarthestMetre;
                    break;
                case 2:
                    _spot.Place(_cut.Estimate, _bearingDeg * Angle.RadianPerDeg - _calibration.BaseBearingRadian, _distanceMetre);
                    break;
                default:
                    _spot.Compare(_cut.Estimate);
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

            if (!_cut.Estimate.Valid)
            {
                output.Line("Refused: no kite has been cut since the unit was armed, so there is nothing to compare it with.");
                return true;
            }

            if (Status.State != UnitState.Disarmed)
            {
                output.Line("Refused: disarm first; what is found is kept among the settings.");
                return true;
            }

            if ((_calibration.Done & CalibrationDone.Azimuth) == 0)
            {
                output.Line("Refused: a bearing means nothing to me before the zero mark's own is known; type cal azimuth.");
                return true;
            }

            _settings.KeepFind(_spot.DriftMetre, _cut.Estimate.DistanceMetre, _spot.TurnRadian * Angle.DegPerRadian, _cut.Found);
            if (!_cut.Found && _cut.Estimate.Sightings == 0)
            {
                KiteLearning.Learn(_settings.Set.Flight, _cut.Estimate, _spot.DriftMetre, -1f);
            }

            _cut.Found = true;
            return false;
        }

        /// <inheritdoc/>
        protected override void Answer(ConsoleOutput output)
        {
            output.Text("It lay ");
            output.Number(_spot.MissMetre, 0);
            output.Text(_spot.Inside50 ? " m from my best guess, within the region of half" : _spot.Inside95 ? " m from my best guess, within the region of 95 of 100" : " m from my best guess, outside the region of 95 of 100");
            output.Line("; save it, or it is forgotten when the unit is switched off.");
        }

        /// <inheritdoc/>
        protected override void Explain(ConsoleOutput output)
        {
            output.Line("Type where it lay, seen from the spool: bearing in degrees true, 0 to 360, and metres, as in: found 85 140");
        }
    }
}
