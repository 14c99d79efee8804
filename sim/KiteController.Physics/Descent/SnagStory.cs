using System;

namespace KiteController.Physics;

/// <summary>Whether the dragged line end is caught, and whether the kite then flies again.</summary>
/// <remarks>
/// Caught with 1 - exp(-lambda ds) over ds metres of dragging; comes loose at 1/90 per s. Once caught the kite flies again with
/// probability 0.35 in more than 3 m/s of wind, else 0.10, for 40 s on average and 240 s at most. All assumed.
/// </remarks>
internal sealed class SnagStory
{
    private const double LooseTimeSecond = 90.0;
    private const double MeanReflightSecond = 40.0;
    private const double LongestReflightSecond = 240.0;

    private readonly SeededRandom _random;
    private readonly double _perMetre;
    private double _reflightEnds;
    private double _reflownFor;

    public SnagStory(double perMetre, SeededRandom random)
    {
        _perMetre = perMetre;
        _random = random;
    }

    public bool IsCaught { get; private set; }

    public bool IsReflying { get; private set; }

    /// <summary>Flew again and now hangs on its tether.</summary>
    public bool FallsOnTether { get; private set; }

    public bool EverCaught { get; private set; }

    public bool EverReflew { get; private set; }

    /// <summary>The free end was dragged; it may catch.</summary>
    public void Dragged(double metres, double windSpeed)
    {
        if (_random.NextDouble() >= 1.0 - Math.Exp(-_perMetre * metres))
        {
            return;
        }

        IsCaught = true;
        EverCaught = true;
        IsReflying = _random.NextDouble() < (windSpeed > 3.0 ? 0.35 : 0.10);
        EverReflew |= IsReflying;
        _reflightEnds = Math.Min(LongestReflightSecond, _random.NextExponential(MeanReflightSecond));
        _reflownFor = 0.0;
    }

    /// <summary>Time passes while caught.</summary>
    public void Advance(double dt)
    {
        if (IsReflying)
        {
            _reflownFor += dt;
            if (_reflownFor > _reflightEnds)
            {
                IsReflying = false;
                FallsOnTether = true;
            }
        }

        if (_random.NextDouble() < dt / LooseTimeSecond)
        {
            IsCaught = false;
            IsReflying = false;
            FallsOnTether = false;
        }
    }
}
