using KiteController.App.Console;
using KiteController.Core.Parameters;

namespace KiteController.App.Landing
{
    /// <summary>What a landing estimate rests on, told with every one: the wind, and what is assumed.</summary>
    public sealed class BasisText
    {
        private const float OpenBelow = 0.002f;
        private const float RoughBelow = 0.008f;

        private readonly CutRecord _cut;
        private readonly FlightParameters _parameters;

        /// <summary>Creates the words for this cut.</summary>
        public BasisText(CutRecord cut, FlightParameters parameters)
        {
            _cut = cut;
            _parameters = parameters;
        }

        /// <summary>Writes where the wind came from.</summary>
        public void Wind(ConsoleOutput output)
        {
            if (!_cut.Estimate.WindKnown)
            {
                output.Text("The wind was not known: ");
                output.Number(_parameters.AssumedWindMetrePerSecond, 0);
                output.Line(" m/s along the line is a guess, so the region is wide. Ask somebody who felt it.");
                return;
            }

            output.Text("The wind, ");
            output.Number(_cut.WindMetrePerSecond, 1);
            output.Text(" m/s at the kite, was learned for ");
            output.Number(_cut.WindLearnedSeconds, 0);
            output.Line(" s of flight.");
        }

        /// <summary>Writes what nobody measured.</summary>
        public void Assumed(ConsoleOutput output)
        {
            output.Text("Assumed: the ground is flat and ");
            output.Text(Ground(_parameters.SnagHazardPerMetre));
            output.Text(", the kite weighs ");
            output.Number(_parameters.KiteMassKilogram * 1000f, 0);
            output.Text(" g with ");
            output.Number(_parameters.KiteAreaSquareMetre, 2);
            output.Line(" m2 of sail, the wind stays as it was.");
        }

        private static string Ground(float hazardPerMetre)
        {
            return hazardPerMetre < OpenBelow ? "open" : hazardPerMetre < RoughBelow ? "rough" : "has trees";
        }
    }
}
