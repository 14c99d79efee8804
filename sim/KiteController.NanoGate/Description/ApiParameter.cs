using System;
using System.Text.Json;

namespace KiteController.NanoGate.Description;

/// <summary>One parameter, written <c>[ref|out|in|params] type name[ = literal]</c>.</summary>
/// <param name="Modifier">"ref", "out", "in", "params" or empty.</param>
/// <param name="Type">Type name, without the <c>&amp;</c> that the modifier implies.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Default">The default value of an optional parameter; null if it has none.</param>
public sealed record ApiParameter(string Modifier, string Type, string Name, JsonElement? Default)
{
    internal static ApiParameter Parse(string text)
    {
        JsonElement? literal = null;
        int equals = text.IndexOf(" = ", StringComparison.Ordinal);
        if (equals >= 0)
        {
            using JsonDocument document = JsonDocument.Parse(text[(equals + 3)..]);
            literal = document.RootElement.Clone();
            text = text[..equals];
        }

        string[] words = text.Split(' ');
        return words.Length == 3
            ? new ApiParameter(words[0], words[1], words[2], literal)
            : new ApiParameter("", words[0], words[1], literal);
    }
}
