using System;
using System.Linq;
using KiteController.App;
using KiteController.Core.Loop;
using KiteController.Core.Safety;
using Xunit;

namespace KiteController.Board.Tests.App;

/// <summary>Sentences instead of numbers, and one request at a time.</summary>
public sealed class TextTests
{
    private static readonly string NoSentence = ReasonText.For((Reason)9999);

    [Fact]
    public void EveryReasonHasASentenceOfItsOwn()
    {
        string[] sentences = Enum.GetValues<Reason>().Select(ReasonText.For).ToArray();
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
        Assert.DoesNotContain(NoSentence, sentences);
        Assert.All(sentences, AssertSentence);
    }

    [Fact]
    public void EveryStateOfAPartHasASentenceOfItsOwn()
    {
        string[] ends = Enum.GetValues<PartStatus>().Select(PartText.For).ToArray();
        Assert.Equal(ends.Length, ends.Distinct().Count());
        Assert.DoesNotContain(PartText.For((PartStatus)9999), ends);
        Assert.All(ends, end => AssertSentence("It " + end));
    }

    [Fact]
    public void RequestIsTakenOnce()
    {
        var port = new OperatorPort();
        Assert.Equal(OperatorRequest.None, Taken(port));
        port.Ask(OperatorRequest.Arm);
        Assert.Equal(OperatorRequest.Arm, Taken(port));
        Assert.Equal(OperatorRequest.None, Taken(port));
    }

    [Fact]
    public void NewerRequestReplacesAnOlderOneButNeverDisarm()
    {
        var port = new OperatorPort();
        port.Ask(OperatorRequest.Hold);
        port.Ask(OperatorRequest.Land);
        port.Ask(OperatorRequest.None);
        Assert.Equal(OperatorRequest.Land, Taken(port));
        port.Ask(OperatorRequest.Launch);
        port.Ask(OperatorRequest.Disarm);
        port.Ask(OperatorRequest.Arm);
        Assert.Equal(OperatorRequest.Disarm, Taken(port));
    }

    private static OperatorRequest Taken(OperatorPort port)
    {
        var frame = new SensorFrame();
        port.Take(frame);
        return frame.Request;
    }

    private static void AssertSentence(string text)
    {
        Assert.True(char.IsUpper(text[0]), text);
        Assert.EndsWith(".", text);
        Assert.True(text.Split(' ').Length >= 2, text);
        Assert.True(text.Length < 160, text);
    }
}
