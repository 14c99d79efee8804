namespace KiteController.Core.Parameters
{
    /// <summary>What <see cref="ParameterRecord"/> says of some bytes.</summary>
    public enum RecordVerdict
    {
        /// <summary>A whole record that this firmware can read.</summary>
        Good = 0,

        /// <summary>Not a record of parameters at all.</summary>
        Foreign = 1,

        /// <summary>A record in a layout newer than this firmware.</summary>
        TooNew = 2,

        /// <summary>More or fewer bytes than the record should have.</summary>
        WrongLength = 3,

        /// <summary>The bytes are not those that were written.</summary>
        WrongChecksum = 4,
    }
}
