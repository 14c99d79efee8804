using System;

namespace KiteController.Simulator.Tables;

/// <summary>A file handed in by a person is missing or says something that cannot be used. The message is one whole sentence for that person.</summary>
public sealed class InputFileException : Exception
{
    /// <param name="sentence">What is wrong, with the file's name and, where it helps, the line.</param>
    public InputFileException(string sentence)
        : base(sentence)
    {
    }
}
