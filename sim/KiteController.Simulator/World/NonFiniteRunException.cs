using System;
using System.Globalization;
using KiteController.Physics;

namespace KiteController.Simulator.World;

/// <summary>A run has become numerically meaningless and was stopped. The message is one sentence: when, and the state that did it.</summary>
public sealed class NonFiniteRunException : Exception
{
    private NonFiniteRunException(string sentence)
        : base(sentence)
    {
    }

    /// <summary>Names the first state that is not a finite number, and shows the others.</summary>
    internal static NonFiniteRunException Of(FlightWorld world, KiteFlight kite, Spool spool, Physics.LineArm arm)
    {
        (string Name, double Value)[] states =
        [
            ("the motor current (A)", spool.MotorCurrentAmpere),
            ("the supply voltage (V)", spool.SupplyVolt),
            ("the spool's angle (rad)", spool.AngleRadian),
            ("the reel speed (m/s)", spool.ReelSpeedMetrePerSecond),
            ("the line tension (N)", world.TensionNewton),
            ("the kite's height (m)", world.KitePosition_W.Z),
            ("the kite's distance (m)", world.KitePosition_W.Length),
            ("the kite's speed (m/s)", kite.Velocity_W.Length),
            ("the kite's yaw rate (rad/s)", kite.YawRateRadianPerSecond),
            ("the kite's bow (rad)", kite.BowRadian),
            ("the line arm's specific force (m/s2)", arm.SpecificForce_A.Length),
        ];
        var guilty = Array.Find(states, state => !double.IsFinite(state.Value));
        var shown = string.Join(", ", Array.ConvertAll(states, state => string.Create(CultureInfo.InvariantCulture, $"{state.Name[4..]} {state.Value:G4}")));
        return new NonFiniteRunException(string.Create(
            CultureInfo.InvariantCulture,
            $"The run became meaningless at {world.TimeSeconds:0.000} s, because {guilty.Name} is {guilty.Value} ({shown})."));
    }
}
