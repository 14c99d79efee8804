using KiteController.App;
using KiteController.Board.Tests.Rig;
using KiteController.Core.Loop;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Physics;
using KiteController.VirtualEsp32;

namespace KiteController.Board.Tests.App;

/// <summary>An armed unit whose spool, the simulator's, holds a steady pull; everything can be made to fail while it does.</summary>
internal sealed class Flight
{
    private const double StepSeconds = 0.001;

    public Flight(double pullNewton = 5.0, Calibration? calibration = null)
    {
        Bench = new Bench();
        Spool = new Spool(new SpoolParameters(), 20.0);
        Bench.EveryMillisecond = Step;
        Unit = new KiteUnit(new FlightParameters(), calibration ?? new Calibration());
        Run(400);
        Unit.Request(OperatorRequest.Arm);
        Run(5);
        PullNewton = pullNewton;
        Run(100);
    }

    public Bench Bench { get; }

    public VirtualBoard Board => Bench.Board;

    public KiteUnit Unit { get; }

    public Spool Spool { get; }

    /// <summary>What the kite pulls, newton.</summary>
    public double PullNewton { get; set; }

    /// <summary>Milliseconds since the last <see cref="Watch"/> in which the bridge drove.</summary>
    public int DrivenMilliseconds { get; private set; }

    /// <summary>Fastest line since the last <see cref="Watch"/>, either way, metre per second.</summary>
    public double FastestLine { get; private set; }

    public UnitState State => Unit.Flight.Status.State;

    public void Run(int cycles)
    {
        for (int i = 0; i < cycles; i++)
        {
            Unit.RunCycle();
        }
    }

    public void Watch()
    {
        DrivenMilliseconds = 0;
        FastestLine = 0.0;
    }

    private void Step(MotorDrive drive, PhysicalSignals signals)
    {
        Spool.Step(drive.Driven, drive.Duty, PullNewton, StepSeconds);
        DrivenMilliseconds += drive.Driven ? 1 : 0;
        FastestLine = double.Max(FastestLine, double.Abs(Spool.ReelSpeedMetrePerSecond));
        signals.SpoolAngleRadian = Spool.AngleRadian;
        signals.LineTensionNewton = PullNewton;
        signals.SupplyVolt = Spool.SupplyVolt;
        signals.MotorCurrentAmpere = Spool.MotorCurrentAmpere;
    }
}
