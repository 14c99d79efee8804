using System;
using System.Collections.Generic;
using System.Text;
using KiteController.App;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Board.Tests.Rig;

/// <summary>A booted unit on the bench, its spool free to turn either way, with a terminal at its serial line.</summary>
internal sealed class ConsoleRig
{
    private const int SilentCycles = 6;
    private const double LineOutMetre = 60.0;
    private const double StepSeconds = 0.001;
    private readonly Spool _spool = new(new SpoolParameters(), LineOutMetre);
    private readonly StringBuilder _received = new();

    private readonly bool _bootFromStore;

    public ConsoleRig(int settleCycles = 400, bool bootFromStore = false)
    {
        _ = ParameterTable.Count + ParameterPairs.Count; // On the chip, tables are made at start-up, not by the first slice that reads them.
        _bootFromStore = bootFromStore;
        Bench = new Bench { EveryMillisecond = TurnSpool };
        Unit = Boot();
        Run(settleCycles);
        TakeReceived();
    }

    public Bench Bench { get; }

    public KiteUnit Unit { get; private set; }

    /// <summary>How often the chip has restarted.</summary>
    public int Reboots { get; private set; }

    /// <summary>Every request that reached a tick.</summary>
    public List<OperatorRequest> Requests { get; } = [];

    /// <summary>Types a line and waits for the end of the answer.</summary>
    /// <returns>All that came back, the prompt included; line ends are one byte.</returns>
    public string Type(string line) => TypeRaw(Encoding.Latin1.GetBytes(line + "\r"));

    public string TypeRaw(byte[] bytes)
    {
        Bench.Board.SerialAdapter.Send(bytes);
        RunUntilSilent();
        return TakeReceived();
    }

    public void Run(int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            Cycle();
        }
    }

    public string TakeReceived()
    {
        string text = _received.ToString();
        _received.Clear();
        return text;
    }

    private void RunUntilSilent()
    {
        for (int silent = 0; silent < SilentCycles; silent++)
        {
            if (Cycle() || Bench.Board.SerialAdapter.Sending > 0)
            {
                silent = -1;
            }
        }
    }

    /// <summary>One cycle; true if the unit sent something.</summary>
    private bool Cycle()
    {
        try
        {
            Unit.RunCycle();
        }
        catch (ChipRestartedException)
        {
            Reboots++;
            Unit = Boot();
        }

        if (Unit.Frame.Request != OperatorRequest.None)
        {
            Requests.Add(Unit.Frame.Request);
        }

        bool any = false;
        while (Bench.Board.SerialAdapter.TryReceive(out byte value))
        {
            any = true;
            if (value != (byte)'\r')
            {
                _received.Append((char)value);
            }
        }

        return any;
    }

    /// <summary>A motor with nothing on its line: a unit that drives it and sees no current would rightly call it broken.</summary>
    private void TurnSpool(MotorDrive drive, PhysicalSignals signals)
    {
        _spool.Step(drive.Driven, drive.Duty, 0.0, StepSeconds);
        signals.SpoolAngleRadian = _spool.AngleRadian;
        signals.MotorCurrentAmpere = _spool.MotorCurrentAmpere;
    }

    private KiteUnit Boot() => _bootFromStore ? new KiteUnit() : new KiteUnit(new FlightParameters(), new Calibration());
}
