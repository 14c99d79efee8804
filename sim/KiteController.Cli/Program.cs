using System;
using System.Text;

namespace KiteController.Cli;

/// <summary>The command line: <c>fly</c>, <c>console</c>, <c>runner</c>, <c>phone</c>, <c>decode</c>, <c>replay</c>, <c>replay-imu</c>, <c>bench</c>, <c>validate</c>, <c>line</c>, <c>study</c>, <c>faults</c>.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    /// <returns>0 if it was done; 1 if a run broke down, a replay came out otherwise a validation case fails or a fault ends unsafe; 2 if an option, argument or file was wrong, after one sentence on standard error; 130 if a study was interrupted.</returns>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return CommandLine.Run(args, Terminal.OfProcess());
    }
}
