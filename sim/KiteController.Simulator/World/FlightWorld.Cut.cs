using KiteController.Physics;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.World;

/// <content>The line parts: what stays on the spool, and what falls with the kite.</content>
public sealed partial class FlightWorld
{
    /// <summary>Cuts the line. Without effect unless the kite flies on it.</summary>
    /// <param name="tailShare">Share of the line that leaves with the kite, 0 to 1.</param>
    public void Cut(double tailShare)
    {
        if (Stage == KiteStage.Flying)
        {
            Part(tailShare * _spool.LineOutMetre);
        }
    }

    private void Part(double tailMetre)
    {
        TailMetre = _cutDraw.TailMetre(tailMetre);
        var parameters = _cutDraw.Parameters(Kite, Line, TailMetre, _spool.LineOutMetre);
        _cutKite = new CutKite(parameters, _wind, _kite.Position_W, _kite.Velocity_W, _cutDraw.KiteStream);
        _bareLine = new BareLine(
            Line,
            _spool.LineOutMetre - TailMetre,
            _arm.ElevationRadian,
            _arm.AzimuthRadian,
            TensionNewton,
            _cutDraw.LineStream,
            Kite.AirDensityKilogramPerCubicMetre);
        _dynamicLine?.Cut(_spool.LineOutMetre - TailMetre);
        Stage = KiteStage.Cut;
    }

    private Vec3 StepAfterCut(bool slow)
    {
        var bare = _bareLine!;
        if (slow)
        {
            bare.Step(_spool.ReelSpeedMetrePerSecond, _wind.At(LeaderMetre), SlowStepSeconds);
            _cutKite!.Step();
            Stage = _cutKite.HasLanded ? KiteStage.Landed : KiteStage.Cut;
        }

        if (_dynamicLine is not null)
        {
            return StepBareDynamicLine(_dynamicLine, slow);
        }

        TensionNewton = bare.TensionNewton;
        return bare.Direction_W;
    }
}
