using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Imu;

/// <summary>
/// What an inertial sensor measured, and, where somebody watched it, how it was really turned. Columns of the file:
/// <c>time_s</c>; <c>gyro_x_rad_s</c>, <c>gyro_y_rad_s</c>, <c>gyro_z_rad_s</c>; <c>acc_x_m_s2</c>, <c>acc_y_m_s2</c>,
/// <c>acc_z_m_s2</c> (specific force: +9.81 along the axis that points up at rest); optional <c>ref_qw</c>, <c>ref_qx</c>,
/// <c>ref_qy</c>, <c>ref_qz</c> (unit quaternion, sensor to an earth frame with z up; empty where unknown); optional
/// <c>moving</c> (1 where the error counts; every row counts if the column is absent).
/// </summary>
public sealed class ImuRecording
{
    private readonly double[]? _referenceW;
    private readonly double[]? _referenceX;
    private readonly double[]? _referenceY;
    private readonly double[]? _referenceZ;
    private readonly double[]? _moving;

    /// <exception cref="InputFileException">A needed column is missing, or the times do not grow.</exception>
    public ImuRecording(CsvTable table)
    {
        table.RequireGrowing("time_s");
        TimeSeconds = table.Column("time_s");
        GyroscopeX = table.Column("gyro_x_rad_s");
        GyroscopeY = table.Column("gyro_y_rad_s");
        GyroscopeZ = table.Column("gyro_z_rad_s");
        AccelerometerX = table.Column("acc_x_m_s2");
        AccelerometerY = table.Column("acc_y_m_s2");
        AccelerometerZ = table.Column("acc_z_m_s2");
        if (table.RowCount < 2)
        {
            throw new InputFileException("An inertial recording needs at least two rows.");
        }

        if (table.Has("ref_qw"))
        {
            _referenceW = table.Column("ref_qw");
            _referenceX = table.Column("ref_qx");
            _referenceY = table.Column("ref_qy");
            _referenceZ = table.Column("ref_qz");
        }

        _moving = table.Has("moving") ? table.Column("moving") : null;
    }

    /// <summary>Time of each row, second.</summary>
    public double[] TimeSeconds { get; }

    /// <summary>Rate about sensor axis x, radian per second.</summary>
    public double[] GyroscopeX { get; }

    /// <summary>Rate about sensor axis y, radian per second.</summary>
    public double[] GyroscopeY { get; }

    /// <summary>Rate about sensor axis z, radian per second.</summary>
    public double[] GyroscopeZ { get; }

    /// <summary>Specific force along sensor axis x, metre per second squared.</summary>
    public double[] AccelerometerX { get; }

    /// <summary>Specific force along sensor axis y, metre per second squared.</summary>
    public double[] AccelerometerY { get; }

    /// <summary>Specific force along sensor axis z, metre per second squared.</summary>
    public double[] AccelerometerZ { get; }

    /// <summary>Number of rows.</summary>
    public int Count => TimeSeconds.Length;

    /// <summary>Reads a recording from a CSV file.</summary>
    /// <exception cref="InputFileException">The file is missing or broken.</exception>
    public static ImuRecording Read(string path) =>
        new(CsvTable.Read(path, "time_s", "gyro_x_rad_s", "gyro_y_rad_s", "gyro_z_rad_s", "acc_x_m_s2", "acc_y_m_s2", "acc_z_m_s2"));

    /// <summary>The direction of up, in the sensor's frame, as the reference has it.</summary>
    /// <param name="row">Row of the recording.</param>
    /// <param name="x">Component along sensor x, of unit length with the other two.</param>
    /// <param name="y">Component along sensor y.</param>
    /// <param name="z">Component along sensor z.</param>
    /// <returns>False where there is no reference, or the row does not count.</returns>
    public bool TryGetReferenceUp(int row, out double x, out double y, out double z)
    {
        x = y = 0.0;
        z = 1.0;
        if (_referenceW is null || (_moving is not null && _moving[row] != 1.0))
        {
            return false;
        }

        double qw = _referenceW[row], qx = _referenceX![row], qy = _referenceY![row], qz = _referenceZ![row];
        var norm = qw * qw + qx * qx + qy * qy + qz * qz;
        if (!(norm > 0.5))
        {
            return false;
        }

        x = 2.0 * (qx * qz - qw * qy) / norm;
        y = 2.0 * (qy * qz + qw * qx) / norm;
        z = 1.0 - 2.0 * (qx * qx + qy * qy) / norm;
        return true;
    }
}
