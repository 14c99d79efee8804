namespace KiteController.Core.Parameters
{
    /// <summary>What there is to know about one parameter. Its value is in a <see cref="ParameterSet"/>.</summary>
    public sealed class ParameterRow
    {
        /// <summary>Its number in a stored record.</summary>
        public readonly ParameterId Id;

        /// <summary>What a person types: lower case, parts joined by dots.</summary>
        public readonly string Name;

        /// <summary>Unit of value, default and limits; "1" for a bare number.</summary>
        public readonly string Unit;

        /// <summary>Value of a unit that nobody has set up.</summary>
        public readonly float Default;

        /// <summary>Smallest value taken.</summary>
        public readonly float Min;

        /// <summary>Largest value taken.</summary>
        public readonly float Max;

        /// <summary>What it is, in one sentence.</summary>
        public readonly string Text;

        /// <summary>Creates the row.</summary>
        public ParameterRow(ParameterId id, string name, string unit, float standard, float min, float max, string text)
        {
            Id = id;
            Name = name;
            Unit = unit;
            Default = standard;
            Min = min;
            Max = max;
            Text = text;
        }

        /// <summary>True for a value within the limits; false for NaN.</summary>
        public bool Takes(float value)
        {
            return Min <= value && value <= Max;
        }
    }
}
