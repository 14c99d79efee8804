namespace KiteController.Simulator.Logs;

/// <summary>Kinds of MCAP records, numbered as its specification does.</summary>
public enum McapOpcode : byte
{
    /// <summary>First record.</summary>
    Header = 0x01,

    /// <summary>Last record.</summary>
    Footer = 0x02,

    /// <summary>Layout of messages.</summary>
    Schema = 0x03,

    /// <summary>A series of messages.</summary>
    Channel = 0x04,

    /// <summary>One message.</summary>
    Message = 0x05,

    /// <summary>Records together.</summary>
    Chunk = 0x06,

    /// <summary>Where the messages of a channel are in a chunk.</summary>
    MessageIndex = 0x07,

    /// <summary>Where a chunk is.</summary>
    ChunkIndex = 0x08,

    /// <summary>Counts.</summary>
    Statistics = 0x0B,

    /// <summary>Names and values.</summary>
    Metadata = 0x0C,

    /// <summary>Where such a record is.</summary>
    MetadataIndex = 0x0D,

    /// <summary>Where the records of a kind are in the summary.</summary>
    SummaryOffset = 0x0E,

    /// <summary>End of the data.</summary>
    DataEnd = 0x0F,
}
