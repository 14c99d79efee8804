using KiteController.Physics;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.World;

/// <summary>The same world on a line of masses, where the scenario asks for it: it pulls kite, arm and spool.</summary>
public sealed partial class FlightWorld
{
    private const double SlackInHandMetre = 0.02;

    private readonly DynamicLine? _dynamicLine;

    private Vec3 StepKiteOnDynamicLine(DynamicLine line, bool slow)
    {
        if (slow)
        {
            line.UpdateWind(_wind);
        }

        if (Stage == KiteStage.Held && _kite.DistanceMetre < _spool.LineOutMetre - SlackInHandMetre)
        {
            // Assumed: slack line between helper and unit lies on the grass and does not move the arm.
            line.Start(_kite.Position_W, _spool.LineOutMetre);
            _kite.StepOnPull(_wind.At(_kite.Position_W.Z), new LineEnd(_kite.Position_W.Unit, 0.0), _spool.LineOutMetre, StepSeconds);
            TensionNewton = 0.0;
            return _kite.Position_W.Unit;
        }

        line.Step(_kite.Position_W, _kite.Velocity_W, _spool.LineOutMetre, _spool.ReelSpeedMetrePerSecond, StepSeconds);
        _kite.StepOnPull(_wind.At(_kite.Position_W.Z), line.AtKite, _spool.LineOutMetre, StepSeconds);
        TensionNewton = line.AtSpool.TensionNewton;
        if (_kite.Condition != KiteCondition.Held)
        {
            NoteCondition();
        }

        if (Stage == KiteStage.Flying && line.PartedAtMetre >= 0.0)
        {
            Part(_spool.LineOutMetre - line.PartedAtMetre);
        }

        return line.AtSpool.Direction_W;
    }

    private Vec3 StepBareDynamicLine(DynamicLine line, bool slow)
    {
        if (slow)
        {
            line.UpdateWind(_wind);
        }

        line.StepCut(_spool.LineOutMetre, _spool.ReelSpeedMetrePerSecond, StepSeconds);
        TensionNewton = line.AtSpool.TensionNewton;
        return line.AtSpool.Direction_W;
    }
}
