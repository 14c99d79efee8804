using KiteController.Board;

namespace KiteController.App
{
    /// <summary>Sentences about the settings and their store, for a person. Makes strings: not for the tick.</summary>
    public static class StoreText
    {
        /// <summary>Where the settings came from, and what is wrong with the store, if anything.</summary>
        public static string Describe(ParameterStore store)
        {
            string text = For(store.Source);
            if (store.Source == SettingsSource.FirstSlot || store.Source == SettingsSource.SecondSlot)
            {
                text = Append(text, store.Record.Rejected, "stored values are outside their limits and have their defaults: the unit does not arm before you have looked at them and saved.");
                text = Append(text, store.Record.Missing, "settings were not among those stored and have their defaults.");
                text = Append(text, store.Record.Unknown, "stored values belong to another firmware and were passed over.");
            }

            text = Append(text, "The first slot", store.First.State);
            return Append(text, "The second slot", store.Second.State);
        }

        /// <summary>Where the settings came from.</summary>
        public static string For(SettingsSource source)
        {
            switch (source)
            {
                case SettingsSource.Given:
                    return "The settings were given by the program, not loaded.";
                case SettingsSource.FirstSlot:
                    return "The settings were loaded from the first slot.";
                case SettingsSource.SecondSlot:
                    return "The settings were loaded from the second slot.";
                case SettingsSource.NothingSaved:
                    return "Nothing has ever been saved: the defaults stand, and the unit does not arm before it is calibrated.";
                case SettingsSource.NothingUsable:
                    return "Nothing stored can be used: the defaults stand, and the unit does not arm before it is calibrated.";
                default:
                    return "The settings came from somewhere without a sentence: save them again.";
            }
        }

        /// <summary>What became of the last save.</summary>
        public static string For(SaveResult result)
        {
            switch (result)
            {
                case SaveResult.Untried:
                    return "Nothing was saved since the unit was switched on.";
                case SaveResult.Saved:
                    return "Saved, and read back as written.";
                case SaveResult.NotDisarmed:
                    return "Not saved: flash is written only while disarmed; disarm and save again.";
                case SaveResult.WriteFailed:
                    return "Not saved: the flash refused to be written; what was saved before is still there.";
                case SaveResult.ReadBackDiffers:
                    return "Not saved: what was read back is not what was written; what was saved before is still there.";
                default:
                    return "The save ended without a sentence: save again.";
            }
        }

        /// <summary>What became of a wish to change a setting.</summary>
        public static string For(ParameterAnswer answer)
        {
            switch (answer)
            {
                case ParameterAnswer.Done:
                    return "Done; save it, or it is forgotten when the unit is switched off.";
                case ParameterAnswer.NoSuchParameter:
                    return "There is no such setting: get shows those there are.";
                case ParameterAnswer.OutOfRange:
                    return "That is no value within the limits of this setting: get and its name shows them.";
                case ParameterAnswer.NotDisarmed:
                    return "Not changed: settings are changed only while disarmed; disarm first.";
                case ParameterAnswer.Contradicts:
                    return "Not changed, for it would contradict another setting.";
                case ParameterAnswer.NotByHand:
                    return "Not changed: only the steps of cal and save write this one.";
                default:
                    return "The answer has no sentence: try again.";
            }
        }

        /// <summary>What was found in a slot, as the rest of a sentence that begins with its name.</summary>
        public static string For(SlotState state)
        {
            switch (state)
            {
                case SlotState.Untried:
                    return "has not been looked into.";
                case SlotState.Empty:
                    return "is empty.";
                case SlotState.Good:
                    return "holds a good record.";
                case SlotState.Damaged:
                    return "is damaged: save again to mend it.";
                case SlotState.TooNew:
                    return "was written by a newer firmware that this one cannot read.";
                case SlotState.Unreadable:
                    return "cannot be read: the file system refuses it.";
                default:
                    return "is in a state without a sentence.";
            }
        }

        private static string Append(string text, int count, string rest)
        {
            return count == 0 ? text : text + " " + count.ToString() + " " + rest;
        }

        /// <summary>Only what a person should know is said: an empty or a good slot is as it should be.</summary>
        private static string Append(string text, string name, SlotState state)
        {
            bool fine = state == SlotState.Untried || state == SlotState.Empty || state == SlotState.Good;
            return fine ? text : text + " " + name + " " + For(state);
        }
    }
}
