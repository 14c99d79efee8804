using KiteController.Core.Estimation;

namespace KiteController.Simulator.Imu;

/// <summary>Runs a recorded inertial sensor through the firmware's own attitude estimate: its gyroscope zero and its inclination filter, joined as in <see cref="LineArm"/>.</summary>
public static class ImuReplay
{
    /// <summary>Plays a recording from its first row to its last.</summary>
    public static ImuReplayResult Run(ImuRecording recording)
    {
        var bias = new RestBias();
        var filter = new InclinationFilter();
        var score = new InclinationScore();
        var time = recording.TimeSeconds;
        for (var i = 0; i < recording.Count; i++)
        {
            var dt = (float)(i > 0 ? time[i] - time[i - 1] : time[1] - time[0]);
            var rateX = (float)recording.GyroscopeX[i];
            var rateY = (float)recording.GyroscopeY[i];
            var rateZ = (float)recording.GyroscopeZ[i];
            var forceX = (float)recording.AccelerometerX[i];
            var forceY = (float)recording.AccelerometerY[i];
            var forceZ = (float)recording.AccelerometerZ[i];
            bias.Update(rateX, rateY, rateZ, forceX, forceY, forceZ, dt);
            filter.Update(rateX - bias.X, rateY - bias.Y, rateZ - bias.Z, forceX, forceY, forceZ, dt);
            if (recording.TryGetReferenceUp(i, out var x, out var y, out var z))
            {
                score.Add(filter.UpX, filter.UpY, filter.UpZ, x, y, z);
            }
        }

        return new ImuReplayResult
        {
            InclinationRmseDeg = score.RmseDeg,
            InclinationWorstDeg = score.Count == 0 ? null : score.WorstDeg,
            Rows = recording.Count,
            ScoredRows = score.Count,
            Seconds = time[^1] - time[0],
        };
    }
}
