using System;

namespace KiteController.Physics.Reference;

/// <summary>Explicit, stabilised, second order: many cheap stages make the step long for strongly damped equations.</summary>
/// <remarks>
/// RKC2 of Sommeijer, Shampine and Verwer, J. Comput. Appl. Math. 88 (1997) 315: with s stages stable to h |lambda| = 0.65 (s2 - 1)
/// along the negative real axis. Nothing is shared with the fast model's semi-implicit steps.
/// </remarks>
public sealed class RungeKuttaChebyshev
{
    private const double Damping = 2.0 / 13.0;
    private readonly double[] _f0;
    private readonly double[] _f;
    private double[] _y0;
    private double[] _y1;
    private double[] _y2;

    /// <summary>An integrator for states of up to the given size.</summary>
    public RungeKuttaChebyshev(int size)
    {
        _f0 = new double[size];
        _f = new double[size];
        _y0 = new double[size];
        _y1 = new double[size];
        _y2 = new double[size];
    }

    /// <summary>Stages that keep a decay rate stable.</summary>
    /// <param name="stepSeconds">Step, s.</param>
    /// <param name="fastestDecayPerSecond">Largest decay rate in the equations, 1/s.</param>
    public static int StagesFor(double stepSeconds, double fastestDecayPerSecond) =>
        Math.Max(3, (int)Math.Ceiling(Math.Sqrt(1.0 + stepSeconds * fastestDecayPerSecond / 0.65)) + 1);

    /// <summary>One step of y' = f(t, y), in place.</summary>
    /// <param name="derivative">Fills its third argument from time and state.</param>
    /// <param name="state">The state; only the first <paramref name="count"/> numbers are used.</param>
    /// <param name="count">Numbers in use.</param>
    /// <param name="time">Time at the start, s.</param>
    /// <param name="step">Step, s.</param>
    /// <param name="stages">Stages, 3 or more.</param>
    /// <returns>The largest of the method's own estimates of the step's error, in the units of the state.</returns>
    public double Step(Action<double, double[], double[]> derivative, double[] state, int count, double time, double step, int stages)
    {
        ArgumentNullException.ThrowIfNull(derivative);
        ArgumentNullException.ThrowIfNull(state);
        var w0 = 1.0 + Damping / (stages * stages);
        var (_, slopeAtEnd, bendAtEnd) = Chebyshev(stages, w0);
        var w1 = slopeAtEnd / bendAtEnd;

        // T_j, T_j', T_j'' by recurrence from j = 2 on.
        double t0 = 1.0, t1 = w0, d0 = 0.0, d1 = 1.0, dd0 = 0.0, dd1 = 0.0;
        var b2 = WeightOf(2, w0);
        double bBefore2 = b2, bBefore1 = b2, cBefore2 = 0.0;
        var cBefore1 = w1 * b2;
        var first = b2 * w1 * step;
        derivative(time, state, _f0);
        for (var i = 0; i < count; i++)
        {
            _y0[i] = state[i];
            _y1[i] = state[i] + first * _f0[i];
        }

        for (var j = 2; j <= stages; j++)
        {
            var t = 2.0 * w0 * t1 - t0;
            var d = 2.0 * (t1 + w0 * d1) - d0;
            var dd = 2.0 * (2.0 * d1 + w0 * dd1) - dd0;
            var b = dd / (d * d);
            var mu = 2.0 * b * w0 / bBefore1;
            var nu = -b / bBefore2;
            var muStep = 2.0 * b * w1 / bBefore1 * step;
            var gammaStep = -(1.0 - bBefore1 * t1) * muStep;
            derivative(time + cBefore1 * step, _y1, _f);
            var rest = 1.0 - mu - nu;
            for (var i = 0; i < count; i++)
            {
                _y2[i] = rest * state[i] + mu * _y1[i] + nu * _y0[i] + muStep * _f[i] + gammaStep * _f0[i];
            }

            var c = mu * cBefore1 + nu * cBefore2 + (muStep + gammaStep) / step;
            (cBefore2, cBefore1, bBefore2, bBefore1) = (cBefore1, c, bBefore1, b);
            (t0, t1, d0, d1, dd0, dd1) = (t1, t, d1, d, dd1, dd);
            (_y0, _y1, _y2) = (_y1, _y2, _y0);
        }

        derivative(time + step, _y1, _f);
        var error = 0.0;
        for (var i = 0; i < count; i++)
        {
            error = Math.Max(error, Math.Abs(0.8 * (state[i] - _y1[i]) + 0.4 * step * (_f0[i] + _f[i])));
        }

        Array.Copy(_y1, state, count);
        return error;
    }

    private static double WeightOf(int degree, double w)
    {
        var (_, slope, bend) = Chebyshev(degree, w);
        return bend / (slope * slope);
    }

    private static (double Value, double Slope, double Bend) Chebyshev(int degree, double w)
    {
        double t0 = 1.0, t1 = w, d0 = 0.0, d1 = 1.0, dd0 = 0.0, dd1 = 0.0;
        for (var j = 2; j <= degree; j++)
        {
            (t0, t1, d0, d1, dd0, dd1) =
                (t1, 2.0 * w * t1 - t0, d1, 2.0 * (t1 + w * d1) - d0, dd1, 2.0 * (2.0 * d1 + w * dd1) - dd0);
        }

        return (t1, d1, dd1);
    }
}
