using System;

namespace KiteController.Physics;

/// <summary>A JSON file handed in by a person says something that cannot be used. The message is one whole sentence: file, key, reason.</summary>
public sealed class JsonInputException : Exception
{
    /// <param name="file">The file's name.</param>
    /// <param name="key">Path of the key, such as <c>parameters.mass.value</c>.</param>
    /// <param name="reason">What is wrong with it, as a clause.</param>
    public JsonInputException(string file, string key, string reason)
        : base(key.Length == 0 ? $"{file}: {reason}." : $"{file}, {key}: {reason}.")
    {
    }
}
