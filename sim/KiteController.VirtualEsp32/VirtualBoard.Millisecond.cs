namespace KiteController.VirtualEsp32;

/// <content>What happens between two grid points.</content>
public sealed partial class VirtualBoard
{
    private double _dutyNanoseconds;
    private long _drivenNanoseconds;
    private double _gridRadian;
    private double _radianPerNanosecond;

    /// <summary>Counts the encoder's edges up to now, the spool turning on as it did in the last millisecond.</summary>
    internal void LookAtEncoder()
    {
        long sinceGrid = _now - (_nextGrid - GridNanoseconds);
        CountEncoder(_gridRadian + (sinceGrid * _radianPerNanosecond));
    }

    private void CountEncoder(double radian)
    {
        if (Encoder.Sample(radian))
        {
            PulseCounters.Count(Encoder);
        }
    }

    private void SampleEncoder()
    {
        double radian = Signals.SpoolAngleRadian;
        _radianPerNanosecond = (radian - _gridRadian) / GridNanoseconds;
        _gridRadian = radian;
        CountEncoder(radian);
    }

    /// <summary>The bridge stays as it is for a time that ends by the next grid point.</summary>
    private void HoldDrive(long nanoseconds)
    {
        MotorDrive drive = Bridge.Latch(_now);
        if (drive.Driven)
        {
            _drivenNanoseconds += nanoseconds;
            _dutyNanoseconds += drive.Duty * nanoseconds;
        }
    }

    /// <summary>The mean over the millisecond that ends; it counts as driven if it was so for half of it.</summary>
    private MotorDrive TakeMeanDrive()
    {
        var mean = new MotorDrive(_drivenNanoseconds * 2 >= GridNanoseconds, _dutyNanoseconds / GridNanoseconds);
        _drivenNanoseconds = 0;
        _dutyNanoseconds = 0.0;
        return mean;
    }
}
