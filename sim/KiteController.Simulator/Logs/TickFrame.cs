using KiteController.Core.Loop;

namespace KiteController.Simulator.Logs;

/// <summary>Makes a logged tick into the sensor frame that it was.</summary>
public sealed class TickFrame
{
    private static readonly int Dt = Index("dt");
    private static readonly int Imu = Index("imu_fresh");
    private static readonly int Pivot = Index("pivot_fresh");
    private static readonly int Tension = Index("tension_fresh");
    private static readonly int Encoder = Index("encoder_fresh");
    private static readonly int Analog = Index("analog_fresh");
    private static readonly int Stop = Index("stop_pressed");
    private static readonly int Overrun = Index("overrun");
    private static readonly int Request = Index("request");
    private static readonly int Counts = Index("accelerometer_x");

    private static readonly int HeadingFresh = Index("kite_heading_fresh");
    private static readonly int Silent = Index("phone_silent");
    private static readonly int Heading = Index("kite_heading");
    private static readonly int InnerDt = Index("inner_dt");

    /// <summary>The frame filled last.</summary>
    public SensorFrame Frame { get; } = new();

    /// <summary>The sample of the inner step before it; its time is 0 if there was none.</summary>
    public SensorFrame Inner { get; } = new() { TensionFresh = true, EncoderFresh = true };

    /// <summary>Index of a field in a tick of the log.</summary>
    public static int Index(string field) => FrameTable.Tick.IndexOf(field);

    /// <summary>Does a tick again, with the inner step before it if there was one.</summary>
    /// <param name="flight">Stands as it did after the tick before.</param>
    /// <param name="raw">The tick in the log.</param>
    /// <param name="command">Is told what the tick commands.</param>
    public void Do(FlightController flight, int[] raw, ActuatorCommand command)
    {
        Fill(raw);
        if (Inner.DtMicroseconds != 0)
        {
            flight.InnerStep(Inner, command);
        }

        flight.Step(Frame, command);
    }

    /// <summary>Fills the frame.</summary>
    public void Fill(int[] raw)
    {
        var frame = Frame;
        frame.DtMicroseconds = raw[Dt];
        frame.ImuFresh = raw[Imu] != 0;
        frame.PivotFresh = raw[Pivot] != 0;
        frame.TensionFresh = raw[Tension] != 0;
        frame.EncoderFresh = raw[Encoder] != 0;
        frame.AnalogFresh = raw[Analog] != 0;
        frame.StopPressed = raw[Stop] != 0;
        frame.Overrun = raw[Overrun] != 0;
        frame.Request = (OperatorRequest)raw[Request];
        frame.AccelerometerX = raw[Counts];
        frame.AccelerometerY = raw[Counts + 1];
        frame.AccelerometerZ = raw[Counts + 2];
        frame.GyroscopeX = raw[Counts + 3];
        frame.GyroscopeY = raw[Counts + 4];
        frame.GyroscopeZ = raw[Counts + 5];
        frame.ImuTemperature = raw[Counts + 6];
        frame.PivotAngle = raw[Counts + 7];
        frame.Tension = raw[Counts + 8];
        frame.EncoderCount = raw[Counts + 9];
        frame.Supply = raw[Counts + 10];
        frame.MotorCurrent = raw[Counts + 11];
        frame.Lever = raw[Counts + 12];
        frame.KiteHeadingFresh = raw[HeadingFresh] != 0;
        frame.PhoneSilent = raw[Silent] != 0;
        frame.KiteHeading = raw[Heading];
        frame.SteerAzimuth = raw[Heading + 1];
        frame.SteerElevation = raw[Heading + 2];
        Inner.DtMicroseconds = raw[InnerDt];
        Inner.Tension = raw[InnerDt + 1];
        Inner.EncoderCount = frame.EncoderCount - raw[InnerDt + 2];
        Inner.MotorCurrent = raw[InnerDt + 3];
    }
}
