using System;
using System.Globalization;
using System.Text;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>The flight as the flyer saw it: how far aside of downwind, and how high above the horizon. Degrees, the same both ways.</summary>
internal sealed class SkyView
{
    private const double Width = 1000.0;
    private const double DegPerRadian = 180.0 / Math.PI;
    private const double StepDeg = 15.0;
    private const double HighestDeg = 90.0;
    private const double LeastDistance = 2.0;

    private readonly FlightRecord _flight;
    private readonly double _middleDeg;
    private readonly double _halfWidthDeg;
    private readonly double _topDeg;

    public SkyView(FlightRecord flight)
    {
        _flight = flight;
        _middleDeg = flight.Scenario.WindFile is null ? Bearing.Normalise(flight.Scenario.WindFromDeg + 180.0) : flight.Scenario.EffectiveUnitBearingDeg;
        double aside = 0.0, high = 0.0;
        foreach (ref readonly var sample in flight.Log.Samples)
        {
            if (IsSeen(sample))
            {
                aside = Math.Max(aside, Math.Abs(Aside(sample)));
                high = Math.Max(high, Elevation(sample));
            }
        }

        _halfWidthDeg = Math.Clamp(StepDeg * Math.Ceiling((aside + 3.0) / StepDeg), 3.0 * StepDeg, HighestDeg);
        _topDeg = Math.Clamp(StepDeg * Math.Ceiling((high + 3.0) / StepDeg), 4.0 * StepDeg, HighestDeg);
    }

    private double Height => Y(0.0);

    private double UnitsPerDeg => Width / (2.0 * _halfWidthDeg);

    /// <summary>The view as HTML.</summary>
    public string Render()
    {
        var svg = new StringBuilder();
        var labels = new StringBuilder();
        AppendGrid(svg, labels);
        AppendTrack(svg);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<div class=\"map sky\" style=\"aspect-ratio:1000/{Html.N(Height, 0)}\"><svg viewBox=\"0 0 1000 {Html.N(Height, 0)}\" role=\"img\" aria-label=\"The kite's path across the sky\">{svg}</svg>{labels}</div>\n");
    }

    private void AppendGrid(StringBuilder svg, StringBuilder labels)
    {
        for (var elevation = StepDeg; elevation < _topDeg; elevation += StepDeg)
        {
            svg.Append("<path class=\"ring\" d=\"M0 ").Append(Html.N(Y(elevation))).Append("H1000\"/>");
            labels.Append("<span class=\"deg\" style=\"left:6px;top:").Append(Html.N(100.0 * Y(elevation) / Height, 2)).Append("%\">").Append(Html.N(elevation, 0)).Append("°</span>");
        }

        var step = _halfWidthDeg > 3.0 * StepDeg ? 2.0 * StepDeg : StepDeg;
        var outermost = step * Math.Ceiling(_halfWidthDeg / step - 1.0);
        for (var aside = -outermost; aside < _halfWidthDeg; aside += step)
        {
            var middle = Math.Abs(aside) < 0.5;
            svg.Append("<path class=\"").Append(middle ? "walk" : "ring").Append("\" d=\"M").Append(Html.N(X(aside))).Append(" 0V").Append(Html.N(Height)).Append("\"/>");
            var text = middle ? (_flight.Scenario.WindFile is null ? "downwind" : "pivot's zero") : Html.N(Math.Abs(aside), 0) + "°";
            labels.Append("<span class=\"deg foot\" style=\"left:").Append(Html.N(100.0 * X(aside) / Width, 2)).Append("%\">").Append(text).Append("</span>");
        }
    }

    private void AppendTrack(StringBuilder svg)
    {
        var samples = _flight.Log.Samples;
        foreach (var stretch in ModeRibbon.Stretches(_flight.Log))
        {
            var path = new StringBuilder();
            (double X, double Y) previous = (-1e9, -1e9);
            for (var i = stretch.First; i <= Math.Min(stretch.Last + 1, samples.Length - 1); i++)
            {
                if (!IsSeen(samples[i]))
                {
                    continue;
                }

                var here = (X: X(Aside(samples[i])), Y: Y(Elevation(samples[i])));
                if (path.Length == 0 || Math.Abs(here.X - previous.X) + Math.Abs(here.Y - previous.Y) >= LeastDistance)
                {
                    path.Append(path.Length == 0 ? 'M' : 'L').Append(Html.N(here.X)).Append(' ').Append(Html.N(here.Y));
                    previous = here;
                }
            }

            if (path.Length > 0)
            {
                svg.Append("<path class=\"track ").Append(Phases.CssClass(stretch.Phase)).Append("\" d=\"").Append(path).Append("\"/>");
            }
        }
    }

    private double X(double asideDeg) => (asideDeg + _halfWidthDeg) * UnitsPerDeg;

    private double Y(double elevationDeg) => (_topDeg - elevationDeg) * UnitsPerDeg;

    private double Aside(in FlightSample sample) => Bearing.Difference(Bearing.Of(sample.KiteEastMetre, sample.KiteNorthMetre), _middleDeg);

    private static double Elevation(in FlightSample sample) =>
        Math.Atan2(sample.KiteUpMetre, Math.Sqrt(sample.KiteEastMetre * sample.KiteEastMetre + sample.KiteNorthMetre * sample.KiteNorthMetre)) * DegPerRadian;

    private static bool IsSeen(in FlightSample sample) => sample.Stage == KiteStage.Flying;
}
