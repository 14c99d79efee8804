using KiteController.Board;

namespace KiteController.App
{
    /// <summary>Sentences about the sensors on the bus, for a person who has to find the fault. Makes strings: not for the tick.</summary>
    public static class PartText
    {
        /// <summary>Name of the inertial sensor, as a sentence begins.</summary>
        public const string Imu = "The inertial sensor on the line arm (MPU6050)";

        /// <summary>Name of the angle sensor.</summary>
        public const string Pivot = "The angle sensor of the pivot (AS5600)";

        /// <summary>One sentence for each sensor that does not work as it should.</summary>
        /// <returns>The sentences, parted by blanks; empty if all is well.</returns>
        public static string Describe(KiteBoard board)
        {
            string text = "";
            text = Append(text, Imu, board.Imu.Status);
            text = Append(text, Pivot, board.Pivot.Status);
            return Append(text, LoadCellName(board), board.LoadCell.Status);
        }

        /// <summary>How a part is doing, as the rest of a sentence that begins with its name.</summary>
        public static string For(PartStatus status)
        {
            switch (status)
            {
                case PartStatus.Untried:
                    return "has not been asked yet: wait a moment.";
                case PartStatus.Working:
                    return "works.";
                case PartStatus.NoAnswer:
                    return "does not answer: check that it is plugged in and has power.";
                case PartStatus.BusHeld:
                    return "cannot be asked, because something holds the sensor wires: unplug the sensors one by one to find which.";
                case PartStatus.WrongIdentity:
                    return "answers as another part: fit the part that the parts list names.";
                case PartStatus.SettingsLost:
                    return "does not keep its settings: check its power, or change it.";
                case PartStatus.NotReady:
                    return "did not get ready or has lost its power: check its power, then disarm to try it again.";
                case PartStatus.Frozen:
                    return "answers but measures nothing new: check its power, then disarm to try it again.";
                case PartStatus.NoMagnet:
                    return "sees no magnet: put the magnet back in front of it.";
                case PartStatus.MagnetWeak:
                    return "works, but its magnet is too weak: move the magnet nearer.";
                case PartStatus.MagnetStrong:
                    return "works, but its magnet is too strong: move the magnet away a little.";
                case PartStatus.TooSlow:
                    return "converts 10 times a second, not 80: connect its RATE pin to its supply instead of ground.";
                default:
                    return "is in a state without a sentence: switch the unit off and on.";
            }
        }

        /// <summary>Name of the bridge converter in use.</summary>
        public static string LoadCellName(KiteBoard board)
        {
            return board.LoadCell is Hx711 ? "The converter of the load cell (HX711)" : "The converter of the load cell (NAU7802)";
        }

        private static string Append(string text, string name, PartStatus status)
        {
            if (status == PartStatus.Working)
            {
                return text;
            }

            string sentence = name + " " + For(status);
            return text.Length == 0 ? sentence : text + " " + sentence;
        }
    }
}
