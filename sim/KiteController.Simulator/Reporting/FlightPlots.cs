using System;
using System.Text;
using KiteController.Core.Safety;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.Reporting;

/// <summary>The plots of the report, one above the other over the same time.</summary>
internal static class FlightPlots
{
    private const double RadianToDeg = 180.0 / Math.PI;

    /// <summary>All plots as HTML.</summary>
    public static string Render(FlightRecord flight, double endTime)
    {
        var log = flight.Log;
        var cut = flight.Summary.Cut?.AtSeconds;
        TimePlot Plot(string title, string unit) => new(log, title, unit, endTime, cut);

        var html = new StringBuilder(ModeRibbon.Render(log, endTime));
        html.Append(Plot("Elevation of the kite", "degrees").Reaching(0.0, 80.0)
            .With("estimated", "c-main", (in FlightSample s) => OnLine(s) ? s.KiteElevationRadian * RadianToDeg : double.NaN)
            .With("true", "c-truth", (in FlightSample s) => OnLine(s) ? TrueElevation(s) : double.NaN).Render());
        html.Append(Plot("Height", "metres above the ground")
            .With("estimated", "c-main", (in FlightSample s) => OnLine(s) ? s.KiteHeightMetre : double.NaN)
            .With("true", "c-truth", (in FlightSample s) => s.KiteUpMetre).Render());
        html.Append(Plot("Tension", "newtons")
            .With("measured", "c-main", (in FlightSample s) => s.TensionNewton)
            .With("limits in force", "c-limit", (in FlightSample s) => Limited(s) ? s.TensionCeilingNewton : double.NaN)
            .With(string.Empty, "c-limit", (in FlightSample s) => Limited(s) ? s.TensionFloorNewton : double.NaN).Render());
        html.Append(Plot("Reel speed", "m/s, positive pays out")
            .With("measured", "c-main", (in FlightSample s) => s.ReelSpeedMetrePerSecond)
            .With("wanted", "c-second", (in FlightSample s) => s.State == UnitState.Armed ? s.SetPointMetrePerSecond : double.NaN).Render());
        html.Append(Plot("Line out", "metres")
            .With("measured", "c-main", (in FlightSample s) => s.LineLengthMetre)
            .With("true", "c-truth", (in FlightSample s) => s.TrueLineLengthMetre).Render());
        html.Append(Plot("Wind at the kite", "m/s")
            .With("learned", "c-main", (in FlightSample s) => s.WindValid ? s.WindSpeedMetrePerSecond : double.NaN)
            .With("true, with gusts", "c-truth", (in FlightSample s) => s.TrueWindMetrePerSecond).Render());
        return html.ToString();
    }

    private static bool OnLine(in FlightSample sample) => sample.Stage is KiteStage.Held or KiteStage.Flying;

    private static bool Limited(in FlightSample sample) => sample.State == UnitState.Armed && sample.TensionCeilingNewton > 0f;

    private static double TrueElevation(in FlightSample sample)
    {
        var across = Math.Sqrt(sample.KiteEastMetre * sample.KiteEastMetre + sample.KiteNorthMetre * sample.KiteNorthMetre);
        return Math.Atan2(sample.KiteUpMetre, across) * RadianToDeg;
    }
}
