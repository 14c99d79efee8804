using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>One plot over the time of the flight. Curves stretch with the page; letters do not, so it reads on a phone.</summary>
internal sealed class TimePlot
{
    private const double NoiseShare = 0.08;

    private readonly List<Curve> _curves = [];
    private readonly FlightLog _log;
    private readonly string _title;
    private readonly string _unit;
    private readonly double _endTime;
    private readonly double? _cutTime;
    private double _low;
    private double _high;

    /// <param name="log">The flight.</param>
    /// <param name="title">Heading.</param>
    /// <param name="unit">Unit of the vertical axis.</param>
    /// <param name="endTime">Time at the right edge, second.</param>
    /// <param name="cutTime">When the line was cut, second; null for never.</param>
    public TimePlot(FlightLog log, string title, string unit, double endTime, double? cutTime)
    {
        _log = log;
        _title = title;
        _unit = unit;
        _endTime = endTime;
        _cutTime = cutTime;
    }

    /// <summary>Value of one sample; NaN leaves a gap.</summary>
    public delegate double Reader(in FlightSample sample);

    /// <summary>Makes the axis reach from <paramref name="low"/> to <paramref name="high"/> at least.</summary>
    public TimePlot Reaching(double low, double high)
    {
        _low = Math.Min(_low, low);
        _high = Math.Max(_high, high);
        return this;
    }

    /// <summary>Adds a curve.</summary>
    /// <param name="name">Name in the legend; empty for a second curve of the same kind.</param>
    /// <param name="cssClass">Colour: <c>c-main</c>, <c>c-truth</c>, <c>c-second</c> or <c>c-limit</c>.</param>
    /// <param name="reader">Where the values come from.</param>
    public TimePlot With(string name, string cssClass, Reader reader)
    {
        _curves.Add(new Curve(name, cssClass, reader));
        foreach (ref readonly var sample in _log.Samples)
        {
            var value = reader(sample);
            if (!double.IsNaN(value))
            {
                _low = Math.Min(_low, value);
                _high = Math.Max(_high, value);
            }
        }

        return this;
    }

    /// <summary>The plot as an HTML figure.</summary>
    public string Render()
    {
        // A little below zero is noise about nothing: the axis need not show it.
        var scale = new NiceScale(_low > -NoiseShare * _high ? 0.0 : _low, _high, 4);
        var html = new StringBuilder();
        html.Append("<figure class=\"plot\"><figcaption><b>").Append(Html.Text(_title)).Append("</b> <i>").Append(Html.Text(_unit)).Append("</i><span class=\"keys\">");
        foreach (var curve in _curves.Where(curve => curve.Name.Length > 0))
        {
            html.Append("<span class=\"key ").Append(curve.CssClass).Append("\">").Append(Html.Text(curve.Name)).Append("</span>");
        }

        html.Append("</span></figcaption><div class=\"area\">");
        foreach (var mark in scale.Marks())
        {
            html.Append("<span class=\"y\" style=\"top:").Append(Html.N(100.0 * (1.0 - scale.Share(mark)))).Append("%\">")
                .Append(Html.N(mark, scale.Decimals)).Append("</span>");
        }

        html.Append("<svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"").Append(Html.Text(_title)).Append(" over time\">");
        AppendGrid(html, scale);
        for (var i = _curves.Count - 1; i >= 0; i--)
        {
            AppendCurve(html, _curves[i], scale);
        }

        html.Append("</svg></div>").Append(TimeAxis.Labels(_endTime)).Append("</figure>\n");
        return html.ToString();
    }

    private void AppendGrid(StringBuilder html, NiceScale scale)
    {
        if (_cutTime is { } cut)
        {
            var x = Html.N(SeriesPath.Width * cut / _endTime);
            html.Append("<rect class=\"after\" x=\"").Append(x).Append("\" y=\"0\" width=\"1000\" height=\"100\"/>");
        }

        foreach (var mark in scale.Marks())
        {
            var y = Html.N(SeriesPath.Height * (1.0 - scale.Share(mark)), 2);
            html.Append("<path class=\"").Append(Math.Abs(mark) < 1e-9 ? "zero" : "grid").Append("\" d=\"M0 ").Append(y).Append("H1000\"/>");
        }
    }

    private void AppendCurve(StringBuilder html, Curve curve, NiceScale scale)
    {
        var values = new double[_log.Count];
        var times = new double[_log.Count];
        var samples = _log.Samples;
        for (var i = 0; i < samples.Length; i++)
        {
            values[i] = curve.Reader(samples[i]);
            times[i] = samples[i].TimeSeconds;
        }

        html.Append("<path class=\"curve ").Append(curve.CssClass).Append("\" d=\"")
            .Append(SeriesPath.Build(values.Length, i => times[i], i => values[i], _endTime, scale)).Append("\"/>");
    }

    private sealed record Curve(string Name, string CssClass, Reader Reader);
}
