namespace KiteController.Core.Parameters
{
    /// <summary>Two parameters of which the one must stay below the other: lower + gap &lt;= upper.</summary>
    public sealed class ParameterPair
    {
        /// <summary>The one that must stay below.</summary>
        public readonly ParameterId Lower;

        /// <summary>The one that must stay above.</summary>
        public readonly ParameterId Upper;

        /// <summary>How far below, in their unit; 0 lets them be equal.</summary>
        public readonly float Gap;

        /// <summary>The rule as a sentence that names both.</summary>
        public readonly string Text;

        /// <summary>Creates the row.</summary>
        public ParameterPair(ParameterId lower, ParameterId upper, float gap, string text)
        {
            Lower = lower;
            Upper = upper;
            Gap = gap;
            Text = text;
        }
    }
}
