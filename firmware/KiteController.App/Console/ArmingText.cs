using KiteController.Core.Parameters;
using KiteController.Core.Safety;

namespace KiteController.App.Console
{
    /// <summary>What stands against arming, with the setting or the calibration step that is meant. Makes strings: not for the tick.</summary>
    public static class ArmingText
    {
        /// <summary>Writes it without the end of the line.</summary>
        /// <param name="reason">The refusal.</param>
        /// <param name="set">The settings in force.</param>
        /// <param name="output">Takes the sentences.</param>
        public static void Write(Reason reason, ParameterSet set, ConsoleOutput output)
        {
            output.Text(ReasonText.For(reason));
            if (reason == Reason.SettingsContradict)
            {
                int pair = ParameterPairs.FirstBroken(set.Flight, set.Calibration);
                if (0 <= pair)
                {
                    output.Put((byte)' ');
                    output.Text(ParameterPairs.Row(pair).Text);
                }
            }
            else if (reason == Reason.CalibrationBad || reason == Reason.SettingsNotAccepted)
            {
                string step = CalibrationDone.FirstMissing(set.Calibration.Done);
                if (step != null)
                {
                    output.Text(" Missing: cal ");
                    output.Text(step);
                    output.Put((byte)'.');
                }
            }
        }
    }
}
