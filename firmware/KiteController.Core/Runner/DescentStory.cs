using KiteController.Core.Numerics;
using KiteController.Core.Telemetry;

namespace KiteController.Core.Runner
{
    /// <summary>
    /// One way the kite may come down, as moments added up over its cases: a weight, and mean and square of where it lands
    /// along the wind, and of the variance across it. Metre; cross is positive to the left of the wind.
    /// </summary>
    public sealed class DescentStory
    {
        /// <summary>Sum of the weights.</summary>
        public float Weight;

        /// <summary>Weighted sum of the distance along the wind.</summary>
        public float Along;

        /// <summary>Weighted sum of its second moment.</summary>
        public float AlongSquare;

        /// <summary>Weighted sum of the distance across the wind.</summary>
        public float Cross;

        /// <summary>Weighted sum of its second moment.</summary>
        public float CrossSquare;

        /// <summary>Weighted sum of the time to ground, second.</summary>
        public float Time;

        /// <summary>Weighted sum of the variance of that time.</summary>
        public float TimeVariance;

        /// <summary>Mean of ln(distance), once finished.</summary>
        public float LogMean;

        /// <summary>Standard deviation of ln(distance), once finished.</summary>
        public float LogDeviation;

        /// <summary>Mean bearing off the wind, radian, positive to the left, once finished.</summary>
        public float Bearing;

        /// <summary>Variance of the bearing, once finished.</summary>
        public float BearingVariance;

        /// <summary>Empties the sums.</summary>
        public void Clear()
        {
            Weight = Along = AlongSquare = Cross = CrossSquare = Time = TimeVariance = 0f;
        }

        /// <summary>Adds one case.</summary>
        public void Add(float weight, float along, float alongVariance, float cross, float crossVariance, float time, float timeVariance)
        {
            Weight += weight;
            Along += weight * along;
            AlongSquare += weight * (alongVariance + along * along);
            Cross += weight * cross;
            CrossSquare += weight * (crossVariance + cross * cross);
            Time += weight * time;
            TimeVariance += weight * timeVariance;
        }

        /// <summary>From sums to moments: distance log-normal, bearing normal. The weight must be above zero.</summary>
        public void Finish()
        {
            float share = Guarded.Divide(1f, Weight, 0f);
            float along = Along * share;
            float cross = Cross * share;
            float mean = Guarded.Max(along, 3f);
            float perSquare = Guarded.Divide(1f, mean * mean, 0f);
            LogMean = (float)System.Math.Log(mean);
            float variance = (AlongSquare * share - along * along) * perSquare;
            LogDeviation = Guarded.Max(Guarded.Sqrt(Guarded.Min(variance, 1.5f)), 0.01f);
            Bearing = Guarded.Divide(cross, mean, 0f);
            BearingVariance = Guarded.Min((CrossSquare * share - cross * cross) * perSquare, 1.5f);
            Time *= share;
            TimeVariance *= share;
        }

        /// <summary>Hands every field that changes in flight to the vector, to be saved or restored.</summary>
        public void Visit(StateVector state)
        {
            state.Float(ref Weight, ref Along, ref AlongSquare, ref Cross, ref CrossSquare, ref Time, ref TimeVariance, ref LogMean, ref LogDeviation);
            state.Float(ref Bearing, ref BearingVariance);
        }
    }
}
