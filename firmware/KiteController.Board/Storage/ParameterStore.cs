using KiteController.Core.Parameters;
using KiteController.Core.Safety;

namespace KiteController.Board
{
    /// <summary>
    /// Keeps the parameters in flash, in two slots. The newer good record counts. A new one is written beside, read back, and only
    /// then takes the place of the slot that does not count: whenever the power goes, the record that counted is untouched.
    /// </summary>
    /// <remarks>Blocks for as long as the flash takes; on the virtual board, whose flash times are assumed, a load is 0.03 s and a save 0.4 s.
    /// So both are for the time between ticks, and a save for a disarmed unit.</remarks>
    public sealed class ParameterStore
    {
        /// <summary>File of the first slot.</summary>
        public const string FirstPath = "I:\\kite_a.par";

        /// <summary>File of the second slot.</summary>
        public const string SecondPath = "I:\\kite_b.par";

        /// <summary>File that a new record is written to; what a power cut leaves in it is never loaded.</summary>
        public const string BesidePath = "I:\\kite_new.par";

        /// <summary>Garbage of one save, bytes: paths and streams of nanoFramework's file calls above all; reckoned, rounded up.</summary>
        public const int GarbageBytes = 20000;

        /// <summary>One slot.</summary>
        public readonly ParameterSlot First = new ParameterSlot(FirstPath);

        /// <summary>The other slot.</summary>
        public readonly ParameterSlot Second = new ParameterSlot(SecondPath);

        /// <summary>The record last loaded: what it left out and what it got wrong.</summary>
        public readonly ParameterRecord Record = new ParameterRecord();

        /// <summary>Where the parameters came from.</summary>
        public SettingsSource Source;

        /// <summary>What became of the last save.</summary>
        public SaveResult LastSave;

        private readonly FlashFile _beside = new FlashFile(BesidePath);
        private readonly ParameterRecord _scratch = new ParameterRecord();
        private readonly byte[] _bytes = new byte[ParameterRecord.Capacity];
        private readonly byte[] _readBack = new byte[ParameterRecord.Capacity];

        /// <summary>Loads the newer good record; without one the set gets its defaults. Says in <see cref="Source"/> which it was.</summary>
        public void Load(ParameterSet set)
        {
            ParameterSlot newest = Survey();
            if (newest != null && (TryLoad(newest, set) || TryLoad(Other(newest), set)))
            {
                return;
            }

            set.ResetToDefaults();
            bool empty = First.State == SlotState.Empty && Second.State == SlotState.Empty;
            Source = empty ? SettingsSource.NothingSaved : SettingsSource.NothingUsable;
        }

        /// <summary>Saves the set. Whatever happens, the record that counted before is kept.</summary>
        /// <param name="set">What to save.</param>
        /// <param name="state">State of the unit.</param>
        /// <returns>What became of it; also in <see cref="LastSave"/>.</returns>
        public SaveResult Save(ParameterSet set, UnitState state)
        {
            LastSave = state == UnitState.Disarmed ? Write(set) : SaveResult.NotDisarmed;
            return LastSave;
        }

        private SaveResult Write(ParameterSet set)
        {
            ParameterSlot newest = Survey();
            ParameterSlot target = newest == null ? LeastWorthKeeping() : Other(newest);
            int sequence = newest == null ? 1 : newest.Sequence + 1;
            int length = _scratch.Encode(set, sequence, _bytes);

            if (!_beside.Write(_bytes, length))
            {
                return SaveResult.WriteFailed;
            }

            if (!Holds(_beside, length))
            {
                return SaveResult.ReadBackDiffers;
            }

            if (!target.File.Delete() || !_beside.MoveTo(target.File))
            {
                return SaveResult.WriteFailed;
            }

            if (!Holds(target.File, length))
            {
                target.State = SlotState.Damaged;
                return SaveResult.ReadBackDiffers;
            }

            target.State = SlotState.Good;
            target.Sequence = sequence;
            return SaveResult.Saved;
        }

        /// <summary>Looks into both slots.</summary>
        /// <returns>The one that counts; null if neither does.</returns>
        private ParameterSlot Survey()
        {
            First.Look(_scratch, _bytes);
            Second.Look(_scratch, _bytes);
            if (First.State != SlotState.Good)
            {
                return Second.State == SlotState.Good ? Second : null;
            }

            bool secondIsNewer = Second.State == SlotState.Good && 0 < Second.Sequence - First.Sequence;
            return secondIsNewer ? Second : First;
        }

        private bool TryLoad(ParameterSlot slot, ParameterSet set)
        {
            if (slot.State != SlotState.Good || !Record.TryDecode(_bytes, slot.File.Read(_bytes), set))
            {
                return false;
            }

            Source = slot == First ? SettingsSource.FirstSlot : SettingsSource.SecondSlot;
            return true;
        }

        private ParameterSlot Other(ParameterSlot slot)
        {
            return slot == First ? Second : First;
        }

        /// <summary>With no good record: a slot that is empty or damaged rather than one that another firmware may be able to read.</summary>
        private ParameterSlot LeastWorthKeeping()
        {
            return First.State == SlotState.TooNew || First.State == SlotState.Unreadable ? Second : First;
        }

        private bool Holds(FlashFile file, int length)
        {
            if (file.Read(_readBack) != length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                if (_readBack[i] != _bytes[i])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
