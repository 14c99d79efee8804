using KiteController.Physics;
using KiteController.Simulator.Recording;

namespace KiteController.Simulator.World;

/// <summary>The same world on a line of masses, where the scenario asks for it: it pulls kite, arm and spool.</summary>
public sealed partial class FlightWorld
{
    private readonly DynamicLine? _dynamicLine;

    private Vec3 StepKiteOnDynamicLine(DynamicLine line, bool slow)
    {
        if (slow)
        {
            line.UpdateWind(_wind);
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
