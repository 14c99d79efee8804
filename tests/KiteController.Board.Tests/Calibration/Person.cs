using System;
using System.Collections.Generic;
using KiteController.App.Calibrating;
using KiteController.VirtualEsp32;

namespace KiteController.Board.Tests.Calibrating;

/// <summary>A person with a script: when a line contains some words, do something on the workbench, and type an answer a while later.</summary>
internal sealed class Person : ICalibrationIo
{
    private readonly VirtualBoard _board;
    private readonly List<Rule> _rules = [];
    private string? _answer;
    private long _answerAt;

    public Person(VirtualBoard board) => _board = board;

    /// <summary>Everything read so far.</summary>
    public List<string> Read { get; } = [];

    /// <summary>All of it in one string.</summary>
    public string Text => string.Join("\n", Read);

    public bool CanTake => true;

    /// <summary>Adds a rule before the others; with a number of uses it is used up.</summary>
    public Person When(string words, string? answer, Action? action = null, double seconds = 3.0, int uses = int.MaxValue)
    {
        _rules.Insert(0, new Rule(words, answer, action, seconds) { Uses = uses });
        return this;
    }

    public void Tell(string line)
    {
        Read.Add(line);
        Rule? rule = _rules.Find(one => one.Uses > 0 && line.Contains(one.Words, StringComparison.Ordinal));
        if (rule != null)
        {
            rule.Uses--;
            rule.Action?.Invoke();
            _answer = rule.Answer;
            _answerAt = _board.NowNanoseconds + (long)(rule.Seconds * 1e9);
        }
    }

    public string? TakeAnswer()
    {
        if (_answer == null || _board.NowNanoseconds < _answerAt)
        {
            return null;
        }

        string answer = _answer;
        _answer = null;
        return answer;
    }

    private sealed record Rule(string Words, string? Answer, Action? Action, double Seconds)
    {
        public int Uses { get; set; }
    }
}
