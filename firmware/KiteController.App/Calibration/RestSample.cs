using KiteController.Core.Loop;

namespace KiteController.App.Calibrating
{
    /// <summary>The means and spreads of all channels over some ticks: what every calibration step starts from.</summary>
    public sealed class RestSample
    {
        /// <summary>Counts of a whole turn of the pivot.</summary>
        public const int PivotTurn = 4096;

        /// <summary>Gyroscope about x, counts.</summary>
        public readonly ChannelMean GyroscopeX = new ChannelMean(0);

        /// <summary>Gyroscope about y, counts.</summary>
        public readonly ChannelMean GyroscopeY = new ChannelMean(0);

        /// <summary>Gyroscope about z, counts.</summary>
        public readonly ChannelMean GyroscopeZ = new ChannelMean(0);

        /// <summary>Accelerometer along x, counts.</summary>
        public readonly ChannelMean AccelerometerX = new ChannelMean(0);

        /// <summary>Accelerometer along y, counts.</summary>
        public readonly ChannelMean AccelerometerY = new ChannelMean(0);

        /// <summary>Accelerometer along z, counts.</summary>
        public readonly ChannelMean AccelerometerZ = new ChannelMean(0);

        /// <summary>Pivot, counts.</summary>
        public readonly ChannelMean Pivot = new ChannelMean(PivotTurn);

        /// <summary>Load cell, counts.</summary>
        public readonly ChannelMean Tension = new ChannelMean(0);

        /// <summary>Supply, ADC counts.</summary>
        public readonly ChannelMean Supply = new ChannelMean(0);

        /// <summary>Motor current, ADC counts.</summary>
        public readonly ChannelMean MotorCurrent = new ChannelMean(0);

        /// <summary>Ticks taken.</summary>
        public int Ticks;

        /// <summary>Encoder count at the first tick.</summary>
        public int FirstEncoder;

        /// <summary>Encoder count at the last tick.</summary>
        public int LastEncoder;

        /// <summary>Time from the first tick to the last, microseconds.</summary>
        public int Microseconds;

        private readonly ChannelMean[] _channels;
        private int _closed;

        /// <summary>Creates an empty sample.</summary>
        public RestSample()
        {
            _channels = new ChannelMean[]
            {
                GyroscopeX, GyroscopeY, GyroscopeZ, AccelerometerX, AccelerometerY, AccelerometerZ, Pivot, Tension, Supply, MotorCurrent,
            };
        }

        /// <summary>Empties it.</summary>
        public void Clear()
        {
            Ticks = 0;
            Microseconds = 0;
            _closed = 0;
            for (int i = 0; i < _channels.Length; i++)
            {
                _channels[i].Clear();
            }
        }

        /// <summary>Works out mean and spread of one more channel; a slice's work.</summary>
        /// <returns>True if there are more to do.</returns>
        public bool CloseOne()
        {
            if (_closed < _channels.Length)
            {
                _channels[_closed].Close();
                _closed++;
            }

            return _closed < _channels.Length;
        }

        /// <summary>Takes what is fresh in a frame.</summary>
        public void Add(SensorFrame frame)
        {
            if (Ticks == 0)
            {
                FirstEncoder = frame.EncoderCount;
            }
            else
            {
                Microseconds += frame.DtMicroseconds;
            }

            LastEncoder = frame.EncoderCount;
            Ticks++;
            if (frame.ImuFresh)
            {
                GyroscopeX.Add(frame.GyroscopeX);
                GyroscopeY.Add(frame.GyroscopeY);
                GyroscopeZ.Add(frame.GyroscopeZ);
                AccelerometerX.Add(frame.AccelerometerX);
                AccelerometerY.Add(frame.AccelerometerY);
                AccelerometerZ.Add(frame.AccelerometerZ);
            }

            if (frame.PivotFresh)
            {
                Pivot.Add(frame.PivotAngle);
            }

            if (frame.TensionFresh)
            {
                Tension.Add(frame.Tension);
            }

            if (frame.AnalogFresh)
            {
                Supply.Add(frame.Supply);
                MotorCurrent.Add(frame.MotorCurrent);
            }
        }
    }
}
