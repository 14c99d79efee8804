using System;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>Coefficients of one setting of the IMU's low-pass filter, for steps of 1 ms.</summary>
/// <remarks>
/// A pure delay (the input weighted over three steps) and one pole. Together they have the bandwidth and the delay of the
/// datasheet's table; where a pole of that bandwidth alone is later than the table says (10 and 5 Hz) the delay is kept and the
/// bandwidth is wider. The shape is assumed.
/// </remarks>
internal readonly struct ImuFilterDesign
{
    public ImuFilterDesign(double bandwidthHertz, double delayMillisecond)
    {
        BandwidthHertz = bandwidthHertz;
        double slowest = 1.0 / (1.0 + delayMillisecond);
        double best = double.MaxValue;
        const int steps = 400;
        for (int i = 0; i <= steps; i++)
        {
            double gain = slowest + ((1.0 - slowest) * i / steps);
            double missing = delayMillisecond - ((1.0 - gain) / gain);
            double miss = Math.Abs(Amplitude(bandwidthHertz, gain, missing) - Math.Sqrt(0.5));
            if (miss < best)
            {
                best = miss;
                Gain = gain;
                double part = missing - Math.Floor(missing);
                bool whole = missing >= 1.0;
                Weight0 = whole ? 0.0 : 1.0 - part;
                Weight1 = whole ? 1.0 - part : part;
                Weight2 = whole ? part : 0.0;
            }
        }
    }

    /// <summary>Bandwidth by the table, Hz.</summary>
    public double BandwidthHertz { get; }

    /// <summary>Share of the way the pole goes in a step.</summary>
    public double Gain { get; }

    /// <summary>Weight of the present input.</summary>
    public double Weight0 { get; }

    /// <summary>Weight of the input one step ago.</summary>
    public double Weight1 { get; }

    /// <summary>Weight of the input two steps ago.</summary>
    public double Weight2 { get; }

    private static double Amplitude(double hertz, double gain, double missing)
    {
        double w = 2.0 * Math.PI * hertz * 1e-3;
        double part = missing - Math.Floor(missing);
        double keep = 1.0 - gain;
        double pole = gain / Math.Sqrt(1.0 - (2.0 * keep * Math.Cos(w)) + (keep * keep));
        double delay = Math.Sqrt(1.0 - (2.0 * part * (1.0 - part) * (1.0 - Math.Cos(w))));
        return pole * delay;
    }
}
