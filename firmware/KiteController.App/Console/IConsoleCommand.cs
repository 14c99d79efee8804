namespace KiteController.App.Console
{
    /// <summary>One word of the console: it is started by a line and answers in pieces, between ticks.</summary>
    public interface IConsoleCommand
    {
        /// <summary>A person has typed the command.</summary>
        /// <param name="line">The whole line, the command first. It changes once the answer is complete.</param>
        void Start(ConsoleLine line);

        /// <summary>One slice of the answer, 800 IL at most. Called only while the output is empty.</summary>
        /// <param name="output">Takes up to <see cref="ConsoleOutput.PieceBytes"/> bytes at a time, or nothing.</param>
        /// <returns>True if there is more to do.</returns>
        bool Work(ConsoleOutput output);
    }
}
