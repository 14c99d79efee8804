using System;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>How the line hangs between spool and kite: direction and tension at the spool, which arm and load cell see, and its pull on the kite.</summary>
/// <remarks>
/// Quasi-static. Weight w and drag rho/2 Cd d |Vn| Vn at four Gauss points, the line moving as a rod on the ring, give, by moments about
/// the kite, T0 = Tm e + sum f (1 - s/L) ds with Tm such that the kite's end carries its tension; each time with the slopes of the
/// time before and half the change taken, which settles in 30 ms (the first time, from the chord until settled). Within 0.5 deg of
/// the exact line for sags to 10 deg, 1.2 deg to 15, wind from any side. A slack line's angle is held at 0.6 rad (assumed). Tension
/// at the spool is the kite's less the weight of the height between, as drag across a line does not change its tension.
/// <see cref="Update"/> at 100 Hz, <see cref="AtKite"/> and <see cref="DirectionAt"/> at every step. Allocation-free.
/// </remarks>
public sealed class LineSag
{
    /// <summary>Largest angle between line and chord at the spool, rad. Assumed.</summary>
    public const double LargestSagRadian = 0.6;

    private const int Pieces = 4;
    private static readonly double[] PlaceAlong = [0.0694318442029737, 0.3300094782075719, 0.6699905217924281, 0.9305681557970263];
    private static readonly double[] ShareOfLine = [0.1739274225687269, 0.3260725774312731, 0.3260725774312731, 0.1739274225687269];
    private const int FirstPasses = 6;
    private const double ShareTaken = 0.5;
    private const double StepSecond = 0.001;
    private const double FastestSecond = 0.01;
    private const double SlowestSecond = 0.8;
    private static readonly double TangentOfLargest = Math.Tan(LargestSagRadian);

    private readonly LineParameters _line;
    private readonly double _weightPerMetre;
    private readonly double _dragPerMetre;
    private readonly Vec3[] _load = new Vec3[Pieces];
    private Vec3 _targetOffset_W;
    private Vec3 _offset_W;
    private Vec3 _ground_W;
    private Vec3 _shareAtKite_W;
    private double _followPerStep;
    private bool _started;

    /// <summary>The sag of a line in air of the given density.</summary>
    public LineSag(LineParameters line, double airDensityKilogramPerCubicMetre = 1.2, double gravityMetrePerSecondSquared = 9.81)
    {
        ArgumentNullException.ThrowIfNull(line);
        _line = line;
        _weightPerMetre = line.KilogramPerMetre * gravityMetrePerSecondSquared;
        _dragPerMetre = SteadyLine.BroadsideDragPerMetre(line, airDensityKilogramPerCubicMetre, 1.0);
    }

    /// <summary>Angle between chord and line at the spool at the last update, rad.</summary>
    public double SagRadian { get; private set; }

    /// <summary>Line tension at the spool at the last update, N, 0 or more.</summary>
    public double TensionAtSpoolNewton { get; private set; }

    /// <summary>Forgets the past: the next update is taken as it is.</summary>
    public void Reset() => _started = false;

    /// <summary>Tension at the spool for a tension at the kite, N: less the weight of the height between.</summary>
    /// <remarks>Cheap; for use at every step.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SpoolTension(double kiteTensionNewton, double kiteHeightMetre)
    {
        var tension = kiteTensionNewton - _weightPerMetre * kiteHeightMetre;
        return tension > 0.0 ? tension : 0.0;
    }

    /// <summary>Direction of the line at the spool, outward, for a chord direction of this step.</summary>
    /// <param name="chord_W">Unit vector from spool to kite.</param>
    /// <remarks>For 1 kHz. The shape follows with the time of its first mode, L/pi sqrt(mass per length over tension): 0.1 s at 4 N and 60 m, at most 0.8 s slack (assumed).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vec3 DirectionAt(in Vec3 chord_W)
    {
        _offset_W += (_targetOffset_W - _offset_W) * _followPerStep;
        return (chord_W + _offset_W).Unit;
    }

    /// <summary>The line at the kite: its straight pull, turned by the weight and drag that the kite's end carries.</summary>
    /// <param name="kite_W">Kite position now, m.</param>
    /// <param name="kiteVelocity_W">Kite velocity now, m/s.</param>
    /// <param name="lineLengthMetre">Line out, m, above 0.</param>
    /// <param name="reelSpeedMetrePerSecond">Line speed at the spool, m/s, + pays out.</param>
    /// <remarks>
    /// Each bit of load rests on the two ends by the lever rule: sum f s/L ds on the kite, of the last update, slack or taut. Stretch
    /// and damping as the straight line of <see cref="KiteFlight"/>.
    /// </remarks>
    public LineEnd AtKite(in Vec3 kite_W, in Vec3 kiteVelocity_W, double lineLengthMetre, double reelSpeedMetrePerSecond)
    {
        var distance = kite_W.Length;
        var chord = kite_W * (1.0 / distance);
        var stretch = distance - lineLengthMetre;
        var tension = 0.0;
        if (stretch > 0.0)
        {
            var rate = Vec3.Dot(kiteVelocity_W, chord) - reelSpeedMetrePerSecond;
            tension = Math.Max(
                0.0,
                _line.StiffnessNewton / lineLengthMetre * stretch
                + _line.DampingNewtonSecondPerMetre * rate * Math.Min(1.0, 50.0 * stretch));
        }

        var pull = chord * tension - _shareAtKite_W;
        var size = pull.Length;
        return new LineEnd(pull * (1.0 / (size + 1e-12)), size);
    }

    /// <summary>Works out the line's shape anew.</summary>
    /// <param name="kite_W">Kite position, m.</param>
    /// <param name="kiteVelocity_W">Kite velocity, m/s: the line moves with it, less the nearer to the ring.</param>
    /// <param name="lineLengthMetre">Line out, m.</param>
    /// <param name="tensionAtKiteNewton">Tension at the kite, N, 0 or more.</param>
    /// <param name="wind">The wind along the line.</param>
    public void Update(in Vec3 kite_W, in Vec3 kiteVelocity_W, double lineLengthMetre, double tensionAtKiteNewton, WindField wind)
    {
        var chord = kite_W.Unit;
        var length = Math.Max(lineLengthMetre, kite_W.Length);
        var first = !_started;
        if (first)
        {
            _started = true;
            Array.Clear(_load);
            _ground_W = Solve(chord, kite_W.Z, length, tensionAtKiteNewton, wind, kiteVelocity_W, chord, 1.0);
        }

        for (var pass = first ? 0 : FirstPasses - 1; pass < FirstPasses; pass++)
        {
            _ground_W = Solve(chord, kite_W.Z, length, tensionAtKiteNewton, wind, kiteVelocity_W, _ground_W, ShareTaken);
        }

        var direction = _ground_W.Unit;
        SagRadian = Math.Acos(Math.Clamp(Vec3.Dot(direction, chord), -1.0, 1.0));
        TensionAtSpoolNewton = SpoolTension(tensionAtKiteNewton, kite_W.Z);
        _targetOffset_W = direction - chord;
        var firstPeriodOverTwoPi = length / Math.PI * Math.Sqrt(_line.KilogramPerMetre / (tensionAtKiteNewton + 1e-3));
        _followPerStep = StepSecond / Math.Clamp(firstPeriodOverTwoPi, FastestSecond, SlowestSecond);
        if (first)
        {
            _offset_W = _targetOffset_W;
        }
    }

    /// <summary>Tension vector at the spool from the slopes that the last loads and <paramref name="carried"/> give.</summary>
    private Vec3 Solve(
        in Vec3 chord, double height, double length, double kiteTension, WindField wind, in Vec3 kiteVelocity, Vec3 carried, double taken)
    {
        var reaction = Vec3.Zero;
        var total = Vec3.Zero;
        for (var i = 0; i < Pieces; i++)
        {
            var share = PlaceAlong[i];
            var tangent = (carried - _load[i] * 0.5).Unit;
            var before = _load[i];
            carried -= before;
            var air = wind.At(height * share) - kiteVelocity * share;
            var across = air - tangent * Vec3.Dot(air, tangent);
            var drag = across * (_dragPerMetre * across.Length);
            var load = new Vec3(drag.X, drag.Y, drag.Z - _weightPerMetre) * (ShareOfLine[i] * length);
            load = before + (load - before) * taken;
            _load[i] = load;
            reaction += load * (1.0 - share);
            total += load;
        }

        _shareAtKite_W = total - reaction;

        // Tension along the chord that leaves the kite's tension at the far end, where T0 - total acts.
        var rest = reaction - total;
        var alongRest = Vec3.Dot(chord, rest);
        var square = kiteTension * kiteTension - rest.LengthSquared + alongRest * alongRest;
        var along = (square > 0.0 ? Math.Sqrt(square) : 0.0) - alongRest;
        var alongReaction = Vec3.Dot(chord, reaction);
        var sideways = (reaction - chord * alongReaction).Length;
        along = Math.Max(along, sideways / TangentOfLargest - alongReaction);
        return chord * along + reaction;
    }
}
