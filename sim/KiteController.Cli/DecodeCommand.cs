using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using KiteController.Simulator.Logs;
using KiteController.Simulator.Tables;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary><c>decode</c>: a unit's log as files that other programs read.</summary>
internal static class DecodeCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("log") { Description = "The log, as the unit sent it." };
        var csv = new Option<string?>("--csv") { Description = "Folder for ticks.csv, status.csv and settings.csv.", HelpName = "folder" };
        var mcap = new Option<string?>("--mcap") { Description = "MCAP file with the channels /tick and /status, for plotting programs.", HelpName = "file" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("decode", "Takes a unit's log apart and says what is in it.") { file, csv, mcap, json };
        command.SetAction(parsed =>
        {
            FirmwareChoice.Take(FirmwareChoice.Default);
            return Decode(terminal, parsed.GetRequiredValue(file), parsed.GetValue(csv), parsed.GetValue(mcap), parsed.GetValue(json));
        });
        return command;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Decode(Terminal terminal, string path, string? folder, string? mcap, bool json)
    {
        var log = UnitLog.Read(path);
        var clock = new LogClock(log);
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            WholeFile.Write(Path.Combine(folder, "ticks.csv"), writer => LogCsv.WriteTicks(log, clock, writer));
            WholeFile.Write(Path.Combine(folder, "status.csv"), writer => LogCsv.WriteStatuses(log, clock, writer));
            WholeFile.Write(Path.Combine(folder, "settings.csv"), writer => LogCsv.WriteSettings(log, writer));
        }

        if (mcap is not null)
        {
            WholeFile.WriteBytes(mcap, stream => LogMcap.Write(log, clock, stream));
        }

        var summary = LogSummary.Of(log, clock);
        if (json)
        {
            JsonOutput.Write(terminal.Output, summary);
        }
        else
        {
            terminal.Pretty.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(summary.Live ? "A live log" : "What the ring of a unit held")}, firmware {summary.FirmwareVersion}: ticks {summary.FirstTick} to {summary.LastTick}, {summary.Seconds:0.00} s; {summary.Ticks} ticks, {summary.MissingTicks} missing, {summary.Statuses} statuses, {summary.States} states, {summary.Rejected} stretches that were no frame."));
        }

        return 0;
    }
}
