using System;
using KiteController.App.Calibrating;
using KiteController.Board;
using nanoFramework.Hardware.Esp32;

namespace KiteController.App.Testing
{
    /// <summary>
    /// The bench on the chip: how long the ticks of this very board take, how fast it interprets, how long it stops to collect
    /// garbage, how much memory is free. Its lines are meant to be copied and sent in: nobody has published these numbers.
    /// </summary>
    public sealed class BenchStep : CalibrationStep
    {
        private const int Ticks = 1000;
        private const int Repeats = 100;
        private const int PlainRounds = 40;
        private const int FlightLikeRounds = 16;
        private const int ShortShare = 4;

        private readonly int[] _before = new int[TickTiming.BinCount];
        private int _collectionsBefore;
        private int _bin;
        private int _repeat;
        private int _plainMicroseconds;
        private int _flightLikeMicroseconds;

        /// <summary>Creates the step.</summary>
        public BenchStep(CalibrationContext context)
            : base(context, "bench", "How fast is this very board? Takes 12 seconds; please send these lines in.")
        {
        }

        private enum Phase
        {
            Begin,
            Histogram,
            Loops,
            Speed,
            Memory,
        }

        /// <inheritdoc/>
        protected override void Advance(int phase)
        {
            switch ((Phase)phase)
            {
                case Phase.Begin:
                    Array.Copy(Context.Unit.Timing.Histogram, _before, TickTiming.BinCount);
                    _collectionsBefore = Context.Unit.Timing.Collections;
                    _bin = 0;
                    _repeat = 0;
                    _plainMicroseconds = 0;
                    _flightLikeMicroseconds = 0;
                    Measure(Ticks, (int)Phase.Histogram);
                    return;
                case Phase.Histogram:
                    SayBin();
                    return;
                case Phase.Loops:
                    TimeLoops();
                    return;
                case Phase.Speed:
                    SaySpeed();
                    Go((int)Phase.Memory);
                    return;
                default:
                    SayMemory();
                    return;
            }
        }

        /// <inheritdoc/>
        protected override void Apply()
        {
        }

        private void SayBin()
        {
            int[] histogram = Context.Unit.Timing.Histogram;
            int at = _bin;
            int count = histogram[at] - _before[at];
            if (count != 0)
            {
                int from = at * TickTiming.BinMicroseconds;
                string to = at + 1 < TickTiming.BinCount ? "to " + (from + TickTiming.BinMicroseconds).ToString() : "and more";
                Say("  bench tick " + from.ToString() + " " + to + " us: " + count.ToString());
            }

            _bin = at + 1;
            Go((int)(_bin < TickTiming.BinCount ? Phase.Histogram : Phase.Loops));
        }

        private void TimeLoops()
        {
            if ((_repeat & 1) == 0)
            {
                _plainMicroseconds += TimePlain();
            }
            else
            {
                _flightLikeMicroseconds += TimeFlightLike();
            }

            _repeat++;
            Go((int)(_repeat < 2 * Repeats ? Phase.Loops : Phase.Speed));
        }

        /// <summary>A short and a long run: in the difference, what reading the clock takes drops out.</summary>
        private static int TimePlain()
        {
            int start = MicrosecondClock.Now();
            CountedLoop.RunPlain(PlainRounds / ShortShare);
            int middle = MicrosecondClock.Now();
            CountedLoop.RunPlain(PlainRounds);
            int end = MicrosecondClock.Now();
            return end - middle - (middle - start);
        }

        private static int TimeFlightLike()
        {
            int start = MicrosecondClock.Now();
            CountedLoop.RunFlightLike(FlightLikeRounds / ShortShare);
            int middle = MicrosecondClock.Now();
            CountedLoop.RunFlightLike(FlightLikeRounds);
            int end = MicrosecondClock.Now();
            return end - middle - (middle - start);
        }

        private void SaySpeed()
        {
            const int Plain = Repeats * (PlainRounds - PlainRounds / ShortShare) * CountedLoop.PlainInstructions;
            const int FlightLike = Repeats * (FlightLikeRounds - FlightLikeRounds / ShortShare) * CountedLoop.FlightLikeInstructions;
            Say("  bench IL per millisecond: plain " + PerMillisecond(Plain, _plainMicroseconds) + ", flight-like " + PerMillisecond(FlightLike, _flightLikeMicroseconds));
            Say("  bench tick longest " + Context.Unit.Timing.MaxMicroseconds.ToString() + " us, slice longest "
                + Context.Unit.Timing.MaxSliceMicroseconds.ToString() + " us, overruns " + Context.Unit.Timing.Overruns.ToString());
        }

        private void SayMemory()
        {
            TickTiming timing = Context.Unit.Timing;
            int mean = timing.Collections == 0 ? 0 : timing.SumCollectionMicroseconds / timing.Collections;
            Say("  bench collections " + (timing.Collections - _collectionsBefore).ToString() + " in the bench, mean " + mean.ToString()
                + " us, longest " + timing.MaxCollectionMicroseconds.ToString() + " us");
            NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out uint total, out uint free, out uint largest);
            Say("  bench free bytes: managed " + timing.FreeBytes.ToString() + ", native " + free.ToString() + " of " + total.ToString() + ", largest block " + largest.ToString());
            Done("Bench done.");
        }

        private static string PerMillisecond(int instructions, int microseconds)
        {
            return microseconds <= 0 ? "unknown" : (instructions * 100 / microseconds * 10).ToString();
        }
    }
}
