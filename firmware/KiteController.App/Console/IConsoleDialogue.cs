namespace KiteController.App.Console
{
    /// <summary>
    /// A command that asks back: while it runs, the lines that the person types are answers to it. Ctrl-C ends it, and so does
    /// <c>disarm</c>, which is obeyed at any time.
    /// </summary>
    public interface IConsoleDialogue : IConsoleCommand
    {
        /// <summary>A person has typed an answer.</summary>
        /// <param name="line">The line; it changes with the next one.</param>
        void Answer(ConsoleLine line);

        /// <summary>The person wants no more of it: nothing that it has not done yet is done, and it ends with its next pieces.</summary>
        void Cancel();
    }
}
