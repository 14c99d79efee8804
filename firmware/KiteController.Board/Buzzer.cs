using System;
using System.Device.Pwm;
using KiteController.Core.Loop;

namespace KiteController.Board
{
    /// <summary>
    /// The piezo: silent while safe, two chirps on arming, pairs of beeps in a failsafe, a fast ticking while a cut is
    /// suspected, one long tone after the other once the kite is cut, a short and a long one as long as a person is asked whether it is. Its pitch never changes, only its duty.
    /// </summary>
    public sealed class Buzzer : IDisposable
    {
        /// <summary>Pitch, hertz: where small piezos are loudest.</summary>
        public const int FrequencyHertz = 2700;

        private const double SoundingDuty = 0.5;

        private readonly PwmChannel _tone;
        private readonly SignalPattern _pattern = new SignalPattern(new int[]
        {
            0x0000,
            0x0005,
            0x0303 | SignalPattern.Repeats,
            0x5555 | SignalPattern.Repeats,
            0x0FFF | SignalPattern.Repeats,
            0x00F3 | SignalPattern.Repeats,
        });

        private bool _sounding;

        /// <summary>Takes the channel.</summary>
        /// <param name="tone">Waveform of the piezo, at duty zero, not started.</param>
        public Buzzer(PwmChannel tone)
        {
            _tone = tone;
        }

        /// <summary>Starts the waveform at duty zero, which is silence.</summary>
        public void Start()
        {
            _tone.Start();
        }

        /// <summary>Goes on by one tick: 30 microseconds when the tone begins or ends, no garbage.</summary>
        public void Advance(Annunciation annunciation)
        {
            _pattern.Advance(annunciation);
            if (_pattern.On != _sounding)
            {
                _sounding = _pattern.On;
                _tone.DutyCycle = _sounding ? SoundingDuty : 0.0;
            }
        }

        /// <summary>Silences the piezo and gives the channel back.</summary>
        public void Dispose()
        {
            _tone.DutyCycle = 0.0;
            _tone.Dispose();
        }
    }
}
