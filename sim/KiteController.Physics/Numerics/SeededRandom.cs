using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace KiteController.Physics;

/// <summary>
/// A small, fast, reproducible source of random numbers: xoshiro256** (Blackman and Vigna) seeded by splitmix64.
/// The same seed gives the same numbers on every run; nothing of the machine or the clock enters.
/// </summary>
/// <remarks>Allocation-free after construction. Not for secrets. Not safe to share between threads.</remarks>
public sealed class SeededRandom
{
    private const ulong SplitMixIncrement = 0x9E3779B97F4A7C15UL;

    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Starts the stream that belongs to <paramref name="seed"/>.</summary>
    /// <param name="seed">Any value; neighbouring seeds give unrelated streams.</param>
    public SeededRandom(ulong seed)
    {
        Seed = seed;
        var state = seed;
        _s0 = SplitMix(ref state);
        _s1 = SplitMix(ref state);
        _s2 = SplitMix(ref state);
        _s3 = SplitMix(ref state);
    }

    /// <summary>The seed this stream was started with.</summary>
    public ulong Seed { get; }

    /// <summary>
    /// A new stream for one part of the model, derived from this stream's seed and a stream number only: it does not matter
    /// how many numbers were already drawn, so adding a draw in one part never disturbs another.
    /// </summary>
    /// <param name="stream">The number of the part; each part uses its own.</param>
    public SeededRandom Fork(ulong stream)
    {
        var state = Seed;
        var mixed = SplitMix(ref state);
        state = mixed ^ BitOperations.RotateLeft(stream * 0xD1342543DE82EF95UL + 1UL, 32);
        return new SeededRandom(SplitMix(ref state));
    }

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        var result = BitOperations.RotateLeft(_s1 * 5UL, 7) * 9UL;
        var t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>A number drawn evenly from [0, 1), with 53 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / 9007199254740992.0);

    /// <summary>A number drawn evenly from [<paramref name="low"/>, <paramref name="high"/>).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextUniform(double low, double high) => low + (high - low) * NextDouble();

    /// <summary>A normal deviate of mean 0 and standard deviation 1.</summary>
    /// <remarks>Ziggurat of 128 layers (Marsaglia and Tsang 2000, in Doornik's form): about 3 ns, tails exact.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextGaussian()
    {
        var bits = NextUInt64();
        var layer = (int)(bits & 127UL);
        var u = (bits >> 11) * (1.0 / 4503599627370496.0) - 1.0;
        return Math.Abs(u) < NormalZiggurat.Ratio[layer] ? u * NormalZiggurat.Edge[layer] : NextGaussianSlow(u, layer);
    }

    /// <summary>An exponential deviate of the given mean (same unit as <paramref name="mean"/>).</summary>
    public double NextExponential(double mean) => -mean * Math.Log(1.0 - NextDouble());

    private double NextGaussianSlow(double u, int layer)
    {
        while (true)
        {
            if (Math.Abs(u) < NormalZiggurat.Ratio[layer])
            {
                return u * NormalZiggurat.Edge[layer];
            }

            if (layer == 0)
            {
                return NormalTail(u < 0.0);
            }

            var x = u * NormalZiggurat.Edge[layer];
            var upper = Math.Exp(-0.5 * (NormalZiggurat.Edge[layer] * NormalZiggurat.Edge[layer] - x * x));
            var lower = Math.Exp(-0.5 * (NormalZiggurat.Edge[layer + 1] * NormalZiggurat.Edge[layer + 1] - x * x));
            if (lower + NextDouble() * (upper - lower) < 1.0)
            {
                return x;
            }

            var bits = NextUInt64();
            layer = (int)(bits & 127UL);
            u = (bits >> 11) * (1.0 / 4503599627370496.0) - 1.0;
        }
    }

    private double NormalTail(bool negative)
    {
        double x;
        double y;
        do
        {
            x = Math.Log(1.0 - NextDouble()) / NormalZiggurat.TailStart;
            y = Math.Log(1.0 - NextDouble());
        }
        while (-2.0 * y < x * x);

        return negative ? x - NormalZiggurat.TailStart : NormalZiggurat.TailStart - x;
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += SplitMixIncrement;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
