using System;
using System.Globalization;
using System.Linq;
using System.Text;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Landing;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>The flight seen from above: track, cut, the sectors to search, and where the kite really lies.</summary>
internal sealed class MapView
{
    private readonly FlightRecord _flight;
    private readonly MapFrame _frame;
    private readonly StringBuilder _svg = new();
    private readonly StringBuilder _labels = new();

    public MapView(FlightRecord flight, MapFrame frame)
    {
        _flight = flight;
        _frame = frame;
    }

    /// <summary>Labels of spool and kite stand away from each other.</summary>
    private bool KiteIsSouth => (_flight.CutAt?.NorthMetre ?? (_flight.Log.Count == 0 ? 0.0 : _flight.Log.Samples[^1].KiteNorthMetre)) < 0.0;

    /// <summary>The map as HTML.</summary>
    public string Render()
    {
        AppendRings();
        if (_flight.Forecast is { } forecast)
        {
            AppendEarlier();
            _svg.Append("<path class=\"s95\" d=\"").Append(_frame.Path(forecast.Nearly)).Append("\"/><path class=\"s50\" d=\"").Append(_frame.Path(forecast.Half)).Append("\"/>");
            AppendWalk(forecast);
        }

        AppendTrack();
        AppendMarkers();
        AppendScaleAndCompass();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<div class=\"map\" id=\"map\" style=\"aspect-ratio:1000/{Html.N(_frame.Height, 0)}\"><svg viewBox=\"0 0 1000 {Html.N(_frame.Height, 0)}\" role=\"img\" aria-label=\"Map of the flight\">{_svg}</svg>{_labels}</div>\n");
    }

    private void AppendRings()
    {
        var step = NiceScale.StepFor(MapFrame.Width / _frame.UnitsPerMetre, 5);
        var (x, y) = (_frame.X(0.0), _frame.Y(0.0));
        var reach = Math.Sqrt(Math.Pow(Math.Max(x, MapFrame.Width - x), 2) + Math.Pow(Math.Max(y, _frame.Height - y), 2)) / _frame.UnitsPerMetre;
        for (var radius = step; radius < reach; radius += step)
        {
            _svg.Append("<circle class=\"ring\" cx=\"").Append(Html.N(x)).Append("\" cy=\"").Append(Html.N(y)).Append("\" r=\"").Append(Html.N(radius * _frame.UnitsPerMetre)).Append("\"/>");
        }
    }

    /// <summary>What the unit told before it knew better.</summary>
    private void AppendEarlier()
    {
        foreach (var notice in _flight.Notices.SkipLast(1))
        {
            var earlier = LandingForecast.From(notice.Record.Estimate, _flight.Basis.UnitBearingDeg);
            _svg.Append("<path class=\"was\" d=\"").Append(_frame.Path(earlier.Nearly)).Append("\"/>");
        }
    }

    private void AppendWalk(LandingForecast forecast)
    {
        var (x, y) = (_frame.X(forecast.BestEastMetre), _frame.Y(forecast.BestNorthMetre));
        _svg.Append("<path class=\"walk\" d=\"M").Append(Html.N(_frame.X(0.0))).Append(' ').Append(Html.N(_frame.Y(0.0))).Append('L').Append(Html.N(x)).Append(' ').Append(Html.N(y)).Append("\"/>");
        _svg.Append("<path class=\"best\" d=\"M").Append(Html.N(x - 11)).Append(' ').Append(Html.N(y)).Append("h22M").Append(Html.N(x)).Append(' ').Append(Html.N(y - 11)).Append("v22\"/>");
        var distance = Math.Sqrt(forecast.BestEastMetre * forecast.BestEastMetre + forecast.BestNorthMetre * forecast.BestNorthMetre);
        var text = string.Create(CultureInfo.InvariantCulture, $"best guess: {distance:0} m, {Bearing.Digits(Bearing.Of(forecast.BestEastMetre, forecast.BestNorthMetre))}°");
        Label(forecast.BestEastMetre, forecast.BestNorthMetre, text, above: forecast.BestNorthMetre > _flight.LandedAt?.NorthMetre);
    }

    private void AppendTrack()
    {
        var samples = _flight.Log.Samples;
        foreach (var stretch in ModeRibbon.Stretches(_flight.Log, splitAtCut: true))
        {
            _svg.Append("<path class=\"track ").Append(CssClass(samples[stretch.First], stretch.Phase)).Append("\" d=\"");
            var last = Math.Min(stretch.Last + 1, samples.Length - 1);
            (double X, double Y) previous = (double.NaN, double.NaN);
            for (var i = stretch.First; i <= last; i++)
            {
                var here = (X: _frame.X(samples[i].KiteEastMetre), Y: _frame.Y(samples[i].KiteNorthMetre));
                var far = Math.Abs(here.X - previous.X) + Math.Abs(here.Y - previous.Y) >= 1.5;
                if (far || i == stretch.First || i == last)
                {
                    _svg.Append(i == stretch.First ? 'M' : 'L').Append(Html.N(here.X)).Append(' ').Append(Html.N(here.Y));
                    previous = here;
                }
            }

            _svg.Append("\"/>");
        }
    }

    /// <summary>What the unit does after the cut moves the kite no more.</summary>
    private static string CssClass(in FlightSample sample, Phase phase) =>
        sample.Stage is KiteStage.Cut or KiteStage.Landed ? "adrift" : Phases.CssClass(phase);

    private void AppendMarkers()
    {
        var (x, y) = (_frame.X(0.0), _frame.Y(0.0));
        _svg.Append("<circle class=\"spool\" cx=\"").Append(Html.N(x)).Append("\" cy=\"").Append(Html.N(y)).Append("\" r=\"8\"/>");
        Label(0.0, 0.0, "spool", above: KiteIsSouth);
        if (_flight.CutAt is { } cut)
        {
            var (cx, cy) = (_frame.X(cut.EastMetre), _frame.Y(cut.NorthMetre));
            _svg.Append("<path class=\"cut\" d=\"M").Append(Html.N(cx - 9)).Append(' ').Append(Html.N(cy - 9)).Append("l18 18m0 -18l-18 18\"/>");
            Label(cut.EastMetre, cut.NorthMetre, "cut", above: !KiteIsSouth);
        }

        if (_flight.LandedAt is { } landed)
        {
            AppendKite(landed.EastMetre, landed.NorthMetre, "the kite", above: !(_flight.Forecast?.BestNorthMetre > landed.NorthMetre));
        }
        else if (_flight.Summary.Crash is not null)
        {
            var last = _flight.Log.Samples[^1];
            AppendKite(last.KiteEastMetre, last.KiteNorthMetre, "crash", above: !KiteIsSouth);
        }

        _svg.Append("<circle id=\"dot\" class=\"dot\" r=\"9\" cx=\"-50\" cy=\"-50\"/>");
    }

    private void AppendKite(double eastMetre, double northMetre, string text, bool above)
    {
        _svg.Append("<path class=\"kite\" d=\"M").Append(Html.N(_frame.X(eastMetre))).Append(' ').Append(Html.N(_frame.Y(northMetre) - 16)).Append("l13 14l-13 18l-13 -18Z\"/>");
        Label(eastMetre, northMetre, text, above);
    }

    private void AppendScaleAndCompass()
    {
        var length = NiceScale.StepFor(MapFrame.Width / _frame.UnitsPerMetre, 5);
        _labels.Append("<span class=\"scale\" style=\"width:").Append(Html.N(100.0 * length * _frame.UnitsPerMetre / MapFrame.Width, 2)).Append("%\">").Append(Html.N(length, 0)).Append(" m</span>");
        _labels.Append("<span class=\"north\">N</span>");
        if (_flight.Scenario.WindFile is null)
        {
            var to = Bearing.Normalise(_flight.Scenario.WindFromDeg + 180.0);
            _labels.Append("<span class=\"wind\"><svg viewBox=\"-12 -12 24 24\"><path transform=\"rotate(").Append(Html.N(to, 0))
                .Append(")\" d=\"M0 10V-9M-5 -3L0 -9L5 -3\"/></svg>").Append(Html.Figure(_flight.Scenario.WindMetrePerSecond, 1)).Append(" m/s</span>");
        }
    }

    private void Label(double eastMetre, double northMetre, string text, bool above)
    {
        _labels.Append("<span class=\"label").Append(above ? " above" : string.Empty).Append("\" style=\"left:").Append(Html.N(100.0 * _frame.X(eastMetre) / MapFrame.Width, 2))
            .Append("%;top:").Append(Html.N(100.0 * _frame.Y(northMetre) / _frame.Height, 2)).Append("%\">").Append(text).Append("</span>");
    }
}
