using KiteController.App.Console;
using KiteController.Core.Numerics;
using KiteController.Core.Parameters;

namespace KiteController.App.Landing
{
    /// <summary>
    /// The runner's card in words, the same for console and desktop: where to go, where to search, when it comes down and where it
    /// is meanwhile, and what all this rests on. Written in pieces, between ticks.
    /// </summary>
    public sealed class CardText
    {
        private const int Pieces = 21;
        private const float WorthTelling = 0.05f;
        private const float AnyMomentSeconds = 2f;

        private readonly CutRecord _cut;
        private readonly Calibration _calibration;
        private readonly LandingCard _card = new LandingCard();
        private readonly BasisText _basis;
        private readonly PlaceText _place;
        private int _piece;

        /// <summary>Creates the words for this cut.</summary>
        /// <param name="cut">What is known of it.</param>
        /// <param name="parameters">Kite, ground and station.</param>
        /// <param name="calibration">Says where the zero mark points, if that is known.</param>
        public CardText(CutRecord cut, FlightParameters parameters, Calibration calibration)
        {
            _cut = cut;
            _calibration = calibration;
            _basis = new BasisText(cut, parameters);
            _place = new PlaceText(parameters, calibration);
        }

        /// <summary>Starts anew.</summary>
        public void Begin()
        {
            _piece = 0;
        }

        /// <summary>Writes one piece; there must be an estimate.</summary>
        /// <returns>True if there is more.</returns>
        public bool Work(ConsoleOutput output)
        {
            switch (_piece)
            {
                case 0: _card.ReadWay(_cut.Estimate); break;
                case 1: _card.ReadRegions(_cut.Estimate); break;
                case 2: _card.ReadTime(_cut.Estimate, _cut.SecondsSinceCut); break;
                case 3: Go(output); break;
                case 4: OnFoot(output); break;
                case 5: Search(output, "Half of such kites lie ", _cut.Estimate.Near50Metre, _card.Near50Metre, _cut.Estimate.Far50Metre, _card.Far50Metre); break;
                case 6: Aside(output, _card.NearSide50Metre, _card.FarSide50Metre, _cut.Estimate.HalfWidth50Radian); break;
                case 7: Search(output, "95 of 100 lie ", _cut.Estimate.Near95Metre, _card.Near95Metre, _cut.Estimate.Far95Metre, _card.Far95Metre); break;
                case 8: Aside(output, _card.NearSide95Metre, _card.FarSide95Metre, _cut.Estimate.HalfWidth95Radian); break;
                case 9: When(output); break;
                case 10: Now(output); break;
                case 11: Toward(output); break;
                case 12: Snag(output); break;
                case 13: Origin(output); break;
                case 14: FromThere(output); break;
                case 15: Drift(output); break;
                case 16: _basis.Wind(output); break;
                case 17: _basis.Assumed(output); break;
                case 18: _place.Latitude(_card, output); break;
                case 19: _place.Longitude(output); break;
                default: _place.Uncertainty(_card, output); break;
            }

            _piece++;
            return _piece < Pieces;
        }

        private void Go(ConsoleOutput output)
        {
            output.Text(_cut.Estimate.Theirs ? "The other kite: go " : "Go ");
            DirectionText.Write(_card.GoAzimuthRadian, _calibration, output);
            output.Text(": ");
            output.Number(_card.GoMetre, 0);
            output.Text(" m from the spool");
        }

        private void OnFoot(ConsoleOutput output)
        {
            float minutes = _card.GoMetre * (1f / LandingCard.WalkMetrePerMinute);
            if (minutes < 1.5f)
            {
                output.Line(", about a minute on foot.");
                return;
            }

            output.Text(", some ");
            output.Number(minutes, 0);
            output.Line(" min on foot.");
        }

        private void Search(ConsoleOutput output, string whose, float nearFromCut, float near, float farFromCut, float far)
        {
            output.Text(whose);
            output.Number(_card.TellFromCut ? nearFromCut : near, 0);
            output.Text(" to ");
            output.Number(_card.TellFromCut ? farFromCut : far, 0);
            output.Text(" m ");
        }

        private void Aside(ConsoleOutput output, float nearSideMetre, float farSideMetre, float halfWidthRadian)
        {
            if (_card.TellFromCut)
            {
                output.Text("from under the cut, within ");
                output.Number(halfWidthRadian * Angle.DegPerRadian, 0);
                output.Text(" deg of ");
                DirectionText.Write(_cut.Estimate.BearingRadian, _calibration, output);
                output.Line(".");
                return;
            }

            output.Text("from the spool, up to ");
            output.Number(nearSideMetre, 0);
            output.Text(" m to either side at the near end, ");
            output.Number(farSideMetre, 0);
            output.Line(" m at the far end.");
        }

        private void When(ConsoleOutput output)
        {
            if (_card.LatestSeconds < 0f)
            {
                output.Text("It should be down: it was cut ");
                output.Number(_cut.SecondsSinceCut, 0);
                output.Line(" s ago.");
                return;
            }

            if (_card.LeftSeconds < AnyMomentSeconds)
            {
                output.Text("It comes down any moment, within ");
                output.Number(_card.LatestSeconds, 0);
                output.Line(" s, if nothing holds it.");
                return;
            }

            output.Text("It comes down in about ");
            output.Number(_card.LeftSeconds, 0);
            output.Text(" s (in 9 of 10 cuts ");
            output.Number(_card.SoonestSeconds, 0);
            output.Text(" to ");
            output.Number(_card.LatestSeconds, 0);
            output.Text(" s).");
        }

        private bool Falls
        {
            get { return AnyMomentSeconds <= _card.LeftSeconds; }
        }

        private void Now(ConsoleOutput output)
        {
            if (Falls)
            {
                output.Text(" Now it is some ");
                output.Number(_card.NowHeightMetre, 0);
                output.Text(" m up and ");
                output.Number(_card.NowMetre, 0);
                output.Text(" m away, ");
            }
        }

        private void Toward(ConsoleOutput output)
        {
            if (Falls)
            {
                DirectionText.Write(_card.NowAzimuthRadian, _calibration, output);
                output.Line(".");
            }
        }

        private void Snag(ConsoleOutput output)
        {
            if (WorthTelling < _cut.Estimate.SnagProbability)
            {
                output.Text("In ");
                output.Number(_cut.Estimate.SnagProbability * 100f, 0);
                output.Line(" of 100 such cuts the trailing line catches on something: then look nearer, and up; it may hang or fly again.");
            }
        }

        private void Origin(ConsoleOutput output)
        {
            output.Text(_cut.Estimate.Theirs ? "It is taken to have been cut where yours stood, " : "It was cut ");
            output.Number(_cut.Estimate.HeightMetre, 0);
            output.Text(" m up and ");
            output.Number(_cut.Estimate.OriginDistanceMetre, 0);
            output.Text(" m away, ");
        }

        private void FromThere(ConsoleOutput output)
        {
            DirectionText.Write(_cut.Estimate.OriginAzimuthRadian, _calibration, output);
            output.Text("; from there it drifts ");
        }

        private void Drift(ConsoleOutput output)
        {
            output.Number(_cut.Estimate.DistanceMetre, 0);
            output.Text(" m ");
            DirectionText.Write(_cut.Estimate.BearingRadian, _calibration, output);
            output.Line(".");
        }
    }
}
