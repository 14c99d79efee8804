using System;

namespace KiteController.Physics.Reference;

/// <summary>Kite and line integrated slowly and finely, to bound what the fast model leaves out. Tens of times slower; not for simulation.</summary>
/// <remarks>
/// Line nodes are fixed to the line, a set length apart counted from the kite; line that is reeled makes the piece at the ring longer
/// or shorter, and nodes come and go there. Drag acts on pieces, not on nodes. The ground is a stiff damped cushion. Integrator:
/// <see cref="RungeKuttaChebyshev"/>, 0.1 ms, halved as long as its error estimate is over 0.02 (m, m/s). Kite: <see cref="ReferenceKite"/>. World W, ring at the origin.
/// </remarks>
public sealed class ReferenceFlight
{
    /// <summary>Step, s.</summary>
    public const double StepSeconds = 1e-4;

    private const int MostNodes = 160;
    private const int MostHalvings = 7;
    private const double LargestError = 0.02;
    private const double CushionPerSecond = 200.0;
    private const double SlipSpeed = 0.05;
    private const int LineAt = ReferenceKite.StateSize;

    private readonly ReferenceKite _kite;
    private readonly LineParameters _line;
    private readonly DynamicLineOptions _options;
    private readonly double _rho;
    private readonly double _gravity;
    private readonly double _spacing;
    private readonly double[] _state = new double[LineAt + 6 * MostNodes];
    private readonly double[][] _before = new double[MostHalvings + 1][];
    private readonly Vec3[] _force = new Vec3[MostNodes + 2];
    private readonly RungeKuttaChebyshev _integrator = new(LineAt + 6 * MostNodes);
    private readonly Action<double, double[], double[]> _derivative;
    private Func<double, Vec3> _wind = static _ => Vec3.Zero;
    private Vec3 _kiteWind_W;
    private int _nodes;
    private bool _cut;
    private double _length;
    private double _reelSpeed;

    /// <summary>A flight that begins where another stands, on a straight line.</summary>
    /// <param name="from">Kite and line to copy.</param>
    /// <param name="lineOutMetre">Line out, m.</param>
    /// <param name="pieces">Pieces at that length.</param>
    /// <param name="options">Ground and skin friction.</param>
    public ReferenceFlight(KiteFlight from, double lineOutMetre, int pieces = 40, DynamicLineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        _kite = new ReferenceKite(from.Kite);
        _line = from.Line;
        _options = options ?? new DynamicLineOptions();
        _rho = from.Kite.AirDensityKilogramPerCubicMetre;
        _gravity = from.Kite.GravityMetrePerSecondSquared;
        _spacing = lineOutMetre / pieces;
        _length = lineOutMetre;
        _nodes = pieces - 1;
        _derivative = Derivative;
        for (var i = 0; i <= MostHalvings; i++)
        {
            _before[i] = new double[_state.Length];
        }

        ReferenceKite.Write(_state, 0, from.Position_W);
        ReferenceKite.Write(_state, 3, from.Velocity_W);
        ReferenceKite.Write(_state, 6, from.Normal_W);
        ReferenceKite.Write(_state, 9, from.Nose_W);
        _state[12] = from.YawRateRadianPerSecond;
        _state[13] = from.BowRadian;
        for (var i = 0; i < _nodes; i++)
        {
            ReferenceKite.Write(_state, At(i), from.Position_W * (1.0 - (i + 1.0) / pieces));
        }
    }

    /// <summary>Kite position, m; after a cut it stays.</summary>
    public Vec3 Position_W => ReferenceKite.Read(_state, 0);

    /// <summary>Yaw rate, rad/s.</summary>
    public double YawRateRadianPerSecond => _state[12];

    /// <summary>Line between ring and kite, or ring and cut, m.</summary>
    public double LengthMetre => _length;

    /// <summary>Tension at the kite, N.</summary>
    public double TensionAtKiteNewton { get; private set; }

    /// <summary>Tension at the ring, N.</summary>
    public double TensionAtSpoolNewton { get; private set; }

    /// <summary>Direction of the piece at the ring.</summary>
    public Vec3 DirectionAtSpool_W => Ring().Unit;

    /// <summary>Cuts the line.</summary>
    /// <param name="atMetre">Line from the ring to the cut, m: moved to the next node.</param>
    public void Cut(double atMetre)
    {
        // Node i is (i + 1) spacings from the kite; nodes on the kite's side of the cut go.
        var gone = Math.Clamp((int)Math.Round((_length - atMetre) / _spacing), 1, _nodes - 1) - 1;
        for (var i = gone; i < _nodes; i++)
        {
            Array.Copy(_state, At(i), _state, At(i - gone), 6);
        }

        _nodes -= gone;
        _length -= (gone + 1) * _spacing;
        _cut = true;
    }

    /// <summary>One step of 0.1 ms under a wind that is steady in it.</summary>
    /// <param name="wind">Wind by height.</param>
    /// <param name="reelSpeedMetrePerSecond">Line speed at the spool, m/s, + pays out.</param>
    public void Step(Func<double, Vec3> wind, double reelSpeedMetrePerSecond)
    {
        ArgumentNullException.ThrowIfNull(wind);
        _wind = wind;
        _kiteWind_W = wind(_state[2]);
        _reelSpeed = reelSpeedMetrePerSecond;
        Advance(StepSeconds, MostHalvings);
        NodesComeAndGo();
    }

    /// <summary>A step, in two halves where the line snaps taut too fast for it.</summary>
    private void Advance(double step, int halvings)
    {
        var count = LineAt + 6 * _nodes;
        var shortest = Math.Min(_spacing, RingRest(_length));
        var decay = 4.0 * _line.DampingNewtonSecondPerMetre * _length / (_line.KilogramPerMetre * shortest * _spacing);
        var before = _before[halvings];
        Array.Copy(_state, before, count);
        var error = _integrator.Step(_derivative, _state, count, 0.0, step, RungeKuttaChebyshev.StagesFor(step, decay));
        if (error < LargestError || halvings == 0)
        {
            _length += _reelSpeed * step;
            return;
        }

        Array.Copy(before, _state, count);
        Advance(0.5 * step, halvings - 1);
        Advance(0.5 * step, halvings - 1);
    }

    private static int At(int node) => LineAt + 6 * node;

    private static Vec3 Node(double[] state, int node) => ReferenceKite.Read(state, At(node));

    private static Vec3 Speed(double[] state, int node) => ReferenceKite.Read(state, At(node) + 3);

    private Vec3 Ring() => Node(_state, _nodes - 1);

    private double RingRest(double length) => length - (_cut ? _nodes - 1 : _nodes) * _spacing;

    private void NodesComeAndGo()
    {
        var rest = RingRest(_length);
        if (rest > 1.5 * _spacing && _nodes < MostNodes)
        {
            var share = 1.0 - _spacing / rest;
            ReferenceKite.Write(_state, At(_nodes), Ring() * share);
            ReferenceKite.Write(_state, At(_nodes) + 3, Speed(_state, _nodes - 1) * share + Ring().Unit * (_reelSpeed * (1.0 - share)));
            _nodes++;
        }
        else if (rest < 0.5 * _spacing && _nodes > 2)
        {
            _nodes--;
        }
    }

    /// <summary>Tension, weight and drag of one piece, shared out to its ends.</summary>
    private double Piece(in Vec3 far, in Vec3 near, in Vec3 farSpeed, in Vec3 nearSpeed, double rest, double restRate, int farIndex)
    {
        var span = far - near;
        var distance = span.Length + 1e-12;
        var t = span * (1.0 / distance);
        var stretch = distance - rest;
        var tension = 0.0;
        if (stretch > 0.0)
        {
            var strain = stretch / rest;
            var strainRate = (Vec3.Dot(farSpeed - nearSpeed, t) - restRate) / rest;
            tension = Math.Max(
                0.0,
                _line.StiffnessNewton * strain
                + _line.DampingNewtonSecondPerMetre * _length * strainRate * Math.Min(1.0, 50.0 * _length * strain));
        }

        var air = _wind(0.5 * (far.Z + near.Z)) - (farSpeed + nearSpeed) * 0.5;
        var along = t * Vec3.Dot(air, t);
        var across = air - along;
        var half = 0.5 * rest;
        var load = across * (0.5 * _rho * _line.DragCoefficient * _line.DiameterMetre * across.Length)
            + along * (0.5 * _rho * _options.SkinFriction * Math.PI * _line.DiameterMetre * along.Length)
            - Vec3.Up * (_line.KilogramPerMetre * _gravity);
        _force[farIndex] += load * half - t * tension;
        _force[farIndex + 1] += load * half + t * tension;
        return tension;
    }

    private void Derivative(double time, double[] state, double[] rate)
    {
        var length = _length + _reelSpeed * time;
        var rest = RingRest(length);
        Array.Clear(_force, 0, _nodes + 2);
        var kiteSpeed = ReferenceKite.Read(state, 3);
        if (!_cut)
        {
            TensionAtKiteNewton = Piece(
                ReferenceKite.Read(state, 0), Node(state, 0), kiteSpeed, Speed(state, 0), _spacing, 0.0, 0);
        }

        for (var i = 1; i < _nodes; i++)
        {
            Piece(Node(state, i - 1), Node(state, i), Speed(state, i - 1), Speed(state, i), _spacing, 0.0, i);
        }

        var last = Node(state, _nodes - 1);
        TensionAtSpoolNewton = Piece(last, Vec3.Zero, Speed(state, _nodes - 1), Vec3.Zero, rest, _reelSpeed, _nodes);
        for (var i = 0; i < _nodes; i++)
        {
            var held = (i == 0 && _cut ? 0.0 : 0.5 * _spacing) + 0.5 * (i == _nodes - 1 ? rest : _spacing);
            var speed = Speed(state, i);
            var acceleration = _force[i + 1] * (1.0 / (_line.KilogramPerMetre * held));
            var depth = _options.GroundHeightMetre - state[At(i) + 2];
            if (depth > 0.0)
            {
                var lift = Math.Max(0.0, CushionPerSecond * (CushionPerSecond * depth - 2.0 * speed.Z));
                var grip = _options.GroundFriction * lift / (speed.HorizontalLength + SlipSpeed);
                acceleration += new Vec3(-speed.X * grip, -speed.Y * grip, lift);
            }

            ReferenceKite.Write(rate, At(i), speed);
            ReferenceKite.Write(rate, At(i) + 3, acceleration);
        }

        if (_cut)
        {
            Array.Clear(rate, 0, ReferenceKite.StateSize);
            return;
        }

        var toKite = (ReferenceKite.Read(state, 0) - Node(state, 0)).Unit;
        var own = _force[0] + toKite * TensionAtKiteNewton;
        _kite.Derivative(
            state, _kiteWind_W, toKite, TensionAtKiteNewton, own, 0.5 * _spacing * _line.KilogramPerMetre, rate);
    }
}
