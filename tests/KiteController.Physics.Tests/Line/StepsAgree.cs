using System;
using Xunit;

namespace KiteController.Physics.Tests;

/// <summary>Ten seconds of flight at 0.5, 1 and 2 ms end alike: reeled, let go and snatched, wandering off.</summary>
public class StepsAgree
{
    private readonly record struct End(Vec3 Kite_W, double Tension, double RingElevation);

    private static End Fly(KiteParameters parameters, LineModel model, double dt, Func<double, double> wanted)
    {
        var situation = new Situation { Kite = parameters, HeadingDeg = 3.0 };
        var kite = situation.KiteAtStart();
        var line = new DynamicLine(kite.Line);
        var sag = new LineSag(kite.Line);
        var wind = situation.Wind();
        line.Start(kite.Position_W, situation.LineMetre);
        double length = situation.LineMetre, reel = 0.0, sum = 0.0;
        var count = (int)Math.Round(10.0 / dt);
        var slow = (int)Math.Round(0.01 / dt);
        var ring = default(Vec3);
        for (var n = 0; n < count; n++)
        {
            reel += Math.Clamp(wanted(n * dt) - reel, -Situation.ReelAcceleration * dt, Situation.ReelAcceleration * dt);
            var at = wind.At(kite.Position_W.Z);
            if (model == LineModel.Dynamic)
            {
                if (n % slow == 0)
                {
                    line.UpdateWind(wind);
                }

                line.Step(kite.Position_W, kite.Velocity_W, length, reel, dt);
                kite.StepOnPull(at, line.AtKite, length, dt);
                ring = line.AtSpool.Direction_W;
            }
            else
            {
                kite.StepOnPull(at, sag.AtKite(kite.Position_W, kite.Velocity_W, length, reel), length, dt);
                if (n % slow == 0)
                {
                    sag.Update(kite.Position_W, kite.Velocity_W, length, kite.TensionNewton, wind);
                }

                ring = sag.DirectionAt(kite.Position_W.Unit);
            }

            length += reel * dt;
            sum += kite.TensionNewton * dt;
        }

        Assert.Equal(KiteCondition.Flying, kite.Condition);
        return new End(kite.Position_W, sum / 10.0, FlyerView.Elevation(ring) * Angles.DegreePerRadian);
    }

    /// <summary>Bounds for 2 ms against 0.5 ms; at 1 ms half the distance.</summary>
    private static void Compare(KiteParameters kite, LineModel model, Func<double, double> wanted, double metre, double newton, double deg)
    {
        var fine = Fly(kite, model, 0.5e-3, wanted);
        foreach (var dt in new[] { 1e-3, 2e-3 })
        {
            var coarse = Fly(kite, model, dt, wanted);
            double apart = (coarse.Kite_W - fine.Kite_W).Length, pull = Math.Abs(coarse.Tension - fine.Tension), angle = Math.Abs(coarse.RingElevation - fine.RingElevation);
            var found = $"{model}, {dt * 1e3} ms: {apart:F3} m, mean tension {pull:F3} N, {angle:F2} deg";
            TestContext.Current.TestOutputHelper!.WriteLine(found);
            Assert.True(apart < metre * dt / 2e-3 && pull < newton && angle < deg, found);
        }
    }

    [Theory]
    [InlineData(LineModel.QuasiStatic)]
    [InlineData(LineModel.Dynamic)]
    public void TrainerReeledInAndOut(LineModel model) =>
        Compare(KiteCatalogue.Trainer, model, static t => 2.0 * Math.Sin(t), 0.1, 0.02, 0.2);

    [Theory]
    [InlineData(LineModel.QuasiStatic)]
    [InlineData(LineModel.Dynamic)]
    public void TrainerLetGoAndSnatched(LineModel model) =>
        Compare(KiteCatalogue.Trainer, model, static t => t % 5.0 < 3.0 ? 0.0 : t % 5.0 < 3.5 ? 5.0 : -1.5, 2.4, 0.1, 2.0);

    [Theory]
    [InlineData(LineModel.QuasiStatic)]
    [InlineData(LineModel.Dynamic)]
    public void EvenPatangWandersOff(LineModel model) =>
        Compare(KiteCatalogue.Patang with { Asymmetry = 0.0 }, model, static _ => 0.0, 0.1, 0.02, 0.2);
}
