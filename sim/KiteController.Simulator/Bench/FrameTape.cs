using System.Collections.Generic;
using KiteController.Core.Loop;

namespace KiteController.Simulator.Bench;

/// <summary>The sensor frames of a flight, tick by tick: all that the flight brain needs to do it again.</summary>
public sealed class FrameTape
{
    private readonly List<SensorFrame> _frames = [];

    /// <summary>The frames, in order.</summary>
    public IReadOnlyList<SensorFrame> Frames => _frames;

    /// <summary>Copies one frame to the end of the tape.</summary>
    public void Add(SensorFrame frame) => _frames.Add(new SensorFrame
    {
        DtMicroseconds = frame.DtMicroseconds,
        ImuFresh = frame.ImuFresh,
        AccelerometerX = frame.AccelerometerX,
        AccelerometerY = frame.AccelerometerY,
        AccelerometerZ = frame.AccelerometerZ,
        GyroscopeX = frame.GyroscopeX,
        GyroscopeY = frame.GyroscopeY,
        GyroscopeZ = frame.GyroscopeZ,
        ImuTemperature = frame.ImuTemperature,
        PivotFresh = frame.PivotFresh,
        PivotAngle = frame.PivotAngle,
        TensionFresh = frame.TensionFresh,
        Tension = frame.Tension,
        EncoderFresh = frame.EncoderFresh,
        EncoderCount = frame.EncoderCount,
        AnalogFresh = frame.AnalogFresh,
        Supply = frame.Supply,
        MotorCurrent = frame.MotorCurrent,
        Lever = frame.Lever,
        StopPressed = frame.StopPressed,
        Overrun = frame.Overrun,
        KiteHeadingFresh = frame.KiteHeadingFresh,
        KiteHeading = frame.KiteHeading,
        SteerAzimuth = frame.SteerAzimuth,
        SteerElevation = frame.SteerElevation,
        Request = frame.Request,
    });
}
