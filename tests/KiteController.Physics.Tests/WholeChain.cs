using System;

namespace KiteController.Physics.Tests;

/// <summary>Wind, sag, spool, kite and arm joined as a simulator joins them, one millisecond at a time.</summary>
internal sealed class WholeChain
{
    private readonly WindField _wind;
    private readonly LineSag _sag;
    private int _step;

    public WholeChain(ulong seed, KiteParameters kite)
    {
        var random = new SeededRandom(seed);
        var line = new LineParameters();
        _wind = new WindField(new WindParameters { SwingDeg = 5.0, LullsPerMinute = 0.5 }, random.Fork(1));
        _sag = new LineSag(line);
        Kite = new KiteFlight(kite, line);
        Spool = new Spool(new SpoolParameters(), 60.0);
        Arm = new LineArm(new LineArmParameters());
        Kite.StartHovering(KiteRun.Deg(50.0), _wind.TowardRadian, 60.0);
        Arm.Point(KiteRun.Deg(45.0), _wind.TowardRadian);
    }

    public KiteFlight Kite { get; }

    public Spool Spool { get; }

    public LineArm Arm { get; }

    public void Run(int steps)
    {
        for (var n = 0; n < steps; n++, _step++)
        {
            if (_step % 10 == 0)
            {
                _wind.Advance(0.01, Kite.Position_W.Z);
                _sag.Update(Kite.Position_W, Kite.Velocity_W, Spool.LineOutMetre, Kite.TensionNewton, _wind);
            }

            var tension = _sag.SpoolTension(Kite.TensionNewton, Kite.Position_W.Z);
            var length = Spool.LineOutMetre;
            Spool.Step(_step % 1000 < 800, 0.3 * Math.Sin(_step * 1e-3) - 0.1, tension, 1e-3);
            var pull = _sag.AtKite(Kite.Position_W, Kite.Velocity_W, length, Spool.ReelSpeedMetrePerSecond);
            Kite.StepOnPull(_wind.At(Kite.Position_W.Z), pull, length, 1e-3);
            Arm.Step(_sag.DirectionAt(Kite.Position_W.Unit), tension, 1e-3);
        }
    }
}
