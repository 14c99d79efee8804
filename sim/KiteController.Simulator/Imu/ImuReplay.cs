using System.Numerics;
using KiteController.Core.Estimation;

namespace KiteController.Simulator.Imu;

/// <summary>
/// Runs a recorded inertial sensor through the firmware's own attitude estimate: its gyroscope zero and its inclination filter, joined
/// as in <see cref="LineArm"/>: two samples make a step of the filter, and in between the vertical goes on by the gyroscope.
/// </summary>
public static class ImuReplay
{
    private const int SamplesPerStep = 2;

    /// <summary>Plays a recording from its first row to its last.</summary>
    public static ImuReplayResult Run(ImuRecording recording)
    {
        var bias = new RestBias();
        var filter = new InclinationFilter();
        var score = new InclinationScore();
        var time = recording.TimeSeconds;
        Vector3 turn = default, force = default;
        var up = Vector3.UnitZ;
        var seconds = 0f;
        for (var i = 0; i < recording.Count; i++)
        {
            var dt = (float)(i > 0 ? time[i] - time[i - 1] : time[1] - time[0]);
            var rate = new Vector3((float)recording.GyroscopeX[i], (float)recording.GyroscopeY[i], (float)recording.GyroscopeZ[i]);
            var felt = new Vector3((float)recording.AccelerometerX[i], (float)recording.AccelerometerY[i], (float)recording.AccelerometerZ[i]);
            bias.Update(rate.X, rate.Y, rate.Z, felt.X, felt.Y, felt.Z, dt);
            var step = (rate - new Vector3(bias.X, bias.Y, bias.Z)) * dt;
            turn += step;
            force += felt * (1f / SamplesPerStep);
            seconds += dt;
            up = Vector3.Normalize(up + Vector3.Cross(up, step));
            if (i % SamplesPerStep == SamplesPerStep - 1)
            {
                filter.Update(turn.X, turn.Y, turn.Z, force.X, force.Y, force.Z, 0.5f - 0.5f / SamplesPerStep, seconds);
                up = new Vector3(filter.UpX, filter.UpY, filter.UpZ);
                turn = force = default;
                seconds = 0f;
            }

            if (recording.TryGetReferenceUp(i, out var x, out var y, out var z))
            {
                score.Add(up.X, up.Y, up.Z, x, y, z);
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
