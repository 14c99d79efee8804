using KiteController.Core.Parameters;

namespace KiteController.Board
{
    /// <summary>One of the two places that a record of parameters can stand in.</summary>
    public sealed class ParameterSlot
    {
        /// <summary>Its file.</summary>
        public readonly FlashFile File;

        /// <summary>What was found in it last.</summary>
        public SlotState State;

        /// <summary>Sequence number of its record; counts while <see cref="State"/> is Good.</summary>
        public int Sequence;

        /// <summary>Creates a slot that nobody has looked into.</summary>
        public ParameterSlot(string path)
        {
            File = new FlashFile(path);
        }

        /// <summary>Looks what is in it.</summary>
        /// <param name="record">Judges the bytes.</param>
        /// <param name="buffer">Holds the file afterwards.</param>
        /// <returns>Length of the file in the buffer; negative if there is none.</returns>
        public int Look(ParameterRecord record, byte[] buffer)
        {
            int length = File.Read(buffer);
            if (length < 0)
            {
                State = length == FlashFile.Absent ? SlotState.Empty : SlotState.Unreadable;
            }
            else if (record.Examine(buffer, length))
            {
                State = SlotState.Good;
                Sequence = record.Sequence;
            }
            else
            {
                State = record.Verdict == RecordVerdict.TooNew ? SlotState.TooNew : SlotState.Damaged;
            }

            return length;
        }
    }
}
