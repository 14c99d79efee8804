using System;

namespace KiteController.Physics;

/// <summary>Another kite's line across ours: it bends ours aside, and the two saw at each other.</summary>
/// <remarks>
/// The smallest model of it, all assumed. The other line pushes one node of ours across by 2 T sin(g/2), T our tension there, so
/// that ours is bent by the angle g; the push comes within half a second. Along the line it drags by up to 0.3 of that push, to and
/// fro, sticking and slipping some 25 times a second. It does not slide along our line, and its own kite is not followed. Seeded,
/// allocation-free.
/// </remarks>
public sealed class LineContact
{
    private const double Friction = 0.3;
    private const double SlipSeconds = 0.04;
    private const double SmoothSeconds = 0.05;
    private const double OnsetSeconds = 0.5;

    private readonly SeededRandom _random;
    private readonly double _sine;
    private readonly double _side;
    private readonly double _up;
    private double _onset;
    private double _leaving;
    private double _leaveSeconds = double.PositiveInfinity;
    private double _slip;
    private double _tension;

    /// <summary>A line that comes across.</summary>
    /// <param name="node">Which node of our line it touches.</param>
    /// <param name="bendRadian">Angle by which it bends our line, rad.</param>
    /// <param name="random">The contact's own stream.</param>
    public LineContact(int node, double bendRadian, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
        Node = node;
        _sine = 2.0 * Math.Sin(0.5 * bendRadian);
        var direction = random.NextUniform(0.0, Math.Tau);
        _side = Math.Cos(direction);
        _up = Math.Sin(direction);
    }

    /// <summary>The node that it touches.</summary>
    public int Node { get; }

    /// <summary>True once it no longer touches.</summary>
    public bool Gone => _leaving >= _leaveSeconds;

    /// <summary>The two lines part unhurt within this time.</summary>
    public void Leave(double seconds) => _leaveSeconds = Math.Min(_leaveSeconds, Math.Max(seconds, 1e-3));

    /// <summary>The other line is cut: it no longer touches from the next step on.</summary>
    public void Part() => Leave(0.0);

    /// <summary>The force on our line at its node, N.</summary>
    /// <param name="line">Our line.</param>
    /// <param name="dt">Step, s.</param>
    public Vec3 Force(DynamicLine line, double dt)
    {
        ArgumentNullException.ThrowIfNull(line);
        _onset += dt;
        _leaving += double.IsInfinity(_leaveSeconds) ? 0.0 : dt;
        if (Gone)
        {
            return Vec3.Zero;
        }

        _tension += (line.PieceTension(Node + 1) - _tension) * dt / SmoothSeconds;
        if (_random.NextDouble() < dt / SlipSeconds)
        {
            _slip = _random.NextUniform(-1.0, 1.0);
        }

        var share = Math.Min(1.0, _onset / OnsetSeconds) * (double.IsInfinity(_leaveSeconds) ? 1.0 : 1.0 - _leaving / _leaveSeconds);
        var push = _tension * _sine * share;
        var along = (line.NodePosition_W(Node + 1) - line.NodePosition_W(Node - 1)).Unit;
        var side = Vec3.Cross(along, Vec3.Up).Unit;
        var across = side * _side + Vec3.Cross(side, along) * _up;
        return across * push + along * (push * Friction * _slip);
    }
}
