using System;

namespace KiteController.Physics;

/// <summary>A free kite and the line behind it: a chain of point masses with unstretchable pieces, air drag, weight and ground.</summary>
/// <remarks>
/// Node 0 is the kite. Pieces are kept from growing by moving nodes (position-based dynamics, 8 sweeps); they may shorten. Drag across
/// 1.1, along 0.03 pi d (assumed); friction on the ground 0.6. Half the step and twice the sweeps change results by 1 %.
/// </remarks>
internal sealed class TrailingLine
{
    public const double GroundContactMetre = 0.03;

    private const int Sweeps = 8;
    private const double AcrossDrag = 1.1;
    private const double AlongDrag = 0.03 * Math.PI;
    private const double GroundFriction = 0.6;
    private const double LastNodeShare = 0.6;
    private const double LargestSpeed = 40.0;

    private readonly Vec3[] _position;
    private readonly Vec3[] _previous;
    private readonly Vec3[] _velocity;
    private readonly double[] _inverseMass;
    private readonly double _piece;
    private readonly double _halfDensityDiameter;
    private readonly double _gravity;

    /// <summary>A line drawn straight behind the kite toward the spool.</summary>
    public TrailingLine(CutKiteParameters kite, double kiteInverseMass, in Vec3 position_W, in Vec3 velocity_W, in Vec3 lineDirection_W)
    {
        var length = kite.TrailingLineMetre;
        Count = length < 8.0 ? 2 : length < 25.0 ? 3 : length < 60.0 ? 4 : 5;
        _piece = length / Count;
        _halfDensityDiameter = 0.5 * kite.AirDensityKilogramPerCubicMetre * kite.LineDiameterMetre;
        _gravity = kite.GravityMetrePerSecondSquared;
        _position = new Vec3[Count + 1];
        _previous = new Vec3[Count + 1];
        _velocity = new Vec3[Count + 1];
        _inverseMass = new double[Count + 1];
        _position[0] = position_W;
        _velocity[0] = velocity_W;
        _inverseMass[0] = kiteInverseMass;
        var nodeMass = kite.LineKilogramPerMetre * _piece;
        for (var i = 1; i <= Count; i++)
        {
            var place = position_W - lineDirection_W * (_piece * i * 0.999);
            _position[i] = new Vec3(place.X, place.Y, Math.Max(0.01, place.Z));
            _velocity[i] = velocity_W * (1.0 - (double)i / Count * length / kite.LineOutMetre);
            _inverseMass[i] = 1.0 / (i == Count ? nodeMass * LastNodeShare : nodeMass);
        }
    }

    /// <summary>Number of line nodes; node <c>Count</c> is the free end.</summary>
    public int Count { get; }

    /// <summary>True while the free end is caught.</summary>
    public bool EndHeld { get; set; }

    public Vec3 Kite_W => _position[0];

    public Vec3 KiteVelocity_W => _velocity[0];

    public Vec3 End_W => _position[Count];

    /// <summary>How far the free end moved over the ground in the last step, m.</summary>
    public double EndMoved => (_position[Count] - _previous[Count]).HorizontalLength;

    /// <summary>One step under the kite's own acceleration.</summary>
    public void Step(in Vec3 kiteAcceleration_W, DescentWind wind, double dt)
    {
        _velocity[0] += kiteAcceleration_W * dt;
        _previous[0] = _position[0];
        _position[0] += _velocity[0] * dt;
        for (var i = 1; i <= Count; i++)
        {
            MoveNode(i, wind, dt);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            Tighten(backward: (sweep & 1) == 1);
        }

        for (var i = 0; i <= Count; i++)
        {
            var moved = (_position[i] - _previous[i]) * (1.0 / dt);
            _velocity[i] = new Vec3(
                Math.Clamp(moved.X, -LargestSpeed, LargestSpeed),
                Math.Clamp(moved.Y, -LargestSpeed, LargestSpeed),
                Math.Clamp(moved.Z, -LargestSpeed, LargestSpeed));
        }
    }

    private void MoveNode(int i, DescentWind wind, double dt)
    {
        var last = i == Count;
        _previous[i] = _position[i];
        if (last && EndHeld)
        {
            _velocity[i] = Vec3.Zero;
            return;
        }

        var height = _position[i].Z;
        var air = wind.At(height) - _velocity[i];
        var span = _position[i - 1] - _position[last ? i : i + 1];
        var tangent = span * (1.0 / (span.Length + 1e-9));
        var along = Vec3.Dot(air, tangent);
        var across = air - tangent * along;
        var factor = _halfDensityDiameter * (last ? 0.5 : 1.0) * _piece * _inverseMass[i];
        var push = across * (AcrossDrag * factor * across.Length) + tangent * (AlongDrag * factor * Math.Abs(along) * along);

        // Light nodes: drag may bring a node to the air's speed in one step, not beyond.
        var limit = air.Length / dt;
        _velocity[i] += new Vec3(
            Math.Clamp(push.X, -limit, limit),
            Math.Clamp(push.Y, -limit, limit),
            Math.Clamp(push.Z, -limit, limit) - _gravity) * dt;
        if (height < GroundContactMetre)
        {
            var speed = _velocity[i].HorizontalLength;
            var loss = GroundFriction * _gravity * dt;
            var kept = speed > loss ? 1.0 - loss / speed : 0.0;
            _velocity[i] = new Vec3(_velocity[i].X * kept, _velocity[i].Y * kept, _velocity[i].Z);
        }

        _position[i] += _velocity[i] * dt;
    }

    private void Tighten(bool backward)
    {
        for (var k = 0; k < Count; k++)
        {
            var i = backward ? Count - 1 - k : k;
            var gap = _position[i + 1] - _position[i];
            var length = gap.Length;
            if (length <= _piece)
            {
                continue;
            }

            var upper = _inverseMass[i];
            var lower = EndHeld && i + 1 == Count ? 0.0 : _inverseMass[i + 1];
            var correction = (length - _piece) / (length * (upper + lower));
            _position[i] += gap * (upper * correction);
            _position[i + 1] -= gap * (lower * correction);
        }

        for (var i = 1; i <= Count; i++)
        {
            if (_position[i].Z < 0.0)
            {
                _position[i] = new Vec3(_position[i].X, _position[i].Y, 0.0);
            }
        }
    }
}
