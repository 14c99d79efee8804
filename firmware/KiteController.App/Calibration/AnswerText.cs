namespace KiteController.App.Calibrating
{
    /// <summary>What a typed line means. Bounded: a line longer than <see cref="LongestAnswer"/> means nothing.</summary>
    public static class AnswerText
    {
        /// <summary>Longest line that is looked at, characters.</summary>
        public const int LongestAnswer = 12;

        /// <summary>True for yes or y.</summary>
        public static bool IsYes(string answer)
        {
            return answer == "yes" || answer == "y" || answer == "Yes" || answer == "Y";
        }

        /// <summary>True for stop, no, n, abort, quit or q.</summary>
        public static bool IsStop(string answer)
        {
            return answer == "no" || answer == "n" || answer == "No" || answer == "stop" || answer == "abort" || answer == "quit" || answer == "q";
        }

        /// <summary>Reads a number such as 12, -0.5 or 1,25.</summary>
        /// <param name="answer">The line.</param>
        /// <param name="number">The number; 0 if it is none.</param>
        /// <returns>True if the whole line is a number of at most nine digits.</returns>
        public static bool TryNumber(string answer, out float number)
        {
            number = 0f;
            int length = answer.Length;
            int at = 0 < length && answer[0] == '-' ? 1 : 0;
            if (LongestAnswer < length)
            {
                return false;
            }

            int digits = 0;
            int value = 0;
            int point = -1;
            for (int i = at; i < length; i++)
            {
                char one = answer[i];
                if ((one == '.' || one == ',') && point < 0)
                {
                    point = digits;
                }
                else if ('0' <= one && one <= '9' && digits < 9)
                {
                    value = value * 10 + (one - '0');
                    digits++;
                }
                else
                {
                    return false;
                }
            }

            float scale = at == 1 ? -1f : 1f;
            for (int i = digits - point; 0 < i && 0 <= point; i--)
            {
                scale *= 0.1f;
            }

            number = value * scale;
            return 0 < digits;
        }
    }
}
