using System;

namespace KiteController.Physics;

/// <summary>The line as a chain of masses: waves, slack shape, ground, snatch, cut. For fast manoeuvres and for checking <see cref="LineSag"/>.</summary>
/// <remarks>
/// World W with the ring at its origin. Weight, drag across and along, elasticity with damping as <see cref="LineParameters"/> has
/// them (the whole line stretches and damps as the straight line of <see cref="KiteFlight"/> does). Order of a step: <see cref="UpdateWind"/>
/// at 100 Hz, <see cref="Step"/> with kite and spool as they are, then the kite with <see cref="AtKite"/> and the spool with
/// <see cref="AtSpool"/>. Steps of 0.1 to 2 ms. No randomness. Allocation-free.
/// </remarks>
public sealed class DynamicLine
{
    /// <summary>A bare line shorter than this is in the ring: it pulls no more, m.</summary>
    public const double GoneMetre = 1.0;

    private const double LargestMoveMetre = 1.0;
    private const double LargestBendWhenStraight = 0.1;
    private const double LargestBend = 1.5;

    private readonly LineParameters _line;
    private readonly LineChain _chain;
    private readonly Vec3[] _places;
    private readonly Vec3[] _speeds;
    private double _cutAway;
    private Vec3 _end_W;

    /// <summary>A line straight up; <see cref="Start"/> puts it where it belongs.</summary>
    public DynamicLine(
        LineParameters line,
        DynamicLineOptions? options = null,
        double airDensityKilogramPerCubicMetre = 1.2,
        double gravityMetrePerSecondSquared = 9.81)
    {
        ArgumentNullException.ThrowIfNull(line);
        options ??= new DynamicLineOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Pieces, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Pieces, 64);
        _line = line;
        Pieces = options.Pieces;
        _chain = new LineChain(line, options, airDensityKilogramPerCubicMetre, gravityMetrePerSecondSquared);
        _places = new Vec3[Pieces + 1];
        _speeds = new Vec3[Pieces + 1];
        Start(Vec3.Up * 10.0, 10.0);
    }

    /// <summary>Number of pieces.</summary>
    public int Pieces { get; }

    /// <summary>Line between ring and its far end, m: kite, or cut.</summary>
    public double LengthMetre { get; private set; }

    /// <summary>True once the line has been cut.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Where the line has parted under its load, m from the ring; negative while it holds.</summary>
    public double PartedAtMetre { get; private set; }

    /// <summary>The line at the ring: what arm, load cell and spool feel.</summary>
    public LineEnd AtSpool { get; private set; }

    /// <summary>The line at the kite; without meaning once cut.</summary>
    public LineEnd AtKite { get; private set; }

    /// <summary>Place of a node, 0 at the ring to <see cref="Pieces"/> at the far end.</summary>
    public Vec3 NodePosition_W(int node) => _chain.Position_W[node];

    /// <summary>Velocity of the line at a node.</summary>
    public Vec3 NodeVelocity_W(int node) => _chain.Velocity_W[node];

    /// <summary>Moves a node, for experiments with waves and swings.</summary>
    public void DisplaceNode(int node, in Vec3 position_W, in Vec3 velocity_W)
    {
        _chain.Position_W[node] = position_W;
        _chain.Velocity_W[node] = velocity_W;
    }

    /// <summary>Something touches the line: the same force on a node until it is told anew. It stays with the node when line is reeled.</summary>
    /// <param name="node">An inner node, 1 to <see cref="Pieces"/> - 1.</param>
    /// <param name="force_W">Force on it, N; zero takes the touch away.</param>
    public void Push(int node, in Vec3 force_W)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(node, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, Pieces);
        _chain.PushedNode = node;
        _chain.Push_W = force_W;
    }

    /// <summary>Tension of a piece, 1 at the ring to <see cref="Pieces"/>, over the last step, N.</summary>
    public double PieceTension(int piece) => _chain.Tension[piece];

    /// <summary>Draws a new line straight to the kite, at rest.</summary>
    /// <param name="kite_W">Kite position, m.</param>
    /// <param name="lineOutMetre">Line out, m, above 0.</param>
    public void Start(in Vec3 kite_W, double lineOutMetre)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lineOutMetre);
        IsCut = false;
        PartedAtMetre = -1.0;
        _cutAway = 0.0;
        LengthMetre = lineOutMetre;
        _chain.FarEndFree = false;
        _chain.SetLength(lineOutMetre);
        Array.Clear(_chain.Velocity_W);
        for (var i = 0; i <= Pieces; i++)
        {
            _chain.Position_W[i] = kite_W * ((double)i / Pieces);
        }

        SetEnds(0.0);
    }

    /// <summary>Takes the wind at the nodes.</summary>
    public void UpdateWind(WindField wind)
    {
        for (var i = 0; i <= Pieces; i++)
        {
            _chain.Wind_W[i] = wind.At(_chain.Position_W[i].Z);
        }
    }

    /// <summary>One step of the line between spool and kite.</summary>
    /// <param name="kite_W">Kite position now, m. A leap of over a metre is a new start.</param>
    /// <param name="kiteVelocity_W">Kite velocity now, m/s.</param>
    /// <param name="lineOutMetre">Line out now, m, above 0.</param>
    /// <param name="reelSpeedMetrePerSecond">Line speed at the spool, m/s, + pays out.</param>
    /// <param name="dtSeconds">Step, s.</param>
    public void Step(in Vec3 kite_W, in Vec3 kiteVelocity_W, double lineOutMetre, double reelSpeedMetrePerSecond, double dtSeconds)
    {
        if ((kite_W - _chain.Position_W[Pieces]).LengthSquared > LargestMoveMetre * LargestMoveMetre)
        {
            Start(kite_W, lineOutMetre);
        }

        LengthMetre = lineOutMetre;
        _chain.Step(kite_W, kiteVelocity_W, lineOutMetre, reelSpeedMetrePerSecond, dtSeconds);
        SetEnds(dtSeconds);
        for (var j = 1; j <= Pieces && PartedAtMetre < 0.0; j++)
        {
            if (_chain.Tension[j] > _line.StrengthNewton)
            {
                PartedAtMetre = lineOutMetre * (j - 0.5) / Pieces;
            }
        }
    }

    /// <summary>Cuts the line; what is on the kite's side is no longer followed here.</summary>
    /// <param name="atMetre">Line from the ring to the cut, m, 0 to the whole.</param>
    public void Cut(double atMetre)
    {
        var kept = Math.Clamp(atMetre, GoneMetre, LengthMetre);
        for (var i = 0; i <= Pieces; i++)
        {
            var place = kept / LengthMetre * i;
            var node = Math.Min((int)place, Pieces - 1);
            var share = place - node;
            _places[i] = _chain.Position_W[node] * (1.0 - share) + _chain.Position_W[node + 1] * share;
            _speeds[i] = _chain.Velocity_W[node] * (1.0 - share) + _chain.Velocity_W[node + 1] * share;
        }

        _places.CopyTo(_chain.Position_W, 0);
        _speeds.CopyTo(_chain.Velocity_W, 0);
        _cutAway += LengthMetre - kept;
        LengthMetre = kept;
        IsCut = true;
        _chain.FarEndFree = true;
        _chain.Push_W = Vec3.Zero;
        _chain.SetLength(kept);
    }

    /// <summary>The free end catches on something that does not give, where it is now. Only after a cut.</summary>
    public void CatchEnd()
    {
        _end_W = _chain.Position_W[Pieces];
        _chain.FarEndFree = !IsCut;
    }

    /// <summary>One step of the line that is left after <see cref="Cut"/>.</summary>
    /// <param name="lineOutMetre">Line out as the spool counts it, with the part that is gone, m.</param>
    /// <param name="reelSpeedMetrePerSecond">Line speed at the spool, m/s, + pays out.</param>
    /// <param name="dtSeconds">Step, s.</param>
    public void StepCut(double lineOutMetre, double reelSpeedMetrePerSecond, double dtSeconds)
    {
        LengthMetre = Math.Max(0.0, lineOutMetre - _cutAway);
        if (LengthMetre < GoneMetre)
        {
            AtSpool = AtSpool with { TensionNewton = 0.0 };
            return;
        }

        _chain.Step(_end_W, Vec3.Zero, LengthMetre, reelSpeedMetrePerSecond, dtSeconds);
        SetEnds(dtSeconds);
    }

    /// <summary>Half a piece hangs on each end: its weight and drag turn the pull of the piece.</summary>
    private void SetEnds(double dt)
    {
        var half = 0.5 * LengthMetre / Pieces;
        AtSpool = AtRing(_chain.Position_W[1], _chain.Tension[1], _chain.LoadPerMetre_W[0] * half, 2.0 * half);
        var span = _chain.Position_W[Pieces] - _chain.Position_W[Pieces - 1];
        var pull = span.Unit * _chain.TensionAtKite(LengthMetre, dt) - _chain.LoadPerMetre_W[Pieces] * half;
        var tension = pull.Length;
        AtKite = new LineEnd(tension > 1e-9 ? pull * (1.0 / tension) : span.Unit, tension);
    }

    /// <summary>
    /// Taut, the piece hangs on the ring with half its load. Slack, it falls: it bends at the ring no more than a piece broken in two
    /// straight halves would, and 0.1 rad, and hangs on it with a quarter (both assumed; within some 10 degrees of a forty-piece line).
    /// </summary>
    private static LineEnd AtRing(in Vec3 span_W, double pieceTension, in Vec3 load_W, double restMetre)
    {
        var distance = span_W.Length;
        var chord = span_W * (1.0 / (distance + 1e-12));
        var load = load_W.Length;
        var largest = Math.Acos(Math.Min(1.0, distance / restMetre)) + LargestBendWhenStraight;
        var direction = (chord * Math.Max(pieceTension, load / Math.Tan(Math.Min(largest, LargestBend))) + load_W).Unit;
        var carried = 0.5 * (1.0 + pieceTension / (pieceTension + load + 1e-12));
        return new LineEnd(direction, (chord * pieceTension + load_W * carried).Length);
    }
}
