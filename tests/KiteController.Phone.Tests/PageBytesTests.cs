using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using KiteController.App;
using KiteController.App.Phone;
using KiteController.Board;
using KiteController.Core.Parameters;
using KiteController.Core.Safety;
using KiteController.Phone.Tests.Rig;
using Xunit;

namespace KiteController.Phone.Tests;

/// <summary>
/// The bytes in the firmware are the page in page.html. With KITECONTROLLER_UPDATE_DOCUMENTS=1 in the environment the test writes
/// PhonePage.cs instead of comparing it; build again after that.
/// </summary>
public sealed class PageBytesTests
{
    private const string Update = "KITECONTROLLER_UPDATE_DOCUMENTS";
    private const int MostPackedBytes = 6144;
    private const int BytesOfALine = 32;

    // Requirement: KC-PHN-004
    [Fact]
    public void ThePackedPageIsThePage()
    {
        var html = File.ReadAllBytes(PathOf("page.html"));
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            File.WriteAllText(PathOf("PhonePage.cs"), Source(Pack(html)));
            return;
        }

        var packed = Enumerable.Range(0, PhonePage.Pieces).SelectMany(PhonePage.Piece).ToArray();
        Assert.Equal(PhonePage.Length, packed.Length);
        Assert.InRange(packed.Length, 1, MostPackedBytes);
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var page = new MemoryStream();
        stream.CopyTo(page);
        Assert.Equal(Encoding.UTF8.GetString(html), Encoding.UTF8.GetString(page.ToArray()));
    }

    [Fact]
    public void ThePageAsksNobodyButTheUnit()
    {
        var html = File.ReadAllText(PathOf("page.html"));
        Assert.DoesNotContain("//", html.Replace("http://192.168.4.1", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Fact]
    public void NoSentenceBreaksTheJson()
    {
        var sentences = Enum.GetValues<Reason>().Select(ReasonText.For).Concat(Enumerable.Range(0, ParameterPairs.Count).Select(row => ParameterPairs.Row(row).Text));
        Assert.All(sentences, text => Assert.DoesNotContain(text, character => character is '"' or '\\' or < ' ' or > '~'));
    }

    [Fact]
    public void ThePageIsServedWhole()
    {
        var field = new Field();
        var answer = field.NewPhone().Ask("GET", "/");
        Assert.Equal(Enumerable.Range(0, PhonePage.Pieces).SelectMany(PhonePage.Piece).ToArray(), answer.Body);
        Assert.Contains("Content-Encoding: gzip", answer.Head, StringComparison.Ordinal);
    }

    private static byte[] Pack(byte[] html)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            stream.Write(html);
        }

        return packed.ToArray();
    }

    private static string Source(byte[] packed)
    {
        var pieces = packed.Chunk(TcpLine.MostBytes).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            namespace KiteController.App.Phone
            {
                /// <summary>
                /// The page of page.html, packed by gzip as every browser takes it. It lies in flash with the program: each piece is made when it is
                /// sent and is garbage then, so that the page costs no memory while nobody loads it.
                /// </summary>
                /// <remarks>Made from page.html by the test that compares the two; see PHONE.md.</remarks>
                public static class PhonePage
                {
                    /// <summary>Bytes of the packed page.</summary>
                    public const int Length = {{packed.Length}};

                    /// <summary>Pieces that it is sent in.</summary>
                    public const int Pieces = {{pieces.Length}};

                    /// <summary>Makes one piece, of {{TcpLine.MostBytes}} bytes at most.</summary>
                    /// <param name="index">0 to <see cref="Pieces"/> - 1.</param>
                    public static byte[] Piece(int index)
                    {
                        switch (index)
                        {

            """);
        for (var i = 0; i < pieces.Length; i++)
        {
            text.Append(i + 1 < pieces.Length ? $"                case {i}:\n" : "                default:\n");
            text.Append("                    return new byte[]\n                    {\n");
            foreach (var line in pieces[i].Chunk(BytesOfALine))
            {
                text.Append("                        ").AppendJoin(' ', line.Select(value => value.ToString(CultureInfo.InvariantCulture) + ",")).Append('\n');
            }

            text.Append("                    };\n");
        }

        return text.Append("            }\n        }\n    }\n}\n").ToString();
    }

    private static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "firmware", "KiteController.App", "Phone", name);
}
