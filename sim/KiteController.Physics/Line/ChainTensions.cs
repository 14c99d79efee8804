using System;

namespace KiteController.Physics;

/// <summary>The tensions of a chain's pieces over one step, all at once: a tridiagonal system, solved by elimination.</summary>
/// <remarks>
/// Piece j lies between nodes j - 1 and j along t_j. Its tension k C + c C' contains its own effect on the two nodes' velocities, and
/// its neighbours' through t_j.t_(j+-1), so stiffness and damping along the line set no bound on the step. A line cannot push:
/// pieces that are not stretched carry nothing. Allocation-free.
/// </remarks>
internal sealed class ChainTensions
{
    private readonly double[] _next;

    public ChainTensions(int pieces)
    {
        Tension = new double[pieces + 1];
        Known = new double[pieces + 1];
        Coupling = new double[pieces + 1];
        Direction_W = new Vec3[pieces + 1];
        _next = new double[pieces + 1];
    }

    /// <summary>Tension of piece j, N; index 0 is not used.</summary>
    public double[] Tension { get; }

    /// <summary>Tension of piece j if no tension acted in this step, N; 0 or less marks a slack piece.</summary>
    public double[] Known { get; }

    /// <summary>Loss of tension of piece j per velocity change of its ends, times the step, N s2/m; 0 for a slack piece.</summary>
    public double[] Coupling { get; }

    /// <summary>Unit vector of piece j, toward the kite.</summary>
    public Vec3[] Direction_W { get; }

    /// <summary>Fills <see cref="Tension"/>.</summary>
    /// <param name="inverseMass">1/kg of the nodes, 0 for one that is held.</param>
    public void Solve(double[] inverseMass)
    {
        var pieces = Tension.Length - 1;
        var cosine = 0.0;
        double nextBefore = 0.0, valueBefore = 0.0;
        for (var j = 1; j <= pieces; j++)
        {
            var coupling = Coupling[j];
            var lower = coupling * inverseMass[j - 1] * cosine;
            cosine = j < pieces ? Vec3.Dot(Direction_W[j], Direction_W[j + 1]) : 0.0;
            var pivot = 1.0 / (1.0 + coupling * (inverseMass[j - 1] + inverseMass[j]) - lower * nextBefore);
            nextBefore = coupling * inverseMass[j] * cosine * pivot;
            valueBefore = (Known[j] + lower * valueBefore) * pivot;
            _next[j] = nextBefore;
            Tension[j] = valueBefore;
        }

        for (var j = pieces - 1; j >= 1; j--)
        {
            Tension[j] += _next[j] * Tension[j + 1];
        }

        for (var j = 1; j <= pieces; j++)
        {
            Tension[j] = Math.Max(0.0, Tension[j]);
        }
    }
}
