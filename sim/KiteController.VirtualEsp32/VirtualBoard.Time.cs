using System;
using KiteController.VirtualEsp32.Nano;

namespace KiteController.VirtualEsp32;

/// <content>Charging and the grid.</content>
public sealed partial class VirtualBoard
{
    /// <summary>Pays for the managed code since the last native call and for one call of this kind, and moves time.</summary>
    internal void Charge(NativeCall kind) => Charge(kind, Costs.Of(kind));

    /// <summary>The same with a cost that depends on what the call does, in nanoseconds.</summary>
    internal void Charge(NativeCall kind, long cost)
    {
        RequirePower();
        _lastClockRead = -1;
        long managed = ChargeManaged(TakeInstructions());
        Statistics.Add(kind, cost);
        Advance(managed + cost);
    }

    /// <summary>Reads the microsecond clock; the idle poll's fixed distance is made here.</summary>
    internal long ReadClock()
    {
        RequirePower();
        long instructions = TakeInstructions();
        if (_lastClockRead == _now && instructions < Costs.IdlePollInstructions)
        {
            Statistics.Add(NativeCall.Clock, Costs.IdlePoll);
            Advance(Costs.IdlePoll + CollectIfFull());
        }
        else
        {
            Statistics.Add(NativeCall.Clock, Costs.Clock);
            Advance(ChargeManaged(instructions) + Costs.Clock);
        }

        _lastClockRead = _now;
        return (_now - _bootedAt) / 1_000;
    }

    /// <summary>Collects garbage on request.</summary>
    /// <returns>Free bytes, the heap being as large as the collection's threshold.</returns>
    internal uint CollectGarbage()
    {
        Charge(NativeCall.Garbage);
        _garbageCollected = Meter.GarbageBytes;
        return (uint)Costs.CollectionThresholdBytes;
    }

    /// <summary>Sleeps to the scheduler's tick.</summary>
    internal void Sleep(int milliseconds)
    {
        if (milliseconds < 0)
        {
            throw new InvalidOperationException("The only managed thread sleeps for ever: nothing would run again.");
        }

        Charge(NativeCall.Other);
        if (milliseconds > 0)
        {
            long tick = Costs.SchedulerTick;
            long sinceBoot = _now - _bootedAt;
            long wake = (sinceBoot + milliseconds * 1_000_000L + tick - 1) / tick * tick;
            Charge(NativeCall.Sleep, wake - sinceBoot);
        }
    }

    /// <summary>Sends debug text.</summary>
    internal void WriteDebug(string text)
    {
        Charge(NativeCall.Serial, Costs.SerialCall + text.Length * Costs.SerialByte);
        DebugOutput?.Invoke(text);
    }

    private void RequirePower()
    {
        if (_withoutPower)
        {
            throw new PowerCutException();
        }
    }

    private static long InstructionsNow() => Meter.Instructions;

    private long TakeInstructions()
    {
        long all = InstructionsNow();
        long since = all - _instructionsCharged;
        _instructionsCharged = all;
        return since;
    }

    private long ChargeManaged(long instructions)
    {
        long managed = instructions * Costs.NanosecondsPerInstruction;
        Statistics.Add(NativeCall.Managed, managed);
        return managed + CollectIfFull();
    }

    private long CollectIfFull()
    {
        long garbage = Meter.GarbageBytes;
        if (garbage - _garbageCollected < Costs.CollectionThresholdBytes)
        {
            return 0;
        }

        _garbageCollected = garbage;
        Statistics.Add(NativeCall.Garbage, Costs.Collection);
        return Costs.Collection;
    }

    private void Advance(long nanoseconds)
    {
        long target = _now + nanoseconds;
        while (_nextGrid <= target)
        {
            HoldDrive(_nextGrid - _now);
            _drive = TakeMeanDrive();
            _now = _nextGrid;
            _nextGrid += GridNanoseconds;
            _plant.Step(in _drive, Signals);
            SampleParts();
        }

        HoldDrive(target - _now);
        _now = target;
    }

    private void SampleParts()
    {
        Imu.Sample(Signals, _now);
        PivotSensor.Sample(Signals);
        LoadCell.Sample(Signals, _now);
        if (OtherConverter.Fitted)
        {
            OtherConverter.Sample(Signals, _now);
        }

        SampleEncoder();
        Stop.Sample(Signals);
    }
}
