namespace KiteController.App
{
    /// <summary>What became of a wish to change a parameter. Its sentence is in <see cref="StoreText"/>.</summary>
    public enum ParameterAnswer
    {
        /// <summary>It is done; flash does not know of it until the set is saved.</summary>
        Done = 0,

        /// <summary>There is no such parameter.</summary>
        NoSuchParameter = 1,

        /// <summary>The value is outside its limits, or not a number.</summary>
        OutOfRange = 2,

        /// <summary>Refused: parameters are changed only while disarmed.</summary>
        NotDisarmed = 3,

        /// <summary>The value contradicts that of another parameter.</summary>
        Contradicts = 4,

        /// <summary>Only the unit itself writes this one.</summary>
        NotByHand = 5,
    }
}
