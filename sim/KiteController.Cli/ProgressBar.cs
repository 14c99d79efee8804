using System;
using Spectre.Console;

namespace KiteController.Cli;

/// <summary>Shows how far a long job is, where a person sees it.</summary>
internal static class ProgressBar
{
    /// <summary>Runs a job.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="steps">How many steps it has.</param>
    /// <param name="job">The job; tells how many steps are done, or gets null if nobody would see it.</param>
    public static T Run<T>(Terminal terminal, string title, int steps, Func<Action<int>?, T> job)
    {
        if (terminal.Progress is null)
        {
            return job(null);
        }

        return terminal.Progress.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, steps));
                return job(done => task.Value = Math.Max(task.Value, done));
            });
    }
}
