using System;

namespace KiteController.Physics;

/// <summary>The mechanics of the dynamic line: nodes at equal shares of the line out, half a step's drift, a kick, half a step's drift.</summary>
/// <remarks>
/// Transverse motion is the leapfrog; tension within the kick is the implicit midpoint rule for the stretch (it keeps energy) and
/// implicit Euler for its damping; where a piece rings faster than the step can show, implicit Euler takes over for the stretch as well. Nodes stand at fixed shares of the line, so line that is reeled moves through them: a node moves
/// with u - v(1 - i/n) dx/ds, and u changes by -v(1 - i/n) du/ds as well. Node masses are raised, for inertia only, where a piece is so short
/// that its transverse vibration at the breaking load could not be followed in the step (pieces under 0.7 m at 1 ms). Allocation-free.
/// </remarks>
internal sealed class LineChain
{
    private const double RampPerMetre = 50.0;

    private readonly LineParameters _line;
    private readonly DynamicLineOptions _options;
    private readonly double _halfDensityAcross;
    private readonly double _halfDensityAlong;
    private readonly double _gravity;
    private readonly int _pieces;
    private readonly double[] _inverseMass;
    private readonly Vec3[] _drift_W;
    private readonly Vec3[] _slope;
    private readonly ChainTensions _tensions;
    private double _lengthBefore;

    public LineChain(LineParameters line, DynamicLineOptions options, double airDensity, double gravity)
    {
        _line = line;
        _options = options;
        _pieces = options.Pieces;
        _gravity = gravity;
        _halfDensityAcross = 0.5 * airDensity * line.DragCoefficient * line.DiameterMetre;
        _halfDensityAlong = 0.5 * airDensity * options.SkinFriction * Math.PI * line.DiameterMetre;
        _inverseMass = new double[_pieces + 1];
        _drift_W = new Vec3[_pieces + 1];
        _slope = new Vec3[_pieces + 1];
        Position_W = new Vec3[_pieces + 1];
        Velocity_W = new Vec3[_pieces + 1];
        Wind_W = new Vec3[_pieces + 1];
        LoadPerMetre_W = new Vec3[_pieces + 1];
        _tensions = new ChainTensions(_pieces);
    }

    /// <summary>Places, node 0 at the ring.</summary>
    public Vec3[] Position_W { get; }

    /// <summary>Velocities of the line itself at the nodes.</summary>
    public Vec3[] Velocity_W { get; }

    /// <summary>Wind at the nodes.</summary>
    public Vec3[] Wind_W { get; }

    /// <summary>Weight and drag per metre at the nodes in the last step.</summary>
    public Vec3[] LoadPerMetre_W { get; }

    /// <summary>Tensions in the last step's middle; index 1 is the piece at the ring.</summary>
    public double[] Tension => _tensions.Tension;

    /// <summary>True if nothing holds the far end.</summary>
    public bool FarEndFree { get; set; }

    /// <summary>The inner node that something touches; meaningless while <see cref="Push_W"/> is zero.</summary>
    public int PushedNode { get; set; }

    /// <summary>Force of what touches the line on that node, N.</summary>
    public Vec3 Push_W { get; set; }

    /// <summary>Takes the present length as the length before.</summary>
    public void SetLength(double lengthMetre) => _lengthBefore = lengthMetre;

    /// <summary>One step; a far end that is held goes to <paramref name="end_W"/> with <paramref name="endVelocity_W"/>.</summary>
    public void Step(in Vec3 end_W, in Vec3 endVelocity_W, double length, double reelSpeed, double dt)
    {
        SetMasses(length, dt);
        SetLoads(length, reelSpeed);
        Drift(end_W, endVelocity_W, dt);
        SetTensions(length, reelSpeed, dt);
        Kick(length, reelSpeed, dt);
        _lengthBefore = length;
    }

    /// <summary>Tension of the last piece at the end of the step, N: that of the middle and half a step's stretch.</summary>
    public double TensionAtKite(double length, double dt)
    {
        var middle = Tension[_pieces];
        if (middle == 0.0)
        {
            return 0.0;
        }

        var rate = Vec3.Dot(Velocity_W[_pieces] - Velocity_W[_pieces - 1] - _drift_W[_pieces - 1], _tensions.Direction_W[_pieces]);
        return Math.Max(0.0, middle + Stiffness(length) * 0.5 * dt * rate);
    }

    private double Through(int node, double reelSpeed) => reelSpeed * (1.0 - (double)node / _pieces);

    private double Stiffness(double length) => _line.StiffnessNewton * _pieces / length;

    private double Damping(double stretch) =>
        _line.DampingNewtonSecondPerMetre * _pieces * Math.Min(1.0, RampPerMetre * _pieces * stretch);

    private void SetMasses(double length, double dt)
    {
        var piece = length / _pieces;
        var mass = Math.Max(_line.KilogramPerMetre * piece, 2.0 * _line.StrengthNewton * dt * dt / piece);
        Array.Fill(_inverseMass, 1.0 / mass);
        _inverseMass[0] = 0.0;
        _inverseMass[_pieces] = FarEndFree ? 2.0 / mass : 0.0;
    }

    private void SetLoads(double length, double reelSpeed)
    {
        var x = Position_W;
        var perMetre = _pieces / length;
        var weight = _line.KilogramPerMetre * _gravity;
        for (var i = 0; i <= _pieces; i++)
        {
            var span = x[i < _pieces ? i + 1 : i] - x[i > 0 ? i - 1 : i];
            var size = span.Length + 1e-12;
            var tangent = span * (1.0 / size);
            _slope[i] = span * (i > 0 && i < _pieces ? 0.5 * perMetre : perMetre);
            if (i == 0)
            {
                Velocity_W[0] = tangent * reelSpeed;
            }

            var air = Wind_W[i] - Velocity_W[i];
            var along = Vec3.Dot(air, tangent);
            var across = air - tangent * along;
            var drag = across * (_halfDensityAcross * across.Length) + tangent * (_halfDensityAlong * Math.Abs(along) * along);
            LoadPerMetre_W[i] = new Vec3(drag.X, drag.Y, drag.Z - weight);
            _drift_W[i] = _slope[i] * -Through(i, reelSpeed);
        }

        LoadPerMetre_W[PushedNode] += Push_W * perMetre;
    }

    private void Drift(in Vec3 end_W, in Vec3 endVelocity_W, double dt)
    {
        var half = 0.5 * dt;
        var last = FarEndFree ? _pieces : _pieces - 1;
        for (var i = 1; i <= last; i++)
        {
            Position_W[i] += (Velocity_W[i] + _drift_W[i]) * half;
        }

        if (!FarEndFree)
        {
            // The middle of the way for now; Kick puts it to its place.
            _drift_W[_pieces] = (end_W - Position_W[_pieces]) * 0.5;
            Position_W[_pieces] += _drift_W[_pieces];
            Velocity_W[_pieces] = endVelocity_W;
        }
    }

    private void SetTensions(double length, double reelSpeed, double dt)
    {
        var rest = 0.5 * (length + _lengthBefore) / _pieces;
        var stiffness = Stiffness(length);
        var free = length / _pieces;
        var ringing = 4.0 * stiffness * dt * dt * _inverseMass[1];
        var late = ringing > 1.0 ? 1.0 - 1.0 / ringing : 0.0;
        var rate0 = Vec3.Zero;
        var push0 = Vec3.Zero;
        for (var j = 1; j <= _pieces; j++)
        {
            var held = j == _pieces && !FarEndFree;
            var rate = held ? Velocity_W[j] : Velocity_W[j] + _drift_W[j];
            var push = LoadPerMetre_W[j] * (free * dt * (j == _pieces ? 0.5 : 1.0) * _inverseMass[j]);
            var span = Position_W[j] - Position_W[j - 1];
            var distance = span.Length + 1e-12;
            var direction = span * (1.0 / distance);
            var stretch = distance - rest;
            _tensions.Direction_W[j] = direction;
            if (stretch <= 0.0)
            {
                _tensions.Known[j] = 0.0;
                _tensions.Coupling[j] = 0.0;
            }
            else
            {
                var damping = Damping(stretch);
                var gain = 0.25 * (1.0 + late) * stiffness * dt + damping;
                _tensions.Known[j] = stiffness * stretch
                    + (damping + 0.5 * late * stiffness * dt) * (Vec3.Dot(rate - rate0, direction) - reelSpeed / _pieces)
                    + gain * Vec3.Dot(push - push0, direction);
                _tensions.Coupling[j] = gain * dt;
            }

            rate0 = rate;
            push0 = push;
        }

        _tensions.Solve(_inverseMass);
    }

    private void Kick(double length, double reelSpeed, double dt)
    {
        var half = 0.5 * dt;
        var free = length / _pieces;
        var last = FarEndFree ? _pieces : _pieces - 1;
        var before = Velocity_W[0];
        for (var i = 1; i <= last; i++)
        {
            var force = LoadPerMetre_W[i] * (i == _pieces ? 0.5 * free : free) - _tensions.Direction_W[i] * Tension[i];
            if (i < _pieces)
            {
                force += _tensions.Direction_W[i + 1] * Tension[i + 1];
            }

            var old = Velocity_W[i];
            var velocity = old + force * (_inverseMass[i] * dt);
            if (reelSpeed != 0.0 && i < _pieces)
            {
                velocity -= (Velocity_W[i + 1] - before) * (0.5 * dt * Through(i, reelSpeed) / free);
            }

            before = old;
            Velocity_W[i] = velocity;
            Position_W[i] += (velocity + _drift_W[i]) * half;
            if (Position_W[i].Z < _options.GroundHeightMetre)
            {
                RestOnGround(i, dt);
            }
        }

        if (!FarEndFree)
        {
            Position_W[_pieces] += _drift_W[_pieces];
        }
    }

    private void RestOnGround(int i, double dt)
    {
        Position_W[i] = new Vec3(Position_W[i].X, Position_W[i].Y, _options.GroundHeightMetre);
        var velocity = Velocity_W[i];
        var speed = velocity.HorizontalLength;
        var loss = _options.GroundFriction * _gravity * dt;
        var kept = speed > loss ? 1.0 - loss / speed : 0.0;
        Velocity_W[i] = new Vec3(velocity.X * kept, velocity.Y * kept, Math.Max(0.0, velocity.Z));
    }
}
