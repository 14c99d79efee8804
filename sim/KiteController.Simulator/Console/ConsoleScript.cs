using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Tables;

namespace KiteController.Simulator.Console;

/// <summary>
/// A console session from a text file, in virtual time as fast as it goes. Each line is typed once the console is silent; a line
/// <c>@wait SECONDS</c> lets time pass, a line that begins with <c>!</c> is done by the flyer's own hands, a line that begins with <c>#</c> is a remark.
/// </summary>
public sealed class ConsoleScript
{
    /// <summary>What a line for the flyer's own hands begins with.</summary>
    public const char HandMark = '!';

    private const string WaitWord = "@wait ";
    private const double LongestWaitSeconds = 3600.0;
    private const int SilentTicks = 20;
    private const int PatienceTicks = 6000;

    private readonly List<(double WaitSeconds, string Typed)> _steps = [];

    private ConsoleScript()
    {
    }

    /// <summary>Reads a script.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="name">Its name, for errors.</param>
    /// <exception cref="InputFileException">A line cannot be typed, or a wait is no number of seconds.</exception>
    public static ConsoleScript Parse(TextReader reader, string name)
    {
        var script = new ConsoleScript();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (line.StartsWith('@'))
            {
                script._steps.Add((Wait(line, $"{name}, line {number}"), string.Empty));
                continue;
            }

            script._steps.Add((0.0, line));
        }

        return script;
    }

    /// <summary>Plays the session.</summary>
    /// <param name="flight">The unit and its world.</param>
    /// <param name="transcript">Takes all that a terminal would show, line ends as one byte.</param>
    /// <param name="log">Takes the frames of the log, should the session ask for it; null drops them.</param>
    public void Play(ConsoleFlight flight, TextWriter transcript, Stream? log)
    {
        var screen = new ConsoleScreen(transcript, isTerminal: false, log);
        RunUntilSilent(flight, screen);
        foreach (var (seconds, typed) in _steps)
        {
            if (seconds > 0.0)
            {
                var until = flight.TimeSeconds + seconds;
                while (flight.TimeSeconds < until)
                {
                    Tick(flight, screen);
                }

                continue;
            }

            if (typed.StartsWith(HandMark))
            {
                screen.Typed(typed);
                flight.Do(typed[1..]);
                RunUntilSilent(flight, screen);
                continue;
            }

            flight.Serial.Send(Encoding.Latin1.GetBytes(typed + "\r"));
            RunUntilSilent(flight, screen);
        }

        transcript.Write('\n');
    }

    private static double Wait(string line, string where)
    {
        if (line.StartsWith(WaitWord, StringComparison.Ordinal)
            && double.TryParse(line.AsSpan(WaitWord.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0.0 and <= LongestWaitSeconds)
        {
            return seconds;
        }

        throw new InputFileException($"{where}: a line that begins with @ must be \"@wait SECONDS\", of at most {LongestWaitSeconds:0} s.");
    }

    private static void RunUntilSilent(ConsoleFlight flight, ConsoleScreen screen)
    {
        var silent = 0;
        for (var ticks = 0; silent < SilentTicks && ticks < PatienceTicks; ticks++)
        {
            silent = Tick(flight, screen) || flight.HandsBusy ? 0 : silent + 1;
        }
    }

    /// <summary>One tick; true if something is on its way to the board or came from it.</summary>
    private static bool Tick(ConsoleFlight flight, ConsoleScreen screen)
    {
        flight.Tick();
        var alive = flight.Serial.Sending > 0;
        while (flight.Serial.TryReceive(out var value))
        {
            screen.Show(value);
            alive = true;
        }

        while (flight.TryTakeNews(out var news))
        {
            screen.Note(Describe(news!));
        }

        return alive;
    }

    /// <summary>A note about the field, as the console shows it.</summary>
    public static string Describe(FlightEvent news) => string.Create(CultureInfo.InvariantCulture, $"   ({news.AtSeconds:0.0} s, {news.Who}: {news.Text})");
}
